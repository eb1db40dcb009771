import type { ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { type Day } from '../../platform/i18n';
import { instrumentTexts as texts } from './instrument.messages';
import { InstrumentModel, type Instrument, type InstrumentRecord } from './instrument.model';
import type { InstrumentFilter, InstrumentSort } from './instrument.schema';
import { inState, stateContextOf, type StateContext } from './legal-state.queries';
import { ofOwners, withOwners, type OwnersNamed } from './owner.filter';

const orders: Readonly<Record<InstrumentSort, Order>> = {
  code: { field: 'code', direction: 1, unique: true },
  '-code': { field: 'code', direction: -1, unique: true },
  dueOn: { field: 'stateKey', direction: 1 },
};

export function instrumentOrder({ sort, state }: InstrumentFilter): Order {
  return orders[sort ?? (state ? 'dueOn' : 'code')];
}

/** The filter behind the list. The order narrows nothing: in that of the due day, what has none comes last. */
export function instrumentQuery(
  actor: Actor,
  filter: InstrumentFilter & OwnersNamed,
  context: StateContext,
): Record<string, unknown> {
  const { q, centreId, typeCode, communeId, status, state } = filter;
  return {
    ...(centreId && { centreId }),
    ...visibleTo(actor, 'instruments.read', 'centreId'),
    ...(typeCode && { typeCode }),
    ...(communeId && { communeId }),
    ...ofOwners(filter),
    ...(status && { status }),
    ...(state && inState(state, context, typeCode)),
    ...searchFilter(q),
  };
}

export async function findInstruments(
  actor: Actor,
  filter: InstrumentFilter,
  page: PageRequest,
  today: Day,
): Promise<Page<InstrumentRecord>> {
  const order = instrumentOrder(filter);
  const query = instrumentQuery(actor, await withOwners(filter), await stateContextOf(today));
  return findPage<Instrument>(InstrumentModel, query, order, page) as Promise<Page<InstrumentRecord>>;
}

/** One instrument that the actor may see. */
export async function getInstrument(
  actor: Actor,
  id: string,
  session: ClientSession | null = null,
): Promise<InstrumentRecord> {
  const found = await InstrumentModel.findOne({
    $and: [{ _id: id }, visibleTo(actor, 'instruments.read', 'centreId')],
  })
    .session(session)
    .lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}
