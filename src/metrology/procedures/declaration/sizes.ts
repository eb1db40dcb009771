/** Rows of one step, asked for or proposed: the registry's own rule, that no procedure saved stops the others. */
export const mostRows = 200;

/** How often one point may be repeated; the registry's own rule too. */
export const mostRepeats = 50;

/** Entries of any list, points among them; the registry's own rule too. */
export const mostListed = 200;
