/** What can happen to a designation in the public register, as the audit trail calls it. */
export const registerActs = [
  'registered',
  'approved',
  'changed',
  'amended',
  'suspended',
  'resumed',
  'withdrawn',
] as const;
export type RegisterAct = (typeof registerActs)[number];
