import { Types } from 'mongoose';
import { letterheadOf } from '../../../src/register/installation';
import { Decimal } from 'decimal.js';
import { figureDefinitions, headingOf, outlineSections } from '../../../src/department/reports/report.outline';
import { sourceOf, type Figure } from '../../../src/department/reports/report.figures';
import { paragraphsOf, printedLine } from '../../../src/department/reports/report.lines';
import {
  periodsOf,
  placeholderFault,
  proposedNarrative,
  reportYears,
} from '../../../src/department/reports/report.rules';
import {
  notApplicable,
  printed,
  sumOfTotals,
  totalOf,
  unknownTotal,
} from '../../../src/department/reports/report.totals';

const letterhead = letterheadOf({
  key: 'installation',
  provinceKind: 'province',
  province: 'Lâm Đồng',
  departmentId: new Types.ObjectId(),
});

const whole = (value: Decimal.Value, text?: string) =>
  totalOf(new Decimal(value), { isWhole: true, ...(text && { text }) });
const part = (value: Decimal.Value, text?: string) =>
  totalOf(new Decimal(value), { isWhole: false, ...(text && { text }) });

describe('a printed figure', () => {
  it.each([
    ['a count below ten gets a zero', whole(4), '04', '4'],
    ['a zero that somebody attested is zero', whole(0), '0', '0'],
    ['a count from ten on is as it is', whole(58), '58', '58'],
    ['thousands are grouped', whole(12345), '12.345', '12,345'],
    ['a fraction has a decimal comma and no zero before it', whole('5.5'), '5,5', '5.5'],
    ['billions of đồng keep their three decimals', whole(new Decimal(25616).div(1000)), '25,616', '25.616'],
    ['an estimate keeps its words', whole(40, 'hơn 40'), 'hơn 40', 'more than 40'],
    ['what nobody entered is no data', unknownTotal, 'chưa có số liệu', 'no data'],
    ['a stock of the year is a dash', notApplicable, '—', '—'],
    ['a sum with unknown parts is a lower bound', part(4), 'ít nhất 04', 'at least 4'],
    ['nothing with unknown parts is no data', part(0), 'chưa có số liệu', 'no data'],
    ['a lower bound in words stays one', part(40, 'hơn 40'), 'hơn 40', 'more than 40'],
    ['an estimate with unknown parts is a lower bound', part(40, 'khoảng 40'), 'ít nhất 40', 'at least 40'],
  ])('%s', (_, total, vi, en) => {
    expect([printed(total, 'vi'), printed(total, 'en')]).toEqual([vi, en]);
  });
});

describe('the sum of two figures', () => {
  it.each([
    ['of known ones is known', whole(2), whole(3), 'known', 5],
    ['of a known and an unknown one is a lower bound', whole(2), unknownTotal, 'atLeast', 2],
    ['of zero and an unknown one is unknown', whole(0), unknownTotal, 'unknown', undefined],
    ['of a known one and a lower bound is a lower bound', part(2), whole(3), 'atLeast', 5],
  ])('%s', (_, one, other, state, value) => {
    const sum = sumOfTotals(one, other);
    expect([sum.state, sum.value?.toNumber()]).toEqual([state, value]);
  });

  it('lacks whatever either of them lacks', () => {
    const one = totalOf(new Decimal(2), { isWhole: false, silent: 1, unknownYears: [2022, 2024] });
    const other = totalOf(new Decimal(0), {
      isWhole: false,
      silent: 2,
      uncertain: 3,
      unknownYears: [2021, 2022],
      notWhole: { register: 'verifications' },
    });
    const lacking = {
      silent: 3,
      uncertain: 3,
      unknownYears: [2021, 2022, 2024],
      notWhole: { register: 'verifications' },
    };
    expect(sumOfTotals(one, other)).toMatchObject({ state: 'atLeast', ...lacking });
    expect(sumOfTotals(other, one)).toMatchObject(lacking);
  });
});

describe('the periods of a report', () => {
  it('are the whole year and all years since the plan of 2020', () => {
    const { year, cumulative } = periodsOf(2022, '2026-11-20', 2020);
    expect([year.from, year.until, cumulative.from, year.isPresent]).toEqual([
      '2022-01-01',
      '2022-12-31',
      '2020-01-01',
      false,
    ]);
  });

  it('count what exists today while the year runs', () => {
    expect(periodsOf(2026, '2026-11-20', 2020).year).toMatchObject({ asAt: '2026-11-20', isPresent: true });
    expect(reportYears('2026-11-20', 2020)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020]);
  });
});

describe('the text of a section', () => {
  it.each([
    ['{{articles}} bài và {{articles.cumulative}} lũy kế', undefined],
    ['{{ articles }} bài', undefined],
    ['{{artikels}} bài', '{{artikels}}'],
    ['{{articles.month}} bài', '{{articles.month}}'],
    ['{{articles} bài', '{{articles} bài'],
    ['có {{', '{{'],
  ])('names only figures there are: %s', (text, wrong) => {
    expect(placeholderFault(text)?.vi).toEqual(wrong === undefined ? undefined : expect.stringContaining(wrong));
  });

  it('reads a line that begins with a dash as an entry of a list', () => {
    expect(paragraphsOf('Một.\r\n- Hai: {{articles}}')).toEqual([
      { isEntry: false, pieces: ['Một.'] },
      { isEntry: true, pieces: ['Hai: ', { key: 'articles', column: 'year' }] },
    ]);
  });

  it('drops the unit after a figure without data, and nowhere else', () => {
    const [line] = paragraphsOf('Có {{articles}} bài và {{broadcasts}} phóng sự.');
    const totals = (total: object) => ({ year: total, cumulative: total });
    const figures = (
      [
        ['articles', unknownTotal],
        ['broadcasts', whole(2)],
      ] as const
    ).map(([key, total]) => ({
      definition: figureDefinitions.find((each) => each.key === key)!,
      totals: totals(total),
    })) as unknown as Figure[];
    expect(printedLine(line!, figures, 'vi')).toBe('Có chưa có số liệu và 02 phóng sự.');
  });

  it('proposes nothing but figures for a year without a sample', () => {
    const [press] = outlineSections.filter(({ key }) => key === 'I.2.5');
    const [shortcomings] = outlineSections.filter(({ key }) => key === 'II.2');
    expect(proposedNarrative(press!, 2024, letterhead).vi).toContain('- Bài báo: {{articles}} bài;');
    expect(proposedNarrative(shortcomings!, 2024, letterhead).vi).toBe('');
  });
});

describe('the outline', () => {
  it('names its sections by the year reported', () => {
    const [results] = outlineSections.filter(({ key }) => key === 'II');
    expect(headingOf(results!, 2024).vi).toMatch(/^II\. .* năm 2024 .* hết năm 2024$/);
    expect(outlineSections.map(({ level }) => level)).toEqual([1, 2, 4, 4, 4, 2, 3, 3, 3, 3, 3, 1, 2, 2, 1, 2, 2, 1]);
  });

  it('knows where every figure comes from, and names each once', () => {
    for (const definition of figureDefinitions) expect(sourceOf(definition).basis).toMatch(/^(flow|stock)$/);
    expect(() => sourceOf({ from: 'registry:nothing' })).toThrow('no figure can come from registry:nothing');
    expect(new Set(figureDefinitions.map(({ key }) => key)).size).toBe(figureDefinitions.length);
  });
});
