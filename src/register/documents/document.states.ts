export const documentStates = ['notYetInForce', 'inForce', 'replaced', 'expired', 'unknown'] as const;
/** `unknown`: the days that decide it are not recorded; it is never guessed. */
export type DocumentState = (typeof documentStates)[number];
