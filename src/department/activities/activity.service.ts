import type { ClientSession } from 'mongoose';
import { assertCan, can, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import {
  askAboutNear,
  findPage,
  inTransaction,
  searchFilter,
  searchWords,
  withoutNulls,
  type Order,
  type Page,
  type PageRequest,
} from '../../platform/database';
import { dayFaults, ForbiddenError, InvalidInputError, NotFoundError } from '../../platform/http';
import { activityAudited } from './activity.audited';
import { AbsenceModel, type AbsenceRecord } from './absence.model';
import { isAttested, isOf, unknownYears } from './absence.rules';
import { endAbsencesOf } from './absence.service';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { activityKindNames, activityTexts as texts } from './activity.messages';
import { unusualCounts } from './activity.bounds';
import { activityNear } from './activity.near';
import { ActivityModel, type Activity, type ActivityDocument, type ActivityRecord } from './activity.model';
import { faultsOf } from './activity.rules';
import type { ActivityInput, RemoveActivity } from './activity.schema';

export interface ActivityFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  readonly countsFor996?: boolean | undefined;
  readonly sort?: 'year' | '-year';
}

const orders: Record<'year' | '-year', Order> = {
  year: { field: 'year', direction: 1 },
  '-year': { field: 'year', direction: -1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. The ledger is the department's. */
export function activityQuery(actor: Actor, { q, kind, year, countsFor996 }: ActivityFilter): Record<string, unknown> {
  if (!can(actor, 'activities.read')) throw new ForbiddenError();
  return {
    ...(kind && { kind }),
    ...(year !== undefined && { year }),
    ...(countsFor996 !== undefined && { countsFor996 }),
    ...searchFilter(q),
  };
}

export async function findActivities(
  actor: Actor,
  filter: ActivityFilter,
  page: PageRequest,
): Promise<Page<ActivityRecord>> {
  const query = activityQuery(actor, filter);
  return findPage<Activity>(ActivityModel, query, orders[filter.sort ?? '-year'], page) as Promise<
    Page<ActivityRecord>
  >;
}

export async function getActivity(actor: Actor, id: string): Promise<ActivityRecord> {
  assertCan(actor, 'activities.read');
  const found = await ActivityModel.findById(id).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** Which entries a figure of the 996 report counts. */
export interface CountedActivities {
  readonly kind: string;
  readonly detail?: string | undefined;
  readonly fromYear: number;
  readonly untilYear: number;
}

/** Every entry that a figure may count, oldest first, and every attestation that there was none. */
export interface LedgerOfYears {
  readonly entries: readonly ActivityRecord[];
  readonly absences: readonly AbsenceRecord[];
}

/** The filters behind the figures, for the test that proves their index. */
export function ledgerQueries({ fromYear, untilYear }: Pick<CountedActivities, 'fromYear' | 'untilYear'>) {
  const year = { $gte: fromYear, $lte: untilYear };
  return { entries: { countsFor996: true, year }, absences: { year } };
}

/** Reads the ledger of some years once, for all figures. The caller has checked that the figures may be seen. */
export async function readLedger(years: Pick<CountedActivities, 'fromYear' | 'untilYear'>): Promise<LedgerOfYears> {
  const queries = ledgerQueries(years);
  const [entries, absences] = await Promise.all([
    ActivityModel.find(queries.entries).sort({ year: 1, _id: 1 }).lean(),
    AbsenceModel.find(queries.absences).sort({ year: 1 }).lean(),
  ]);
  return { entries, absences };
}

/** The entries of one figure, with who attested that there was none, and the years of which nothing is known. */
export interface CountedLedger {
  readonly entries: readonly ActivityRecord[];
  readonly absences: readonly AbsenceRecord[];
  readonly unknownYears: readonly number[];
}

/** What a ledger, read of these years or more, knows of a figure. */
export function countedIn(ledger: LedgerOfYears, counted: CountedActivities): CountedLedger {
  const { kind, detail, fromYear, untilYear } = counted;
  const line = { kind, ...(detail && { detail }) };
  const inYears = ({ year }: { year: number }) => fromYear <= year && year <= untilYear;
  const entries = ledger.entries.filter((each) => inYears(each) && isOf(line, each));
  const absences = ledger.absences.filter((each) => inYears(each) && isAttested(line, each.year, [each]));
  return { entries, absences, unknownYears: unknownYears(line, counted, { entries, absences }) };
}

export async function registerActivity(
  actor: Actor,
  { confirmed, ...input }: ActivityInput,
  at: Date,
): Promise<ActivityRecord> {
  assertCan(actor, 'activities.manage');
  assertConsistent(input, dayInVietnam(at));
  return inTransaction(async (session) => {
    const activity = new ActivityModel({ ...input, parts: [], searchWords: wordsOf(input) });
    await askAboutUnusual(activity, confirmed, session);
    await activity.save({ session });
    await endAbsencesOf(actor, activity, at, session);
    await recordAudit(
      actor,
      { action: 'activity.registered', subject: subjectOf(activity), after: activity.toObject(), at },
      session,
    );
    return activity.toObject<ActivityRecord>();
  });
}

export async function changeActivity(
  actor: Actor,
  id: string,
  { confirmed, ...input }: Partial<ActivityInput>,
  { at, expectedVersion }: Change,
): Promise<ActivityRecord> {
  return reviseRecord(
    actor,
    revised,
    id,
    { action: 'activity.changed', at, expectedVersion },
    async (activity, session) => {
      activity.set({ ...withoutNulls(input), ...('documents' in input && { documents: input.documents || [] }) });
      assertConsistent(activity, dayInVietnam(at));
      activity.searchWords = wordsOf(activity);
      await askAboutUnusual(activity, confirmed, session);
      await endAbsencesOf(actor, activity, at, session);
    },
  );
}

/** Takes an entry out of the ledger; the audit trail keeps all that it said, and why it was removed. */
export async function removeActivity(
  actor: Actor,
  id: string,
  { reason }: RemoveActivity,
  change: Change,
): Promise<void> {
  const revision = { action: 'activity.removed', reason, ...change } as const;
  await reviseRecord(actor, revised, id, revision, (activity, session) => activity.deleteOne({ session }));
}

const revised: RevisedKind<Activity> = {
  model: ActivityModel,
  read: 'activities.read',
  manage: 'activities.manage',
  notFound: texts.notFound,
  subjectOf,
};

function askAboutUnusual(
  activity: ActivityDocument,
  confirmed: readonly string[] | undefined,
  session: ClientSession,
): Promise<void> {
  const questions = unusualCounts(activity);
  return askAboutNear(activity, activityNear, { reach: {}, confirmed, questions }, session);
}

function assertConsistent(entry: Parameters<typeof faultsOf>[0], today: Day): void {
  const days = { ledgerYear: `${entry.year}-01-01`, held: entry.heldOn, today };
  const faults = { ...dayFaults(days, { ledgerYear: 'year', held: 'heldOn' }), ...faultsOf(entry) };
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

/** The words under which an entry is found. */
export function wordsOf({
  kind,
  titleVi,
  titleEn,
  documents,
  note,
}: Pick<ActivityInput, 'kind' | 'titleVi' | 'titleEn' | 'documents' | 'note'>): string[] {
  return searchWords(activityKindNames[kind]?.vi, titleVi, titleEn, ...documents, note);
}

function subjectOf(activity: ActivityDocument) {
  return { type: activityAudited.type, id: activity._id, name: activity.titleVi };
}
