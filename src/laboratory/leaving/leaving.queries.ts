import type { ClientSession, Types } from 'mongoose';
import type { Actor } from '../../access';
import { AccountModel, type Account } from '../../register/accounts';
import { isValidOn, type VerifierCard, type VerifierRecord } from '../centres';
import { VerificationModel, type VerificationRecord } from '../certificates';
import { openOrdersOf, type OrderRecord } from '../orders';
import { outlasts, SignatoryModel, type Signatory } from '../signatories';
import { holdingsOf, type Holding } from '../stamps';
import type { Day } from '../../platform/i18n';

type Found<T> = T & { readonly _id: Types.ObjectId };

/** What a person who leaves still has: to be handed back, handed over or ended. */
export interface Outstanding {
  readonly holdings: readonly Holding[];
  readonly records: readonly Pick<VerificationRecord, '_id' | 'number' | 'performedOn' | 'status'>[];
  readonly orders: readonly OrderRecord[];
  readonly cards: readonly VerifierCard[];
  readonly accounts: readonly Found<Pick<Account, 'username' | 'active'>>[];
  readonly rights: readonly Found<Signatory>[];
}

/** Most records shown: they are to be finished, not read (the registry's own rule). */
const mostRecords = 200;

const inHandOf = (verifierId: Types.ObjectId) => ({
  verifierId,
  status: { $in: ['draft' as const, 'returned' as const, 'submitted' as const] },
});

/** How many records of the person are neither approved nor struck. */
export async function countInHand(verifierId: Types.ObjectId): Promise<number> {
  return VerificationModel.countDocuments(inHandOf(verifierId));
}

/** The last day from a day on of which an approved record says that the person worked; absent: there is none. */
export async function lastWorkSince(
  verifierId: Types.ObjectId,
  on: Day,
  session: ClientSession,
): Promise<Day | undefined> {
  const after = { verifierId, status: 'approved' as const, performedOn: { $gte: on } };
  const last = await VerificationModel.findOne(after, { performedOn: 1 })
    .sort({ performedOn: -1 })
    .session(session)
    .lean();
  return last?.performedOn;
}

/** The caller has checked that the actor may see the person. */
export async function outstandingOf(
  actor: Actor,
  { _id: verifierId, centreId, cards: all, leaving }: VerifierRecord,
  today: Day,
): Promise<Outstanding> {
  const accounts = await AccountModel.find({ verifierId, organizationId: centreId }, { username: 1, active: 1 }).lean();
  const [holdings, records, orders, allRights] = await Promise.all([
    holdingsOf(actor, String(verifierId)),
    VerificationModel.find(inHandOf(verifierId), { number: 1, performedOn: 1, status: 1 })
      .sort({ performedOn: 1, _id: 1 })
      .limit(mostRecords)
      .lean(),
    openOrdersOf(verifierId),
    SignatoryModel.find({ accountId: { $in: accounts.map(({ _id }) => _id) } })
      .sort({ validFrom: 1, _id: 1 })
      .lean(),
  ]);
  const day = leaving?.finishedAt ? today : (leaving?.on ?? today);
  const cards = all.filter((card) => isValidOn(card, day));
  const rights = allRights.filter((each) => outlasts(each, day));
  return { holdings, records, orders, cards, accounts, rights };
}
