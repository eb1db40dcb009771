/**
 * The first t ≥ 0 at which `margin` is no longer positive: steps out to `horizon`, then halves; the horizon where it
 * stays positive, 0 where it is not positive at the start.
 */
export function firstCrossing(margin: (t: number) => number, horizon: number, steps = 2000): number {
  if (!(margin(0) > 0)) return 0;
  for (let step = 1; step <= steps; step += 1) {
    const to = (horizon * step) / steps;
    if (margin(to) > 0) continue;
    return halved(margin, to - horizon / steps, to);
  }
  return horizon;
}

function halved(margin: (t: number) => number, inside: number, outside: number): number {
  let [low, high] = [inside, outside];
  for (let turn = 0; turn < 100; turn += 1) {
    const middle = (low + high) / 2;
    if (margin(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
