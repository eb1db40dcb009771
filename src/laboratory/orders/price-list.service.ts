import { Types, type QueryFilter } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { InstrumentTypeModel } from '../instruments';
import {
  findPage,
  inTransaction,
  isDuplicateKey,
  withoutNulls,
  type Page,
  type PageRequest,
} from '../../platform/database';
import { fieldName, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { priceListAudited } from './price-list.audited';
import { priceListTexts as texts } from './price-list.messages';
import { PriceListModel, type PriceList, type PriceListDocument, type PriceListRecord } from './price-list.model';
import { changingRefusals, listOn, publishingRefusals } from './price-list.rules';
import type { PriceLineInput, PriceListFilter, PriceListInput } from './price-list.schema';

/** Newest first. */
export async function findPriceLists(
  actor: Actor,
  { status }: PriceListFilter,
  page: PageRequest,
): Promise<Page<PriceListRecord>> {
  const filter = { ...visibleTo(actor, 'priceLists.read', 'centreId'), ...(status && { status }) };
  const order = { field: 'validFrom', direction: -1 } as const;
  return (await findPage(PriceListModel, filter as QueryFilter<PriceList>, order, page)) as Page<PriceListRecord>;
}

export async function getPriceList(actor: Actor, id: string): Promise<PriceListRecord> {
  const visible = visibleTo(actor, 'priceLists.read', 'centreId');
  const found = await PriceListModel.findOne({ $and: [{ _id: id }, visible] }).lean<PriceListRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The list of a centre that is in force on a day; undefined where none was published. */
export async function priceListOn(centreId: Types.ObjectId | string, day: Day): Promise<PriceListRecord | undefined> {
  const found = await PriceListModel.find({ centreId, status: 'published', validFrom: { $lte: day } })
    .sort({ validFrom: -1 })
    .limit(1)
    .lean<PriceListRecord[]>();
  return listOn(found, day);
}

/** Lists by their ids, for orders that took their prices from them. */
export async function priceListsById(ids: readonly (Types.ObjectId | undefined)[]): Promise<PriceListRecord[]> {
  const wanted = ids.filter((id) => id !== undefined);
  return wanted.length === 0 ? [] : PriceListModel.find({ _id: { $in: wanted } }).lean<PriceListRecord[]>();
}

/** Begins a price list of the actor's own centre; it counts once it is published. */
export async function registerPriceList(actor: Actor, input: PriceListInput, at: Date): Promise<PriceListRecord> {
  assertCan(actor, 'priceLists.manage', actor.organizationId);
  await assertTypes(input.lines);
  return inTransaction(async (session) => {
    const list = new PriceListModel({ ...input, centreId: new Types.ObjectId(actor.organizationId), status: 'draft' });
    await list.save({ session });
    const told = { action: 'priceList.registered', subject: subjectOf(list), after: list.toObject(), at } as const;
    await recordAudit(actor, told, session);
    return list.toObject<PriceListRecord>();
  });
}

/** Changes a list that is not published; its lines are sent whole. */
export async function changePriceList(
  actor: Actor,
  id: string,
  input: Partial<PriceListInput>,
  change: Change,
): Promise<PriceListRecord> {
  await assertTypes(input.lines ?? []);
  return reviseRecord(actor, revised, id, { ...change, action: 'priceList.changed' }, (list) => {
    refuse(changingRefusals(list));
    list.set(withoutNulls(input));
  });
}

/** From now on orders take their prices from it, from its day on. */
export async function publishPriceList(
  actor: Actor,
  id: string,
  _input: unknown,
  change: Change,
): Promise<PriceListRecord> {
  assertCan(actor, 'priceLists.publish');
  try {
    return await reviseRecord(
      actor,
      { ...revised, manage: 'priceLists.publish' },
      id,
      { ...change, action: 'priceList.published' },
      (list) => {
        refuse(publishingRefusals(list));
        list.set({ status: 'published', publishedAt: change.at, publishedBy: actor.name });
      },
    );
  } catch (error) {
    if (!isDuplicateKey(error, 'validFrom')) throw error;
    const { validFrom } = await getPriceList(actor, id);
    const text = fill(texts.sameDay, { day: formatDay(validFrom) });
    throw new RefusedError([{ rule: 'priceList.sameDay', text, remedy: texts.sameDayRemedy }]);
  }
}

function refuse(refusals: ReturnType<typeof publishingRefusals>): void {
  const [first, ...others] = refusals;
  if (first) throw new RefusedError([first, ...others]);
}

async function assertTypes(lines: readonly PriceLineInput[]): Promise<void> {
  const named = lines.map(({ typeCode }) => typeCode).filter((code) => code !== undefined);
  if (named.length === 0) return;
  const known = new Set(await InstrumentTypeModel.distinct('code', { code: { $in: named } }));
  const faults = lines.flatMap(({ typeCode }, at) =>
    typeCode && !known.has(typeCode) ? [[fieldName(['lines', at, 'typeCode']), texts.noSuchType] as const] : [],
  );
  if (faults.length > 0) throw new InvalidInputError(Object.fromEntries(faults));
}

const revised: RevisedKind<PriceList> = {
  model: PriceListModel,
  read: 'priceLists.read',
  manage: 'priceLists.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id, validFrom, centreId }: PriceListDocument) {
  const name = fill(texts.named, { day: formatDay(validFrom) }).vi;
  return { type: priceListAudited.type, id: _id, name, organizationId: centreId };
}
