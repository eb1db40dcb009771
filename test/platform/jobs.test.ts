import { fixedClock } from '../../src/platform/clock';
import { startJobs, type Job } from '../../src/platform/jobs';
import { createLog } from '../../src/platform/log';

const night = new Date('2026-11-19T18:00:00Z');
const start = (...jobs: Job[]) => startJobs(jobs, createLog('silent'), fixedClock(night));

describe('jobs', () => {
  it('run at the start when they ask for it, with the present handed in', async () => {
    const ran: string[] = [];
    const job = (name: string, alsoAtStart: boolean): Job => ({
      name,
      cron: '0 1 * * *',
      alsoAtStart,
      run: async (now) => void ran.push(`${name} ${now.toISOString()}`),
    });
    await start(job('catches up', true), job('waits', false)).stop();
    expect(ran).toEqual([`catches up ${night.toISOString()}`]);
  });

  it('are asked to stop, and waited for', async () => {
    let ended = false;
    const running = start({
      name: 'long',
      cron: '0 1 * * *',
      alsoAtStart: true,
      run: async (_now, signal) => {
        while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
        ended = true;
      },
    });
    await running.stop();
    expect(ended).toBe(true);
  });

  it('that fail stop nothing else', async () => {
    let ran = false;
    const failing: Job = {
      name: 'fails',
      cron: '0 1 * * *',
      alsoAtStart: true,
      run: async () => Promise.reject(new Error('x')),
    };
    const other: Job = { name: 'works', cron: '0 1 * * *', alsoAtStart: true, run: async () => void (ran = true) };
    await start(failing, other).stop();
    expect(ran).toBe(true);
  });
});
