import { findTypesNotListedOn } from './instrument-type.service';
import { InstrumentModel } from './instrument.model';
import type { Day } from '../../platform/i18n';
import { keyRangeOf } from './legal-state.rules';
import { legalStates, type LegalState } from './legal-state.words';

export interface StateContext {
  readonly today: Day;
  /** Types that the law does not list today: nothing is scheduled for their instruments. */
  readonly unlisted: readonly string[];
}

export async function stateContextOf(today: Day): Promise<StateContext> {
  return { today, unlisted: await findTypesNotListedOn(today) };
}

type Filter = Record<string, unknown>;

/** The filter for instruments in a state, of one type when a type is given. */
export function inState(state: LegalState, { today, unlisted }: StateContext, typeCode?: string): Filter {
  if (state === 'outOfService') return { ...(typeCode && { typeCode }), stateKey: 'outOfService' };
  if (state === 'notUnderControl') return { ...whereUnlisted(unlisted, typeCode), stateKey: { $ne: 'outOfService' } };
  return { ...whereListed(unlisted, typeCode), stateKey: keyRangeOf(state, today) };
}

/** Instruments of types that the law lists. */
export function whereListed(unlisted: readonly string[], typeCode?: string): Filter {
  if (typeCode) return { typeCode: unlisted.includes(typeCode) ? { $in: [] } : typeCode };
  return unlisted.length > 0 ? { typeCode: { $nin: unlisted } } : {};
}

function whereUnlisted(unlisted: readonly string[], typeCode?: string): Filter {
  if (typeCode) return { typeCode: unlisted.includes(typeCode) ? typeCode : { $in: [] } };
  return { typeCode: { $in: unlisted } };
}

export type StateCounts = Readonly<Record<LegalState, number>>;

/**
 * How many instruments are in each state, from index keys: each range of the key is counted whole, and what belongs to
 * types that the law does not list is taken off and counted by itself.
 */
export async function countStates(scope: Filter, context: StateContext, typeCode?: string): Promise<StateCounts> {
  const counts = await Promise.all(
    legalStates.map(async (state) => [state, await countState(scope, state, context, typeCode)] as const),
  );
  return Object.fromEntries(counts) as StateCounts;
}

/** How many instruments are in one state. */
export async function countState(
  scope: Filter,
  state: LegalState,
  context: StateContext,
  typeCode?: string,
): Promise<number> {
  const { unlisted, today } = context;
  if (typeCode || state === 'outOfService') return count({ ...scope, ...inState(state, context, typeCode) });
  if (state === 'notUnderControl') {
    if (unlisted.length === 0) return 0;
    const ofUnlisted = { ...scope, typeCode: { $in: unlisted } };
    const [all, out] = await Promise.all([count(ofUnlisted), count({ ...ofUnlisted, stateKey: 'outOfService' })]);
    return all - out;
  }
  const inRange = { ...scope, stateKey: keyRangeOf(state, today) };
  const [all, unlistedToo] = await Promise.all([
    count(inRange),
    unlisted.length > 0 ? count({ ...inRange, typeCode: { $in: unlisted } }) : 0,
  ]);
  return all - unlistedToo;
}

function count(filter: Filter): Promise<number> {
  return InstrumentModel.countDocuments(filter).exec();
}
