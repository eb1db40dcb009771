/** A lorry of instruments: the registry's own rule. */
export const mostMembers = 200;
