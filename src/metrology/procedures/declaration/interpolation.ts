import { exact, type Decimal } from '../../quantity';

/** One row of a table of corrections. */
export interface Node {
  readonly at: Decimal;
  readonly value: Decimal;
}

/** The value between the two nodes beside it, on the straight line; null outside the table. Nodes in any order. */
export function interpolate(nodes: readonly Node[], at: Decimal): Decimal | null {
  const sorted = [...nodes].sort((a, b) => a.at.comparedTo(b.at));
  const same = sorted.find((node) => node.at.eq(at));
  if (same) return same.value;
  const above = sorted.findIndex((node) => node.at.gt(at));
  const [before, after] = [sorted[above - 1], sorted[above]];
  if (!before || !after) return null;
  const share = at.minus(before.at).div(after.at.minus(before.at));
  return exact(before.value).plus(after.value.minus(before.value).times(share));
}
