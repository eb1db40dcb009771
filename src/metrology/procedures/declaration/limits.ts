import { confidenceOf, type Limit } from '../../limits';
import { quantity, type Decimal, type Unit } from '../../quantity';
import type { PlacedRow } from '../entry';
import type { Characteristics, EnteredFigures } from '../entered-readings';
import type { Figure, WorkKind } from '../procedure-description';
import type { Refuse } from '../reading-errors';
import type { DeclaredLimit, DeclaredStep, LimitCase, TableLookup } from './declaration';
import type { Reckoner, Scope } from './reckoner';
import { tableLimit } from './table-limits';
import * as words from './words';

/** What a limit is looked up with. */
export interface LimitContext {
  readonly kind: WorkKind;
  readonly unit: Unit;
  readonly step: DeclaredStep;
  readonly characteristics: Characteristics;
  readonly figures: readonly Figure[];
  readonly entered: EnteredFigures;
  readonly cells: PlacedRow['cells'];
  readonly path: string;
  /** The field at which a limit that is missing is refused. */
  readonly at: string;
}

/** Work that states whether something conforms does not do without a limit, unless its procedure says so. */
const judging: readonly WorkKind[] = ['verification', 'inspection', 'test'];

/** The kinds of work that a figure is needed for: those that cannot do without a limit which rests on it. */
export function kindsNeeding({ name }: Figure, limits: readonly DeclaredLimit[]): readonly WorkKind[] {
  const resting = limits.filter(({ cases }) => cases.some((each) => 'figure' in each && each.figure === name));
  return judging.filter((kind) => resting.some(({ neededFor = judging }) => neededFor.includes(kind)));
}

/** The limit of one result; null where there is none, which is refused for work that cannot do without. */
export function limitOf(
  { cases, neededFor = judging }: DeclaredLimit,
  scope: Scope,
  context: LimitContext,
  { reckoner, refuse }: { reckoner: Reckoner; refuse: Refuse },
): Limit | null {
  const found = cases.find(({ when }) => reckoner.allHold(when, scope));
  if (found && 'table' in found) {
    const place = `${context.path}.${context.at}`;
    return tableLimit(found, scope, { ...context, place }, { reckoner, refuse });
  }
  const value = found && reckoner.value(found.value, scope);
  const origin = found && originOf(found, context);
  if (value && origin && value.gt(0)) return limitFrom(value, context.unit, origin);
  if (!neededFor.includes(context.kind) && !value) return null;
  refuseWithoutLimit(found, value, context, refuse);
  return null;
}

/** Says what is missing: the officer's figure, the document of a limit that was typed, or any limit at all. */
function refuseWithoutLimit(
  found: OwnLimit | undefined,
  value: Decimal | null | undefined,
  { path, at, figures, entered }: LimitContext,
  refuse: Refuse,
): void {
  const figure = found && 'figure' in found ? figures.find(({ name }) => name === found.figure) : undefined;
  if (figure && !entered[figure.name])
    refuse(`figures.${figure.name}`, 'figureNotEntered', words.figureNotEntered(figure));
  else if (!value) refuse(`${path}.${at}`, 'noLimit', words.noLimit);
  else if (value.lte(0)) refuse(`${path}.${at}`, 'limitNotPositive', words.limitNotPositive);
  else if (found && 'cells' in found)
    refuse(`${path}.${found.cells.document}`, 'limitWithoutDocument', words.noDocument);
}

type OwnLimit = Exclude<LimitCase, TableLookup>;

type Origin = Pick<Limit, 'source' | 'mark' | 'confidence'>;

function limitFrom(value: Decimal, unit: Unit, { source, mark, confidence }: Origin): Limit {
  return { ...quantity(value, unit), source, confidence, mark };
}

/** Where the limit comes from; null where nobody has said so. */
function originOf(given: OwnLimit, { entered, cells }: LimitContext): Origin | null {
  if ('figure' in given) {
    const figure = entered[given.figure];
    return figure ? { source: figure.source, mark: 'read', confidence: 'confirmed' } : null;
  }
  if ('cells' in given) {
    const { document, clause } = given.cells;
    const named = cells[document];
    if (named === undefined) return null;
    const source = { document: named, edition: null, clause: (clause && cells[clause]) ?? null };
    return { source, mark: 'unsure', confidence: 'unconfirmed' };
  }
  return { source: given.source, mark: given.mark, confidence: confidenceOf(given.mark) };
}
