import { chaptersOf, clausesOf, shareOf, shares } from '../../../src/laboratory/assessment/clause.rules';
import { leaseFrom, statusOn, verdictOn } from '../../../src/laboratory/assessment/validation.rules';

const words = { vi: 'có', en: 'yes' };

describe('the clauses of ISO/IEC 17025', () => {
  it('are shared by what the program does and what it leaves', () => {
    expect(shareOf({ does: null, leaves: words })).toBe('people');
    expect(shareOf({ does: null, leaves: null })).toBe('people');
    expect(shareOf({ does: words, leaves: words })).toBe('part');
    expect(shareOf({ does: words, leaves: null })).toBe('program');
  });

  it('are all there, each in one share and one chapter, in their order', () => {
    const all = clausesOf();
    expect(shares.map((share) => clausesOf(share).every((each) => shareOf(each) === share))).toEqual([
      true,
      true,
      true,
    ]);
    expect(shares.reduce((sum, share) => sum + clausesOf(share).length, 0)).toBe(all.length);
    const chapters = chaptersOf(all);
    expect(chapters.flatMap(({ clauses }) => clauses)).toEqual(all);
    expect(chapters.map(({ number }) => number)).toContain('7.8');
    expect(
      chapters.every(({ number, clauses }) => clauses.every(({ clause }) => `${clause}.`.startsWith(number))),
    ).toBe(true);
    expect(chaptersOf([])).toEqual([]);
  });
});

describe('a run of published cases', () => {
  const now = new Date('2026-11-20T02:00:00Z');
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  it('is interrupted once it has been silent for a minute', () => {
    expect(leaseFrom(now)).toEqual(at(60));
    expect(statusOn({ status: 'running', leaseUntil: at(1) }, now)).toBe('running');
    expect(statusOn({ status: 'running', leaseUntil: now }, now)).toBe('interrupted');
    expect(statusOn({ status: 'running', leaseUntil: at(-1) }, now)).toBe('interrupted');
    expect(statusOn({ status: 'done', leaseUntil: at(-1) }, now)).toBe('done');
  });

  it.each([
    ['done', 3, 3, 'passed'],
    ['done', 3, 2, 'failed'],
    ['done', 0, 0, 'failed'],
    ['running', 3, 3, 'interrupted'],
    ['interrupted', 3, 3, 'interrupted'],
  ] as const)('that is %s with %d cases of which %d came out says %s', (status, total, passed, verdict) => {
    expect(verdictOn({ status, total, passed, leaseUntil: at(-1) }, now)).toBe(verdict);
  });

  it('says that it is running while it is', () => {
    expect(verdictOn({ status: 'running', total: 3, passed: 3, leaseUntil: at(1) }, now)).toBe('running');
  });
});
