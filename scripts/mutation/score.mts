import type { Score } from './measure.mjs';
import type { Choice } from './sample.mjs';

/** The share of the tried wrong changes that the tests noticed; undefined where none was tried. */
export function shareNoticed({ tried, killed, endless }: Score): number | undefined {
  return tried === 0 ? undefined : (killed + endless.length) / tried;
}

/** Prints what became of a room's wrong changes, and where those stand that lived. */
export function printRoom(score: Score, { size, seed }: Choice): void {
  const { all, tried, killed, endless, survivors } = score;
  for (const line of survivors) console.log(`  lives: ${line}`);
  for (const line of endless) console.log(`  without end: ${line}`);
  const of =
    size === undefined ? `${grouped(tried)} mutants` : `${grouped(tried)} of ${grouped(all)} mutants, seed ${seed}`;
  const others = endless.length > 0 ? `, ${endless.length} without end` : '';
  console.log(`${of}: ${killed} killed${others} (${percent(shareNoticed(score))})${margin(score)}`);
}

/** Prints every room's share, and the aim. */
export function printTable(scores: readonly Score[], aimPercent: number): void {
  console.log(`\n${row(['room', 'all', 'tried', 'killed', 'no end', 'noticed'])}`);
  for (const score of scores) {
    const { name, all, tried, killed, endless } = score;
    console.log(row([name, ...[all, tried, killed, endless.length].map(grouped), percent(shareNoticed(score))]));
  }
  console.log(`aim: ${aimPercent} % in each room`);
}

/** Wilson's interval, 95 %, for the share of the whole room; nothing where the whole room was tried. */
function margin(score: Score): string {
  const share = shareNoticed(score);
  const { all, tried } = score;
  if (share === undefined || tried === all) return '';
  const z = 1.96;
  const centre = share + (z * z) / (2 * tried);
  const half = z * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried));
  const [low, high] = [centre - half, centre + half].map((bound) => Math.round((bound * 100) / (1 + (z * z) / tried)));
  return `, 95 % interval ${low}–${high} %`;
}

const grouped = (count: number) => count.toLocaleString('en');
const percent = (share: number | undefined) => (share === undefined ? '-' : `${Math.round(share * 100)} %`);
const row = ([name, ...figures]: readonly string[]) =>
  name!.padEnd(14) + figures.map((figure) => figure.padStart(9)).join('');
