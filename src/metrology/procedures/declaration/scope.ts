import {
  decimalsIn,
  dimensionOf,
  exact,
  isUnit,
  valueIn,
  type Decimal,
  type Quantity,
  type Unit,
} from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Characteristics, EnteredReadings } from '../entered-readings';
import type { Figure } from '../procedure-description';
import type { DeclaredField, DeclaredStep, Formula, ProcedureDeclaration, ReckonedUnit } from './declaration';
import type { Reckoner, Scope } from './reckoner';

type Entered = Pick<EnteredReadings, 'characteristics'> & Partial<Pick<EnteredReadings, 'environment' | 'figures'>>;

/** The names of the instrument, the room and the officer's figures, as they count in a unit. */
export function instrumentScope(
  declaration: ProcedureDeclaration,
  entered: Entered,
  unit: Unit | null,
  reckoner: Reckoner,
): Scope {
  const { characteristics, environment = {}, figures = {} } = entered;
  const collected = new Names(reckoner);
  for (const field of declaration.characteristics)
    collected.take(field, characteristics[field.name], countedIn(field, characteristics, unit));
  for (const { name } of declaration.environment) {
    const measured = environment[name];
    if (measured) collected.measured(name, inUnit(measured, unit));
  }
  for (const figure of declaration.figures ?? []) {
    const entry = figures[figure.name];
    if (entry) collected.measured(figure.name, figureIn(figure, entry.value, characteristics, unit));
  }
  collected.blanks(declaration.characteristics);
  collected.lookUp(declaration);
  return collected.scope;
}

/** The same names, and those of one row. */
export function rowScope(
  { declaration, step, around }: { declaration: ProcedureDeclaration; step: DeclaredStep; around: Scope },
  { cells }: Pick<PlacedRow, 'cells'>,
  characteristics: Characteristics,
  reckoner: Reckoner,
): Scope {
  const unit = reckonedUnit(step.unit, characteristics, cells);
  const collected = new Names(reckoner, around);
  for (const field of step.fields)
    collected.take(field, cells[field.name], countedIn(field, characteristics, unit, cells));
  collected.blanks(step.fields);
  collected.lookUp(declaration);
  return collected.scope;
}

/** The unit of what is reckoned; null where it has none, or the choice that says it was not made. */
export function reckonedUnit(
  unit: ReckonedUnit | null,
  characteristics: Characteristics,
  cells: Readonly<Record<string, string>> = {},
): Unit | null {
  if (unit === null) return null;
  if (typeof unit === 'string') return unit;
  if ('cell' in unit) return isUnit(cells[unit.cell]) ? (cells[unit.cell] as Unit) : null;
  const same = characteristics[unit.sameAs];
  return typeof same === 'object' ? same.unit : null;
}

/** Names with their values, as they are found. */
class Names {
  private readonly numbers: Record<string, Decimal>;
  private readonly texts: Record<string, string>;
  private readonly units: Record<string, Unit>;
  private readonly read: Record<string, number>;

  constructor(
    private readonly reckoner: Reckoner,
    around?: Scope,
  ) {
    this.numbers = { ...around?.numbers };
    this.texts = { ...around?.texts };
    this.units = { ...around?.units };
    this.read = { ...around?.read };
  }

  get scope(): Scope {
    return { numbers: this.numbers, texts: this.texts, units: this.units, read: this.read };
  }

  take(
    { kind, name }: DeclaredField,
    given: Quantity | string | undefined,
    count: (given: Quantity | string) => Counted,
  ) {
    if (given === undefined) return;
    if (typeof given === 'object') this.units[name] = given.unit;
    if (kind === 'quantity' || kind === 'number') this.measured(name, count(given));
    else if (typeof given === 'string') this.texts[name] = given;
  }

  measured(name: string, { value, decimals }: Counted): void {
    this.numbers[name] = value;
    if (decimals !== null) this.read[name] = decimals;
  }

  /** What was left blank and has a value all the same: d, where d = e. */
  blanks(fields: readonly DeclaredField[]): void {
    for (const { name, whenBlank } of fields) {
      if (whenBlank === undefined || name in this.numbers) continue;
      this.reckon(name, whenBlank);
    }
  }

  lookUp({ lookups = [] }: ProcedureDeclaration): void {
    for (const { name, by, values } of lookups) {
      const chosen = this.texts[by];
      const found = chosen !== undefined && Object.hasOwn(values, chosen) ? values[chosen] : undefined;
      if (found !== undefined) this.numbers[name] = exact(found);
    }
  }

  private reckon(name: string, formula: Formula): void {
    const value = this.reckoner.value(formula, this.scope);
    if (value) this.numbers[name] = value;
  }
}

/** A value as it counts, with how many decimals it was read; null where its unit was no power of ten of that one. */
interface Counted {
  readonly value: Decimal;
  readonly decimals: number | null;
}

/** How a value of a field counts: in the unit asked for where it measures the same, else in the field's own. */
function countedIn(
  field: DeclaredField,
  characteristics: Characteristics,
  unit: Unit | null,
  cells: Readonly<Record<string, string>> = {},
) {
  return (given: Quantity | string): Counted => {
    if (typeof given === 'object')
      return countedAs(given, sameKind(given.unit, unit) ?? firstUnitOf(field) ?? given.unit);
    return counted(given, numberUnit(field, characteristics, cells), unit);
  };
}

function numberUnit(field: DeclaredField, characteristics: Characteristics, cells: Readonly<Record<string, string>>) {
  return field.kind === 'number' ? reckonedUnit(field.unit, characteristics, cells) : null;
}

function figureIn(figure: Figure, value: string, characteristics: Characteristics, unit: Unit | null): Counted {
  return counted(value, reckonedUnit(figure.unit, characteristics), unit);
}

function counted(value: string, own: Unit | null, unit: Unit | null): Counted {
  return inUnit({ value, unit: own ?? '1' }, own && unit);
}

function inUnit(measured: Quantity, unit: Unit | null): Counted {
  return countedAs(measured, sameKind(measured.unit, unit) ?? measured.unit);
}

function countedAs(measured: Quantity, unit: Unit): Counted {
  return { value: valueIn(measured, unit), decimals: decimalsIn(measured, unit) };
}

function sameKind(own: Unit, wanted: Unit | null): Unit | null {
  const dimension = dimensionOf(own);
  return wanted && dimension !== null && dimension === dimensionOf(wanted) ? wanted : null;
}

function firstUnitOf(field: DeclaredField): Unit | undefined {
  return field.kind === 'quantity' ? field.units[0] : undefined;
}
