import { evaluateNumber, isUnit, namesIn, parseExpression } from '../../metrology';
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
  if (!outcome.ok) return { [outcome.problem.field]: outcome.problem.words };
  const leftOut = leftOutFaults(entry);
  if (Object.keys(leftOut).length > 0) return leftOut;
  const isOpen = entry.inputs.some(({ source, spread }) => spread === undefined && flowingSources.includes(source));
  return outcome.result.expandedUncertainty > 0 || isOpen ? {} : { 'inputs[0][spread]': texts.noUncertainty };
}

/** Inputs that the model does not use: not named, or cancelled out. What they are worth would count for nothing. */
function leftOutFaults({ model, inputs }: BudgetEntry): Record<string, Fault> {
  const names = inputs.map(({ name }) => name);
  const parsed = parseExpression(model, names);
  if (!parsed.ok) return {};
  const valueOf = (values: Readonly<Record<string, number>>) => evaluateNumber(parsed.expression, values);
  const isUsed = (name: string) =>
    !namesIn(parsed.expression).includes(name)
      ? false
      : triedValues(names).some((values) => {
          const [one, other] = [valueOf(values), valueOf({ ...values, [name]: (values[name] ?? 1) * 1.7 })];
          // A model that has no value there says nothing.
          return (
            !Number.isFinite(one) || !Number.isFinite(other) || Math.abs(one - other) > 1e-9 * Math.abs(one) + 1e-12
          );
        });
  const unused = inputs.flatMap(({ name }, at) => (isUsed(name) ? [] : [[`inputs[${at}][name]`, name] as const]));
  return Object.fromEntries(unused.map(([field, name]) => [field, fill(texts.leftOut, { name })]));
}

/** Values from 1 to 10 for every name, always the same; several times, each otherwise. */
function triedValues(names: readonly string[]): Readonly<Record<string, number>>[] {
  return Array.from({ length: 8 }, (_, at) =>
    Object.fromEntries(names.map((name, index) => [name, 1 + 9 * (((at + 1) * (0.618_034 + 0.137 * index)) % 1)])),
  );
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
