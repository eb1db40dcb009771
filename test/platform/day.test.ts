import {
  dayInVietnam,
  daysOfYear,
  formatDay,
  formatInstant,
  formatNumber,
  lastInstantOf,
  midnightOf,
  parseDay,
  parseMonth,
} from '../../src/platform/i18n';

describe('a day typed by a person', () => {
  it.each([
    ['05/01/2023', '2023-01-05'],
    [' 5/1/2023 ', '2023-01-05'],
    ['2024-02-29', '2024-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['5.1.2023', '2023-01-05'],
    ['05-01-2023', '2023-01-05'],
    [' 2023-01-05 ', '2023-01-05'],
  ])('%s is read as %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  it.each([
    ...['29/02/2023', '31/04/2024', '00/01/2024', '01/13/2024', '2023-02-29', '29/02/1900', 'hôm qua', ''],
    ...['ngày 5/1/2023', '105/1/2023', '5/1/20233', '5/1/23', '5/123/2023', '5,1,2023'],
    ...['12023-01-05', '2023-01-055', '2023-1-05', '2023-01-5', '23-01-05'],
  ])('%s is refused', (typed) => expect(parseDay(typed)).toBeUndefined());
});

describe('a month typed by a person', () => {
  it.each([
    ['11/2026', '2026-11'],
    ['1/2026', '2026-01'],
    [' tháng 11 / 2026 ', '2026-11'],
    ['Tháng11/2026', '2026-11'],
    ['tháng  2.2026', '2026-02'],
    ['02-2026', '2026-02'],
    [' 2026-11 ', '2026-11'],
  ])('%s is read as %s', (typed, month) => expect(parseMonth(typed)).toBe(month));

  it.each([
    ...['13/2026', '0/2026', '2026-13', '111/2026', '11/20266', '11/26', '11,2026', 'năm 2026', '2026', ''],
    ...['từ tháng 11/2026', '12026-11', '2026-111', '2026-1', '5/11/2026'],
  ])('%s is refused', (typed) => expect(parseMonth(typed)).toBeUndefined());
});

describe('a day as a span of instants', () => {
  it('begins at midnight in Vietnam, and ends a millisecond before the next', () => {
    expect(midnightOf('2024-03-01').toISOString()).toBe('2024-02-29T17:00:00.000Z');
    expect(lastInstantOf('2024-02-29').toISOString()).toBe('2024-02-29T16:59:59.999Z');
  });

  it('is the first and the last of its year', () => {
    expect(daysOfYear(2026)).toEqual({ first: '2026-01-01', last: '2026-12-31' });
  });
});

describe('the day it is in Vietnam', () => {
  it.each([
    ['2023-12-31T16:59:59.999Z', '2023-12-31'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
    ['2024-01-01T00:00:00Z', '2024-01-01'],
    ['2024-02-28T23:59:00Z', '2024-02-29'],
  ])('at %s is %s', (instant, day) => expect(dayInVietnam(new Date(instant))).toBe(day));
});

describe('words for people', () => {
  it('writes days and instants as people in Vietnam do', () => {
    expect(formatDay('2023-01-05')).toBe('05/01/2023');
    expect(formatInstant(new Date('2023-01-05T00:30:00Z'))).toBe('05/01/2023 07:30');
  });

  it('writes numbers in the form of the language', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(1234.5, 'vi', 2)).toBe('1.234,50');
    expect(formatNumber(0.126, 'en', 2)).toBe('0.13');
  });
});
