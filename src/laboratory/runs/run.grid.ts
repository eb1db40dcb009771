import {
  fieldUnit,
  unitSymbol,
  type Characteristics,
  type Field,
  type Procedure,
  type Readings,
  type Row,
  type Step,
} from '../../metrology';
import type { Text } from '../../platform/i18n';

/** A step of a run: which of its cells are the same for all instruments, and which each has for itself. */
export interface GridStep {
  readonly step: Step;
  readonly shared: readonly Field[];
  readonly own: readonly Field[];
  /** Under which name the form holds its rows: those of the bench are called `rows` alone. */
  readonly group: string;
  /** Rows to offer, with the loads or flows that follow from the characteristics. */
  readonly proposed: readonly Row[];
}

/**
 * Of a bench the procedure says which cells each instrument has for itself; of any other step, what the procedure
 * proposes is the same for instruments that are alike, and what is read is each one's own.
 */
export function gridOf(procedure: Procedure, characteristics: Characteristics): readonly GridStep[] {
  const proposed = procedure.proposeRows(characteristics);
  return procedure.stepsFor(characteristics).map((step) => {
    const own = step.fields.filter(({ name }) => isOwnCell(procedure, step, name));
    const shared = step.fields.filter((field) => !own.includes(field));
    return { step, own, shared, group: groupOf(procedure, step.name), proposed: proposed[step.name] ?? [] };
  });
}

/** True of a cell that each instrument of a run has for itself. */
export function isOwnCell({ bench }: Pick<Procedure, 'bench'>, step: Step, cell: string): boolean {
  return bench?.step === step.name ? bench.own.includes(cell) : !step.proposed.includes(cell);
}

export function groupOf({ bench }: Pick<Procedure, 'bench'>, step: string): string {
  return bench?.step === step ? 'rows' : `readings[${step}]`;
}

/** The rows of a step in a run or in one of its members. */
export function rowsIn(
  { bench }: Pick<Procedure, 'bench'>,
  { rows, readings }: { readonly rows: readonly Row[]; readonly readings: Readings },
  step: string,
): readonly Row[] {
  return (bench?.step === step ? rows : readings[step]) ?? [];
}

/** What is of the run, joined row by row with what is an instrument's own. */
export function joinedRows(shared: readonly Row[], own: readonly Row[]): readonly Row[] {
  return Array.from({ length: Math.max(shared.length, own.length) }, (_, at) => ({ ...shared[at], ...own[at] }));
}

/** What a column of cells is called, with its unit where it has one of its own. */
export function headOf({ label, ...field }: Field, characteristics: Characteristics): Text {
  const unit = fieldUnit({ label, ...field }, characteristics);
  return unit ? { vi: `${label.vi} (${unitSymbol(unit)})`, en: `${label.en} (${unitSymbol(unit)})` } : label;
}

/** Instruments are alike where they go through the same steps at the same points. */
export function isAlike(procedure: Procedure, one: Characteristics, other: Characteristics): boolean {
  if (procedure.bench) return true;
  return pointsOf(procedure, one) === pointsOf(procedure, other);
}

function pointsOf(procedure: Procedure, characteristics: Characteristics): string {
  const points = gridOf(procedure, characteristics).map(({ step, proposed, shared }) => [
    step.name,
    proposed.map((row) => shared.map(({ name }) => row[name] ?? '')),
  ]);
  return JSON.stringify(points);
}
