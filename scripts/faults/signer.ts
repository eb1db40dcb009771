import type { mongo } from 'mongoose';
import { makeKey } from '../../test/support/made-keys';
import { startTimeStampService } from '../../test/support/time-stamp-service';
import { approve, idsOf, letLeasesEnd, signLot, untilDone, type Fault } from './fault';
import { standingOf, tally } from './tally';
import type { Running, Waiting } from './world';

/**
 * The centre signs with its own key, and the service that time-stamps its signatures is away when a record is
 * approved, goes away in the middle of a lot, and comes back: nothing is issued without a time-stamp, and the lot goes
 * on by itself.
 */
export const signerAway: Fault = {
  name: 'signer away',
  meet: async (world, { quick }, say) => {
    let service = await startTimeStampService();
    const { url } = service;
    const isBack = async () => {
      service = await startTimeStampService('timeStamping', Number(new URL(url).port));
    };
    // Each record that waits is a fault that the registry logs whole: expected here.
    const running = await world.start({ SIGNATURE_TIMESTAMP_URL: url, LOG_LEVEL: 'fatal' });
    const before = await standingOf(world.db);
    const endKey = await takeKeyIntoUse(running);
    const all: Waiting[] = [];
    const tooEarly: string[] = [];
    let cutShort = 0;
    const rounds = quick ? 3 : 15;
    for (let round = 0; round < rounds; round += 1) {
      const [single, ...lot] = await world.waiting(running.technician, 6);
      if (!single) throw new Error('no record waits');
      all.push(single, ...lot);
      const { id } = await signLot(running, lot, world.head.password);
      // From before its first signature to after its last.
      await new Promise((resolve) => setTimeout(resolve, round * 50));
      service.close();
      if (await approve(running, single, world.head.password)) tooEarly.push(single.id);
      await letLeasesEnd(world);
      await running.instance.run('approvals');
      if (await isWaiting(world.db, id)) cutShort += 1;
      await isBack();
      await approve(running, single, world.head.password);
      await letLeasesEnd(world);
      await running.instance.run('approvals');
      await untilDone(world, id);
    }
    say(`${cutShort} of ${rounds} lots waited for the service`);
    if (tooEarly.length > 0) say(`${tooEarly.length} were approved while it was away`);
    const unstamped = await withoutTimeStamp(world.db, all);
    await endKey();
    await running.instance.kill();
    service.close();
    const { lost, doubled } = await tally(world.db, before, idsOf(all), idsOf(all));
    return { rounds: all.length, lost: lost + unstamped + tooEarly.length, doubled };
  },
};

/** @returns what ends the key again, so that what follows is issued as the sample's centre does */
async function takeKeyIntoUse({ head }: Running): Promise<() => Promise<void>> {
  const { file, password } = makeKey();
  const sent = { file: file.toString('base64'), filePassword: password };
  const { id, version } = await head.post<{ id: string; version: number }>('/signing-keys', sent);
  return async () => {
    await head.post(`/signing-keys/${id}/end`, { reason: 'Hết phép thử' }, version);
  };
}

async function isWaiting(db: mongo.Db, approvalId: string): Promise<boolean> {
  const running = await db
    .collection('approvals')
    .find({ status: 'running' }, { projection: { _id: 1 } })
    .toArray();
  return running.some(({ _id }) => String(_id) === approvalId);
}

/** Papers of these records that went out with no time-stamp on their signature. */
async function withoutTimeStamp(db: mongo.Db, records: readonly Waiting[]): Promise<number> {
  const ids = idsOf(records);
  const bare = { 'signature.timeStampedAt': { $exists: false } };
  const found = await db
    .collection('certificates')
    .find(bare, { projection: { verificationId: 1 } })
    .toArray();
  return found.filter(({ verificationId }) => ids.has(String(verificationId))).length;
}
