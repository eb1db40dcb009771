import { can, type Actor } from '../../access';
import {
  findInstruments,
  getInstrument,
  instrumentTypeByCode,
  instrumentTypesByCode,
  ownerOn,
  ruleOn,
  type InstrumentTypeRecord,
} from '../instruments';
import { procedureForType, type Procedure } from '../../metrology';
import { methodOf } from '../methods';
import { organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import { parseForm, RefusedError } from '../../platform/http';
import { fill, type Day } from '../../platform/i18n';
import { refusalsBeforeEntry, refusalsOfVerifier } from './before-entry';
import { CertificateModel } from './certificate.model';
import { standardChoices, type WorkToChooseFor } from './standard-choices';
import { getCertificate } from './certificate.service';
import type { EntryProps } from './verification-entry.views';
import type { RecordProps } from './verification-record.views';
import { verificationTexts as texts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import type { Examination } from './verification.examination';
import { refusalsOfIssue, type IssueFacts } from './issue.gates';
import { doubtsOf } from './paper-doubts';
import { getVerification } from './verification.queries';
import { noProcedure } from './verification.gates';
import { everyNote, notesOf } from './verification.notes';
import { readTyped } from './verification.readings';
import { isEditable, isOpen, unconfirmedOf } from './verification.rules';
import { verificationEntrySchema, type NewVerification, type VerificationInput } from './verification.schema';
import { examineVerification } from './submission.service';
import { namedStandards } from './verification.work';
import type { Rights } from './verification-steps.views';

/** A page of the actor's instruments to choose from. */
export async function loadInstrumentChoice(
  actor: Actor,
  { q, typeCode, limit, after, before }: NewVerification,
  today: Day,
) {
  const filter = { ...(q && { q }), ...(typeCode && { typeCode }), sort: 'code' } as const;
  const page = await findInstruments(actor, filter, counted({ limit, after, before }), today);
  const owners = await organizationsById(page.items.map(({ ownerId }) => ownerId));
  const types = await instrumentTypesByCode(page.items.map((each) => each.typeCode));
  const refusals = await refusalsOfVerifier(actor, [...types.values()], today);
  return { page, owners, refusals, typeNames: new Map([...types].map(([code, { nameVi }]) => [code, nameVi])) };
}

/** What the entry form shows: for a new record of an instrument, or for a record that is changed. */
export async function loadEntry(
  actor: Actor,
  of: NewVerification | VerificationRecord,
  today: Day,
): Promise<EntryProps> {
  const isNew = !('number' in of);
  const instrument = await getInstrument(actor, String(of.instrumentId));
  const type = await instrumentTypeByCode(instrument.typeCode);
  const replaced = isNew ? of.replaces : of.replacesCertificateId?.toHexString();
  const corrects = replaced ? (await getCertificate(actor, replaced)).number : undefined;
  const day = isNew ? today : of.performedOn;
  const ownerId = ownerOn(instrument, day);
  const owners = await organizationsById([ownerId]);
  const procedure = procedureOf(type);
  return {
    title: isNew ? texts.start : fill(texts.record, { number: of.number }),
    cancel: isNew ? `/instruments/${String(instrument._id)}` : `/verifications/${String(of._id)}`,
    ...{ instrument, type, corrects },
    refusals: isNew ? await refusalsBeforeEntry(actor, instrument, today) : [],
    owner: owners.get(String(ownerId)),
    procedure,
    standards: await standardChoices({
      ...{ instrument, procedure, field: type.field },
      day,
      readings: isNew || of.gaps ? undefined : of.evaluation.entered.readings,
    }),
  };
}

/** What the standards for an instrument are chosen for, before any reading is taken. */
export async function workToChooseFor(actor: Actor, instrumentId: string, day: Day): Promise<WorkToChooseFor> {
  const instrument = await getInstrument(actor, instrumentId);
  const type = await instrumentTypeByCode(instrument.typeCode);
  return { instrument, procedure: procedureOf(type), field: type.field, day };
}

/** An empty form: today, where the instrument stands, and the loads its procedure proposes. A correction starts as it was. */
export async function startingValues(actor: Actor, { instrumentId, replaces }: NewVerification, today: Day) {
  if (replaces) {
    const { verificationId } = await getCertificate(actor, replaces);
    const corrected = valuesOf(await getVerification(actor, String(verificationId)));
    return { ...corrected, correctionReason: undefined };
  }
  const instrument = await getInstrument(actor, String(instrumentId));
  const procedure = procedureOf(await instrumentTypeByCode(instrument.typeCode));
  const proposed = procedure.proposeRows(instrument.characteristics);
  return { performedOn: today, mode: 'periodic', place: instrument.place, readings: proposed };
}

/** A record as its form holds it. */
export function valuesOf(record: VerificationRecord): Record<string, unknown> {
  const { mode, performedOn, entered } = record;
  return { mode, performedOn, ...entered, standardIds: namedStandards(record), ...notesOf(record) };
}

/** What the entry form of an instrument holds, its numbers read as people type them. */
export async function readEntryForm(actor: Actor, instrumentId: string, form: unknown): Promise<VerificationInput> {
  const { typeCode } = await getInstrument(actor, instrumentId);
  return readTyped(procedureOf(await instrumentTypeByCode(typeCode)), parseForm(verificationEntrySchema, form));
}

/** A form sends everything it shows: what is left empty is removed. */
export function nullsFor(input: VerificationInput): Partial<VerificationInput> {
  return { ...(everyNote(null) as object), ...input };
}

/** What the certificate lacks is said before anybody signs; what is in the register now is what is submitted next. */
function issueRefusalsOf(
  record: VerificationRecord,
  { parties }: Pick<Examination, 'parties'>,
  known: Pick<IssueFacts, 'method' | 'paperUrl'>,
) {
  const { nameVi: name, address, registrationMark } = parties.centre;
  const centre = record.frozen?.centre ?? {
    name,
    ...(address && { address }),
    ...(registrationMark && { registrationMark }),
  };
  return record.passed ? refusalsOfIssue({ centre, ...known }) : [];
}

/** What a record's page shows. Open records are held against the rules again, as they would be at approval. */
export async function loadRecord(
  record: VerificationRecord,
  today: Day,
  paperUrl: string | undefined,
): Promise<RecordProps> {
  const { certificateId, replacesCertificateId, ownerId, typeCode, mode, performedOn, status } = record;
  const [type, owners, method, certificate, corrects, examination] = await Promise.all([
    instrumentTypeByCode(typeCode),
    organizationsById([ownerId]),
    methodOf(record.procedureCode),
    certificateId && CertificateModel.findById(certificateId).lean(),
    replacesCertificateId && CertificateModel.findById(replacesCertificateId).lean(),
    isOpen(status) ? examineVerification(record, today) : undefined,
  ]);
  const rule = record.frozen ? record.frozen.rule : ruleOn(type, performedOn);
  return {
    record,
    typeName: { vi: type.nameVi, en: type.nameEn ?? type.nameVi },
    owner: owners.get(String(ownerId)),
    certificate: certificate ?? undefined,
    corrects: corrects ?? undefined,
    refusals: [
      ...(examination?.refusals ?? []),
      ...(examination ? issueRefusalsOf(record, examination, { method, paperUrl }) : []),
    ],
    unconfirmed: [...unconfirmedOf(rule, mode), ...doubtsOf(record, method, rule, today)],
  };
}

/** Which buttons the reader gets; the services decide again. */
export function rightsOf(actor: Actor, { status, centreId, verifierId }: VerificationRecord): Rights {
  const mayRecord = can(actor, 'verifications.record', centreId) && isEditable(status);
  const isOwn = mayRecord && actor.verifierId === String(verifierId);
  const mayDecide = can(actor, 'verifications.approve', centreId) && status === 'submitted';
  const mayConsent = can(actor, 'verifications.consent', centreId) && isOpen(status);
  return { mayConsent, mayEdit: isOwn, maySubmit: isOwn, mayCancel: mayRecord, mayDecide };
}

function procedureOf(type: InstrumentTypeRecord): Procedure {
  const procedure = procedureForType(type.code);
  if (!procedure) throw new RefusedError([noProcedure(type)]);
  return procedure;
}
