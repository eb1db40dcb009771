import { Types, type ClientSession, type QueryFilter } from 'mongoose';
import { can, visibleTo, type Actor } from '../../access';
import { batchesOf, findPage, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { CertificateModel, type CertificateRecord } from '../certificates';
import { AffectedWorkModel, type AffectedRecord, type AffectedWork } from './affected.model';
import { impactTexts as texts } from './impact.messages';
import { ImpactAssessmentModel, type ImpactAssessment, type ImpactRecord } from './impact.model';
import type { AffectedFilter, ImpactFilter } from './impact.schema';

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function impactQuery(actor: Actor, { status, standardId }: ImpactFilter): QueryFilter<ImpactAssessment> {
  return {
    ...visibleTo(actor, 'impacts.read', 'centreId'),
    ...(status && { status }),
    ...(standardId && { standardId: new Types.ObjectId(standardId) }),
  };
}

/** Newest first. */
export async function findImpacts(actor: Actor, filter: ImpactFilter, page: PageRequest): Promise<Page<ImpactRecord>> {
  const order = { field: 'openedOn', direction: -1 } as const;
  const query = impactQuery(actor, filter);
  return (await findPage<ImpactAssessment>(ImpactAssessmentModel, query, order, page)) as Page<ImpactRecord>;
}

export async function getImpact(actor: Actor, id: string): Promise<ImpactRecord> {
  const own = visibleTo(actor, 'impacts.read', 'centreId');
  const found = await ImpactAssessmentModel.findOne({ $and: [{ _id: id }, own] }).lean<ImpactRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** How many assessments are open, of those that the reader sees. */
export async function countOpenImpacts(actor: Actor): Promise<number> {
  return can(actor, 'impacts.read') ? ImpactAssessmentModel.countDocuments(impactQuery(actor, { status: 'open' })) : 0;
}

/** Affected work, with its certificate as that stands now. */
export interface Affected extends AffectedRecord {
  readonly certificate: PaperNow | undefined;
}
export type PaperNow = Pick<
  CertificateRecord,
  '_id' | 'kind' | 'number' | 'status' | 'verificationId' | 'validUntil' | 'generated'
>;

/** The filter behind the list of what is affected, for the list and for the test that proves its index. */
export function affectedQuery(assessmentId: Types.ObjectId, { verdict }: AffectedFilter): QueryFilter<AffectedWork> {
  return { assessmentId, ...(verdict && { verdict }) };
}

/** A page of what is affected, the newest work first; the caller has loaded the assessment within the reader's reach. */
export async function findAffected(
  { _id }: Pick<ImpactRecord, '_id'>,
  filter: AffectedFilter,
  request: PageRequest,
): Promise<Page<Affected>> {
  const order = { field: 'performedOn', direction: -1 } as const;
  const page = await findPage<AffectedWork>(AffectedWorkModel, affectedQuery(_id, filter), order, request);
  return { ...page, items: await withCertificates(page.items as AffectedRecord[]) };
}

const batchSize = 500;

/** All of it, as many at a time as fit a batch. */
export async function* everyAffected(
  { _id }: Pick<ImpactRecord, '_id'>,
  filter: AffectedFilter = {},
): AsyncGenerator<Affected> {
  const found = AffectedWorkModel.find(affectedQuery(_id, filter))
    .sort({ performedOn: -1, _id: -1 })
    .lean<AffectedRecord[]>()
    .cursor({ batchSize });
  for await (const batch of batchesOf(found as AsyncIterable<AffectedRecord>, batchSize))
    yield* await withCertificates(batch);
}

async function withCertificates(work: readonly AffectedRecord[]): Promise<Affected[]> {
  const papers = await papersOf(work.map(({ verificationId }) => verificationId));
  return work.map((each) => ({ ...each, certificate: papers.get(String(each.verificationId)) }));
}

/** The certificates of records as they stand now, by the id of the record. */
export async function papersOf(verificationIds: readonly Types.ObjectId[]): Promise<Map<string, PaperNow>> {
  const shown = { kind: 1, number: 1, status: 1, verificationId: 1, validUntil: 1, generated: 1 } as const;
  const papers = await CertificateModel.find({ verificationId: { $in: verificationIds } }, shown).lean<PaperNow[]>();
  return new Map(papers.map((each) => [String(each.verificationId), each]));
}

/** How many certificates were to be withdrawn and stand still. */
export async function countLeftToWithdraw(assessment: Pick<ImpactRecord, '_id'>): Promise<number> {
  let left = 0;
  for await (const { certificate } of everyAffected(assessment, { verdict: 'withdraw' }))
    if (certificate?.status === 'valid') left += 1;
  return left;
}

/** How many there are of each verdict. */
export async function countVerdicts({ _id }: Pick<ImpactRecord, '_id'>): Promise<Map<string, number>> {
  const counted = await AffectedWorkModel.aggregate<{ _id: string; count: number }>([
    { $match: { assessmentId: _id } },
    { $group: { _id: '$verdict', count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id: verdict, count }) => [verdict, count]));
}

/** Whether a record stands among what an open assessment looks at. */
export async function isInOpenImpact(verificationId: Types.ObjectId, session: ClientSession | null): Promise<boolean> {
  const open = await ImpactAssessmentModel.find({ status: 'open' }, { _id: 1 }).session(session).lean();
  const assessmentId = { $in: open.map(({ _id }) => _id) };
  return (await AffectedWorkModel.exists({ assessmentId, verificationId }).session(session)) !== null;
}
