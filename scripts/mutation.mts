import { parseArgs } from 'node:util';
import { measureRoom, type Score } from './mutation/measure.mjs';
import { rooms } from './mutation/rooms.mjs';
import type { Choice } from './mutation/sample.mjs';
import { printRoom, printTable, shareNoticed } from './mutation/score.mjs';

/** The share of wrong changes that the tests must notice. */
const aimPercent = 85;

/**
 * Makes small wrong changes to the code, one at a time, and counts how many the tests notice: `npm run test:mutation`, or
 * only some rooms: `npm run test:mutation -- metrology access`; of each room a fair sample: `--sample 80 --seed 2`; or
 * only what stands at a place: `rules --at src/x.rules.ts:12`. Outside CI: whole rooms take hours.
 */
async function main(): Promise<void> {
  const { names, choice } = asked();
  const scores: Score[] = [];
  for (const [name, room] of Object.entries(rooms)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`== ${name}`);
    const score = await measureRoom(name, room, choice);
    scores.push(score);
    printRoom(score, choice);
  }
  printTable(scores, aimPercent);
  if (scores.some((score) => (shareNoticed(score) ?? 1) * 100 < aimPercent)) process.exitCode = 1;
}

function asked(): { names: readonly string[]; choice: Choice } {
  const { positionals: names, values } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string' }, at: { type: 'string', multiple: true } },
  });
  const unknown = names.filter((name) => !(name in rooms));
  if (unknown.length > 0)
    throw new Error(`no such room: ${unknown.join(', ')}; there are ${Object.keys(rooms).join(', ')}`);
  return {
    names,
    choice: {
      size: values.sample === undefined ? undefined : count('--sample', values.sample),
      seed: count('--seed', values.seed ?? '1'),
      places: values.at ?? [],
    },
  };
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} takes a whole number from 1, not “${text}”`);
  return Number(text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
