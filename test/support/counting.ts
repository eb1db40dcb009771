/** Counts up for the tests of threads. */
export function* count(to: number, result: string): Generator<number, string, void> {
  if (to < 0) throw new RangeError(`I cannot count to ${to}.`);
  for (let at = 1; at <= to; at += 1) yield at;
  return result;
}
