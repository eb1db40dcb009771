import { limitRegimes } from '../limits';
import { exact, isDecimalText, isUnit, parseDecimal, quantity, type Quantity, type Unit } from '../quantity';
import { impossible } from './bounds';
import { isDay } from '../validity';
import { workKinds } from './procedure-description';
import type { Characteristics, CheckAnswer, EnteredReadings, EvaluationInput, Readings, Row } from './entered-readings';
import type { ReadingError } from './evaluation';
import type { Field, ProcedureDescription, Step } from './procedure-description';
import {
  missing,
  notApplicable,
  notChoice,
  notDay,
  notANumber,
  notNumber,
  notPositive,
  notQuantity,
  notUnit,
  Refusals,
  unanswered,
  unknownField,
  type Refuse,
} from './reading-errors';
import { groupAt, wellFormed } from './well-formed';

/** A row that was not blank, with its place among the rows as typed, for refusals. */
export interface PlacedRow {
  path: string;
  cells: Row;
}

export interface Entry {
  entered: EnteredReadings;
  rows: ReadonlyMap<string, readonly PlacedRow[]>;
  /** What is missing of rows in which only what was proposed stands: nothing, once the instrument has failed. */
  unread: ReadonlyMap<string, readonly ReadingError[]>;
}

/** Reads everything that was typed against the description of the procedure; refuses what is missing or malformed. */
export function readEntry(description: ProcedureDescription, given: EvaluationInput, refuse: Refuse): Entry {
  const input = wellFormed(given, refuse);
  const characteristics = readCharacteristics(description.characteristics, input.characteristics, refuse);
  refuseUnknown('readings', input.readings, description.steps, refuse);
  refuseUnknown('checks', input.checks, description.checks, refuse);
  const steps = applicableSteps(description.steps, characteristics);
  const unread = new Map(steps.map(({ name }) => [name, new Refusals()]));
  const rows = new Map(
    steps.map((step) => [step.name, readRows(step, input.readings[step.name], refuse, unread.get(step.name)!.refuse)]),
  );
  refuseLeftOutSteps(description.steps, steps, input.readings, refuse);
  const readings = Object.fromEntries([...rows].map(([step, placed]) => [step, placed.map(({ cells }) => cells)]));
  const environment = readEnvironment(description.environment, input.environment, refuse);
  const checks = readChecks(description, input, refuse);
  const regime = input.regime ?? 'verification';
  if (!limitRegimes.includes(regime)) refuse('regime', 'notChoice', notChoice);
  const about = readWork(description, input, refuse);
  return {
    entered: { characteristics, environment, checks, readings, regime, ...about },
    rows,
    unread: new Map([...unread].map(([step, { errors }]) => [step, errors])),
  };
}

/** What the work is, as far as it was said. */
function readWork(
  { figures = [] }: ProcedureDescription,
  { kind, day, figures: given, agreed }: EvaluationInput,
  refuse: Refuse,
) {
  if (kind !== undefined && !workKinds.includes(kind)) refuse('kind', 'notChoice', notChoice);
  if (day !== undefined && !isDay(day)) refuse('day', 'notDay', notDay);
  refuseUnknown('figures', given ?? {}, figures, refuse);
  for (const [name, { value }] of Object.entries(given ?? {}))
    if (!isDecimalText(value)) refuse(`figures.${name}`, 'notNumber', notNumber);
  return {
    ...{ ...(kind && { kind }), ...(day && { day }) },
    ...(given && { figures: given }),
    ...(agreed && { agreed }),
  };
}

/** The steps that an instrument with these characteristics goes through. */
export function applicableSteps(steps: readonly Step[], characteristics: Characteristics): readonly Step[] {
  return steps.filter(({ onlyUnless }) => {
    const value = onlyUnless && (characteristics[onlyUnless.characteristic] ?? onlyUnless.blankIs);
    return typeof value !== 'string' || !onlyUnless?.is.includes(value);
  });
}

function refuseLeftOutSteps(all: readonly Step[], applicable: readonly Step[], given: Readings, refuse: Refuse): void {
  for (const step of all) {
    const isFilled = (given[step.name] ?? []).some((row) => !isBlank(row));
    if (isFilled && !applicable.includes(step)) refuse(`readings.${step.name}`, 'notApplicable', notApplicable);
  }
}

/** The characteristics alone, in canonical form. */
export function readCharacteristics(fields: readonly Field[], sent: Characteristics, refuse: Refuse): Characteristics {
  const given = groupAt('characteristics', sent, refuse);
  const read: Record<string, Quantity | string> = {};
  for (const field of fields) {
    const value = given[field.name];
    const path = `characteristics.${field.name}`;
    const result =
      field.kind === 'quantity' ? readQuantity(field, value, path, refuse) : readText(field, value, path, refuse);
    if (result === null) continue;
    if (field.kind === 'number' && exact(result as string).lte(0)) refuse(path, 'notPositive', notPositive);
    read[field.name] = result;
  }
  refuseUnknown('characteristics', given, fields, refuse);
  return read;
}

