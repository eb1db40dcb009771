export const designationStates = [
  'draft',
  'refused',
  'notYet',
  'inForce',
  'suspended',
  'withdrawn',
  'expired',
] as const;
export type DesignationState = (typeof designationStates)[number];

export const designationActs = ['suspend', 'resume', 'withdraw'] as const;
export type DesignationAct = (typeof designationActs)[number];
