import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { twoApprovers, twoInstances } from './faults/approvers';
import { crashInIssue, crashInLot } from './faults/crashes';
import type { Fault, Met } from './faults/fault';
import { signerAway } from './faults/signer';
import { browserClosed, clockBack, fullDisk, mailAway } from './faults/surroundings';
import { openWorld } from './faults/world';

const faults: readonly Fault[] = [
  ...[twoApprovers, twoInstances, crashInIssue, crashInLot],
  ...[clockBack, fullDisk, mailAway, browserClosed, signerAway],
];

const say = (line: string) => console.error(`  ${line}`);

/**
 * `npm run test:faults [-- --quick] [PART OF A NAME …]`: meets each fault with real registries on a copy of the sample, on the embedded engine or
 * on the server that `MONGODB_URI` names, and prints what it cost. Ends with 1 unless everything is 0.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
  const chosen = faults.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  const world = await openWorld(say);
  const met: [name: string, met: Met | undefined][] = [];
  try {
    for (const fault of chosen) {
      console.error(`== ${fault.name}`);
      met.push([fault.name, await fault.meet(world, { quick: values.quick ?? false }, say)]);
    }
    const registry = await world.start();
    await registry.instance.kill();
    const verified = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/audit-verify.ts'], {
      env: { ...process.env, ...world.environment },
      stdio: ['ignore', 2, 2],
    });
    print(met, verified.status === 0);
  } finally {
    await world.close();
  }
}

function print(met: readonly [string, Met | undefined][], isSound: boolean): void {
  const row = (...[name, ...numbers]: readonly (string | number)[]) =>
    console.log(`${String(name).padEnd(52)}${numbers.map((each) => String(each).padStart(9)).join('')}`);
  row('fault', 'rounds', 'lost', 'doubled');
  for (const [name, cost] of met) {
    if (cost) row(name, cost.rounds, cost.lost, cost.doubled);
    else row(name, 'not tried');
  }
  console.log(isSound ? 'audit:verify: nothing is bent' : 'audit:verify: something is bent');
  if (!isSound || met.some(([, cost]) => cost && cost.lost + cost.doubled > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
