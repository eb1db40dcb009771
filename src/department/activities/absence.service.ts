import type { ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { inTransaction, isDuplicateKey } from '../../platform/database';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError, type Refusal } from '../../platform/http';
import { dayInVietnam, fill, type Day, type Text } from '../../platform/i18n';
import { absenceAudited } from './activity.audited';
import { absenceTexts as texts } from './absence.messages';
import { AbsenceModel, type Absence, type AbsenceDocument, type AbsenceRecord } from './absence.model';
import { isAttested, isOf, ledgerLines, lineName, type LedgerLine } from './absence.rules';
import type { AbsenceInput, ListAbsences } from './absence.schema';
import { ActivityModel, type Activity } from './activity.model';
import { faultsOf } from './activity.rules';
import type { RemoveActivity } from './activity.schema';

/** What is known of one line of the ledger in a year. */
export interface LineOfYear extends LedgerLine {
  readonly entries: number;
  readonly absence?: AbsenceRecord | undefined;
  readonly state: 'entered' | 'none' | 'unknown';
}

/** Every line of the ledger in a year: entered, attested as none, or unknown. */
export async function findLinesOfYear(actor: Actor, year: number): Promise<LineOfYear[]> {
  assertCan(actor, 'activities.read');
  const [entries, absences] = await Promise.all([
    ActivityModel.find({ year, countsFor996: true }, { kind: 1, detail: 1 }).lean(),
    AbsenceModel.find({ year }).lean(),
  ]);
  return ledgerLines.map((line) => {
    const entered = entries.filter((each) => isOf(line, each)).length;
    const absence = absences.find((each) => each.kind === line.kind && (!each.detail || each.detail === line.detail));
    return { ...line, entries: entered, absence, state: entered > 0 ? 'entered' : absence ? 'none' : 'unknown' };
  });
}

/** The attestations of a year, or of all years. */
export async function findAbsences(actor: Actor, { year }: ListAbsences): Promise<AbsenceRecord[]> {
  assertCan(actor, 'activities.read');
  return AbsenceModel.find(year === undefined ? {} : { year })
    .sort({ year: -1, kind: 1 })
    .lean();
}

export async function getAbsence(actor: Actor, id: string): Promise<AbsenceRecord> {
  assertCan(actor, 'activities.read');
  const found = await AbsenceModel.findById(id).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** Attests that there was none. Refused while the ledger holds one that counts. */
export async function attestAbsence(actor: Actor, input: AbsenceInput, at: Date): Promise<AbsenceRecord> {
  assertCan(actor, 'activities.manage');
  assertPossible(input, dayInVietnam(at));
  try {
    return await inTransaction(async (session) => {
      const found = await ActivityModel.find({ year: input.year, countsFor996: true, kind: input.kind }).session(
        session,
      );
      const entries = found.filter((each) => isOf(input, each)).length;
      if (entries > 0) throw new RefusedError([refusalOfEntries(input.year, entries)]);
      const known = await AbsenceModel.find({ year: input.year, kind: input.kind }).session(session);
      if (isAttested(input, input.year, known)) throw new ConflictError(texts.already);
      const absence = new AbsenceModel({ ...input, attestedBy: actor.name, attestedAt: at });
      await absence.save({ session });
      const change = {
        action: 'activity.absenceAttested' as const,
        subject: subjectOf(absence),
        after: absence.toObject(),
        at,
      };
      await recordAudit(actor, change, session);
      return absence.toObject<AbsenceRecord>();
    });
  } catch (error) {
    if (isDuplicateKey(error)) throw new ConflictError(texts.already);
    throw error;
  }
}

/** Takes an attestation back: the year is unknown again. */
export async function withdrawAbsence(
  actor: Actor,
  id: string,
  { reason }: RemoveActivity,
  change: Change,
): Promise<void> {
  const revision = { action: 'activity.absenceWithdrawn', reason, ...change } as const;
  await reviseRecord(actor, revised, id, revision, (absence, session) => absence.deleteOne({ session }));
}

/** An entry that counts ends the attestations that there was none of its kind; the trail says which entry. */
export async function endAbsencesOf(actor: Actor, entry: Activity, at: Date, session: ClientSession): Promise<void> {
  if (!entry.countsFor996) return;
  const absences = await AbsenceModel.find({ kind: entry.kind, year: entry.year }).session(session);
  for (const absence of absences.filter((each) => isOf(each, entry))) {
    const reason = fill(texts.entered, { title: entry.titleVi }).vi;
    const change = { action: 'activity.absenceWithdrawn', subject: subjectOf(absence), reason, at } as const;
    await recordAudit(actor, { ...change, before: absence.toObject(), after: null }, session);
    await absence.deleteOne({ session });
  }
}

const revised: RevisedKind<Absence> = {
  model: AbsenceModel,
  read: 'activities.read',
  manage: 'activities.manage',
  notFound: texts.notFound,
  subjectOf,
};

function assertPossible({ kind, detail, year }: AbsenceInput, today: Day): void {
  const { detail: fault } = faultsOf({ kind, year, countsFor996: false, ...(detail && { detail }) });
  const faults: Record<string, Text> = {
    ...(fault && { detail: fault }),
    ...(year > Number(today.slice(0, 4)) && { year: texts.future }),
  };
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

function refusalOfEntries(year: number, count: number): Refusal {
  const text = fill(texts.hasEntries, { year, count });
  return { rule: 'activity.noneEntered', text, remedy: texts.hasEntriesRemedy };
}

function subjectOf(absence: AbsenceDocument) {
  const { kind, detail, year } = absence;
  const name = `${lineName({ kind, ...(detail && { detail }) }).vi} ${year}`;
  return { type: absenceAudited.type, id: absence._id, name };
}
