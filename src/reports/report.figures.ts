import { Decimal } from 'decimal.js';
import {
  activityKindNames,
  activityMeasures,
  findCountedActivities,
  sumOf,
  type ActivityMeasure,
  type ActivityRecord,
} from '../activities';
import { findDocumentsByTopic, type DocumentRecord } from '../documents';
import type { Text } from '../platform/i18n';
import type { Confidence } from '../platform/web';
import { figureDefinitions, type FigureColumn, type FigureDefinition } from './report.outline';
import { listedSource, type FigureSource, type SourcedTotal } from './report.queries';
import { registrySources } from './report.registry';
import type { Period, Total } from './report.rules';

/** A figure of a year's report with its two values; a stock has no value "in the year". */
export interface Figure {
  readonly definition: FigureDefinition;
  readonly basis: FigureSource['basis'];
  readonly totals: Readonly<Record<FigureColumn, Total>>;
  readonly source: string;
  readonly confidence: Confidence;
}

const none: Total = { value: null };

/** Every figure of the report, in the order of the outline. */
export function resolveFigures(periods: Readonly<Record<FigureColumn, Period>>): Promise<Figure[]> {
  return Promise.all(figureDefinitions.map((definition) => resolve(definition, periods)));
}

async function resolve(definition: FigureDefinition, periods: Readonly<Record<FigureColumn, Period>>): Promise<Figure> {
  const source = sourceOf(definition);
  const cumulative = await source.total(periods.cumulative);
  const year = source.basis === 'flow' ? await source.total(periods.year) : none;
  const { source: named, confidence } = definition.period === 'year' ? (year as SourcedTotal) : cumulative;
  return { definition, basis: source.basis, totals: { year, cumulative }, source: named, confidence };
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

function activitySource(
  kind: string,
  detail: string | undefined,
  measure: ActivityMeasure,
  divideBy: number,
): FigureSource {
  return listedSource<ActivityRecord>({
    basis: 'flow',
    find: ({ from, until }) =>
      findCountedActivities({ kind, detail, fromYear: Number(from.slice(0, 4)), untilYear: Number(until.slice(0, 4)) }),
    present: ({ _id, titleVi, titleEn, year, heldOn, provenance, ...activity }) => ({
      href: `/activities/${String(_id)}`,
      name: { vi: titleVi, en: titleEn ?? titleVi },
      on: heldOn ?? String(year),
      note: noteOf(kind, activity.participantsText),
      amount: activity[measure] === undefined ? null : new Decimal(activity[measure]).div(divideBy),
      source: provenance?.source ?? 'ledger',
      confidence: provenance?.confidence,
    }),
    totalOf: (activities) => {
      const { value, unknown, text } = sumOf(activities, measure);
      const isUnknown = unknown > 0 && unknown === activities.length;
      return { value: isUnknown ? null : value.div(divideBy), unknown, ...(text && { text }) };
    },
  });
}

function noteOf(kind: string, participantsText: string | undefined): Text | undefined {
  return participantsText ? { vi: participantsText, en: participantsText } : activityKindNames[kind];
}

function documentSource(topic: string): FigureSource {
  return listedSource<DocumentRecord>({
    basis: 'flow',
    find: ({ from, until }) => findDocumentsByTopic(topic, { from, to: until }),
    present: ({ _id, number, titleVi, titleEn, issuedOn, provenance }) => ({
      href: `/documents/${String(_id)}`,
      name: { vi: `${number} · ${titleVi}`, en: `${number} · ${titleEn ?? titleVi}` },
      on: issuedOn,
      amount: new Decimal(1),
      source: provenance.source,
      confidence: provenance.confidence,
    }),
  });
}

function isMeasure(name: string): name is ActivityMeasure {
  return (activityMeasures as readonly string[]).includes(name);
}
