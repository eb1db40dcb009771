import {
  evaluateBudgets,
  exactQuantity,
  expandUncertainty,
  fromDistribution,
  fromStandard,
  isQuantityName,
  parseExpression,
  type Distribution,
  type InputQuantity,
  type MeasurementModel,
} from '../../metrology';
import { defineTexts, fill, type Text } from '../../platform/i18n';
import type {
  BudgetFigures,
  BudgetInput,
  BudgetOutcome,
  BudgetProblem,
  ContributionLine,
  InputDistribution,
} from './budget.shape';

const texts = defineTexts({
  noInputs: { vi: 'Bảng tính phải có ít nhất một đại lượng đầu vào.', en: 'A budget has one input or more.' },
  name: {
    vi: 'Tên đại lượng “{name}” không dùng được trong mô hình: bắt đầu bằng chữ, chỉ gồm chữ, số và dấu _.',
    en: '“{name}” cannot be the name of a quantity: a letter first, then letters, figures and _ only.',
  },
  spread: { vi: 'Độ rộng của {name} không được âm.', en: 'The spread of {name} must not be negative.' },
  k: { vi: 'Hệ số k của {name} phải lớn hơn 0.', en: 'The factor k of {name} must be more than 0.' },
  shape: {
    vi: 'Phân bố của {name} cần tham số: β từ 0 đến 1 của hình thang, d từ 0 đến nửa độ rộng của hình thang cong.',
    en: 'The distribution of {name} needs its parameter: β from 0 to 1 of a trapezoid, d from 0 to the half-width of a curvilinear one.',
  },
  freedom: {
    vi: 'Phân bố t của {name} cần số bậc tự do lớn hơn 2.',
    en: 'The t-distribution of {name} needs more than 2 degrees of freedom.',
  },
  probability: {
    vi: 'Xác suất phủ phải trên 0 và dưới 100 %.',
    en: 'The coverage probability is above 0 and below 100 %.',
  },
  percentOf: {
    vi: 'Độ rộng theo % của {name} cần một đại lượng lấy giá trị của chuẩn.',
    en: 'A spread in % of {name} needs an input that takes the value of the standard.',
  },
});

/**
 * The uncertainty budget of what was typed: combined uncertainty, effective degrees of freedom, k of the t-distribution
 * and U (GUM clauses 5, 6 and G.4). The page's script and the server both run this very function.
 */
export function calculateBudget(figures: BudgetFigures): BudgetOutcome {
  const built = modelOf(figures);
  if ('words' in built) return { ok: false, problem: built };
  const probability = Number(figures.probability) / 100;
  if (!(probability > 0 && probability < 1))
    return { ok: false, problem: { field: 'probability', words: texts.probability } };
  const evaluated = evaluateBudgets(built);
  if (!evaluated.ok) return { ok: false, problem: placed(evaluated.problem, figures) };
  const budget = evaluated.budgets[0]!;
  const expanded = expandUncertainty(budget, { probability });
  return {
    ok: true,
    result: {
      estimate: budget.estimate,
      standardUncertainty: budget.standardUncertainty,
      degreesOfFreedom: finite(budget.degreesOfFreedom),
      coverageFactor: expanded.coverageFactor,
      expandedUncertainty: expanded.expandedUncertainty,
      lines: budget.contributions.map((each, at) => lineOf(figures.inputs[at]!, each)),
    },
  };
}

/** The model of a budget with its inputs as distributions; or what is wrong, at its field. */
export function modelOf(figures: BudgetFigures): MeasurementModel | BudgetProblem {
  const { inputs, model, output, correlations } = figures;
  if (inputs.length === 0) return { field: 'inputs[0][name]', words: texts.noInputs };
  const reference = inputs.find(({ value }) => value === 'reference')?.estimate;
  const quantities: InputQuantity[] = [];
  for (const [at, input] of inputs.entries()) {
    const fault = faultOf(input, reference);
    if (fault) return { field: `inputs[${at}][${fault[0]}]`, words: fill(fault[1], { name: input.name }) };
    quantities.push(quantityOf(input, reference));
  }
  const parsed = parseExpression(
    model,
    inputs.map(({ name }) => name),
  );
  if (!parsed.ok) return { field: 'model', words: parsed.problem.words };
  return {
    inputs: quantities,
    outputs: { [output]: parsed.expression },
    correlations: correlations.map(({ first, second, coefficient }) => ({
      between: [first, second] as const,
      coefficient: Number(coefficient),
    })),
  };
}

