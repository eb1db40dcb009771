import { Types, type ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { OrganizationModel } from '../../register/organizations';
import { relationFault, type Related } from '../../metrology';
import {
  askAboutNear,
  inTransaction,
  isDuplicateKey,
  searchWords,
  takeTurn,
  withoutNulls,
} from '../../platform/database';
import {
  assertDayOrder,
  InvalidInputError,
  keptConfirmed,
  NotFoundError,
  RefusedError,
  spanQuestions,
  type Refusal,
} from '../../platform/http';
import { dayInVietnam, formatDay, type Day } from '../../platform/i18n';
import { IntermediateCheckModel } from './check.model';
import { releaseRefusal } from './release.rules';
import { standardAudited } from './standard.audited';
import { standardTexts as texts } from './standard.messages';
import {
  MeasurementStandardModel,
  type MeasurementStandard,
  type MeasurementStandardDocument,
  type MeasurementStandardRecord,
  type StandardCertificate,
} from './standard.model';
import { findUpwards } from './standard.queries';
import { standardNear } from './standard.near';
import { certificateFaults, numberFaults, standardFaults } from './standard.facts.rules';
import { standardRefusals } from './standard.refusals';
import {
  about,
  certificateOn,
  standardTransitions,
  transitionRefusal,
  validUntilOf,
  type StandardAct,
} from './standard.rules';
import type { CertificateInput, StandardInput } from './standard.schema';
import { upkeepDueOf } from './upkeep.rules';

/** Enters a standard of a centre in the register; its certificates follow one by one. */
export async function registerStandard(
  actor: Actor,
  input: StandardInput,
  at: Date,
): Promise<MeasurementStandardRecord> {
  assertCan(actor, 'standards.manage', input.centreId);
  if (!(await OrganizationModel.exists({ _id: input.centreId, kind: 'centre' })))
    throw new InvalidInputError({ centreId: texts.noSuchCentre });
  return inTransaction(async (session) => {
    const { confirmed, ...facts } = input;
    const standard = new MeasurementStandardModel({ ...withoutNulls(facts), status: 'inUse', certificates: [] });
    assertPossible(standard);
    await askAboutNear(standard, standardNear, { reach: reachOf(actor), confirmed }, session);
    await save(standard, session);
    const after = standard.toObject();
    await recordAudit(actor, { action: 'standard.registered', subject: subjectOf(standard), after, at }, session);
    return standard.toObject<MeasurementStandardRecord>();
  });
}

export async function changeStandard(
  actor: Actor,
  id: string,
  { confirmed, ...input }: Partial<StandardInput>,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.changed' }, async (standard, session) => {
    standard.set(withoutNulls(input));
    assertPossible(standard);
    await askAboutNear(standard, standardNear, { reach: reachOf(actor), confirmed }, session);
  });
}

/** Adds a certificate that came in and was reviewed: the next link of the traceability chain. */
export async function addCertificate(
  actor: Actor,
  id: string,
  input: CertificateInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(
    actor,
    revised,
    id,
    { ...change, action: 'standard.certificateAdded' },
    async (standard, session) => {
      const certificate = await accepted(standard, input, { today: dayInVietnam(change.at) }, session);
      standard.certificates = [...standard.toObject().certificates, certificate];
    },
  );
}

/** Corrects a certificate or its review; the audit trail keeps what stood before. `index` counts from 0. */
export async function changeCertificate(
  actor: Actor,
  id: string,
  index: number,
  input: CertificateInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.changed' }, async (standard, session) => {
    const { certificates } = standard.toObject();
    if (!certificates[index]) throw new NotFoundError(texts.noSuchCertificate);
    const certificate = await accepted(
      standard,
      input,
      { today: dayInVietnam(change.at), before: certificates[index] },
      session,
    );
    standard.certificates = certificates.toSpliced(index, 1, certificate);
  });
}

/** Quarantines, releases or retires a standard. */
export async function actOnStandard(
  actor: Actor,
  id: string,
  act: StandardAct,
  reason: string,
  change: Change,
): Promise<MeasurementStandardRecord> {
  const revision = { ...change, action: 'standard.statusChanged', reason } as const;
  return reviseRecord(actor, revised, id, revision, async (standard, session) => {
    const refusal = transitionRefusal(standard, act) ?? (await stillQuarantined(standard, { act, ...change }, session));
    if (refusal) throw new RefusedError([refusal]);
    standard.status = standardTransitions[act].to;
    standard.set('quarantinedAt', act === 'quarantine' ? change.at : undefined);
  });
}

