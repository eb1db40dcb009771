import {
  addMonths,
  daysBetween,
  formatDay,
  isOverdue,
  lastDayOfMonth,
  parseDay,
  proposeValidUntil,
  todayInVietnam,
} from '../../src/metrology';

describe('calendar days', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-11-30', 1, '2023-12-30'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-12-31', -10, '2024-02-29'],
  ])('%s and %i months make %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

  it('reads days as typed and refuses impossible ones', () => {
    expect(parseDay('05/01/2023')).toBe('2023-01-05');
    expect(parseDay(' 5/1/2023 ')).toBe('2023-01-05');
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    for (const wrong of [
      '29/02/2023',
      '31/04/2024',
      '00/01/2024',
      '01/13/2024',
      '2023-02-29',
      '29/02/1900',
      '5-1-2023',
      '',
    ]) {
      expect(parseDay(wrong)).toBeNull();
    }
  });

  it('prints days in the order of each language', () => {
    expect(formatDay('2023-01-05', 'vi')).toBe('05/01/2023');
    expect(formatDay('2023-01-05', 'en')).toBe('5 January 2023');
  });

  it('counts days over leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-01-01', '2024-01-01')).toBe(-366);
    expect(lastDayOfMonth('2100-02-01')).toBe('2100-02-28');
  });

  it('refuses to calculate with what is no day', () => {
    expect(() => addMonths('2023-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2023-02-28', '05/03/2023')).toThrow(RangeError);
  });
});

describe('validity of a certificate', () => {
  it.each([
    ['2023-12-05', 12, '2024-12-31'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-02-28', 12, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-20', 60, '2031-11-30'],
    ['2023-06-10', 18, '2024-12-31'],
  ])('performed on %s with %i months it is proposed until %s', (performedOn, months, until) =>
    expect(proposeValidUntil(performedOn, months)).toBe(until),
  );

  it('is not proposed when the period is not known', () => expect(proposeValidUntil('2023-06-10', null)).toBeNull());

  it('lasts through the printed day and is overdue from the next', () => {
    expect(isOverdue('2024-02-29', '2024-02-29')).toBe(false);
    expect(isOverdue('2024-02-29', '2024-03-01')).toBe(true);
  });
});

describe('today in Viet Nam', () => {
  it.each([
    ['2023-12-31T16:59:59.999Z', '2023-12-31'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
    ['2024-01-01T00:00:00Z', '2024-01-01'],
    ['2024-02-28T23:59:00Z', '2024-02-29'],
  ])('at %s it is %s', (instant, day) => expect(todayInVietnam(new Date(instant))).toBe(day));
});
