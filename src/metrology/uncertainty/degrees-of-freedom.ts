import type { Matrix } from './correlation';

/** One input's part in u(y): |c·u|, and the degrees of freedom of its u. */
interface Part {
  /** c·u with its sign, in the unit of the output. */
  readonly contribution: number;
  readonly degreesOfFreedom: number;
}

/**
 * Effective degrees of freedom (Welch–Satterthwaite, GUM G.4.1). The formula is for independent inputs: those that are
 * correlated count together as one, with the least degrees of freedom among them, which is what they share when they
 * were read together (GUM H.2).
 */
export function effectiveDegreesOfFreedom(parts: readonly Part[], correlation: Matrix): number {
  // Beside the largest, so that the fourth powers of the formula neither overflow nor vanish.
  const largest = Math.max(0, ...parts.map(({ contribution }) => Math.abs(contribution)));
  if (largest === 0) return Infinity;
  const scaled = parts.map((part) => ({ ...part, contribution: part.contribution / largest }));
  const groups = correlatedGroups(correlation).map((members) => groupPart(members, scaled, correlation));
  const variance = groups.reduce((total, group) => total + group.variance, 0);
  const doubt = groups.reduce((total, group) => total + group.variance ** 2 / group.degreesOfFreedom, 0);
  return doubt === 0 ? Infinity : variance ** 2 / doubt;
}

function groupPart(members: readonly number[], parts: readonly Part[], correlation: Matrix) {
  const contributing = members.filter((member) => parts[member]?.contribution !== 0);
  const variance = contributing.reduce(
    (total, i) => total + contributing.reduce((row, j) => row + product(parts, i, j) * (correlation[i]?.[j] ?? 0), 0),
    0,
  );
  const degreesOfFreedom = Math.min(Infinity, ...contributing.map((member) => parts[member]?.degreesOfFreedom ?? NaN));
  return { variance: Math.max(0, variance), degreesOfFreedom };
}

const product = (parts: readonly Part[], i: number, j: number) =>
  (parts[i]?.contribution ?? NaN) * (parts[j]?.contribution ?? NaN);

/** The inputs in groups that correlation holds together, directly or through others. */
function correlatedGroups(correlation: Matrix): number[][] {
  const group = correlation.map((_row, index) => index);
  for (const [i, row] of correlation.entries()) {
    for (const [j, coefficient] of row.entries()) {
      if (coefficient === 0 || group[i] === group[j]) continue;
      const [kept, joined] = [group[i] as number, group[j]];
      for (const [index, of] of group.entries()) if (of === joined) group[index] = kept;
    }
  }
  return [...new Set(group)].map((of) => group.flatMap((each, index) => (each === of ? [index] : [])));
}
