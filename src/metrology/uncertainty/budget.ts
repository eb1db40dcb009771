import { text } from '../text';
import { correlationMatrix, type Matrix } from './correlation';
import { effectiveDegreesOfFreedom } from './degrees-of-freedom';
import { higherOrderTerms, type HigherOrderTerm } from './higher-order';
import type { InputQuantity } from './input';
import { hasSquare, modelProblem, type MeasurementModel, type ModelProblem } from './model';
import { sum } from './readings';
import { sensitivities } from './sensitivity';

/** One line of an uncertainty budget. */
export interface Contribution extends InputQuantity {
  /** c = ∂f/∂x at the estimates. */
  readonly sensitivity: number;
  /** c·u(x) with its sign, in the unit of the output. */
  readonly contribution: number;
  /** Its part of u²(y), correlations and higher orders included: all lines and terms together make 1. */
  readonly share: number;
}

/** The uncertainty budget of one output (GUM clause 5 and annex G). */
export interface Budget {
  readonly output: string;
  readonly estimate: number;
  /** u(y), the combined standard uncertainty. */
  readonly standardUncertainty: number;
  readonly degreesOfFreedom: number;
  readonly contributions: readonly Contribution[];
  /** Empty unless higher orders were asked for. */
  readonly higherOrder: readonly HigherOrderTerm[];
}

export type Budgets =
  | {
      readonly ok: true;
      /** One per output, in the order of the model's outputs. */
      readonly budgets: readonly Budget[];
      /** u(yi, yj) of the outputs, first order (GUM H.2.3; JCGM 102:2011, 6.2). */
      readonly covariance: Matrix;
    }
  | { readonly ok: false; readonly problem: ModelProblem };

/**
 * Propagates uncertainty through a model (GUM 5.1.2 and, with correlations, 5.2.2), for one output or several. With
 * `higherOrder`, the terms of GUM 5.1.2, note, are added to each u(y).
 */
export function evaluateBudgets(model: MeasurementModel, { higherOrder = false } = {}): Budgets {
  const problem = modelProblem(model);
  if (problem) return { ok: false, problem };
  const names = model.inputs.map(({ name }) => name);
  const correlation = correlationMatrix(names, model.correlations ?? []);
  const budgets: Budget[] = [];
  for (const output of Object.keys(model.outputs)) {
    const budget = evaluateOutput(model, output, { correlation, higherOrder });
    if ('words' in budget) return { ok: false, problem: budget };
    budgets.push(budget);
  }
  const covariance = budgets.map((a) => budgets.map((b) => covarianceOf(a, b, correlation)));
  return { ok: true, budgets, covariance };
}

function evaluateOutput(
  { inputs, outputs }: MeasurementModel,
  output: string,
  { correlation, higherOrder }: { correlation: Matrix; higherOrder: boolean },
): Budget | ModelProblem {
  const expression = outputs[output]!;
  const { estimate, coefficients } = sensitivities(expression, inputs);
  if (!Number.isFinite(estimate)) return { words: noValue(output) };
  // What is exactly known needs no derivative.
  const parts = inputs.map((input, index) => ({
    ...input,
    sensitivity: coefficients[index]!,
    contribution: input.standardUncertainty === 0 ? 0 : coefficients[index]! * input.standardUncertainty,
  }));
  const steep = parts.find(({ contribution }) => !Number.isFinite(contribution));
  if (steep) return { input: steep.name, words: noDerivative(output, steep.name) };
  const far = parts.find(({ contribution }) => !hasSquare(contribution));
  if (far) return { input: far.name, words: outOfReach(output, far.name) };
  const terms = higherOrder ? higherOrderTerms(expression, inputs) : [];
  const linear = parts.map(({ contribution }, index) => contribution * withOthers(parts, correlation[index]!));
  const variance = Math.max(0, sum(linear) + sum(terms.map((term) => term.variance)));
  if (!Number.isFinite(variance)) return { words: outOfReach(output, output) };
  return {
    output,
    estimate,
    standardUncertainty: Math.sqrt(variance),
    degreesOfFreedom: effectiveDegreesOfFreedom(parts, correlation),
    contributions: parts.map((part, index) => ({ ...part, share: variance === 0 ? 0 : linear[index]! / variance })),
    higherOrder: terms,
  };
}

const withOthers = (parts: readonly { contribution: number }[], row: readonly number[]) =>
  sum(parts.map(({ contribution }, index) => contribution * (row[index] ?? 0)));

function covarianceOf(a: Budget, b: Budget, correlation: Matrix): number {
  return sum(a.contributions.map(({ contribution }, i) => contribution * withOthers(b.contributions, correlation[i]!)));
}

const noValue = (output: string) =>
  text(
    `Mô hình của ${output} không có giá trị tại các ước lượng đã cho (chẳng hạn chia cho 0 hay căn của số âm).`,
    `The model of ${output} has no value at the estimates (a division by zero, or the root of a negative number).`,
  );

const noDerivative = (output: string, input: string) =>
  text(
    `Mô hình của ${output} không có đạo hàm theo ${input} tại các ước lượng đã cho. Hãy dùng phương pháp Monte Carlo.`,
    `The model of ${output} has no derivative with respect to ${input} at the estimates. Use the Monte Carlo method.`,
  );

const outOfReach = (output: string, of: string) =>
  text(
    `Độ không đảm bảo của ${output} không tính được: phần của ${of} quá lớn hoặc quá nhỏ.`,
    `The uncertainty of ${output} cannot be calculated: the part of ${of} is too large or too small.`,
  );
