import {
  asStated,
  describedBy,
  formatDecimal,
  isLopsided,
  lopsidedText,
  roundDecimal,
  unitSymbol,
  type Evaluation,
  type Point,
  type Quantity,
  type Step,
} from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import type { Table, TableColumn } from '../../platform/pdf';
import { statedFigures } from './stated.figures';
import { decisionTables } from './decision.tables';
import { verdictText } from './decision.words';
import { paperTexts as texts } from './paper.messages';

/** Every judged point on paper: a table for each step, and the remarks its points refer to. */
export interface ResultTables {
  readonly tables: readonly Table[];
  /** "(1) …", in the order of their numbers. */
  readonly remarks: readonly string[];
}

/** The results of the work and, where something was adjusted, those after it. */
export interface Results {
  readonly evaluation: Evaluation;
  readonly asLeft?: Evaluation;
}

export function resultTables({ evaluation, asLeft }: Results): ResultTables {
  const all = [...evaluation.points, ...(asLeft?.points ?? [])];
  const remarks = [...new Set(all.flatMap(({ notes }) => notes.map(({ vi }) => vi)))];
  const tables = asLeft
    ? [
        ...tablesOf(evaluation, remarks, { caption: texts.asFound, beside: asLeft }),
        ...decisionTables(evaluation, texts.asFound),
        ...tablesOf(asLeft, remarks, { caption: texts.asLeft, beside: evaluation }),
        ...decisionTables(asLeft, texts.asLeft),
      ]
    : [...tablesOf(evaluation, remarks), ...decisionTables(evaluation)];
  return { tables, remarks: remarks.map((remark, at) => `(${at + 1}) ${remark}`) };
}

interface Beside {
  readonly caption?: Text;
  /** The results that stand in tables of their own beside these: both show equally many decimals. */
  readonly beside?: Evaluation;
}

function tablesOf(evaluation: Evaluation, remarks: readonly string[], { caption, beside }: Beside = {}): Table[] {
  const steps = describedBy(evaluation)?.steps ?? [];
  return steps.flatMap((step) => {
    const own = pointsOf(step, evaluation);
    if (own.length === 0) return [];
    const table = stepTable(step, own, { remarks, others: pointsOf(step, beside) });
    return [caption ? { ...table, caption: fill(caption, { step: step.label }).vi } : table];
  });
}

function pointsOf(step: Step, evaluation: Evaluation | undefined): Point[] {
  const own = evaluation?.points.filter((point) => point.step === step.name) ?? [];
  return own.map((point) => asStated(step, point));
}

interface Printed {
  readonly title: string;
  readonly cells: readonly string[];
}

interface OfTable {
  readonly remarks: readonly string[];
  readonly others: readonly Point[];
}

function stepTable(step: Step, points: readonly Point[], { remarks, others }: OfTable): Table {
  const conditions = [...new Map(points.flatMap((point) => point.conditions.map((each) => [each.name, each])))];
  const decimals = step.errorDecimals ?? undefined;
  const isJudged = points.some(({ limit }) => limit !== null);
  // To the last place of each U, and no further.
  const exactly = step.computesUncertainty === true;
  const read = (label: Text, of: (point: Point) => Quantity | null, isExact = false) =>
    column(label.vi, points.map(of), { beside: others.map(of), exactly: isExact });
  const measured = [
    ...conditions.map(([name, { label }]) =>
      read(label, (point) => point.conditions.find((each) => each.name === name)?.quantity ?? null),
    ),
    read(step.columns.reference, ({ reference }) => reference),
    ...(step.columns.indication ? [read(step.columns.indication, ({ indication }) => indication, exactly)] : []),
    errorColumn(points, decimals, others),
    ...(isJudged ? [limitColumn(points)] : []),
    ...uncertaintyColumns(points),
  ];
  const columns: TableColumn[] = [
    { title: texts.row.vi, share: 5, align: 'center' },
    { title: texts.point.vi, share: 20 },
    ...measured.map(({ title }) => ({ title, share: 16, align: 'right' }) as const),
    ...(isJudged ? [{ title: texts.result.vi, share: 12, align: 'center' } as const] : []),
  ];
  const rows = points.map((point, at) => [
    String(at + 1),
    withRemarks(point, remarks),
    ...measured.map(({ cells }) => cells[at] ?? ''),
    ...(isJudged ? [verdictOf(point)] : []),
  ]);
  return { caption: step.label.vi, columns, rows };
}

