import { certainlyBy, formatPartialDay, partialDay, possiblyBy, type DayPrecision } from '../../src/platform/i18n';

describe('a day as far as it is known', () => {
  it.each<[string, DayPrecision, string, string]>([
    ['2023-11-05', 'day', '2023-11-05', '05/11/2023'],
    ['2023-11-05', 'month', '2023-11-30', 'tháng 11/2023'],
    ['2024-02-01', 'month', '2024-02-29', 'tháng 02/2024'],
    ['2022-03-01', 'year', '2022-12-31', 'năm 2022'],
    ['2022-12-31', 'by', '2022-12-31', 'chậm nhất 31/12/2022'],
  ])('%s, %s: at the latest %s, printed %s', (typed, precision, on, printed) => {
    const day = partialDay(typed, precision);
    expect(day.on).toBe(on);
    expect(formatPartialDay(day).vi).toBe(printed);
  });

  it('is certain only from the last day it can be, and possible from the first', () => {
    const month = partialDay('2023-11-10', 'month');
    expect(
      ['2023-10-31', '2023-11-01', '2023-11-30'].map((day) => [possiblyBy(month, day), certainlyBy(month, day)]),
    ).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    expect(possiblyBy(partialDay('2022-12-31', 'by'), '2015-01-01')).toBe(true);
    expect(possiblyBy(partialDay('2022-12-31'), '2022-12-30')).toBe(false);
  });
});
