import { evaluateBlock } from '../../expression';
import { text } from '../../text';
import { cholesky, correlationMatrix, type Correlation } from '../correlation';
import type { InputQuantity } from '../input';
import { modelProblem, type MeasurementModel, type ModelProblem } from '../model';
import { fillFrom, fillGamma, fillNormal } from './draws';
import type { Random } from './random';

/** Inputs that are drawn together, with the triangular root of their correlation. */
interface CorrelatedGroup {
  readonly inputs: readonly InputQuantity[];
  readonly root: readonly (readonly number[])[];
  /** Infinity for a joint normal distribution. */
  readonly degreesOfFreedom: number;
}

/** A model made ready for trials: which inputs stand still, which are drawn alone, which together. */
export interface TrialPlan {
  readonly model: MeasurementModel;
  readonly still: readonly InputQuantity[];
  readonly alone: readonly InputQuantity[];
  readonly together: readonly CorrelatedGroup[];
}

export function planTrials(model: MeasurementModel): TrialPlan | ModelProblem {
  const problem = modelProblem(model);
  if (problem) return problem;
  const links = (model.correlations ?? []).filter(({ coefficient }) => coefficient !== 0);
  const groups = groupsOf(links).map((names) => model.inputs.filter(({ name }) => names.has(name)));
  const inGroups = new Set(groups.flat());
  const rest = model.inputs.filter((input) => !inGroups.has(input));
  const together: CorrelatedGroup[] = [];
  for (const inputs of groups) {
    const degreesOfFreedom = jointFreedom(inputs);
    if (degreesOfFreedom === null) return notJoint(inputs);
    // The whole model's matrix has a root, so each part of it has one.
    const root = cholesky(
      correlationMatrix(
        inputs.map(({ name }) => name),
        links.filter(isWithin(inputs)),
      ),
    )!;
    together.push({ inputs, root, degreesOfFreedom });
  }
  return {
    model,
    still: rest.filter(({ standardUncertainty }) => standardUncertainty === 0),
    alone: rest.filter(({ standardUncertainty }) => standardUncertainty > 0),
    together,
  };
}

const isWithin =
  (inputs: readonly InputQuantity[]) =>
  ({ between }: Correlation) =>
    inputs.some(({ name }) => name === between[0]);

/** Names that correlations tie together, directly or through others. */
function groupsOf(links: readonly Correlation[]): Set<string>[] {
  return links.reduce<Set<string>[]>((groups, { between }) => {
    const touched = groups.filter((group) => between.some((name) => group.has(name)));
    const merged = new Set([...touched.flatMap((group) => [...group]), ...between]);
    return [...groups.filter((group) => !touched.includes(group)), merged];
  }, []);
}

/** Degrees of freedom of a joint normal or t-distribution; null where the inputs cannot be drawn together. */
function jointFreedom(inputs: readonly InputQuantity[]): number | null {
  const freedoms = new Set(
    inputs.map(({ distribution }) =>
      distribution.kind === 'normal' ? Infinity : distribution.kind === 't' ? distribution.degreesOfFreedom : null,
    ),
  );
  const [freedom = null] = freedoms;
  return freedoms.size === 1 ? freedom : null;
}

/** One block of trials: the values of each output, in the order of the model's outputs. */
export function runBlock(plan: TrialPlan, random: Random, trials: number): Float64Array[] {
  const values: Record<string, Float64Array> = {};
  for (const { name, estimate } of plan.still) values[name] = Float64Array.of(estimate);
  for (const { name, distribution } of plan.alone) {
    values[name] = new Float64Array(trials);
    fillFrom(distribution, random, values[name]);
  }
  for (const group of plan.together) Object.assign(values, drawTogether(group, random, trials));
  return Object.values(plan.model.outputs).map((expression) => evaluateBlock(expression, values, trials));
}

/** Draws from a multivariate normal (JCGM 101:2008, 6.4.8) or t-distribution (JCGM 102:2011, 5.3.2). */
function drawTogether({ inputs, root, degreesOfFreedom }: CorrelatedGroup, random: Random, trials: number) {
  const normals = inputs.map(() => new Float64Array(trials));
  for (const block of normals) fillNormal(random, block);
  const stretch = new Float64Array(trials).fill(1);
  if (Number.isFinite(degreesOfFreedom)) {
    // χ²/ν is a gamma variate; all quantities of one trial share it.
    fillGamma(degreesOfFreedom / 2, degreesOfFreedom / 2, { random, block: stretch });
    for (let trial = 0; trial < trials; trial += 1) stretch[trial] = 1 / Math.sqrt(stretch[trial]!);
  }
  const drawn = inputs.map(({ distribution }, row) => {
    const { location, scale } = locationAndScale(distribution);
    const block = new Float64Array(trials);
    for (let column = 0; column <= row; column += 1) {
      const [factor, normal] = [scale * root[row]![column]!, normals[column]!];
      for (let trial = 0; trial < trials; trial += 1) block[trial]! += factor * normal[trial]!;
    }
    for (let trial = 0; trial < trials; trial += 1) block[trial] = location + block[trial]! * stretch[trial]!;
    return block;
  });
  return Object.fromEntries(inputs.map(({ name }, row) => [name, drawn[row]!]));
}

function locationAndScale(distribution: InputQuantity['distribution']): { location: number; scale: number } {
  if (distribution.kind === 'normal') return { location: distribution.mean, scale: distribution.deviation };
  if (distribution.kind === 't') return distribution;
  throw new RangeError('Only normal and t-distributions are drawn together.');
}

function notJoint(inputs: readonly InputQuantity[]): ModelProblem {
  const names = inputs.map(({ name }) => name).join(', ');
  return {
    input: inputs[0]!.name,
    words: text(
      `Các đại lượng tương quan ${names} phải cùng có phân bố chuẩn, hoặc cùng có phân bố t với một số bậc tự do.`,
      `The correlated quantities ${names} must all be normal, or all follow t-distributions of one number of degrees of freedom.`,
    ),
  };
}
