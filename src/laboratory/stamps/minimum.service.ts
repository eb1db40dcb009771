import { Types, type QueryFilter } from 'mongoose';
import { assertCan, can, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { findPage, inTransaction, isDuplicateKey, type Page, type PageRequest } from '../../platform/database';
import {
  identityField,
  integerField,
  InvalidInputError,
  Joi,
  NotFoundError,
  pagingFields,
  type Paging,
} from '../../platform/http';
import { identityKey } from '../../platform/text';
import { segmentsOf } from './lot.queries';
import { StampLotModel, stampUses, type ReceivedLot, type StampUse } from './lot.model';
import { minimumAudited } from './minimum.audited';
import { minimumTexts as texts } from './minimum.messages';
import { StampMinimumModel, type MinimumDocument, type MinimumRecord, type StampMinimum } from './minimum.model';
import { countOf } from './span.rules';
import { heldBy } from './stamp.rules';

/** What a person sets. */
export interface MinimumInput {
  readonly use: StampUse;
  readonly series?: string;
  readonly minimum: number;
}

const minimum = integerField({ min: 0, max: 10_000_000 }).required();

export const setMinimumSchema = Joi.object<MinimumInput, true>({
  use: Joi.string()
    .valid(...stampUses)
    .required(),
  series: identityField(20),
  minimum,
});

export const listMinimumsSchema = Joi.object<Paging, true>(pagingFields);

export type MinimumChange = Pick<MinimumInput, 'minimum'>;
export const changeMinimumSchema = Joi.object<MinimumChange, true>({ minimum });

/** Sets below how many stamps of a series new ones are to be ordered. */
export async function setMinimum(actor: Actor, input: MinimumInput, at: Date): Promise<MinimumRecord> {
  assertCan(actor, 'stamps.manage', actor.organizationId);
  const { series = '', use } = input;
  const made = { ...input, series, key: keyOf(use, series), centreId: new Types.ObjectId(actor.organizationId) };
  try {
    return await inTransaction(async (session) => {
      const document = new StampMinimumModel(made);
      await document.save({ session });
      const after = document.toObject<MinimumRecord>();
      await recordAudit(actor, { action: 'stampMinimum.set', subject: subjectOf(document), after, at }, session);
      return after;
    });
  } catch (error) {
    if (isDuplicateKey(error)) throw new InvalidInputError({ series: texts.taken });
    throw error;
  }
}

export function changeMinimum(
  actor: Actor,
  id: string,
  { minimum: wanted }: MinimumChange,
  change: Change,
): Promise<MinimumRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'stampMinimum.changed' }, (document) => {
    document.set({ minimum: wanted });
  });
}

const keyOf = (use: StampUse, series: string) => `${use} ${identityKey('stamp', series)}`;

const revised: RevisedKind<StampMinimum> = {
  model: StampMinimumModel,
  read: 'stamps.read',
  manage: 'stamps.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id: id, series, use, centreId: organizationId }: MinimumDocument) {
  return { type: minimumAudited.type, id, name: series || use, organizationId };
}

export async function findMinimums(actor: Actor, page: PageRequest): Promise<Page<MinimumRecord>> {
  const own = visibleTo(actor, 'stamps.read', 'centreId') as QueryFilter<StampMinimum>;
  return (await findPage(StampMinimumModel, own, { field: 'key', direction: 1 }, page)) as Page<MinimumRecord>;
}

export async function getMinimum(actor: Actor, id: string): Promise<MinimumRecord> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const found = await StampMinimumModel.findOne({ $and: [{ _id: id }, own] }).lean<MinimumRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** A minimum with what is in the store, and how many lots of the series came so far. */
export interface MinimumState {
  readonly record: MinimumRecord;
  readonly inStore: number;
  readonly lots: number;
  readonly isBelow: boolean;
}

/** How the store stands against minimums. */
export async function statesOf(minimums: readonly MinimumRecord[]): Promise<MinimumState[]> {
  const centreIds = minimums.map(({ centreId }) => centreId);
  const lots = await StampLotModel.find({ centreId: { $in: centreIds }, status: 'received' }).lean<ReceivedLot[]>();
  const standing = await segmentsOf(lots);
  return minimums.map((record) => {
    const same = lots.filter(
      ({ centreId, use, series }) => centreId.equals(record.centreId) && keyOf(use, series) === record.key,
    );
    const inStore = same.reduce((sum, { _id }) => sum + countOf(heldBy(standing.get(String(_id)) ?? [], undefined)), 0);
    return { record, inStore, lots: same.length, isBelow: inStore < record.minimum };
  });
}

/** How many series of the actor's centre are below their minimum. */
export async function countBelowMinimum(actor: Actor): Promise<number> {
  if (!can(actor, 'stamps.read')) return 0;
  const own = visibleTo(actor, 'stamps.read', 'centreId') as QueryFilter<StampMinimum>;
  const states = await statesOf(await StampMinimumModel.find(own).lean<MinimumRecord[]>());
  return states.filter(({ isBelow }) => isBelow).length;
}

/** Every series of every centre that is below its minimum, centre by centre. */
export async function belowMinimum(): Promise<MinimumState[]> {
  const all = await StampMinimumModel.find().sort({ centreId: 1, key: 1 }).lean<MinimumRecord[]>();
  return (await statesOf(all)).filter(({ isBelow }) => isBelow);
}
