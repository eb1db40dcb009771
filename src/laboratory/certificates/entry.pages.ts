import type { Actor } from '../../access';
import { approvedBudgets } from '../budgets';
import {
  findInstruments,
  findTypeChoices,
  getInstrument,
  instrumentTypeByCode,
  instrumentTypesByCode,
  ownerOn,
  type InstrumentRecord,
} from '../instruments';
import type { Procedure } from '../../metrology';
import { askedBeside, knownTo, proceduresFor, servingOf } from '../methods';
import { ownProceduresOn, type EditionKept } from '../procedures';
import { organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import { parseForm, RefusedError } from '../../platform/http';
import { fill, type Day } from '../../platform/i18n';
import { refusalsBeforeEntry, refusalsOfVerifier } from './before-entry';
import { getCertificate } from './certificate.service';
import { isStampedKind, nextStampsOf, stampHint } from './stamp.work';
import { standardChoices, type WorkToChooseFor } from './standard-choices';
import { usualCoverage } from './stated-uncertainty';
import type { EntryProps } from './verification-entry.views';
import { noProcedure, notServing } from './verification.gates';
import { verificationTexts as texts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import { everyNote, notesOf } from './verification.notes';
import { getVerification } from './verification.queries';
import { readTyped } from './verification.readings';
import { verificationEntrySchema, type NewVerification, type VerificationInput } from './verification.schema';
import { editionKept, namedStandards } from './verification.work';
import { inWordsOf, kindsOfWork, type RecordKind } from './work-kinds';

/** Which work a form is for. */
interface Work {
  readonly kind: RecordKind;
  readonly instrumentId: string;
  readonly day: Day;
  /** Chosen among those that serve; the first of them where none is. */
  readonly procedureCode?: string | undefined;
  /** The edition of the centre's own procedure with which the record was begun. */
  readonly kept?: EditionKept | undefined;
}

/** A page of the actor's instruments to choose from. */
export async function loadInstrumentChoice(
  actor: Actor,
  { kind, q, typeCode, limit, after, before }: NewVerification,
  day: Day,
) {
  const filter = { ...(q && { q }), ...(typeCode && { typeCode }), sort: 'code' } as const;
  const page = await findInstruments(actor, filter, counted({ limit, after, before }), day);
  const owners = await organizationsById(page.items.map(({ ownerId }) => ownerId));
  const types = await instrumentTypesByCode(page.items.map((each) => each.typeCode));
  const own = await ownProceduresOn({ centreId: actor.organizationId, day });
  const served = new Set([...types.keys()].filter((each) => servingOf(own, { typeCode: each, kind }).length > 0));
  const refusals = await refusalsOfVerifier(actor, [...types.values()], { kind, day });
  const typeNames = new Map([...types].map(([code, { nameVi }]) => [code, nameVi]));
  const choices = await findTypeChoices();
  return { kind, page, owners, refusals, served, typeNames, choices };
}

/** What the entry form shows: for a new record of an instrument, or for a record that is changed. */
export async function loadEntry(
  actor: Actor,
  of: NewVerification | VerificationRecord,
  today: Day,
): Promise<EntryProps> {
  const isNew = !('number' in of);
  const { kind } = of;
  const day = isNew ? today : of.performedOn;
  const { procedureCode } = of;
  const { instrument, type, procedure, serving } = await openWork(actor, {
    ...{ kind, day, procedureCode, instrumentId: String(of.instrumentId) },
    kept: isNew ? undefined : editionKept(of.evaluation),
  });
  const replaced = isNew ? of.replaces : of.replacesCertificateId?.toHexString();
  const corrects = replaced ? (await getCertificate(actor, replaced)).number : undefined;
  const ownerId = ownerOn(instrument, day);
  const owners = await organizationsById([ownerId]);
  return {
    title: isNew ? inWordsOf(kind, texts.startKind) : fill(texts.record, { number: of.number }),
    cancel: isNew ? `/instruments/${String(instrument._id)}` : `/verifications/${String(of._id)}`,
    ...{ kind, instrument, type, corrects, procedure },
    address: isNew ? addressOf(of, procedure) : undefined,
    asked: askedBeside(procedure, type.code),
    others: isNew ? serving.filter(({ code }) => code !== procedure.code) : [],
    refusals: isNew ? await refusalsBeforeEntry(actor, instrument, { kind, day }) : [],
    owner: owners.get(String(ownerId)),
    budgets: kindsOfWork[kind].uncertainty === 'always' ? await approvedBudgets(instrument.centreId, procedure) : [],
    stamps: await stampHint({ kind, centreId: instrument.centreId, verifierId: actor.verifierId }, day),
    standards: await standardChoices({
      ...{ kind, instrument, procedure, field: type.field },
      day,
      readings: isNew || of.gaps ? undefined : of.evaluation.entered.readings,
    }),
  };
}

/** The address of a new record's form, by whatever procedure it is shown now. */
function addressOf({ kind, instrumentId = '', replaces, orderId }: NewVerification, { code }: Procedure): string {
  const query = new URLSearchParams({ kind, instrumentId, procedureCode: code });
  if (replaces) query.set('replaces', replaces);
  if (orderId) query.set('orderId', orderId);
  return String(query);
}

/** What the standards for an instrument are chosen for, before any reading is taken. */
export async function workToChooseFor(actor: Actor, work: Work): Promise<WorkToChooseFor> {
  const { instrument, type, procedure } = await openWork(actor, work);
  return { instrument, procedure, kind: work.kind, field: type.field, day: work.day };
}

/** An empty form: today, where the instrument stands, and the loads its procedure proposes. A correction starts as it was. */
export async function startingValues(actor: Actor, of: NewVerification, today: Day) {
  const { kind, instrumentId, replaces, procedureCode } = of;
  if (replaces) {
    const { verificationId } = await getCertificate(actor, replaces);
    const corrected = valuesOf(await getVerification(actor, String(verificationId)));
    return { ...corrected, correctionReason: undefined };
  }
  const work = { kind, day: today, procedureCode, instrumentId: String(instrumentId) };
  const { instrument, procedure } = await openWork(actor, work);
  return {
    ...{ performedOn: today, place: instrument.place, stampNumber: await nextStamp(actor, instrument, kind, today) },
    ...(kindsOfWork[kind].isLegal && { mode: 'periodic' }),
    ...proposedResults(procedure, instrument, kind),
  };
}

/** The next stamp that the technician holds, where the centre keeps a register of them. */
async function nextStamp(actor: Actor, { centreId }: InstrumentRecord, kind: RecordKind, day: Day) {
  const { verifierId } = actor;
  if (!verifierId || !isStampedKind(kind)) return undefined;
  return (await nextStampsOf({ centreId, verifierId, kind }, 1, day))[0];
}

/** The loads that the procedure proposes, beside them the usual coverage, and the same for readings as left. */
function proposedResults(procedure: Procedure, { characteristics }: InstrumentRecord, kind: RecordKind) {
  const readings = procedure.proposeRows(knownTo(procedure, characteristics));
  const { uncertainty, isAdjusted } = kindsOfWork[kind];
  if (uncertainty === 'none') return { readings };
  const results = { readings, uncertainty: usualCoverage(procedure, readings) };
  return isAdjusted ? { ...results, asLeft: results } : results;
}

/** A record as its form holds it. */
export function valuesOf(record: VerificationRecord): Record<string, unknown> {
  const { mode, performedOn, entered } = record;
  return { mode, performedOn, ...entered, standardIds: namedStandards(record), ...notesOf(record) };
}

/** What the entry form of an instrument holds, its numbers read as people type them. */
export async function readEntryForm(actor: Actor, work: Work, form: unknown): Promise<VerificationInput> {
  const { procedure } = await openWork(actor, work);
  const typed = readTyped(procedure, parseForm(verificationEntrySchema(work.kind), form));
  return { ...typed, procedureCode: procedure.code };
}

/** A form sends everything it shows: what is left empty is removed. */
export function nullsFor(input: VerificationInput): Partial<VerificationInput> {
  return { ...(everyNote(null) as object), decision: null as never, ...input };
}

/** The instrument with its type, and the procedures that serve the work. */
async function openWork(actor: Actor, { kind, instrumentId, day, procedureCode, kept }: Work) {
  const instrument = await getInstrument(actor, instrumentId);
  const type = await instrumentTypeByCode(instrument.typeCode);
  const { centreId } = instrument;
  const serving = await proceduresFor({ centreId, typeCode: type.code, kind, day, kept });
  const named = serving.find(({ code }) => code === procedureCode);
  if (procedureCode !== undefined && !named && serving.length > 0)
    throw new RefusedError([notServing(procedureCode, type)]);
  const procedure = named ?? serving[0];
  if (!procedure) throw new RefusedError([noProcedure(type)]);
  return { instrument, type, serving, procedure };
}
