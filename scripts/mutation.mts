import { parseArgs } from 'node:util';
import { measureRoom, type Score } from './mutation/measure.mjs';
import { rooms } from './mutation/rooms.mjs';

/** The share of wrong changes that the tests must notice. */
const aimPercent = 85;

/**
 * Makes small wrong changes to the code, one at a time, and counts how many the tests notice:
 * `npm run test:mutation`, or only some rooms: `npm run test:mutation -- metrology access`. Outside CI: it takes hours.
 */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in rooms));
  if (unknown.length > 0)
    throw new Error(`no such room: ${unknown.join(', ')}; there are ${Object.keys(rooms).join(', ')}`);
  const scores: Score[] = [];
  for (const [name, room] of Object.entries(rooms)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`== ${name}`);
    const score = await measureRoom(name, room);
    scores.push(score);
    for (const line of score.survivors) console.log(`  lives: ${line}`);
  }
  print(scores);
  if (scores.some(({ killed, total }) => killed * 100 < total * aimPercent)) process.exitCode = 1;
}

function print(scores: readonly Score[]): void {
  console.log(`\n${'room'.padEnd(14)}${'killed'.padStart(8)}${'of'.padStart(8)}${'%'.padStart(7)}`);
  for (const { name, killed, total } of scores) {
    const percent = total === 0 ? '-' : ((killed * 100) / total).toFixed(1);
    console.log(`${name.padEnd(14)}${String(killed).padStart(8)}${String(total).padStart(8)}${percent.padStart(7)}`);
  }
  console.log(`aim: ${aimPercent} % in each room`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
