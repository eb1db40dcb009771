/** Whole numbers from the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many numbers there are in all of them; they do not overlap. */
export function countOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** The same numbers as few spans in order: what touches or overlaps is one. */
export function joined(spans: readonly Span[]): Span[] {
  const made: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = made.at(-1);
    if (!before || span.first > before.last + 1) made.push({ first: span.first, last: span.last });
    else made[made.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
  }
  return made;
}

/** The numbers that are in both. */
export function common(spans: readonly Span[], others: readonly Span[]): Span[] {
  return joined(
    spans.flatMap((a) =>
      others.flatMap((b) => {
        const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
        return first <= last ? [{ first, last }] : [];
      }),
    ),
  );
}

/** The numbers that are in the spans and in none of the exceptions. */
export function without(spans: readonly Span[], exceptions: readonly Span[]): Span[] {
  const cuts = joined(exceptions);
  return joined(spans).flatMap((span) => {
    const left: Span[] = [];
    let { first } = span;
    for (const cut of cuts) {
      if (cut.last < first || cut.first > span.last) continue;
      if (cut.first > first) left.push({ first, last: cut.first - 1 });
      first = cut.last + 1;
    }
    if (first <= span.last) left.push({ first, last: span.last });
    return left;
  });
}

/** The first numbers of the spans, one by one, as many as are asked for or there are. */
export function firstNumbers(spans: readonly Span[], count: number): number[] {
  const found: number[] = [];
  for (const { first, last } of spans)
    for (let number = first; number <= last && found.length < count; number += 1) found.push(number);
  return found;
}
