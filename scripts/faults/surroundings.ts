import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { startSmtpServer } from '../../test/support/smtp';
import type { signLot } from './fault';
import { approve, idsOf, letLeasesEnd, untilDone, type Fault } from './fault';
import { standingOf, tally } from './tally';
import type { Waiting } from './world';

const hour = 3_600_000;

/** Somebody sets the machine's clock back while it issues: an hour, a day, over New Year. */
export const clockBack: Fault = {
  name: 'clock jumping back',
  meet: async (world, { quick }) => {
    const running = await world.start();
    const before = await standingOf(world.db);
    const records = await world.waiting(running.technician, quick ? 6 : 30);
    const acknowledged = new Set<string>();
    const backs = [0, -hour, -24 * hour, 0, -10 * 60_000, -2 * 24 * hour];
    for (const [at, record] of records.entries()) {
      running.instance.shiftClock(backs[at % backs.length] ?? 0);
      if (await approve(running, record, world.head.password)) acknowledged.add(record.id);
    }
    running.instance.shiftClock(0);
    for (const record of records)
      if (!acknowledged.has(record.id) && (await approve(running, record, world.head.password)))
        acknowledged.add(record.id);
    await running.instance.kill();
    return { rounds: records.length, ...(await tally(world.db, before, acknowledged, idsOf(records))) };
  },
};

/** No byte more goes to the disk of the embedded engine for a while: work is refused, and goes on once there is room. */
export const fullDisk: Fault = {
  name: 'full disk',
  meet: async (world, { quick }, say) => {
    const { enginePid } = world;
    if (enginePid === undefined) return notHere(say, 'the disk of a database server is its own');
    // Each refusal is a fault that the registry logs whole: expected here.
    const running = await world.start({ LOG_LEVEL: 'fatal' });
    const before = await standingOf(world.db);
    const records = await world.waiting(running.technician, quick ? 6 : 30);
    const acknowledged = new Set<string>();
    const limit = (bytes: string) =>
      execFileSync('prlimit', ['--pid', String(enginePid), `--fsize=${bytes}:unlimited`]);
    let refused = 0;
    for (const [at, record] of records.entries()) {
      if (at % 3 === 1) limit('65536');
      const done = await approve(running, record, world.head.password);
      if (at % 3 === 1) limit('unlimited');
      if (done) acknowledged.add(record.id);
      else refused += 1;
    }
    say(`${refused} were refused while the disk was full`);
    for (const record of records)
      if (!acknowledged.has(record.id) && (await approve(running, record, world.head.password)))
        acknowledged.add(record.id);
    await running.instance.kill();
    const cost = await tally(world.db, before, idsOf(records), idsOf(records));
    return refused > 0
      ? { rounds: records.length, ...cost }
      : notHere(say, 'no write was refused: prlimit had no effect');
  },
};

/** The mail server is away, comes, hangs up, comes again: every letter goes out once. */
export const mailAway: Fault = {
  name: 'mail server away',
  meet: async (world, { quick }, say) => {
    const server = await startSmtpServer();
    const { port, url } = server;
    await server.stop();
    const running = await world.start({ SMTP_URL: url });
    const messages = world.db.collection('messages');
    const soon = () => messages.updateMany({ status: 'waiting' }, { $set: { nextAttemptAt: new Date(0) } });
    await running.instance.run('schedule');
    await messages.updateMany({}, { $set: { createdAt: new Date() } });
    const due = await messages.countDocuments({ status: 'waiting', to: { $type: 'string' } });
    say(`${due} letters wait`);
    const taken: string[] = [];
    const rounds = quick ? 2 : 6;
    for (let round = 0; round < rounds; round += 1) {
      await soon();
      await running.instance.run('mail');
      const back = await startSmtpServer(port);
      await soon();
      const sending = running.instance.run('mail');
      if (round < rounds - 1) await new Promise((resolve) => setTimeout(resolve, 30));
      else await sending;
      await back.stop();
      await sending;
      taken.push(...back.taken);
    }
    await running.instance.kill();
    const sent = await messages.countDocuments({ status: 'sent' });
    return { rounds, lost: Math.max(0, sent - taken.length), doubled: Math.max(0, taken.length - sent) };
  },
};

/** The browser is closed after the lot was signed, or while it was: the same form, sent again, makes no second lot. */
export const browserClosed: Fault = {
  name: 'browser closed in mid-batch',
  meet: async (world, { quick }) => {
    const running = await world.start();
    const before = await standingOf(world.db);
    const all: Waiting[] = [];
    const rounds = quick ? 3 : 15;
    for (let round = 0; round < rounds; round += 1) {
      const records = await world.waiting(running.technician, 3);
      all.push(...records);
      const body = { records, password: world.head.password };
      const key = randomUUID();
      await hangUp(running.head, body, key, round * 25);
      const lot = await againUntilAnswered(running.head, body, key);
      await letLeasesEnd(world);
      await running.instance.run('approvals');
      await untilDone(world, lot.id);
    }
    await running.instance.kill();
    return { rounds, ...(await tally(world.db, before, idsOf(all), idsOf(all))) };
  },
};

type Client = Parameters<typeof signLot>[0]['head'];

/** Sends a lot and closes the line after so many milliseconds, answered or not. */
function hangUp(client: Client, body: object, key: string, afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const headers = { ...client.headers, 'content-type': 'application/json', 'idempotency-key': key };
    const sent = request(new URL('/api/v1/approvals', client.http.origin), { method: 'POST', headers });
    sent.on('error', () => undefined).on('close', () => resolve());
    sent.end(JSON.stringify(body));
    setTimeout(() => sent.destroy(), afterMs);
  });
}

async function againUntilAnswered(client: Client, body: object, key: string): Promise<{ readonly id: string }> {
  for (let tries = 0; ; tries += 1)
    try {
      return await client.post<{ id: string }>('/approvals', body, undefined, key);
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

function notHere(say: (line: string) => void, why: string): undefined {
  say(`not tried: ${why}`);
  return undefined;
}
