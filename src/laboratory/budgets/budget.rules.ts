import { isUnit } from '../../metrology';
import type { Fault } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { calculateBudget } from './budget.calculation';
import type { BudgetedProcedure } from './budget.procedure';
import { budgetTexts as texts } from './budget.messages';
import type { BudgetEntry } from './budget.schema';
import { flowingSources } from './budget.shape';

/**
 * What is wrong with a budget, at the fields of its form; nothing when it can be calculated with. `procedure` is the one
 * that it names; undefined where the centre has none such.
 */
export function faultsOf(entry: BudgetEntry, procedure: BudgetedProcedure | undefined): Record<string, Fault> {
  const faults = { ...procedureFaults(entry, procedure), ...unitFaults(entry), ...spreadFaults(entry) };
  if (Object.keys(faults).length > 0) return faults;
  const outcome = calculateBudget(entry);
  return outcome.ok ? {} : { [outcome.problem.field]: outcome.problem.words };
}

function procedureFaults(
  { procedureEdition, step }: BudgetEntry,
  procedure: BudgetedProcedure | undefined,
): Record<string, Fault> {
  if (!procedure)
    return procedureEdition === undefined
      ? { procedureCode: texts.unknownProcedure }
      : { procedureEdition: texts.unknownEdition };
  const names = procedure.steps.map(({ name }) => name);
  return step === '' || names.includes(step) ? {} : { step: fill(texts.unknownStep, { steps: names.join(', ') }) };
}

function unitFaults({ unit, inputs }: BudgetEntry): Record<string, Fault> {
  const unread = inputs.flatMap(({ unit: own, source }, at) =>
    flowingSources.includes(source) && !isUnit(own) ? [[`inputs[${at}][unit]`, texts.unknownUnit] as const] : [],
  );
  return { ...(isUnit(unit) ? {} : { unit: texts.unknownUnit }), ...Object.fromEntries(unread) };
}

/** What a record fills in may be left open; a constant is exact where it says no spread. */
function spreadFaults({ inputs }: BudgetEntry): Record<string, Fault> {
  const missing = inputs.flatMap(({ source, spread }, at) =>
    source === 'environment' && spread === undefined ? [[`inputs[${at}][spread]`, texts.spreadMissing] as const] : [],
  );
  return Object.fromEntries(missing);
}
