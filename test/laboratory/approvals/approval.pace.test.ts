import { firstPace, nextTogether, paceAfter } from '../../../src/laboratory/approvals/approval.pace';

const waiting = ['PT-1', 'PT-2', 'PT-1', 'PT-3'].map((instrumentCode) => ({ instrumentCode }));

describe('how many records of a lot are decided in one transaction', () => {
  it('begins with one, and doubles while that takes less than two seconds, up to sixteen', () => {
    const sizes = [firstPace.size];
    while (sizes.length < 6) sizes.push(paceAfter(sizes.at(-1) ?? 1, 100).size);
    expect(sizes).toEqual([1, 2, 4, 8, 16, 16]);
  });

  it('comes down to what two seconds hold, but not below four', () => {
    expect(paceAfter(16, 4_000).size).toBe(8);
    expect(paceAfter(16, 60_000).size).toBe(4);
    expect(paceAfter(1, 60_000).size).toBe(2);
  });

  it('never takes two of one instrument, keeps their order, and takes one at least', () => {
    expect(nextTogether(waiting, 16).map(({ instrumentCode }) => instrumentCode)).toEqual(['PT-1', 'PT-2']);
    expect(nextTogether(waiting.slice(2), 1)).toEqual([{ instrumentCode: 'PT-1' }]);
    expect(nextTogether([], 16)).toEqual([]);
  });
});
