import { randomBytes } from 'node:crypto';
import { Types, type ClientSession, type QueryFilter } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, stranger, type RevisedKind } from '../../audit';
import { publicCodeOf } from '../certificates';
import {
  findPage,
  inTransaction,
  nextNumber,
  searchFilter,
  searchWords,
  type Page,
  type PageRequest,
} from '../../platform/database';
import { assertDayOrder, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { OrganizationModel } from '../../register/organizations';
import { assertWithinLimits, type Sender } from './request.limits';
import { requestRefusals, requestTexts as texts } from './request.messages';
import { WorkRequestModel, type RequestRecord, type RequestWay, type WorkRequest } from './request.model';
import type { PublicRequest, RequestFilter, RequestInput } from './request.schema';
import { requestSubject } from './request.taking';

/** Requests, the newest first. */
export async function findRequests(
  actor: Actor,
  filter: RequestFilter,
  page: PageRequest,
): Promise<Page<RequestRecord>> {
  const { q, status, way } = filter;
  const query = {
    ...visibleTo(actor, 'orders.read', 'centreId'),
    ...(status && { status }),
    ...(way && { way }),
    ...searchFilter(q),
  } as QueryFilter<WorkRequest>;
  return (await findPage(WorkRequestModel, query, { field: 'receivedAt', direction: -1 }, page)) as Page<RequestRecord>;
}

export async function getRequest(actor: Actor, id: string): Promise<RequestRecord> {
  const visible = visibleTo(actor, 'orders.read', 'centreId');
  const found = await WorkRequestModel.findOne({ $and: [{ _id: id }, visible] }).lean<RequestRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** How many wait for the actor's centre. */
export async function countWaitingRequests(actor: Actor): Promise<number> {
  const waiting = { ...visibleTo(actor, 'orders.read', 'centreId'), status: 'waiting' };
  return WorkRequestModel.countDocuments(waiting as QueryFilter<WorkRequest>);
}

/** A clerk of the centre writes down what a customer asks. */
export async function enterRequest(actor: Actor, input: RequestInput, at: Date): Promise<RequestRecord> {
  assertCan(actor, 'orders.manage', actor.organizationId);
  assertWhole(input, at);
  return inTransaction((session) =>
    keep(actor, { ...input, centreId: actor.organizationId, way: 'clerk' }, { at, session }),
  );
}

/**
 * What somebody without an account asks of a centre. `sender` says where it came from, kept as a mark alone; how many are
 * taken of one sender and by one centre in a day is limited (`request.limits.ts`).
 */
export async function sendRequest(
  input: PublicRequest,
  { at, sender }: { at: Date; sender: Sender },
): Promise<RequestRecord> {
  assertWhole(input, at);
  if (!input.phone && !input.email) throw new InvalidInputError({ phone: texts.contactMissing });
  return inTransaction(async (session) => {
    const centre = { _id: input.centreId, kind: 'centre' as const, validUntil: { $exists: false } };
    if (!(await OrganizationModel.exists(centre).session(session)))
      throw new InvalidInputError({ centreId: texts.noSuchCentre });
    const senderMark = await assertWithinLimits({ centreId: input.centreId, sender, at }, session);
    return keep(stranger, { ...input, way: 'public', senderMark }, { at, session });
  });
}

/** The centre does not take it; the customer reads why. */
export function refuseRequest(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<RequestRecord> {
  return reviseRecord(actor, revised, id, { ...change, reason, action: 'request.refused' }, (request) => {
    if (request.status !== 'waiting') throw new RefusedError([requestRefusals.settled]);
    request.set({ status: 'refused', reason });
  });
}

function assertWhole({ expected, wishedOn }: RequestInput, at: Date): void {
  assertDayOrder({ asked: dayInVietnam(at), appointed: wishedOn }, { appointed: 'wishedOn' });
  if (expected.length === 0) throw new InvalidInputError({ 'expected[0][description]': texts.expectedMissing });
}

async function keep(
  by: Pick<Actor, 'id' | 'name'>,
  { centreId, ...input }: PublicRequest & { way: RequestWay; senderMark?: string },
  { at, session }: { at: Date; session: ClientSession },
): Promise<RequestRecord> {
  const year = dayInVietnam(at).slice(0, 4);
  const sequence = await nextNumber(requestSeries(centreId, year), session);
  const number = `YC-${year}-${String(sequence).padStart(5, '0')}`;
  const request = new WorkRequestModel({
    ...{ ...input, number, centreId: new Types.ObjectId(centreId), status: 'waiting', receivedAt: at },
    publicCode: publicCodeOf(randomBytes(16)),
    searchWords: searchWords(number, input.customerName, input.contactName, input.phone),
  });
  await request.save({ session });
  const after = request.toObject<RequestRecord>();
  await recordAudit(by, { action: 'request.entered', subject: requestSubject(request), after, at }, session);
  return after;
}

/** The series from which the requests to a centre of a year are numbered, without gaps. */
export function requestSeries(centreId: unknown, year: string): string {
  return `request:${String(centreId)}:${year}`;
}

const revised: RevisedKind<WorkRequest> = {
  model: WorkRequestModel,
  read: 'orders.read',
  manage: 'orders.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf: requestSubject,
};
