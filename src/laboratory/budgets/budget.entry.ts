import type { Actor } from '../../access';
import { NotFoundError } from '../../platform/http';
import { typedText } from '../../metrology';
import { budgetTexts as texts } from './budget.messages';
import type { Budget } from './budget.model';
import { getBudget } from './budget.queries';
import type { NewBudget } from './budget.schema';
import { templateOf } from './budget.templates';

/** A budget as its form holds it. */
export function valuesOf(budget: Pick<Budget, 'correlations'>): Record<string, unknown> {
  const { correlations, ...rest } = budget;
  const lines = correlations.map(({ first, second, coefficient }) => `${first}; ${second}; ${typedText(coefficient)}`);
  return { ...rest, correlations: lines.join('\n') };
}

/** An empty form, one that begins from a template, or one that goes on from an edition before. */
export async function startingValues(actor: Actor, { template, from }: NewBudget): Promise<Record<string, unknown>> {
  if (from) {
    const { name, procedureCode, step, basis, output, unit, model, inputs, correlations, probability } =
      await getBudget(actor, from);
    return valuesOf({
      ...{ name, procedureCode, step, basis, output, unit, model, inputs, correlations, probability },
    });
  }
  if (!template) return { probability: '95.45' };
  const found = templateOf(template);
  if (!found) throw new NotFoundError(texts.notFound);
  const { procedureCode, step, name, basis, output, unit, model, inputs, probability } = found;
  return { procedureCode, step, name: name.vi, basis: basis.vi, output, unit, model, inputs, probability };
}

/** Inputs left blank are none; those that follow move up, so that what is wrong with them is said where they stand. */
export function withoutBlankInputs(body: Record<string, unknown>): Record<string, unknown> {
  const { inputs } = body;
  if (!Array.isArray(inputs)) return body;
  const isFilled = (row: unknown) =>
    Object.values((row ?? {}) as Record<string, unknown>).some(
      (cell) => typeof cell === 'string' && cell.trim() !== '',
    );
  return { ...body, inputs: inputs.filter(isFilled) };
}
