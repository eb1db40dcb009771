import type { Decimal } from '../../quantity';
import type { StepRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { EnteredReadings } from '../entered-readings';
import type { Point } from '../evaluation';
import { tooFewRows, type Refuse } from '../reading-errors';
import { withAggregates } from './aggregates';
import type { Interpolation, DeclaredStep, ProcedureDeclaration, Result, StepRule } from './declaration';
import { interpolate } from './interpolation';
import type { Reckoner, Scope } from './reckoner';
import { refuseUnmet } from './requirements';
import { pointOf, type Stated, type Work } from './results';
import { filledRows, grouped, refuseTooFewRepeats, refuseWrongOrder } from './rows';
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
    for (const set of grouped(rows, rule.each ?? [])) refuseUnmet([rule], stepScope(set, work), set[0].path, work);
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
  return (entered.readings[table] ?? []).flatMap((cells) => {
    const row = { path: '', cells };
    const { numbers } = namesOf(row, { declaration, step, entered, reckoner, refuse: () => undefined });
    const [at, value] = [numbers[from], numbers[to]];
    return at && value ? [{ at, value }] : [];
  });
}

function statedOver({ over }: Result, rows: readonly Placed[], work: Work): readonly Stated[] {
  const [first] = rows;
  if (!first) return [];
  if (over === 'step') return [{ row: first, index: null, scope: stepScope(rows, work) }];
  const points = pointsOf(rows, work);
  if (over === 'point') return points;
  return rows.map((row) => {
    const own = points.find(({ rows: ofPoint }) => ofPoint.includes(row));
    return { row, index: row.index, scope: merged(own?.scope ?? stepScope(rows, work), row.scope) };
  });
}

/** The numbers of the step as a whole, over those of its first row. */
function stepScope(rows: readonly Placed[], { step, reckoner }: Work): Scope {
  const overStep = (step.aggregates ?? []).filter(({ over }) => over === 'step');
  const scopes = rows.map(({ scope }) => scope);
  return withAggregates(overStep, scopes, rows[0]?.scope ?? { numbers: {}, texts: {} }, reckoner);
}

interface StatedPoint extends Stated {
  readonly rows: readonly Placed[];
}

function pointsOf(rows: readonly Placed[], work: Work): readonly StatedPoint[] {
  const { step, reckoner } = work;
  const overPoint = (step.aggregates ?? []).filter(({ over }) => over === 'point');
  const ofStep = stepScope(rows, work);
  return grouped(rows, step.groupBy ?? []).map((group) => {
    const [first] = group;
    const around = merged(ofStep, first.scope);
    const scopes = group.map(({ scope }) => scope);
    return { row: first, index: null, rows: group, scope: withAggregates(overPoint, scopes, around, reckoner) };
  });
}

function merged(outer: Scope, inner: Scope): Scope {
  return {
    numbers: { ...outer.numbers, ...inner.numbers },
    texts: { ...outer.texts, ...inner.texts },
    units: { ...outer.units, ...inner.units },
    read: { ...outer.read, ...inner.read },
  };
}

function withNumber(scope: Scope, name: string, value: Decimal | null): Scope {
  return value ? { ...scope, numbers: { ...scope.numbers, [name]: value } } : scope;
}
