import { Decimal } from 'decimal.js';
import { figureDefinitions, headingOf, outlineSections } from '../../src/reports/report.outline';
import { sourceOf } from '../../src/reports/report.figures';
import { paragraphsOf } from '../../src/reports/report.lines';
import { periodsOf, placeholderFault, printed, proposedNarrative, reportYears } from '../../src/reports/report.rules';

describe('a printed figure', () => {
  it.each([
    ['a count below ten gets a zero', { value: new Decimal(4) }, '04', '4'],
    ['nothing stays nothing', { value: new Decimal(0) }, '0', '0'],
    ['a count from ten on is as it is', { value: new Decimal(58) }, '58', '58'],
    ['thousands are grouped', { value: new Decimal(12345) }, '12.345', '12,345'],
    ['a fraction has a decimal comma and no zero before it', { value: new Decimal('5.5') }, '5,5', '5.5'],
    ['billions of đồng keep their three decimals', { value: new Decimal(25616).div(1000) }, '25,616', '25.616'],
    ['an estimate keeps its words', { value: new Decimal(40), text: 'hơn 40' }, 'hơn 40', 'more than 40'],
    ['what cannot be known is a dash', { value: null }, '—', '—'],
  ])('%s', (_, total, vi, en) => {
    expect([printed(total, 'vi'), printed(total, 'en')]).toEqual([vi, en]);
  });
});

describe('the periods of a report', () => {
  it('are the whole year and all years since the plan of 2020', () => {
    const { year, cumulative } = periodsOf(2022, '2026-11-20');
    expect([year.from, year.until, cumulative.from, year.isPresent]).toEqual([
      '2022-01-01',
      '2022-12-31',
      '2020-01-01',
      false,
    ]);
  });

  it('count what exists today while the year runs', () => {
    expect(periodsOf(2026, '2026-11-20').year).toMatchObject({ asAt: '2026-11-20', isPresent: true });
    expect(reportYears('2026-11-20')).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020]);
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

  it('proposes nothing but figures for a year without a sample', () => {
    const [press] = outlineSections.filter(({ key }) => key === 'I.2.5');
    const [shortcomings] = outlineSections.filter(({ key }) => key === 'II.2');
    expect(proposedNarrative(press!, 2024).vi).toContain('- Bài báo: {{articles}} bài;');
    expect(proposedNarrative(shortcomings!, 2024).vi).toBe('');
  });
});

describe('the outline', () => {
  it('names its sections by the year reported', () => {
    const [results] = outlineSections.filter(({ key }) => key === 'II');
    expect(headingOf(results!, 2024).vi).toMatch(/^II\. .* năm 2024 .* hết năm 2024$/);
    expect(outlineSections.map(({ level }) => level)).toEqual([1, 2, 4, 4, 4, 2, 3, 3, 3, 3, 3, 1, 2, 2, 1, 2, 2, 1]);
  });

  it('knows where every figure comes from, and names each once', () => {
    for (const definition of figureDefinitions) expect(sourceOf(definition)).toBeDefined();
    expect(new Set(figureDefinitions.map(({ key }) => key)).size).toBe(figureDefinitions.length);
  });
});
