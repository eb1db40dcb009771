import { findSeries } from '../../platform/database';
import type { Checking } from './checking';

/** At most so many missing numbers of one series are named. */
const mostNamed = 20;

/** Every number of a series that was taken since the chain began is told by an entry, and has its record where one keeps it. */
export async function checkSeries(checking: Checking): Promise<void> {
  const { findings, steps, opened } = checking;
  const now = new Map((await findSeries()).map(({ series, value }) => [series, value]));
  for (const series of new Set([...now.keys(), ...steps.keys(), ...opened.keys()])) {
    const [taken, begun] = [steps.get(series) ?? new Set<number>(), opened.get(series) ?? 0];
    const last = [...taken].reduce((most, value) => Math.max(most, value), begun);
    const [before, value] = [checking.standing.get(series) ?? 0, now.get(series) ?? 0];
    if (value < last || before > last) findings.add('seriesMoved', { series, value, sealed: last });
    for (let next = begun + 1, named = 0; next <= last && named < mostNamed; next += 1) {
      if (taken.has(next) && checking.kept.get(series)?.has(next) !== false) continue;
      findings.add('seriesGap', { series, value: next });
      named += 1;
    }
    checking.counts.series += 1;
  }
}
