import { ambiguousNumber, readTypedNumber } from '../quantity';
import type { Characteristics, Readings, Row } from './entered-readings';
import type { ReadingError } from './evaluation';
import type { Field, ProcedureDescription } from './procedure-description';

/** What a person typed in a page, its numbers now canonical; `errors` names each that can be read in two ways. */
export interface Typed<T> {
  readonly read: T;
  readonly errors: readonly ReadingError[];
}

interface TypedEntry {
  readonly environment: Readonly<Record<string, string>>;
  readonly readings: Readings;
}

/**
 * Reads the numbers of a page, cell by cell, as the description of the procedure says which cells are numbers. What is
 * no number stays as it is: the procedure refuses it in its own words.
 */
export function readTypedEntry<T extends TypedEntry>(description: ProcedureDescription, given: T): Typed<T> {
  const errors: ReadingError[] = [];
  const readings = Object.entries(given.readings).map(([step, rows]) => {
    const fields = description.steps.find(({ name }) => name === step)?.fields ?? [];
    return [step, rows.map((row, at) => readCells(fields, row, `readings.${step}.${at}`, errors))] as const;
  });
  const environment = readCells(description.environment, given.environment, 'environment', errors);
  return { read: { ...given, environment, readings: Object.fromEntries(readings) }, errors };
}

/** The same for the characteristics of an instrument. */
export function readTypedCharacteristics(fields: readonly Field[], given: Characteristics): Typed<Characteristics> {
  const errors: ReadingError[] = [];
  const read = Object.entries(given).map(([name, value]) => {
    const kind = fields.find((field) => field.name === name)?.kind;
    const path = `characteristics.${name}`;
    if (kind === 'number' && typeof value === 'string') return [name, readCell(value, path, errors)] as const;
    if (kind !== 'quantity' || typeof value !== 'object' || !value) return [name, value] as const;
    return [name, { ...value, value: readCell(value.value, `${path}.value`, errors) }] as const;
  });
  return { read: Object.fromEntries(read), errors };
}

function readCells(fields: readonly Field[], row: Row, path: string, errors: ReadingError[]): Row {
  const cells = Object.entries(row).map(([name, cell]) => {
    const isNumber = fields.some((field) => field.name === name && field.kind === 'number');
    return [name, isNumber ? readCell(cell, `${path}.${name}`, errors) : cell] as const;
  });
  return Object.fromEntries(cells);
}

/** What is no text, as in a cell that is absent, is left to those who judge shapes. */
function readCell(typed: string, path: string, errors: ReadingError[]): string {
  if (typeof typed !== 'string') return typed;
  const read = readTypedNumber(typed);
  if (read.kind === 'number') return read.value;
  if (read.kind === 'ambiguous') {
    const { readings, ...message } = ambiguousNumber(typed, read);
    errors.push({ path, code: 'ambiguous', message, readings });
  }
  return typed;
}
