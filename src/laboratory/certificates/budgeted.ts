import type { ClientSession } from 'mongoose';
import {
  approvedBudgets,
  budgetFor,
  budgetPoint,
  errorsAt,
  measuredIn,
  pooledAt,
  type BudgetedPoint,
  type BudgetRecord,
  type UnbudgetedPoint,
} from '../budgets';
import type { InstrumentRecord } from '../instruments';
import { fieldUnit, stepsWithoutUncertainty, type Evaluation, type Point, type Procedure } from '../../metrology';
import { knownTo } from '../methods';
import type { Day } from '../../platform/i18n';
import { standardsAtWork, type MeasurementStandardRecord, type StandardAtWork } from '../standards';
import { VerificationModel } from './verification.model';
import type { RecordKind } from './work-kinds';

/** Everything that U of the points of a record follows from, but for its readings. */
export interface BudgetBasis {
  readonly budgets: readonly BudgetRecord[];
  readonly procedure: Procedure;
  readonly instrument: Pick<InstrumentRecord, 'characteristics'>;
  readonly standards: readonly StandardAtWork[];
  /** Approved records of the centre of the same work, newest first. */
  readonly past: readonly Pick<Evaluation, 'points' | 'entered'>[];
  readonly day: Day;
}

interface Work {
  readonly kind: RecordKind;
  readonly centreId: string;
  readonly performedOn: Day;
}

interface OfWork {
  readonly procedure: Procedure;
  readonly instrument: InstrumentRecord;
  readonly standards: readonly MeasurementStandardRecord[];
}

/** How many records the repeatability is pooled from: those of late say how the centre works today. */
const mostPast = 100;

/** Null where the centre has no approved budget for the procedure. */
export async function budgetBasis(
  { kind, centreId, performedOn: day }: Work,
  { procedure, instrument, standards }: OfWork,
  session: ClientSession | null,
): Promise<BudgetBasis | null> {
  const budgets = await approvedBudgets(centreId, procedure, session);
  if (budgets.length === 0) return null;
  const isPooled = budgets.some(({ inputs }) =>
    inputs.some(({ source }) => source === 'readings' || source === 'history'),
  );
  const past = { centreId, status: 'approved' as const, procedureCode: procedure.code, typeCode: instrument.typeCode };
  const records = isPooled
    ? await VerificationModel.find({ ...past, kind, performedOn: { $lte: day } }, { evaluation: 1 })
        .sort({ performedOn: -1, _id: -1 })
        .limit(mostPast)
        .session(session)
        .lean()
    : [];
  return {
    ...{ budgets, procedure, instrument, day, standards: standardsAtWork(standards, day) },
    past: records.map(({ evaluation }) => evaluation),
  };
}

const isRead = ({ row, withoutUncertainty }: Pick<Point, 'row' | 'withoutUncertainty'>) =>
  row !== null && !withoutUncertainty;

/** U of each point that states one of its own, by the budget of its step. */
export function budgetedIn(
  basis: BudgetBasis,
  evaluation: Evaluation,
): { readonly points: readonly BudgetedPoint[]; readonly without: readonly UnbudgetedPoint[] } {
  const { budgets, procedure, standards, past, day } = basis;
  const characteristics = knownTo(procedure, basis.instrument.characteristics);
  const seriesOf = (step: string, name: string) => {
    const own = evaluation.points.filter((point) => point.step === step && isRead(point));
    const [first] = own;
    // The errors as the procedure reckons them: of digits read with ΔL those of I + ½d − ΔL, not of what is shown.
    if (name === 'error' && first)
      return { values: own.map(({ error }) => Number(error.value)), unit: first.error.unit };
    const field = procedure.steps.find((each) => each.name === step)?.fields.find((each) => each.name === name);
    const unit = field && fieldUnit(field, characteristics);
    const rows = evaluation.entered.readings[step] ?? [];
    const values = rows.map((row) => Number(row[name])).filter((value) => Number.isFinite(value));
    return unit ? { values, unit } : undefined;
  };
  const without = stepsWithoutUncertainty(procedure.steps);
  const measured = measuredIn(evaluation, procedure.steps);
  const measuredBefore = past.map((each) => measuredIn(each, procedure.steps));
  const judged = measured.flatMap((point) => {
    const isStated = isRead(point) && !without.includes(point.step);
    const budget = isStated ? budgetFor(budgets, point.step) : undefined;
    if (!budget) return [];
    const errors = errorsAt(point, measured);
    const pooled = pooledAt(point, measuredBefore);
    const facts = { point, errors, seriesOf, pooled, standards, characteristics, day };
    return [budgetPoint(budget, facts)];
  });
  return {
    points: judged.filter((each): each is BudgetedPoint => 'expanded' in each),
    without: judged.filter((each): each is UnbudgetedPoint => 'why' in each),
  };
}
