import type { Decimal } from '../../quantity';
import type { StepRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { EnteredReadings } from '../entered-readings';
import type { Point } from '../evaluation';
import { tooFewRows, type Refuse } from '../reading-errors';
import { gathered } from './aggregates';
import type { Aggregate, Interpolation, DeclaredStep, ProcedureDeclaration, Result, StepRule } from './declaration';
import { interpolate } from './interpolation';
import type { Reckoner, Scope } from './reckoner';
import { refuseUnmet } from './requirements';
import { pointOf, type Stated, type Work } from './results';
import { filledRows, grouped, rowsAsRead, refuseTooFewRepeats, refuseWrongOrder } from './rows';
import { instrumentScope, reckonedUnit, rowScope } from './scope';
import { outsideTable, stepNotForThis } from './words';

type Placed = PlacedRow & { readonly index: number; readonly scope: Scope };

/** How the rows of a declared step become points, and what the step needs to be complete. */
export function declaredStep(declaration: ProcedureDeclaration, step: DeclaredStep, reckoner: Reckoner): StepRules {
  const work = (entered: EnteredReadings, refuse: Refuse): Work => ({ declaration, step, entered, reckoner, refuse });
  return {
    judge: (rows, entered, refuse) => judgeRows(rows, work(entered, refuse)),
    complete: (rows, entered, refuse) => refuseIncomplete(rows, work(entered, refuse)),
  };
}

function judgeRows(given: readonly PlacedRow[], work: Work): readonly Point[] {
  const { step, refuse } = work;
  if (!isForThis(work)) {
    for (const { path } of given) refuse(path, 'stepNotForThis', stepNotForThis);
    return [];
  }
  const rows = placedRows(given, work);
  refuseWrongOrder(step, rows, refuse);
  for (const { path, scope } of rows) refuseUnmet(rulesOver('row', work), scope, path, work);
  return step.results.flatMap((result) =>
    statedOver(result, rows, work).flatMap((each) => pointOf(result, each, work)),
  );
}

function refuseIncomplete(given: readonly PlacedRow[], work: Work): void {
  const { step, refuse } = work;
  if (!isForThis(work)) return;
  if (given.length < step.minRows) refuse(`readings.${step.name}`, 'tooFewRows', tooFewRows(step.minRows));
  const rows = placedRows(given, { ...work, refuse: () => undefined });
  refuseTooFewRepeats(step, rows, refuse);
  for (const group of pointsOf(rows, work)) refuseUnmet(rulesOver('point', work), group.scope, group.row.path, work);
  for (const rule of rulesOver('step', work))
    for (const set of grouped(rows, rule.each ?? [])) refuseUnmet([rule], setScope(set, work), set[0].path, work);
}

const rulesOver = (over: StepRule['over'], { step: { rules = [] }, entered: { kind = 'verification' } }: Work) =>
  rules.filter((rule) => rule.over === over && (rule.kinds?.includes(kind) ?? true));

/** True where the step is for this instrument. */
function isForThis({ declaration, step, entered, reckoner }: Work): boolean {
  return !step.when || reckoner.allHold(step.when, instrumentScope(declaration, entered, null, reckoner));
}

/** Each row with its names: what was entered, what lies between the rows of a table, and what is reckoned of both. */
function placedRows(given: readonly PlacedRow[], work: Work): readonly Placed[] {
  const { step, refuse } = work;
  return filledRows(step, given, refuse).map((row, index) => ({ ...row, index, scope: namesOf(row, work) }));
}

export function namesOf(row: PlacedRow, work: Work): Scope {
  const { declaration, step, entered, reckoner } = work;
  const { characteristics } = entered;
  const unit = reckonedUnit(step.unit, characteristics, row.cells);
  const around = instrumentScope(declaration, entered, unit, reckoner);
  const typed = rowScope({ declaration, step, around }, row, characteristics, reckoner);
  const corrected = (step.interpolations ?? []).reduce(
    (scope, interpolation) => withNumber(scope, interpolation.name, betweenRows(interpolation, row, scope, work)),
    typed,
  );
  return (step.quantities ?? []).reduce(
    (scope, { name, value }) => withNumber(scope, name, reckoner.value(value, scope)),
    corrected,
  );
}

function betweenRows(interpolation: Interpolation, { path }: PlacedRow, scope: Scope, work: Work): Decimal | null {
  const { step, reckoner, refuse } = work;
  const nodes = tableNodes(interpolation, work);
  if (nodes.length === 0 && interpolation.otherwise !== undefined)
    return reckoner.value(interpolation.otherwise, scope);
  const at = reckoner.value(interpolation.at, scope);
  const found = at && interpolate(nodes, at);
  if (at && !found) refuse(`${path}.${step.judgedField}`, 'outsideTable', outsideTable);
  return found;
}

function tableNodes(
  { table, from, to }: Interpolation,
  { declaration, entered, reckoner }: Pick<Work, 'declaration' | 'entered' | 'reckoner'>,
) {
  const step = declaration.steps.find(({ name }) => name === table);
  if (!step) return [];
  return rowsAsRead(step, entered.readings).flatMap((row) => {
    const { numbers } = namesOf(row, { declaration, step, entered, reckoner, refuse: () => undefined });
    const [at, value] = [numbers[from], numbers[to]];
    return at && value ? [{ at, value }] : [];
  });
}

/**
 * A row and a point each with their own names and what many rows make together. A cell of another row never stands for
 * one that was left blank: nobody said it.
 */
function statedOver({ over }: Result, rows: readonly Placed[], work: Work): readonly Stated[] {
  const [first] = rows;
  if (!first) return [];
  if (over === 'step') return [{ row: first, index: null, scope: setScope([first, ...rows.slice(1)], work) }];
  const points = pointsOf(rows, work);
  if (over === 'point') return points;
  return rows.map((row) => {
    const own = points.find(({ rows: ofPoint }) => ofPoint.includes(row));
    return { row, index: row.index, scope: withNumbers(row.scope, own?.together ?? {}) };
  });
}

/** A set of rows as a whole, where its first row stands for it: the names of that row, and what all make together. */
function setScope(rows: readonly [Placed, ...Placed[]], work: Work): Scope {
  return withNumbers(rows[0].scope, madeTogether('step', rows, work));
}

interface StatedPoint extends Stated {
  readonly rows: readonly Placed[];
  /** What its rows make together, and all rows of the step. */
  readonly together: Scope['numbers'];
}

function pointsOf(rows: readonly Placed[], work: Work): readonly StatedPoint[] {
  const ofStep = madeTogether('step', rows, work);
  return grouped(rows, work.step.groupBy ?? []).map((group) => {
    const [row] = group;
    const together = { ...ofStep, ...madeTogether('point', group, work) };
    return { row, index: null, rows: group, together, scope: withNumbers(row.scope, together) };
  });
}

function madeTogether(over: Aggregate['over'], rows: readonly Placed[], { step, reckoner }: Work): Scope['numbers'] {
  const aggregates = (step.aggregates ?? []).filter((aggregate) => aggregate.over === over);
  return gathered(
    aggregates,
    rows.map(({ scope }) => scope),
    reckoner,
  );
}

function withNumbers(scope: Scope, numbers: Scope['numbers']): Scope {
  return { ...scope, numbers: { ...scope.numbers, ...numbers } };
}

function withNumber(scope: Scope, name: string, value: Decimal | null): Scope {
  return value ? withNumbers(scope, { [name]: value }) : scope;
}
