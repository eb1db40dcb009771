import { approve, idsOf, letLeasesEnd, signLot, untilDone, type Fault } from './fault';
import { standingOf, tally, type Tally } from './tally';
import type { Running, Waiting, World } from './world';

/** The registry dies between every two steps of one issue, as the database sees them; its head then tries again. */
export const crashInIssue: Fault = {
  name: 'crash between every two steps of an issue',
  meet: async (world, { quick }, say) => {
    const steps = await stepsOf(world, 1, async (running, [record]) => {
      if (record) await approve(running, record, world.head.password);
    });
    say(`an issue has ${steps} steps`);
    return crashes(world, { steps, every: quick ? 15 : 1, size: 1 }, say, async (running, [record]) =>
      record && (await approve(running, record, world.head.password)) ? [record.id] : [],
    );
  },
};

const lotSize = 3;

/** The registry dies between two steps of a lot; another goes on with it once the dead one's hold has ended. */
export const crashInLot: Fault = {
  name: 'crash between two steps of a lot',
  meet: async (world, { quick }, say) => {
    const steps = await stepsOf(world, lotSize, async (running, records) => {
      const { id } = await signLot(running, records, world.head.password);
      await untilDone(world, id);
    });
    say(`a lot of ${lotSize} has ${steps} steps`);
    return crashes(world, { steps, every: quick ? 40 : 4, size: lotSize }, say, async (running, records) => {
      const lot = await signLot(running, records, world.head.password).catch(() => undefined);
      // Once the signature is answered, every record of the lot is a promise.
      return lot ? records.map(({ id }) => id) : [];
    });
  },
};

type Work = (running: Running, records: readonly Waiting[]) => Promise<readonly string[]>;

async function stepsOf(
  world: World,
  size: number,
  work: (running: Running, records: readonly Waiting[]) => Promise<void>,
): Promise<number> {
  const running = await world.start();
  const records = await world.waiting(running.technician, size);
  running.wire.arm(Infinity, () => undefined);
  await work(running, records);
  await running.instance.kill();
  return running.wire.steps.length;
}

interface Extent {
  readonly steps: number;
  readonly every: number;
  readonly size: number;
}

async function crashes(world: World, { steps, every, size }: Extent, say: (line: string) => void, work: Work) {
  let cost: Tally = { lost: 0, doubled: 0 };
  let rounds = 0;
  let next = world.start();
  for (let step = 1; step <= steps; step += every) {
    const running = await next;
    const records = await world.waiting(running.technician, size);
    const before = await standingOf(world.db);
    next = world.start();
    const died = new Promise<void>((resolve) => {
      running.wire.arm(step, () => void running.instance.kill().then(resolve));
    });
    const [acknowledged] = await Promise.all([work(running, records), Promise.race([died, pause(20_000)])]);
    await running.instance.kill();
    const after = await next;
    await letLeasesEnd(world);
    await after.instance.run('approvals');
    const promised = await tally(world.db, before, new Set(acknowledged), new Set(acknowledged));
    for (const record of records) await approve(after, record, world.head.password);
    const whole = await tally(world.db, before, idsOf(records), idsOf(records));
    cost = sum(cost, sum({ ...promised, doubled: 0 }, whole));
    rounds += 1;
    if (promised.lost + whole.lost + whole.doubled > 0)
      say(`step ${step} (${running.wire.steps.at(-1)}): ${JSON.stringify({ promised, whole })}`);
  }
  await (await next).instance.kill();
  return { rounds, ...cost };
}

const sum = (one: Tally, other: Tally): Tally => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
});

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
