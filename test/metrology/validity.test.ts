import { addMonths, daysBetween, isDay, isOverdue, lastDayOfMonth, proposeValidUntil } from '../../src/metrology';

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

  it('are days of the calendar only', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const wrong of ['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '29/02/2024', '']) {
      expect(isDay(wrong)).toBe(false);
    }
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