/** Errors to the place of their U where there is one; else as far as the procedure says. */
function errorColumn(points: readonly Point[], decimals: number | undefined, others: readonly Point[]): Printed {
  const stated = points.map((point) => statedFigures(point)?.error);
  const errors = points.map(({ error }) => error);
  if (stated.every((each) => !each))
    return column(texts.error.vi, errors, { decimals, beside: others.map(({ error }) => error) });
  const rounded = ({ value, unit }: Quantity): Quantity =>
    decimals === undefined ? { value, unit } : { value: roundDecimal(value, decimals), unit };
  const shown = errors.map((error, at) => stated[at] ?? rounded(error));
  return column(texts.error.vi, shown, { exactly: true });
}

/** U in one column with its unit, k and p in others (ISO/IEC 17025:2017, 7.8.4.1 a). */
function uncertaintyColumns(points: readonly Point[]): Printed[] {
  const stated = points.map(({ uncertainty }) => uncertainty);
  if (stated.every((each) => !each)) return [];
  const numbers = (title: string, cells: readonly (string | undefined)[]): Printed[] =>
    cells.some(Boolean) ? [{ title, cells: cells.map((cell) => (cell ? formatDecimal(cell, 'vi') : '—')) }] : [];
  const expanded = points.map((point) => statedFigures(point)?.expanded ?? null);
  return [
    column(texts.expanded.vi, expanded, { exactly: true }),
    ...numbers(
      texts.coverageFactor.vi,
      stated.map((each) => each?.k),
    ),
    ...numbers(
      texts.probability.vi,
      stated.map((each) => each?.probability),
    ),
  ];
}

type Limit = NonNullable<Point['limit']>;

function limitColumn(points: readonly Point[]): Printed {
  const limits = points.map(({ limit }) => limit);
  const write = (number: string, limit: Limit) =>
    isLopsided(limit) ? lopsidedText(limit, 'vi').replaceAll(' ', '\u00A0') : `±\u00A0${number}`;
  return column(texts.limit.vi, limits, { write });
}

function verdictOf({ passed, decision }: Point): string {
  if (decision) return verdictText(decision.verdict).vi.replaceAll(' ', '\u00A0');
  return passed === null ? '—' : (passed ? texts.pass : texts.fail).vi.replaceAll(' ', '\u00A0');
}

function withRemarks({ label, notes }: Point, remarks: readonly string[]): string {
  const marks = notes.map(({ vi }) => `(${remarks.indexOf(vi) + 1})`);
  return [label.vi, ...marks].join('\u00A0');
}

interface Written<T> {
  readonly decimals?: number | undefined;
  /** What stands for a value whose digits are chosen. */
  readonly write?: (number: string, value: T) => string;
  readonly exactly?: boolean;
  /** Values of another table that show as many decimals as these. */
  readonly beside?: readonly (Quantity | null)[];
}

/**
 * A column of measured values: one unit stands in its head, several stand with their values; all values of a unit
 * show equally many decimals, or are `exactly` as they were given. Nothing is rounded but where the procedure says how far.
 */
function column<T extends Quantity>(
  label: string,
  values: readonly (T | null)[],
  { decimals, write = (number) => number, exactly = false, beside = [] }: Written<T> = {},
): Printed {
  const given = values.filter((value) => value !== null);
  const units = [...new Set(given.map(({ unit }) => unit))];
  const alike = [...given, ...beside.filter((value) => value !== null)];
  const shown = (value: Quantity) => decimals ?? mostDecimals(alike.filter(({ unit }) => unit === value.unit));
  const number = (value: T) => {
    const figures = exactly ? value.value : roundDecimal(value.value, shown(value));
    return write(formatDecimal(figures, 'vi'), value);
  };
  const [only] = units;
  if (only && units.length === 1) {
    return {
      title: `${label}\n(${unitSymbol(only)})`,
      cells: values.map((value) => (value ? number(value) : '—')),
    };
  }
  return {
    title: label,
    cells: values.map((value) => (value ? `${number(value)}\u00A0${unitSymbol(value.unit)}` : '—')),
  };
}

const mostDecimals = (values: readonly Quantity[]): number =>
  Math.max(...values.map(({ value }) => value.split('.')[1]?.length ?? 0));
