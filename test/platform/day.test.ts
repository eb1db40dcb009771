import { dayInVietnam, formatDay, formatInstant, formatNumber, parseDay } from '../../src/platform/i18n';

describe('a day typed by a person', () => {
  it.each([
    ['05/01/2023', '2023-01-05'],
    [' 5/1/2023 ', '2023-01-05'],
    ['2024-02-29', '2024-02-29'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read as %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  it.each(['29/02/2023', '31/04/2024', '00/01/2024', '01/13/2024', '2023-02-29', '29/02/1900', 'hôm qua', ''])(
    '%s is refused',
    (typed) => expect(parseDay(typed)).toBeUndefined(),
  );
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
  });
});
