import { join } from 'node:path';
import { Types } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { inTransaction } from '../../platform/database';
import { assertVersion, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { runInThread } from '../../platform/threads';
import { budgetAudited } from './budget.audited';
import { budgetTexts as texts } from './budget.messages';
import { BudgetModel, type Budget, type BudgetDocument, type BudgetRecord } from './budget.model';
import { procedureOf, type BudgetedProcedure } from './budget.procedure';
import { getBudget } from './budget.queries';
import { faultsOf } from './budget.rules';
import type { BudgetEntry } from './budget.schema';
import { budgetRefusal, stepRefusal, type BudgetAct } from './budget.steps';
import type { BudgetTrial } from './budget.trial';

/** Enters the next edition of a budget of the actor's centre, as a draft. */
export async function registerBudget(actor: Actor, entry: BudgetEntry, at: Date): Promise<BudgetRecord> {
  assertCan(actor, 'budgets.manage', actor.organizationId);
  const centreId = new Types.ObjectId(actor.organizationId);
  const procedure = await procedureOf(entry, centreId, dayInVietnam(at));
  assertCalculable(entry, procedure);
  const { edition: procedureEdition } = procedure ?? {};
  return inTransaction(async (session) => {
    const series = { centreId, procedureCode: entry.procedureCode, step: entry.step };
    const [last] = await BudgetModel.find(series).sort({ edition: -1 }).limit(1).session(session).lean();
    const hands = { writtenByIds: [actor.id], writtenBy: actor.name };
    const edition = (last?.edition ?? 0) + 1;
    const budget = new BudgetModel({ ...entry, ...hands, procedureEdition, centreId, edition, status: 'draft' });
    await budget.save({ session });
    const after = budget.toObject();
    await recordAudit(actor, { action: 'budget.registered', subject: subjectOf(budget), after, at }, session);
    return budget.toObject<BudgetRecord>();
  });
}

/** Sent whole: what is absent is removed. Its Monte Carlo was of other figures. */
export async function changeBudget(
  actor: Actor,
  id: string,
  entry: BudgetEntry,
  change: Change,
): Promise<BudgetRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'budget.changed' }, async (budget) => {
    assertStep('change', budget, actor);
    const { procedureCode, procedureEdition, step, centreId } = budget;
    const { procedureEdition: _edition, ...figures } = { ...entry, procedureCode, step };
    const series = { procedureCode, ...(procedureEdition !== undefined && { procedureEdition }) };
    assertCalculable({ ...figures, ...series }, await procedureOf(series, centreId, dayInVietnam(change.at)));
    const { procedureCode: _series, step: _step, ...rest } = figures;
    const writtenByIds = [...new Set([...budget.writtenByIds, actor.id])];
    budget.set({ ...rest, trial: undefined, writtenByIds, writtenBy: actor.name });
  });
}

export async function submitBudget(actor: Actor, id: string, _nothing: unknown, change: Change): Promise<BudgetRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'budget.submitted' }, (budget) => {
    assertStep('submit', budget, actor);
    budget.set({ status: 'submitted', submittedAt: change.at, returnReason: undefined });
  });
}

export async function returnBudget(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<BudgetRecord> {
  return reviseRecord(actor, approving, id, { ...change, action: 'budget.returned', reason }, (budget) => {
    assertStep('return', budget, actor);
    budget.set({ status: 'draft', returnReason: reason, submittedAt: undefined });
  });
}

/** A second person approves; the edition before is replaced in the same transaction. */
export async function approveBudget(
  actor: Actor,
  id: string,
  _nothing: unknown,
  change: Change,
): Promise<BudgetRecord> {
  return reviseRecord(actor, approving, id, { ...change, action: 'budget.approved' }, async (budget, session) => {
    assertStep('approve', budget, actor);
    await assertServes(budget, dayInVietnam(change.at));
    const { centreId, procedureCode, step } = budget;
    const before = await BudgetModel.findOne({ centreId, procedureCode, step, status: 'approved' }).session(session);
    if (before) {
      const was = before.toObject();
      before.status = 'replaced';
      await before.save({ session });
      const entry = { action: 'budget.replaced', subject: subjectOf(before), before: was } as const;
      await recordAudit(actor, { ...entry, after: before.toObject(), at: change.at }, session);
    }
    budget.set({ status: 'approved', approvedBy: actor.name, approvedAt: change.at });
  });
}

/** A Monte Carlo of the budget's figures, in a thread of its own; what it found is kept with them. */
export async function tryBudget(actor: Actor, id: string, seed: number, change: Change): Promise<BudgetRecord> {
  assertCan(actor, 'budgets.manage');
  const budget = await getBudget(actor, id);
  assertVersion(budget, change.expectedVersion);
  const { output, unit, model, inputs, correlations, probability } = budget;
  const figures = { output, unit, model, inputs, correlations, probability };
  // Plain data: what the database gave is not all clonable.
  const given = [JSON.parse(JSON.stringify(figures)), seed] as const;
  const trial = await runInThread<BudgetTrial>({ file: join(__dirname, 'budget.trial'), work: 'trialSteps', given });
  return reviseRecord(actor, revised, id, { ...change, action: 'budget.tried' }, (tried) => {
    tried.set('trial', trial);
  });
}

function assertCalculable(entry: BudgetEntry, procedure: BudgetedProcedure | undefined): void {
  const faults = faultsOf(entry, procedure);
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

/** Records take their U from it: the edition of the procedure is approved by now, and has the step still. */
async function assertServes({ centreId, procedureCode, procedureEdition, step }: Budget, day: Day): Promise<void> {
  const procedure = await procedureOf({ procedureCode, procedureEdition }, centreId, day);
  const hasStep = step === '' || procedure?.steps.some(({ name }) => name === step);
  if (!procedure?.isApproved || !hasStep) throw new RefusedError([budgetRefusal('procedureWaits')]);
}

function assertStep(act: BudgetAct, budget: BudgetDocument, { id }: Actor): void {
  const refusal = stepRefusal(act, budget, id);
  if (refusal) throw new RefusedError([refusal]);
}

const revised: RevisedKind<Budget> = {
  model: BudgetModel,
  read: 'budgets.read',
  manage: 'budgets.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};
const approving: RevisedKind<Budget> = { ...revised, manage: 'budgets.approve' };

function subjectOf({ _id: id, name, edition, centreId }: BudgetDocument) {
  return { type: budgetAudited.type, id, name: `${name} (${edition})`, organizationId: centreId };
}