/** The unit a typed number of this field has, given the instrument. */
export function fieldUnit(field: Field, characteristics: Characteristics): Unit | null {
  if (field.kind !== 'number' || field.unit === null) return null;
  if (typeof field.unit === 'string') return field.unit;
  const same = characteristics[field.unit.sameAs];
  return typeof same === 'object' ? same.unit : null;
}

function readQuantity(
  field: Field & { kind: 'quantity' },
  given: unknown,
  path: string,
  refuse: Refuse,
): Quantity | null {
  if (typeof given === 'string' && given.trim() !== '') {
    refuse(`${path}.value`, 'notQuantity', notQuantity);
    return null;
  }
  const { value, unit } = typeof given === 'object' && given !== null ? (given as Partial<Quantity>) : {};
  const typed = readText({ ...field, kind: 'number', unit: null }, value, `${path}.value`, refuse);
  if (typed === null) return null;
  if (!isUnit(unit) || !field.units.includes(unit)) {
    refuse(`${path}.unit`, 'notUnit', notUnit);
    return null;
  }
  if (exact(typed).lte(0)) refuse(`${path}.value`, 'notPositive', notPositive);
  return quantity(typed, unit);
}

/** Canonical text of one cell, or null when it is blank or refused. */
function readText(field: Field, given: unknown, path: string, refuse: Refuse): string | null {
  const typed = typeof given === 'string' ? given.normalize('NFC').trim() : '';
  if (typed === '') {
    if (given !== undefined && typeof given !== 'string') refuse(path, 'notText', notNumber);
    else if (field.required) refuse(path, 'missing', missing);
    return null;
  }
  if (field.kind === 'choice' && !field.choices.some(({ value }) => value === typed)) {
    refuse(path, 'notChoice', notChoice);
    return null;
  }
  if (field.kind !== 'number') return typed;
  const number = parseDecimal(typed);
  if (number === null) refuse(path, 'notNumber', notANumber(typed));
  const why = number !== null && field.bounds && impossible(number, field.bounds);
  if (why) refuse(path, 'impossible', why);
  return number;
}

function readRows(
  step: Step,
  given: readonly Row[] | undefined,
  refuse: Refuse,
  refuseUnread: Refuse,
): readonly PlacedRow[] {
  const read: PlacedRow[] = [];
  for (const [index, row] of (given ?? []).entries()) {
    if (isBlank(row)) continue;
    const path = `readings.${step.name}.${index}`;
    const isUnread = isBlank(row, step.proposed);
    const cells: Record<string, string> = {};
    for (const field of step.fields) {
      const value = readText(field, row[field.name], `${path}.${field.name}`, isUnread ? refuseUnread : refuse);
      if (value !== null) cells[field.name] = value;
    }
    refuseUnknown(path, row, step.fields, refuse);
    if (!isUnread) read.push({ path, cells });
  }
  return read;
}

/** A form sends rows that nobody filled: their cells are empty, or absent once the form was read. */
function isBlank(row: Partial<Row>, beside: readonly string[] = []): boolean {
  for (const name of Object.keys(row)) {
    const cell = row[name];
    const isEmpty = cell === undefined || (typeof cell === 'string' && cell.trim() === '');
    if (!isEmpty && !beside.includes(name)) return false;
  }
  return true;
}

function readEnvironment(fields: readonly Field[], given: Readonly<Record<string, string>>, refuse: Refuse) {
  const read: Record<string, Quantity> = {};
  for (const field of fields) {
    const value = readText(field, given[field.name], `environment.${field.name}`, refuse);
    const unit = fieldUnit(field, {});
    if (value !== null && unit !== null) read[field.name] = quantity(value, unit);
  }
  refuseUnknown('environment', given, fields, refuse);
  return read;
}

function readChecks({ checks }: ProcedureDescription, { checks: given }: EvaluationInput, refuse: Refuse) {
  const read: Record<string, CheckAnswer> = {};
  for (const { name } of checks) {
    const answer = given[name];
    if (answer === 'pass' || answer === 'fail') read[name] = answer;
    else refuse(`checks.${name}`, 'unanswered', unanswered);
  }
  return read;
}

function refuseUnknown(path: string, given: object, known: readonly { name: string }[], refuse: Refuse): void {
  for (const name of Object.keys(given)) {
    if (!known.some((one) => one.name === name)) refuse(`${path}.${name}`, 'unknownField', unknownField);
  }
}
