import type { QueryFilter, Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { batchesOf, findPage, type Page, type PageRequest } from '../../platform/database';
import {
  CertificateModel,
  VerificationModel,
  type CertificateRecord,
  type Verification,
  type VerificationRecord,
} from '../certificates';
import { getStandard, MeasurementStandardModel, type MeasurementStandardRecord } from '../standards';
import { goesBy, waysFrom, type Period, type Way } from './dependent.rules';
import type { DependentFilter } from './dependent.schema';

/** A record that rests on the standard, with its certificate and the standards by which it does. */
export interface Dependent {
  /** Of the record. */
  readonly _id: Types.ObjectId;
  readonly record: DependentWork;
  readonly certificate: IssuedPaper | undefined;
  readonly ways: readonly Way[];
}

type DependentWork = Pick<VerificationRecord, (typeof told)[number] | '_id' | 'generated'>;
type IssuedPaper = Pick<CertificateRecord, (typeof toldOfPaper)[number] | '_id' | 'validUntil' | 'generated'>;

const told = [
  ...(['kind', 'number', 'status', 'centreId', 'performedOn'] as const),
  ...(['instrumentId', 'instrumentCode', 'standards'] as const),
] as const;
const toldOfPaper = ['kind', 'number', 'status', 'verificationId', 'issuedAt'] as const;

export interface Dependents {
  readonly standard: MeasurementStandardRecord;
  readonly page: Page<Dependent>;
}

/** What rests on a standard that the actor may see, the newest work first. */
export async function findDependents(
  actor: Actor,
  id: string,
  filter: DependentFilter,
  request: PageRequest,
): Promise<Dependents> {
  const standard = await getStandard(actor, id);
  const ways = await findWays(standard, filter);
  const query = dependentQuery(actor, ways, filter);
  const order = { field: 'performedOn', direction: -1 } as const;
  const page = await findPage<Verification>(VerificationModel, query, order, request, shownOf(told));
  return { standard, page: { ...page, items: await withPapers(page.items, ways) } };
}

/** The ways downwards from a standard as it was used in a period. */
export async function findWays(standard: MeasurementStandardRecord, period: Period): Promise<Way[]> {
  return waysFrom(standard, await findDownwards(standard._id), period);
}

/** Every standard whose certificates lead to this one, by however many steps. */
async function findDownwards(id: Types.ObjectId): Promise<MeasurementStandardRecord[]> {
  const reached = new Map<string, MeasurementStandardRecord>();
  for (let above = [id]; above.length > 0;) {
    const found = await MeasurementStandardModel.find({ 'certificates.calibratedAgainstId': { $in: above } }).lean();
    const fresh = found.filter(({ _id }) => !_id.equals(id) && !reached.has(String(_id)));
    fresh.forEach((each) => reached.set(String(each._id), each));
    above = fresh.map(({ _id }) => _id);
  }
  return [...reached.values()];
}

/** The filter behind the list, for the list itself and for the test that proves its index. What was cancelled is no result. */
export function dependentQuery(
  actor: Actor,
  ways: readonly Way[],
  { kind }: Pick<DependentFilter, 'kind'>,
): QueryFilter<Verification> {
  const [only, ...more] = ways.map(conditionOf);
  return {
    ...visibleTo(actor, 'verifications.read', 'centreId'),
    status: { $ne: 'cancelled' },
    ...(kind && { kind }),
    ...(more.length > 0 ? { $or: [only, ...more] } : only),
  };
}

/** `goesBy` in the words of the database. */
function conditionOf({ standardId, days: { from, until }, sound }: Way): Record<string, unknown> {
  const days = from || until ? { performedOn: { ...(from && { $gte: from }), ...(until && { $lte: until }) } } : {};
  const named = { 'standards.standardId': standardId, ...days };
  if (!sound || sound.length === 0) return named;
  return { ...named, standards: { $elemMatch: { standardId, certificateNumber: { $nin: sound } } } };
}

const batchSize = 500;

/** All of them, as many at a time as fit a batch. */
export async function* everyDependent(
  actor: Actor,
  standard: MeasurementStandardRecord,
  filter: DependentFilter,
): AsyncGenerator<Dependent> {
  const ways = await findWays(standard, filter);
  const found = VerificationModel.find(dependentQuery(actor, ways, filter), shownOf(told))
    .sort({ performedOn: -1, _id: -1 })
    .lean<DependentWork[]>()
    .cursor({ batchSize });
  for await (const batch of batchesOf(found as AsyncIterable<DependentWork>, batchSize))
    yield* await withPapers(batch, ways);
}

async function withPapers(records: readonly DependentWork[], ways: readonly Way[]): Promise<Dependent[]> {
  const verificationIds = records.map(({ _id }) => _id);
  const papers = await CertificateModel.find(
    { verificationId: { $in: verificationIds } },
    shownOf([...toldOfPaper, 'validUntil', 'generated']),
  ).lean<IssuedPaper[]>();
  const paperOf = new Map(papers.map((each) => [String(each.verificationId), each]));
  return records.map((record) => ({
    ...{ _id: record._id, record },
    certificate: paperOf.get(String(record._id)),
    ways: ways.filter((way) => goesBy(way, record)),
  }));
}

function shownOf(names: readonly string[]): Record<string, 1> {
  return Object.fromEntries([...names, 'generated'].map((name) => [name, 1]));
}
