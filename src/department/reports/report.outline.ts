import { fill, type Text } from '../../platform/i18n';
import source from './report-996.json';

/** Which of its two values a figure prints in the text: that of the year, or since the project began. */
export type FigureColumn = 'year' | 'cumulative';

/** A figure of the report, as the outline defines it. */
export interface FigureDefinition {
  readonly key: string;
  readonly label: Text;
  readonly unit: Text;
  /** `activities:kind[/division][.measure]`, `documents:<topic>` or `registry:<name>`. */
  readonly from: string;
  /** Units of the record in one unit printed: 1000 where millions of đồng are printed in billions. */
  readonly divideBy?: number;
  readonly period: FigureColumn;
}

export interface OutlineSection {
  readonly key: string;
  readonly number: string;
  readonly heading: Text;
  /** 1 is "I.", 2 is "1.", 3 is "2.1.", 4 is "a)". */
  readonly level: 1 | 2 | 3 | 4;
  /** Whether it has a text of its own, or only opens the sections below it. */
  readonly isNarrated: boolean;
  readonly figures: readonly FigureDefinition[];
}

/** The section after whose text the table of indicators stands. */
export const indicatorSection = 'II.1';

export const { header: outlineHeader, closing: outlineClosing, decision, project } = source;

/** The opening words, edited like the text of a section. */
export const openingKey = 'opening';

const rows = source.sections as readonly Omit<OutlineSection, 'level' | 'isNarrated'>[];

export const outlineSections: readonly OutlineSection[] = rows.map(({ key, number, heading, figures }) => ({
  key,
  number,
  heading,
  figures,
  level: levelOf(key),
  isNarrated: !rows.some((other) => other.key.startsWith(`${key}.`)),
}));

/** Every figure once: the indicators in their order, then those that stand only in a section's text. */
export const figureDefinitions: readonly FigureDefinition[] = allFigures();

/** Every key whose text may be edited. */
export const narratedKeys: readonly string[] = [
  openingKey,
  ...outlineSections.filter(({ isNarrated }) => isNarrated).map(({ key }) => key),
];

/** A section's heading in a year's report: "II. Đánh giá kết quả đạt được trong năm 2022 …". */
export function headingOf({ number, heading, level }: OutlineSection, year: number): Text {
  const { vi, en } = fill(heading, { year, nextYear: year + 1 });
  const mark = level === 4 ? `${number})` : `${number}.`;
  return { vi: `${mark} ${vi}`, en: `${mark} ${en}` };
}

function levelOf(key: string): OutlineSection['level'] {
  const parts = key.split('.');
  if (parts.length < 3) return parts.length as 1 | 2;
  return /^[a-zđ]$/.test(parts[2] ?? '') ? 4 : 3;
}

function allFigures(): readonly FigureDefinition[] {
  const inSections = new Map(outlineSections.flatMap(({ figures }) => figures).map((each) => [each.key, each]));
  const indicators = source.indicators.map(({ basis, ...indicator }): FigureDefinition => {
    const period = inSections.get(indicator.key)?.period ?? (basis === 'stock' ? 'cumulative' : 'year');
    return { ...indicator, period };
  });
  const listed = new Set(indicators.map(({ key }) => key));
  return [...indicators, ...[...inSections.values()].filter(({ key }) => !listed.has(key))];
}
