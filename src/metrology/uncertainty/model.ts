import { namesIn, type Expression } from '../expression';
import { text, type BilingualText } from '../text';
import { cholesky, correlationMatrix, pairStatedTwice, type Correlation } from './correlation';
import type { InputQuantity } from './input';

/** A measurement model: what goes in, how it hangs together, and the outputs by name, as functions of the inputs. */
export interface MeasurementModel {
  readonly inputs: readonly InputQuantity[];
  readonly correlations?: readonly Correlation[] | undefined;
  readonly outputs: Readonly<Record<string, Expression>>;
}

/** Why a model cannot be evaluated; `input` names the quantity to look at, where there is one. */
export interface ModelProblem {
  readonly words: BilingualText;
  readonly input?: string;
  /** Given where it is a correlation that is wrong. */
  readonly at?: 'correlations';
}

/** The first thing that stands in the way of an evaluation; null when nothing does. */
export function modelProblem(model: MeasurementModel): ModelProblem | null {
  return inputProblem(model.inputs) ?? missingInput(model) ?? correlationProblem(model);
}

function inputProblem(inputs: readonly InputQuantity[]): ModelProblem | null {
  const seen = new Set<string>();
  for (const { name, estimate, standardUncertainty: u, degreesOfFreedom: freedom } of inputs) {
    if (seen.has(name)) return { input: name, words: problems.twice(name) };
    if (!Number.isFinite(estimate)) return { input: name, words: problems.estimate(name) };
    if (!(u >= 0 && u < Infinity)) return { input: name, words: problems.uncertainty(name) };
    if (!hasSquare(u)) return { input: name, words: problems.reach(name) };
    if (!(freedom > 0)) return { input: name, words: problems.freedom(name) };
    seen.add(name);
  }
  return null;
}

/** Whether double precision holds the variance of such a standard uncertainty. */
export function hasSquare(standardUncertainty: number): boolean {
  const variance = standardUncertainty ** 2;
  return Number.isFinite(variance) && (variance > 0 || standardUncertainty === 0);
}

function missingInput({ inputs, outputs }: MeasurementModel): ModelProblem | null {
  const known = new Set(inputs.map(({ name }) => name));
  const missing = Object.values(outputs)
    .flatMap(namesIn)
    .find((name) => !known.has(name));
  return missing === undefined ? null : { input: missing, words: problems.missing(missing) };
}

function correlationProblem({ inputs, correlations = [] }: MeasurementModel): ModelProblem | null {
  const names = inputs.map(({ name }) => name);
  const at = 'correlations';
  for (const { between, coefficient } of correlations) {
    const stranger = between.find((name) => !names.includes(name));
    if (stranger !== undefined) return { at, input: stranger, words: problems.missing(stranger) };
    if (between[0] === between[1]) return { at, input: between[0], words: problems.itself(between[0]) };
    if (!(Math.abs(coefficient) <= 1)) return { at, input: between[0], words: problems.coefficient(between) };
  }
  const twice = pairStatedTwice(correlations);
  if (twice) return { at, input: twice[0], words: problems.pairTwice(twice) };
  const possible = correlations.length === 0 || cholesky(correlationMatrix(names, correlations)) !== null;
  return possible ? null : { at, words: problems.impossible };
}

const problems = {
  twice: (name: string) => text(`Đại lượng ${name} được nêu hai lần.`, `${name} is listed twice.`),
  estimate: (name: string) =>
    text(`Giá trị của đại lượng ${name} phải là một số.`, `The value of ${name} must be a number.`),
  uncertainty: (name: string) =>
    text(
      `Độ không đảm bảo chuẩn của ${name} phải là số không âm.`,
      `The standard uncertainty of ${name} must be a number that is not negative.`,
    ),
  freedom: (name: string) =>
    text(`Số bậc tự do của ${name} phải lớn hơn 0.`, `The degrees of freedom of ${name} must be more than 0.`),
  missing: (name: string) =>
    text(`Không có đại lượng đầu vào nào tên ${name}.`, `There is no input quantity named ${name}.`),
  itself: (name: string) =>
    text(`${name} không thể tương quan với chính nó.`, `${name} cannot be correlated with itself.`),
  coefficient: ([first, second]: readonly [string, string]) =>
    text(
      `Hệ số tương quan của ${first} và ${second} phải nằm trong khoảng từ -1 đến 1.`,
      `The correlation coefficient of ${first} and ${second} must lie between -1 and 1.`,
    ),
  pairTwice: ([first, second]: readonly [string, string]) =>
    text(
      `Hệ số tương quan của ${first} và ${second} được nêu hai lần: hãy để lại một hệ số.`,
      `The correlation coefficient of ${first} and ${second} is stated twice: leave one.`,
    ),
  reach: (name: string) =>
    text(
      `Độ không đảm bảo chuẩn của ${name} quá lớn hoặc quá nhỏ để tính được.`,
      `The standard uncertainty of ${name} is too large or too small to be calculated with.`,
    ),
  impossible: text(
    'Các hệ số tương quan mâu thuẫn với nhau: không có các đại lượng nào tương quan được như vậy.',
    'The correlation coefficients contradict each other: no quantities can be correlated like that.',
  ),
} as const;