type Fault = readonly [field: string, words: Text];

function faultOf(input: BudgetInput, reference: string | undefined): Fault | undefined {
  const { name, spread = '0', k = '1', distribution } = input;
  const spreadField = 'spread';
  if (!isQuantityName(name)) return ['name', texts.name];
  if (Number(spread) < 0) return [spreadField, texts.spread];
  if (!(Number(k) > 0)) return ['k', texts.k];
  if (input.isPercent && reference === undefined) return [spreadField, texts.percentOf];
  if (Number(spread) === 0) return undefined;
  if (distribution === 't' && !(Number(input.degreesOfFreedom) > 2)) return ['degreesOfFreedom', texts.freedom];
  return isShaped(input, spreadOf(input, reference)) ? undefined : ['shape', texts.shape];
}

function isShaped({ distribution, shape }: BudgetInput, halfWidth: number): boolean {
  const given = shape === undefined ? NaN : Number(shape);
  if (distribution === 'trapezoidal') return given >= 0 && given <= 1;
  if (distribution === 'curvilinearTrapezoid') return given >= 0 && given <= halfWidth;
  return true;
}

/** Half-width, U or s in the unit of the input. */
function spreadOf({ spread = '0', isPercent }: BudgetInput, reference: string | undefined): number {
  return isPercent ? (Number(spread) / 100) * Math.abs(Number(reference)) : Number(spread);
}

function quantityOf(input: BudgetInput, reference: string | undefined): InputQuantity {
  const { name, distribution } = input;
  const estimate = Number(input.estimate ?? '0');
  const spread = spreadOf(input, reference);
  if (spread === 0) return exactQuantity(name, estimate);
  const degreesOfFreedom = input.degreesOfFreedom === undefined ? undefined : Number(input.degreesOfFreedom);
  const evaluation = evaluationOf(input);
  if (distribution === 'normal' || distribution === 't')
    return fromStandard({
      ...{ name, estimate, degreesOfFreedom, evaluation },
      standardUncertainty: spread / Number(input.k ?? '1') / Math.sqrt(Number(input.count ?? '1')),
    });
  const known = bounded(distribution, { estimate, spread, shape: Number(input.shape) });
  return { ...fromDistribution(name, known, { degreesOfFreedom }), evaluation };
}

const evaluationOf = ({ source }: BudgetInput) => (source === 'readings' || source === 'history' ? 'A' : 'B');

function bounded(
  kind: Exclude<InputDistribution, 'normal' | 't'>,
  { estimate, spread, shape }: { estimate: number; spread: number; shape: number },
): Distribution {
  const bounds = { lower: estimate - spread, upper: estimate + spread };
  if (kind === 'trapezoidal') return { kind, ...bounds, topRatio: shape };
  if (kind === 'curvilinearTrapezoid') return { kind, ...bounds, inexactness: shape };
  return { kind, ...bounds };
}

interface Evaluated extends InputQuantity {
  readonly sensitivity: number;
  readonly contribution: number;
  readonly share: number;
}

function lineOf({ labelVi, labelEn, unit, source, distribution }: BudgetInput, each: Evaluated): ContributionLine {
  const { name, estimate, standardUncertainty, evaluation, sensitivity, contribution, share } = each;
  return {
    ...{ name, label: { vi: labelVi, en: labelEn ?? labelVi }, unit, source, distribution, evaluation },
    ...{ estimate, standardUncertainty, sensitivity, contribution, share },
    degreesOfFreedom: finite(each.degreesOfFreedom),
  };
}

const finite = (degreesOfFreedom: number) => (Number.isFinite(degreesOfFreedom) ? degreesOfFreedom : null);

/** A problem of the model at the field it comes from: the input's own where one is named, else the model's. */
function placed(
  { words, input, at: where }: { words: Text; input?: string; at?: 'correlations' },
  { inputs }: BudgetFigures,
): BudgetProblem {
  if (where) return { field: where, words };
  const at = inputs.findIndex(({ name }) => name === input);
  const twice = inputs.findLastIndex(({ name }) => name === input);
  if (at >= 0) return { field: `inputs[${twice}][name]`, words };
  return { field: 'model', words };
}
