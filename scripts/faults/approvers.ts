import { approve, idsOf, signLot, untilDone, type Fault } from './fault';
import { standingOf, tally } from './tally';
import type { Waiting } from './world';

/** The same record is approved by two who are shown it at the same time, each on a registry of its own. */
export const twoApprovers: Fault = {
  name: 'two approvers at once',
  meet: async (world, { quick }) => {
    const [one, other] = [await world.start(), await world.start()];
    const before = await standingOf(world.db);
    const records = await world.waiting(one.technician, quick ? 5 : 30);
    const acknowledged = new Set<string>();
    for (const record of records) {
      const answers = await Promise.all([one, other].map((each) => approve(each, record, world.head.password)));
      if (answers.some(Boolean)) acknowledged.add(record.id);
    }
    const both = await world.waiting(one.technician, quick ? 4 : 20);
    const lots = await Promise.allSettled([one, other].map((each) => signLot(each, both, world.head.password)));
    for (const lot of lots) if (lot.status === 'fulfilled') await untilDone(world, lot.value.id);
    for (const { id } of both) acknowledged.add(id);
    await Promise.all([one, other].map(({ instance }) => instance.kill()));
    const cost = await tally(world.db, before, acknowledged, idsOf([...records, ...both]));
    return { rounds: records.length + both.length, ...cost };
  },
};

const lotOf = 100;

/** Two registries on one database issue lots in the same seconds: one series of numbers, without gaps and doubles. */
export const twoInstances: Fault = {
  name: 'two instances, certificates in the same seconds',
  meet: async (world, { quick }, say) => {
    const both = [await world.start(), await world.start()] as const;
    const before = await standingOf(world.db);
    const size = quick ? 20 : 1000;
    const records: Waiting[] = [];
    while (records.length < size) {
      records.push(...(await world.waiting(both[0].technician, Math.min(lotOf, size - records.length))));
      say(`${records.length} of ${size} records wait`);
    }
    const began = performance.now();
    const half = size / 2;
    await Promise.all(
      both.map(async (instance, at) => {
        const own = records.slice(at * half, (at + 1) * half);
        for (let from = 0; from < half; from += lotOf) {
          const { id } = await signLot(instance, own.slice(from, from + lotOf), world.head.password);
          await untilDone(world, id);
        }
      }),
    );
    say(`${(size / ((performance.now() - began) / 1000)).toFixed(1)} certificates a second`);
    await Promise.all(both.map(({ instance }) => instance.kill()));
    return { rounds: size, ...(await tally(world.db, before, idsOf(records), idsOf(records))) };
  },
};
