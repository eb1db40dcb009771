import { join } from 'node:path';
import { runInThread } from '../../src/platform/threads';

const counting = { file: join(__dirname, '../support/counting.ts'), work: 'count' };

describe('work in a thread of its own', () => {
  it('comes back with its result, and tells how far it is', async () => {
    const seen: number[] = [];
    const result = await runInThread<string, number>({
      ...counting,
      given: [3, 'done'],
      onProgress: (at) => seen.push(at),
    });
    expect([seen, result]).toEqual([[1, 2, 3], 'done']);
  });

  it('leaves the caller free meanwhile', async () => {
    const stop = new AbortController();
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const endless = runInThread({ ...counting, given: [Infinity], signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort(new Error('left'));
    await expect(endless).rejects.toThrow('left');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });

  it('fails as the work fails', async () => {
    await expect(runInThread({ ...counting, given: [-1] })).rejects.toThrow('cannot count to -1');
    await expect(runInThread({ ...counting, work: 'nothing', given: [] })).rejects.toThrow();
    await expect(
      runInThread({ ...counting, given: [1], signal: AbortSignal.abort(new Error('never')) }),
    ).rejects.toThrow('never');
  });
});
