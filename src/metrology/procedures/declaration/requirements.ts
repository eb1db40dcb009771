import type { Refuse } from '../reading-errors';
import type { Rule } from './declaration';
import type { Reckoner, Scope } from './reckoner';

/** Refuses what does not hold, at the field that the rule names. What cannot be said for want of a value is left out. */
export function refuseUnmet(
  rules: readonly Rule[],
  scope: Scope,
  path: string,
  { reckoner, refuse }: { readonly reckoner: Reckoner; readonly refuse: Refuse },
): void {
  for (const { name, when, holds, at, refusal } of rules) {
    if (!reckoner.allHold(when, scope)) continue;
    if (holds.some((condition) => reckoner.holds(condition, scope) === false)) refuse(`${path}.${at}`, name, refusal);
  }
}
