import { fixedClock } from '../../../src/platform/clock';
import { createLog } from '../../../src/platform/log';
import { MessageModel, ScheduleRunModel, type Mail } from '../../../src/laboratory/schedule';
import { sendWaiting } from '../../../src/laboratory/schedule/outbox';
import {
  InterruptedError,
  LeaseLostError,
  takeLease,
  type Lease,
} from '../../../src/laboratory/schedule/schedule.lease';
import { buildOrganization } from '../../support/organizations';
import { emptyDatabase, useRegistry } from '../../support/registry';

useRegistry();
beforeEach(emptyDatabase);

const day = '2026-11-25';
const start = new Date(`${day}T01:00:00+07:00`);
const after = (ms: number) => fixedClock(new Date(start.getTime() + ms));
const leaseMs = 5 * 60_000;

async function taken(at = 0): Promise<Lease> {
  const lease = await takeLease(day, after(at));
  if (!lease) throw new Error('the lease was not to be had');
  return lease;
}

describe('the right to run a day', () => {
  it.each([
    ['while it is held', leaseMs - 1, undefined],
    ['from the moment it has run out', leaseMs, expect.anything()],
  ])('is not given twice %s', async (_when, ms, expected) => {
    await taken();
    expect(await takeLease(day, after(ms))).toEqual(expected);
  });

  it('is gone for good once the day is done, and free again after a failure or an interruption', async () => {
    for (const status of ['failed', 'running', 'done'] as const) {
      const lease = await taken(1);
      await lease.release({ status, ...(status === 'failed' && { errorId: 'e1' }) });
      const kept = await ScheduleRunModel.findById(day).lean();
      expect([kept?.status, kept?.errorId]).toEqual([status, status === 'failed' ? 'e1' : undefined]);
      expect(kept?.finishedAt === undefined).toBe(status === 'running');
    }
    expect(await takeLease(day, after(leaseMs * 10))).toBeUndefined();
  });

  it('is noticed as lost by whoever was silent too long, and nothing of theirs is written any more', async () => {
    const silent = await taken();
    const next = await taken(leaseMs);
    await expect(silent.release({ status: 'done' })).rejects.toBeInstanceOf(LeaseLostError);
    expect(await ScheduleRunModel.findById(day).lean()).toMatchObject({ status: 'running' });
    await next.release({ status: 'done' });
    expect(await ScheduleRunModel.findById(day).lean()).toMatchObject({ status: 'done' });
  });

  it('is noticed as lost in the middle of the work, at the next note of progress', async () => {
    const silent = await taken();
    await taken(leaseMs);
    const later = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_000);
    await expect(silent.keep({ examined: 7 })).rejects.toBeInstanceOf(LeaseLostError);
    later.mockRestore();
    expect(await ScheduleRunModel.findById(day).lean()).toMatchObject({ examined: 0 });
  });

  it('is renewed while the work goes on, with how far it is', async () => {
    const lease = await takeLease(day, after(60_000));
    const later = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_000);
    await lease?.keep({ examined: 7 });
    later.mockRestore();
    const kept = await ScheduleRunModel.findById(day).lean();
    expect([kept?.examined, kept?.leaseUntil.getTime()]).toEqual([7, start.getTime() + 60_000 + leaseMs]);
  });

  it('stops at the next note of progress when asked to', async () => {
    const stopping = new AbortController();
    const lease = await takeLease(day, after(0), stopping.signal);
    await lease?.keep({ examined: 1 });
    stopping.abort();
    await expect(lease?.keep({ examined: 2 })).rejects.toBeInstanceOf(InterruptedError);
  });
});

describe('two instances that send', () => {
  it('send each letter once', async () => {
    const organizationId = (await buildOrganization())._id;
    for (let at = 0; at < 30; at += 1)
      await MessageModel.create({
        key: `due:${day}:${at}`,
        organizationId,
        to: `chu${at}@example.vn`,
        recipientName: `Chủ ${at}`,
        subject: 'Nhắc hạn',
        body: 'Đến hạn',
        status: 'waiting',
        createdAt: start,
        nextAttemptAt: start,
      });
    const sent: string[] = [];
    const mail: Mail = { send: async ({ to = '' }) => void sent.push(to) };
    const options = { clock: fixedClock(new Date(start.getTime() + 1000)), mail, log: createLog('silent') };
    const counts = await Promise.all([sendWaiting(options), sendWaiting(options), sendWaiting(options)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set(sent).size).toBe(30);
    expect(sent).toHaveLength(30);
    expect(await sendWaiting(options)).toBe(0);
  });
});
