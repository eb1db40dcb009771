/** What a right to sign is on a day. */
export type SignatoryState = 'notYet' | 'inForce' | 'over';
