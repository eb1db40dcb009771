import { ratioOf, type Aim } from './aims';
import type { Result } from './cases';
import type { Memory } from './memory';

export function printResults(
  title: string,
  results: readonly Result[],
  aims: readonly Aim[],
  idle: Memory | undefined,
  peak: Memory | undefined,
): void {
  const heads = ['', 'median', 'p95', 'bare driver', 'ratio', 'resident', 'own', 'runs'];
  const rows = results.map((result) => [
    named(result),
    milliseconds(result.ours.medianMs),
    milliseconds(result.ours.p95Ms),
    result.bare ? milliseconds(result.bare.medianMs) : '–',
    ratioOf(result)?.toFixed(1) ?? '–',
    megabytes(result.peak?.residentMb),
    megabytes(result.peak?.ownMb),
    String(result.ours.runs),
  ]);
  const verdicts = aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : 'not met']);
  const memory = `memory: idle ${inWords(idle)}, peak ${inWords(peak)}; own excludes the database file’s mapped pages`;
  console.log(
    [title, '', ...table([heads, ...rows]), '', memory, '', 'Aims (set for size M)', ...table(verdicts), ''].join('\n'),
  );
}

function named({ name, perSecond }: Result): string {
  if (!perSecond) return name;
  const { count, of } = perSecond;
  return `${name} (${count.toFixed(count < 1000 ? 1 : 0)} ${of}/s)`;
}

/** The first column to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

function inWords(memory: Memory | undefined): string {
  return memory ? `${memory.residentMb} MB resident, ${memory.ownMb} MB own` : 'not known here';
}

function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`;
}

function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : `${value} MB`;
}
