import type { KeptBecause } from './erasure.messages';
import type { Staff } from './person';

type Fields = Readonly<Record<string, unknown>>;

/** Somebody whose account is in use, or who works as a verifier. */
export function isStillWorking({ accounts, verifiers }: Pick<Staff, 'accounts' | 'verifiers'>): boolean {
  return [...accounts, ...verifiers].some(({ active }) => active);
}

/** What a rule must know beside the record. */
export interface Circumstances {
  readonly mayChangeOrganizations: boolean;
  /** Whether an order has ended, by its id. */
  readonly hasEnded: (orderId: unknown) => boolean;
}

/** Why a record stays as it is for now; undefined when it may be erased. */
export function whyKept(model: string, record: Fields, given: Circumstances): KeptBecause | undefined {
  return rules[model]?.(record, given);
}

const rules: Readonly<Record<string, (record: Fields, given: Circumstances) => KeptBecause | undefined>> = {
  WorkRequest: ({ status, orderId }, { hasEnded }) => {
    if (status === 'waiting') return 'waiting';
    return status === 'taken' && !hasEnded(orderId) ? 'orderOpen' : undefined;
  },
  WorkOrder: ({ _id }, { hasEnded }) => (hasEnded(_id) ? undefined : 'orderOpen'),
  Message: ({ status }) => (status === 'waiting' ? 'notSent' : undefined),
  Organization: ({ kind }, { mayChangeOrganizations }) =>
    kind === 'enterprise' && mayChangeOrganizations ? undefined : 'notOwner',
};
