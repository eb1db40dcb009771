export const standardValidities = ['valid', 'expiring', 'expired', 'none'] as const;
export type StandardValidity = (typeof standardValidities)[number];

export const standardActs = ['quarantine', 'release', 'retire'] as const;
export type StandardAct = (typeof standardActs)[number];
