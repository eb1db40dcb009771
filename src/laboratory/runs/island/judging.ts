import {
  findProcedure,
  formatQuantity,
  judgedByLaw,
  readTypedEntry,
  type Characteristics,
  type EnteredFigures,
  type EvaluationInput,
  type WorkKind,
} from '../../../metrology';
import { groupOf, joinedRows } from '../run.grid';

/** By what the rows of a lot are judged, as the server gave it. */
export interface Lot {
  readonly kind: WorkKind;
  readonly typeCode: string;
  readonly day: string;
  readonly procedure: string;
  readonly figures?: EnteredFigures;
  readonly characteristics: Readonly<Record<string, Characteristics>>;
}

/** What was typed, by the names of the form. */
export type TypedFields = Readonly<Record<string, string>>;

export interface RowVerdict {
  readonly state: 'pass' | 'fail' | 'judged' | 'missing' | 'wrong' | 'unknown';
  /** Errors point by point, or what is wrong. */
  readonly said: string;
}

/**
 * Judges one row as it stands, by the very functions that judge its record once it is sent. `unknown`: the procedure is one
 * of the centre's own, which the server alone has.
 */
export function verdictOf(lot: Lot, key: string, typed: TypedFields, language: 'vi' | 'en'): RowVerdict {
  const procedure = findProcedure(lot.procedure);
  if (!procedure) return { state: 'unknown', said: '' };
  const readings = procedure.steps.flatMap(({ name }) => {
    const group = groupOf(procedure, name);
    const own = rowsUnder(typed, `members[${key}]${group.replace(/^(\w+)/, '[$1]')}`);
    const rows = joinedRows(rowsUnder(typed, group), own);
    return rows.length > 0 ? [[name, rows] as const] : [];
  });
  const entered = { environment: under(typed, 'environment'), readings: Object.fromEntries(readings) };
  const { read, errors: ambiguous } = readTypedEntry(procedure, entered);
  if (ambiguous[0]) return { state: 'wrong', said: ambiguous[0].message[language] };
  const input: EvaluationInput = {
    ...{
      typeCode: lot.typeCode,
      kind: lot.kind,
      day: lot.day,
      characteristics: lot.characteristics[key] ?? {},
    },
    ...{ ...read, checks: under(typed, `members[${key}][checks]`) },
    ...(lot.figures && { figures: lot.figures }),
  };
  const { evaluation, errors } = judgedByLaw(lot.kind, procedure, procedure.evaluate(input));
  if (errors) {
    const wrong = errors.find(({ isGap }) => !isGap);
    return wrong ? { state: 'wrong', said: wrong.message[language] } : { state: 'missing', said: '' };
  }
  const said = evaluation.points
    .filter(({ row }) => row !== null)
    .map(({ step, error }) => {
      const decimals = procedure.steps.find(({ name }) => name === step)?.errorDecimals;
      return formatQuantity(error, language, decimals ?? undefined);
    });
  const state = evaluation.passed === null ? 'judged' : evaluation.passed ? 'pass' : 'fail';
  return { state, said: said.slice(0, 6).join('; ') };
}

/** `environment[temperature]` → what stands under `environment`, by the name of each. */
function under(typed: TypedFields, group: string): Record<string, string> {
  const found = Object.entries(typed).flatMap(([name, value]) => {
    const cell = name.startsWith(`${group}[`) ? /^\[(\w+)\]$/.exec(name.slice(group.length))?.[1] : undefined;
    return cell ? [[cell, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function rowsUnder(typed: TypedFields, group: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith(`${group}[`)) continue;
    const [, at, cell] = /^\[(\d+)\]\[(\w+)\]$/.exec(name.slice(group.length)) ?? [];
    if (at !== undefined && cell) (rows[Number(at)] ??= {})[cell] = value;
  }
  return Array.from(rows, (row) => row ?? {});
}
