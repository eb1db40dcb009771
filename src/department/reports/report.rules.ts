import type { Letterhead } from '../../register/installation';
import { daysOfYear, fill, verbatim, type Day, type Language, type Text } from '../../platform/i18n';
import { reportTexts as texts } from './report.messages';
import type { ReportHeader } from './report.model';
import {
  figureDefinitions,
  indicatorSection,
  openingKey,
  outlineClosing,
  outlineHeader,
  project,
  type FigureColumn,
  type FigureDefinition,
  type OutlineSection,
} from './report.outline';

/** The days a column of the report covers, both included. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
  /** The day on which what exists is counted: the last day, or today while the year runs. */
  readonly asAt: Day;
  /** Whether that day is today. The registry knows the present state of an instrument, not that of a past day. */
  readonly isPresent: boolean;
  /** The first day of the cumulative column: what is counted for both columns is read from it on, once. */
  readonly since: Day;
}

/** The two columns of a year's report: the year, and since the project began in the province. */
export function periodsOf(year: number, today: Day, fromYear: number): Readonly<Record<FigureColumn, Period>> {
  const { first, last: until } = daysOfYear(year);
  const asAt = today < until ? today : until;
  const since = daysOfYear(fromYear).first;
  const shared = { until, asAt, isPresent: asAt === today, since };
  return { year: { from: first, ...shared }, cumulative: { from: since, ...shared } };
}

/** The years there is a report of, latest first. */
export function reportYears(today: Day, fromYear: number): readonly number[] {
  const latest = Number(today.slice(0, 4));
  return Array.from({ length: latest - fromYear + 1 }, (_, before) => latest - before);
}

/** A piece of a narrative: words, or the place of a figure. */
export type Piece = string | { readonly key: string; readonly column: FigureColumn };

const placeholder = /\{\{\s*(\w+)(?:\.(year|cumulative))?\s*\}\}/g;

/** Cuts a narrative at its figures; `{{key}}` prints the figure's own column, `{{key.year}}` a column of one's choice. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(placeholder)) {
    const definition = figureDefinitions.find(({ key }) => key === match[1]);
    if (!definition) continue;
    pieces.push(text.slice(at, match.index), {
      key: definition.key,
      column: (match[2] as FigureColumn | undefined) ?? definition.period,
    });
    at = match.index + match[0].length;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

/** What is wrong with the placeholders of a narrative; undefined when every one names a figure. */
export function placeholderFault(text: string): Text | undefined {
  const words = piecesOf(text)
    .filter((piece) => typeof piece === 'string')
    .join('');
  const [unknown] = /\{\{[^{}]*\}\}|\{\{.{0,20}|.{0,20}\}\}/.exec(words) ?? [];
  return unknown === undefined ? undefined : fill(texts.unknownPlaceholder, { placeholder: unknown });
}

/** The text of a section before anybody edits it: the figures alone; nothing is said that is not known. */
export function proposedNarrative(section: OutlineSection, year: number, { projectYear: from }: Letterhead): Text {
  if (section.key === indicatorSection) return fill(texts.neutralResults, { year, from });
  return { vi: figureLines(section.figures, 'vi'), en: figureLines(section.figures, 'en') };
}

/** The first words, and so the place of the project's full name. */
export function proposedOpening({ issuer, kind, projectYear: from }: Letterhead, year: number): Text {
  const { vi, en } = fill(texts.neutralOpening, { issuer, kind, year, from });
  return { vi: vi.replace('{{project}}', project.vi), en: en.replace('{{project}}', project.en) };
}

function figureLines(figures: readonly FigureDefinition[], language: Language): string {
  const lines = figures.map(({ key, label, unit }) => `- ${label[language]}: {{${key}}} ${unit[language]}`);
  return lines.length === 0 ? '' : `${lines.join(';\n')}.`;
}

/** What `I.1.a` and the opening are called at their fields. */
export function narrativeField(key: string): string {
  return key === openingKey ? 'narratives[opening]' : `narratives[${key}]`;
}

/** The head of the report as it prints; a number and a day that nobody gave leave room to write them by hand. */
export interface ReportHead extends Required<Omit<ReportHeader, 'number' | 'signedOn'>> {
  readonly number: number | null;
  readonly signedOn: Day | null;
}

/** What the outline prints of the province, in its words. */
export interface OutlineWords {
  readonly issuer: Text;
  readonly title: Text;
  readonly closing: Text;
  readonly recipients: readonly string[];
  /** `BC-UBND`. */
  readonly symbol: string;
}

export function wordsOf({ issuer, province, kind, issuerSymbol }: Letterhead): OutlineWords {
  const inWords = (text: Text) => fill(text, { issuer, province, kind });
  return {
    issuer,
    title: inWords(outlineHeader.title),
    closing: inWords(outlineClosing.paragraph),
    recipients: outlineClosing.recipients.map((line) => inWords(verbatim(line)).vi),
    symbol: `BC-${issuerSymbol}`,
  };
}

export function proposedHead({ place }: Letterhead): ReportHead {
  return {
    number: null,
    signedOn: null,
    place,
    addressee: outlineHeader.addressee.vi,
    authority: outlineClosing.signature.lines.join('\n'),
    signatoryName: outlineClosing.signature.name,
  };
}
