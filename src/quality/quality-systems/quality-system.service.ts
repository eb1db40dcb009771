import type { ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { numberKey } from '../../register/documents';
import type { OrganizationRecord } from '../../register/organizations';
import { inTransaction, isDuplicateKey, searchWords, storeFile, withoutNulls } from '../../platform/database';
import {
  assertDayOrder,
  InvalidInputError,
  keptConfirmed,
  RefusedError,
  type Refusal,
  type UploadedFile,
} from '../../platform/http';
import { dayInVietnam, partialDay } from '../../platform/i18n';
import { qualitySystemAudited } from './quality-system.audited';
import { qualitySystemTexts as texts } from './quality-system.messages';
import {
  QualitySystemModel,
  type QualitySystem,
  type QualitySystemDocument,
  type QualitySystemRecord,
} from './quality-system.model';
import { findAgency, findEditionNumbers, getQualitySystem } from './quality-system.queries';
import { applicationRule, editionApplied, refusalsOfDay, refusalsOfStage } from './quality-system.rules';
import { dutyQuestion, stageQuestion } from './quality-system.near';
import type { DutyInput, QualitySystemChange, QualitySystemInput, StageInput } from './quality-system.schema';

/** Enters an agency's quality system; an agency has one. */
export async function registerQualitySystem(
  actor: Actor,
  input: QualitySystemInput,
  at: Date,
): Promise<QualitySystemRecord> {
  assertCan(actor, 'qualitySystems.manage', input.agencyId);
  const { agency } = await findAgency(input.agencyId);
  const editionNumber = await knownEdition(input.editionNumber);
  assertCoverage(input);
  return inTransaction(async (session) => {
    const system = new QualitySystemModel({
      ...input,
      editionNumber,
      ...copiesOf(agency, editionNumber),
      stages: [],
      duties: [],
    });
    await save(system, session);
    const after = system.toObject();
    await recordAudit(actor, { action: 'qualitySystem.registered', subject: subjectOf(system), after, at }, session);
    return system.toObject<QualitySystemRecord>();
  });
}

export async function changeQualitySystem(
  actor: Actor,
  id: string,
  input: QualitySystemChange,
  change: Change,
): Promise<QualitySystemRecord> {
  const agency = await managedAgency(actor, id);
  const editionNumber = input.editionNumber && (await knownEdition(input.editionNumber));
  return reviseRecord(actor, revised, id, { action: 'qualitySystem.changed', ...change }, (system) => {
    system.set({ ...withoutNulls(input), ...(editionNumber && { editionNumber }) });
    assertCoverage(system);
    system.set(copiesOf(agency, system.editionNumber));
  });
}

/** Records that a stage was reached; the edition applied follows. */
export async function recordStage(
  actor: Actor,
  id: string,
  input: StageInput,
  { at, expectedVersion }: Change,
  file?: UploadedFile,
): Promise<QualitySystemRecord> {
  const agency = await managedAgency(actor, id);
  const editionNumber = await knownEdition(input.editionNumber);
  const evidence = file && (await storeFile(file));
  const revision = { action: 'qualitySystem.stageRecorded', at, expectedVersion } as const;
  return reviseRecord(actor, revised, id, revision, (system) => {
    const { precision, confirmed, ...stated } = input;
    const entry = { ...stated, ...partialDay(input.on, precision), editionNumber, ...(evidence && { evidence }) };
    const { stages } = system.toObject();
    assertAllowed(refusalsOfStage(entry, stages, agency, dayInVietnam(at)));
    system.stages.push({ ...entry, ...keptConfirmed(stageQuestion(entry, stages), confirmed) });
    system.editionNumber = editionApplied(system.stages, system.editionNumber);
    system.set(copiesOf(agency, system.editionNumber));
  });
}

/** Records that a yearly duty was done. */
export async function recordDuty(
  actor: Actor,
  id: string,
  input: DutyInput,
  { at, expectedVersion }: Change,
  file?: UploadedFile,
): Promise<QualitySystemRecord> {
  const agency = await managedAgency(actor, id);
  const today = dayInVietnam(at);
  assertDayOrder({ ledgerYear: `${input.year}-01-01`, today }, { ledgerYear: 'year' });
  assertAllowed(refusalsOfDay(input.doneOn, 'doneOn', agency, today));
  const evidence = file && (await storeFile(file));
  const revision = { action: 'qualitySystem.dutyRecorded', at, expectedVersion } as const;
  return reviseRecord(actor, revised, id, revision, (system) => {
    const { confirmed, ...stated } = input;
    const kept = keptConfirmed(dutyQuestion(stated, system.toObject().duties), confirmed);
    system.duties.push({ ...stated, ...(evidence && { evidence }), ...kept });
  });
}

/** The agency whose system this is, when the actor may see the system and keep it. */
async function managedAgency(actor: Actor, id: string): Promise<OrganizationRecord> {
  const { agencyId } = await getQualitySystem(actor, id);
  assertCan(actor, 'qualitySystems.manage', agencyId);
  return (await findAgency(agencyId)).agency;
}

const revised: RevisedKind<QualitySystem> = {
  model: QualitySystemModel,
  read: 'qualitySystems.read',
  manage: 'qualitySystems.manage',
  belongsTo: 'agencyId',
  notFound: texts.notFound,
  subjectOf,
};

/** The edition as the catalogue writes it; one that it does not have is refused. */
async function knownEdition(typed: string): Promise<string> {
  const known = (await findEditionNumbers()).find((each) => numberKey(each) === numberKey(typed));
  if (!known) throw new InvalidInputError({ editionNumber: texts.noSuchEdition });
  return known;
}

type Coverage = Pick<QualitySystemInput, 'proceduresCovered' | 'proceduresPublished'>;

function assertCoverage({ proceduresCovered = 0, proceduresPublished = Infinity }: Coverage): void {
  if (proceduresCovered > proceduresPublished)
    throw new InvalidInputError({ proceduresCovered: texts.coveredBeyondPublished });
}

function assertAllowed([first, ...others]: readonly Refusal[]): void {
  if (first) throw new RefusedError([first, ...others]);
}

/** What the list and its search need of the agency. */
function copiesOf({ nameVi, code, agencyKind = 'other' }: OrganizationRecord, editionNumber: string) {
  const { mandatory } = applicationRule(agencyKind);
  return { agencyName: nameVi, agencyKind, mandatory, searchWords: searchWords(nameVi, code, editionNumber) };
}

async function save(system: QualitySystemDocument, session: ClientSession): Promise<void> {
  try {
    await system.save({ session });
  } catch (error) {
    if (isDuplicateKey(error, 'agencyId')) throw new InvalidInputError({ agencyId: texts.agencyTaken });
    throw error;
  }
}

function subjectOf({ _id: id, agencyName: name, agencyId: organizationId }: QualitySystemDocument) {
  return { type: qualitySystemAudited.type, id, name, organizationId };
}
