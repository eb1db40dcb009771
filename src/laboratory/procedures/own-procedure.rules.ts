import type { Day } from '../../platform/i18n';
import type { OwnProcedure, OwnProcedureState } from './own-procedure.model';

/** What people do to an edition, from which states, and where it leads. */
export const ownProcedureActs = {
  change: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved' },
  withdraw: { from: ['approved'], to: 'withdrawn' },
  /** A draft that was a mistake: nothing was ever done by it, and nothing is left of it but the audit trail. */
  discard: { from: ['draft'], to: null },
} as const satisfies Record<string, { from: readonly OwnProcedureState[]; to: OwnProcedureState | null }>;

export type OwnProcedureAct = keyof typeof ownProcedureActs;

export function mayFollow(state: OwnProcedureState, act: OwnProcedureAct): boolean {
  return (ownProcedureActs[act].from as readonly OwnProcedureState[]).includes(state);
}

type Dated = Pick<OwnProcedure, 'code' | 'edition' | 'approvedOn' | 'withdrawnOn'>;

/** Of each procedure the edition by which new work of a day is done: the newest approved by then, unless withdrawn. */
export function servingOn<T extends Dated>(editions: readonly T[], day: Day): readonly T[] {
  const newest = new Map<string, T>();
  for (const each of editions) {
    const known = newest.get(each.code);
    if (isApprovedBy(each, day) && !(known && known.edition > each.edition)) newest.set(each.code, each);
  }
  return [...newest.values()].filter(({ withdrawnOn }) => !(withdrawnOn && withdrawnOn <= day));
}

/** A record that was begun by this edition is brought to its end by it, though another has come since. */
export function stillServes(edition: Dated, day: Day): boolean {
  const { withdrawnOn } = edition;
  return isApprovedBy(edition, day) && !(withdrawnOn && withdrawnOn < day);
}

function isApprovedBy({ approvedOn }: Dated, day: Day): boolean {
  return approvedOn !== undefined && approvedOn <= day;
}