async function stillQuarantined(
  standard: MeasurementStandardDocument,
  { act, at }: Change & { readonly act: StandardAct },
  session: ClientSession,
): Promise<Refusal | undefined> {
  if (act !== 'release') return undefined;
  const checks = IntermediateCheckModel.find({ standardId: standard._id }).sort({ performedOn: 1, _id: 1 });
  return releaseRefusal(standard.toObject(), await checks.session(session).lean(), dayInVietnam(at));
}

function reachOf(actor: Actor) {
  return visibleTo(actor, 'standards.read', 'centreId');
}

/** How every change of a standard is made. */
export const revised: RevisedKind<MeasurementStandard> = {
  model: MeasurementStandardModel,
  read: 'standards.read',
  manage: 'standards.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
  save,
};

const calibratedAgainst = 'MeasurementStandard.certificates.calibratedAgainstId';

/** The certificate as it is kept, once it is possible in itself and its chain closes nowhere on itself. */
async function accepted(
  standard: MeasurementStandardDocument,
  input: CertificateInput,
  { today, before }: { readonly today: Day; readonly before?: StandardCertificate | undefined },
  session: ClientSession,
): Promise<StandardCertificate> {
  const others = standard.toObject().certificates.filter((each) => each.number !== before?.number);
  const faults = { ...certificateFaults(input, standard), ...numberFaults(input.number, others) };
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
  const { calibratedAgainstId, confirmed, digitalFileId, ...written } = input;
  const typed = { ...written, ...digitalOf(standard, digitalFileId) };
  const days = { certified: typed.issuedOn, certifiedUntil: typed.validUntil, today };
  const fields = { certified: 'issuedOn', certifiedUntil: 'validUntil' };
  assertDayOrder(days, fields);
  const facts = { ...typed, ...keptConfirmed(spanQuestions(days, fields), confirmed, before?.confirmed) };
  if (!calibratedAgainstId) return facts;
  const higher = new Types.ObjectId(calibratedAgainstId);
  await takeTurn(calibratedAgainst, session);
  const upwards = await findUpwards([higher], session);
  const reference = upwards.get(calibratedAgainstId);
  if (!reference?.centreId.equals(standard.centreId))
    throw new InvalidInputError({ calibratedAgainstId: texts.referenceOfOther });
  const [record, named] = [standard, reference].map((each) => ({ id: String(each._id), name: each.code })) as [
    Related,
    Related,
  ];
  const circle = relationFault(calibratedAgainst, record, named, new Set(upwards.keys()));
  if (circle) throw new RefusedError([{ ...cycleThrough(standard), text: circle.message }]);
  if (facts.review !== 'rejected' && !certificateOn(reference, facts.issuedOn))
    throw new RefusedError([
      about(standardRefusals.notWithin, { code: reference.code, day: formatDay(facts.issuedOn) }),
    ]);
  return { ...facts, calibratedAgainstId: higher };
}

/** The file that the certificate was entered from, which was received for this very standard. */
function digitalOf(
  standard: MeasurementStandardDocument,
  fileId: string | undefined,
): Pick<StandardCertificate, 'digital'> {
  if (!fileId) return {};
  const found = standard.toObject().digitals?.find(({ file }) => String(file.fileId) === fileId);
  if (!found) throw new InvalidInputError({ digitalFileId: texts.digitalUnknown });
  return { digital: found.file };
}

function assertPossible(standard: MeasurementStandardDocument): void {
  const faults = standardFaults(standard.toObject());
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

function cycleThrough({ code }: MeasurementStandardDocument) {
  return about(standardRefusals.cycle, { code });
}

/** Keeps what lists and searches need beside the record, and saves it. */
async function save(standard: MeasurementStandardDocument, session: ClientSession): Promise<void> {
  const { code, nameVi, nameEn, maker, model, serial, certificates, upkeep } = standard.toObject();
  const numbers = certificates.map(({ number }) => number);
  standard.set({
    validUntil: validUntilOf(certificates),
    upkeepDueOn: upkeepDueOf(upkeep),
    searchWords: searchWords(code, nameVi, nameEn, maker, model, serial, ...numbers),
  });
  try {
    await standard.save({ session });
  } catch (error) {
    if (isDuplicateKey(error, 'code')) throw new InvalidInputError({ code: texts.codeTaken });
    throw error;
  }
}

function subjectOf({ _id, code, nameVi, centreId }: MeasurementStandardDocument) {
  return { type: standardAudited.type, id: _id, name: `${code} – ${nameVi}`, organizationId: centreId };
}
