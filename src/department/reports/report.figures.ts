import { Decimal } from 'decimal.js';
import {
  activityKindNames,
  activityMeasures,
  countedIn,
  lineName,
  readLedger,
  sumOf,
  type AbsenceRecord,
  type ActivityMeasure,
  type ActivityRecord,
  type CountedLedger,
} from '../activities';
import { findDocumentsByTopic, type DocumentRecord } from '../../register/documents';
import { fill, type Day, type Text } from '../../platform/i18n';
import { reportTexts as texts } from './report.messages';
import { figureDefinitions, type FigureColumn, type FigureDefinition } from './report.outline';
import { inRegister, listedSource, listOf, provenanceOf, type FigureRecord, type FigureSource } from './report.queries';
import { registrySources } from './report.registry';
import { sharedAnswers, type Shared } from './report.shared';
import type { Period } from './report.rules';
import { isSample, notApplicable, totalOf, type SourcedTotal, type Total } from './report.totals';

/** A figure of a year's report with its two values; a stock has no value "in the year". */
export interface Figure {
  readonly definition: FigureDefinition;
  readonly basis: FigureSource['basis'];
  readonly totals: Readonly<Record<FigureColumn, SourcedTotal>>;
}

/** Whether a value of the report rests on a sample record. */
export function hasSample({ figures }: { figures: readonly Figure[] }): boolean {
  return figures.some(({ totals }) => isSample(totals.year) || isSample(totals.cumulative));
}

/** Every figure of the report, in the order of the outline. */
export function resolveFigures(periods: Readonly<Record<FigureColumn, Period>>): Promise<Figure[]> {
  const shared = sharedAnswers();
  return Promise.all(figureDefinitions.map((definition) => resolve(definition, periods, shared)));
}

async function resolve(
  definition: FigureDefinition,
  periods: Readonly<Record<FigureColumn, Period>>,
  shared: Shared,
): Promise<Figure> {
  const source = sourceOf(definition);
  const [cumulative, inYear] = await Promise.all([
    source.total(periods.cumulative, shared),
    source.basis === 'flow' ? source.total(periods.year, shared) : undefined,
  ]);
  const year = inYear ?? { ...cumulative, ...notApplicable };
  return { definition, basis: source.basis, totals: { year, cumulative } };
}

/**
 * Where a figure comes from, read from its `from`: `activities:kind[/division][.measure]`, `documents:<topic>`
 * or `registry:<name>`.
 */
export function sourceOf({ from, divideBy = 1 }: Pick<FigureDefinition, 'from' | 'divideBy'>): FigureSource {
  const [, kind, detail, measure = 'count'] = /^activities:(\w+)(?:\/(\w+))?(?:\.(\w+))?$/.exec(from) ?? [];
  if (kind && isMeasure(measure)) return activitySource(kind, detail, measure, divideBy);
  const topic = /^documents:([\w-]+)$/.exec(from)?.[1];
  if (topic) return documentSource(topic);
  const name = /^registry:(\w+)$/.exec(from)?.[1] ?? '';
  const registry: Readonly<Record<string, FigureSource>> = registrySources;
  if (registry[name]) return registry[name];
  throw new Error(`report-996.json: no figure can come from ${from}`);
}

/** Known of the years in which somebody entered activities, or attested that there were none. */
function activitySource(
  kind: string,
  detail: string | undefined,
  measure: ActivityMeasure,
  divideBy: number,
): FigureSource {
  const find = async ({ from, until, since }: Period, shared: Shared) => {
    const [fromYear, untilYear] = [yearOfDay(from), yearOfDay(until)];
    const years = { fromYear: yearOfDay(since), untilYear };
    const ledger = await shared(`ledger until ${untilYear}`, () => readLedger(years));
    return countedIn(ledger, { kind, detail, fromYear, untilYear });
  };
  const present = ({ entries, absences }: CountedLedger) => [
    ...entries.map((entry) => presentActivity(entry, measure, divideBy)),
    ...absences.map(presentAbsence),
  ];
  return {
    basis: 'flow',
    async total(period, shared) {
      const ledger = await find(period, shared);
      return { ...totalOfLedger(ledger, measure, divideBy), ...provenanceOf(present(ledger), 'ledger') };
    },
    records: async (period) => listOf(present(await find(period, sharedAnswers()))),
  };
}

function totalOfLedger({ entries, unknownYears }: CountedLedger, measure: ActivityMeasure, divideBy: number): Total {
  const { value, unknown: silent, text } = sumOf(entries, measure);
  const isWhole = silent === 0 && unknownYears.length === 0;
  return totalOf(value.div(divideBy), { isWhole, silent, unknownYears, ...(text && { text }) });
}

function presentActivity(
  { _id, kind, titleVi, titleEn, year, heldOn, provenance, ...activity }: ActivityRecord,
  measure: ActivityMeasure,
  divideBy: number,
): FigureRecord {
  return {
    href: `/activities/${String(_id)}`,
    name: { vi: titleVi, en: titleEn ?? titleVi },
    on: heldOn ?? String(year),
    note: noteOf(kind, activity.participantsText),
    amount: activity[measure] === undefined ? null : new Decimal(activity[measure]).div(divideBy),
    source: provenance?.source ?? 'ledger',
    confidence: provenance?.confidence,
    generated: provenance?.generated,
  };
}

function presentAbsence({ kind, detail, year, provenance, attestedBy }: AbsenceRecord): FigureRecord {
  return {
    href: `/activities/absences?year=${year}`,
    name: lineName({ kind, ...(detail && { detail }) }),
    on: String(year),
    note: attestedBy ? fill(texts.attestedNone, { name: attestedBy }) : texts.none,
    amount: new Decimal(0),
    source: provenance?.source ?? 'ledger',
    confidence: provenance?.confidence,
    generated: provenance?.generated,
  };
}

function noteOf(kind: string, participantsText: string | undefined): Text | undefined {
  return participantsText ? { vi: participantsText, en: participantsText } : activityKindNames[kind];
}

function documentSource(topic: string): FigureSource {
  const source = listedSource<DocumentRecord>({
    basis: 'flow',
    find: async ({ from, until, since }, shared) => {
      const issued = { from: since, to: until };
      const found = await shared(`documents ${topic} until ${until}`, () => findDocumentsByTopic(topic, issued));
      return found.filter(({ issuedOn }) => issuedOn !== undefined && issuedOn >= from);
    },
    present: ({ _id, number, titleVi, titleEn, issuedOn, provenance }) => ({
      href: `/documents/${String(_id)}`,
      name: { vi: `${number} · ${titleVi}`, en: `${number} · ${titleEn ?? titleVi}` },
      on: issuedOn,
      amount: new Decimal(1),
      source: provenance.source,
      confidence: provenance.confidence,
      generated: provenance.generated,
    }),
  });
  return inRegister('documents', source);
}

function yearOfDay(day: Day): number {
  return Number(day.slice(0, 4));
}

function isMeasure(name: string): name is ActivityMeasure {
  return (activityMeasures as readonly string[]).includes(name);
}
