import {
  daysWithin,
  isAnnounced,
  monthAfter,
  stageOf,
  stageRange,
  weeksOf,
} from '../../../src/laboratory/schedule/schedule.rules';

describe('the stage of a due day', () => {
  it.each([
    ['2026-11-19', 'overdue'],
    ['2026-11-20', 'days7'],
    ['2026-11-27', 'days7'],
    ['2026-11-28', 'days30'],
    ['2026-12-20', 'days30'],
    ['2026-12-21', 'days60'],
    ['2027-01-19', 'days60'],
    ['2027-01-20', undefined],
  ])('on 20/11/2026, of %s, is %s', (dueOn, stage) => expect(stageOf(dueOn, '2026-11-20')).toBe(stage));

  it('is overdue from the day after, also across 29 February and the new year', () => {
    expect(stageOf('2028-02-29', '2028-02-29')).toBe('days7');
    expect(stageOf('2028-02-29', '2028-03-01')).toBe('overdue');
    expect(stageOf('2026-12-31', '2027-01-01')).toBe('overdue');
    expect(stageOf('2027-02-28', '2026-12-31')).toBe('days60');
  });

  it('is not announced after a nearer one was', () => {
    expect(isAnnounced('days30', ['days7'])).toBe(true);
    expect(isAnnounced('days30', ['days30'])).toBe(true);
    expect(isAnnounced('days7', ['days60', 'days30'])).toBe(false);
  });

  it('asks for all that falls due within its days', () => {
    expect(stageRange('overdue', '2027-01-01')).toEqual({ until: '2026-12-31' });
    expect(stageRange('days60', '2028-01-01')).toEqual({ from: '2028-01-01', until: '2028-03-01' });
  });
});

describe('months', () => {
  it('follow each other across the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  it('are laid out from Monday to Sunday', () => {
    const february = weeksOf('2028-02');
    expect(february[0]).toEqual([
      undefined,
      '2028-02-01',
      '2028-02-02',
      '2028-02-03',
      '2028-02-04',
      '2028-02-05',
      '2028-02-06',
    ]);
    expect(february.flat().filter(Boolean)).toHaveLength(29);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('count the days that nothing ran on', () => {
    expect(daysWithin('2026-12-30', '2027-01-02')).toEqual(['2026-12-31', '2027-01-01']);
    expect(daysWithin('2026-12-30', '2026-12-31')).toEqual([]);
    expect(daysWithin('2026-12-30', '2026-12-01')).toEqual([]);
  });
});
