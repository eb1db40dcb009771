import { evaluateNumber, parseExpression, type Expression } from '../expression';
import {
  exactQuantity,
  fromJointReadings,
  fromStandard,
  seriesStatistics,
  type InputQuantity,
  type MeasurementModel,
} from '../uncertainty';
import { textOf } from './case-distribution';
import { CaseProblem, readInput } from './case-input';
import type { Stated } from './check';

export type UncertaintyCase = Stated & { readonly id?: string };

type Series = Readonly<Record<string, readonly number[]>>;
type Correlations = NonNullable<MeasurementModel['correlations']>;

/** Where a case says `as gum-H.1`, it is given by what stands there. */
export type OtherCases = (id: string) => UncertaintyCase | undefined;

/** A case made ready: the model of its outputs, and the series behind them by name. */
export interface CaseModel {
  readonly model: MeasurementModel;
  readonly series: Series;
}

export function readCaseModel(given: UncertaintyCase, others: OtherCases): CaseModel {
  const whole = withOthers(given, others);
  const stated = Array.isArray(whole['inputs']) ? (whole['inputs'] as Stated[]) : [];
  const convention = /NIST|suncal/i.test(textOf(whole['source'])) || /standard deviation/i.test(textOf(whole['note']));
  const direct = stated.map((input) => readInput(input, convention ? 'deviation' : 'scale'));
  const texts = modelTexts(whole, direct);
  const sets = seriesOf(whole, direct);
  const { series, outputs: written } = throughSets(texts, {
    sets,
    constants: constantsOf(whole, Object.values(texts)),
  });
  const joint = Object.keys(series).length > 0 ? fromJointReadings(series) : null;
  const constants = constantsOf(whole, Object.values(written));
  const named = new Map(
    [...constants, ...direct, ...(joint?.inputs ?? [])].map((input) => [input.name, input] as const),
  );
  const inputs = [...named.values()];
  const correlations = beside(joint?.correlations ?? [], statedCorrelations(whole, inputs));
  return { model: { inputs, correlations, outputs: parsed(written, inputs) }, series };
}

function withOthers(given: UncertaintyCase, others: OtherCases): UncertaintyCase {
  const [, id] = /^as\s+([\w.-]*\w)/.exec(textOf(given['inputs'])) ?? [];
  if (!id) return given;
  const other = others(id);
  if (!other) throw new CaseProblem(`its inputs are those of ${id}, which is not among the cases`);
  const { inputs, model, models, correlations, constants } = other;
  return { ...given, inputs, model, models, correlations, constants };
}

/** Each output's model as text; a case without one is about its one input. */
function modelTexts(given: UncertaintyCase, inputs: readonly InputQuantity[]): Record<string, string> {
  const several = given['models'] ?? given['model'];
  if (typeof several === 'object' && several !== null) {
    return Object.fromEntries(Object.entries(several).map(([name, written]) => [name, String(written)]));
  }
  if (typeof several === 'string') return { y: several.replace(/^\s*\w+\s*=(?!=)/, '') };
  const [only, ...more] = inputs;
  if (!only || more.length > 0) throw new CaseProblem('it has no model');
  return { y: only.name };
}

/** Series by the names that the model uses for them: `I_mA` are readings of I, in the unit of I. */
function seriesOf(given: UncertaintyCase, inputs: readonly InputQuantity[]): Series {
  const { data } = given;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  return Object.fromEntries(
    Object.entries(data)
      .filter((entry): entry is [string, number[]] => Array.isArray(entry[1]))
      .map(([key, readings]) => {
        const input = inputs.find(({ name }) => key === name || key.startsWith(`${name}_`));
        const { mean } = seriesStatistics(readings);
        const scale = input ? 10 ** Math.round(Math.log10(Math.abs(input.estimate / mean))) : 1;
        return [input?.name ?? key, scale === 1 ? readings : readings.map((reading) => reading * scale)];
      }),
  );
}

/** Constants that the models mention: `T0_min: 60` is T0, `AS: [0.1368, 0.0018]` has a u. */
function constantsOf(given: UncertaintyCase, texts: readonly string[]): InputQuantity[] {
  const words = new Set(texts.flatMap((written) => written.match(/[\p{L}][\p{L}\p{Nd}_]*/gu) ?? []));
  return Object.entries((given['constants'] ?? {}) as Stated).flatMap(([key, value]) => {
    const name = [...words].find((word) => key === word || key.startsWith(`${word}_`));
    if (name === undefined) return [];
    const [estimate = NaN, u = 0] = (Array.isArray(value) ? value : [value]) as number[];
    return [u === 0 ? exactQuantity(name, estimate) : fromStandard({ name, estimate, standardUncertainty: u })];
  });
}

/**
 * Models of what was read in sets: `Rx_k` is worked out in each set, and `mean(…)` stands for the mean over the sets of
 * what is in it (GUM 4.1.4, note; H.4). Series that the outputs do not use are left out.
 */
function throughSets(texts: Record<string, string>, known: { sets: Series; constants: readonly InputQuantity[] }) {
  const outputs: Record<string, string> = {};
  const all: Record<string, readonly number[]> = { ...known.sets };
  const used: Record<string, readonly number[]> = {};
  const fixed = Object.fromEntries(known.constants.map(({ name, estimate }) => [name, estimate]));
  for (const [name, written] of Object.entries(texts)) {
    if (name.endsWith('_k')) {
      all[name.slice(0, -2)] = perSet(written, all, fixed);
      continue;
    }
    outputs[name] = written.replace(/mean\(([^()]*)\)/g, (_whole, inside: string) => {
      const series = `mean_${inside.replace(/[^\p{L}\p{Nd}]+/gu, '_')}`;
      used[series] = perSet(inside, all, fixed);
      return series;
    });
  }
  for (const [name, readings] of Object.entries(known.sets)) {
    const isUsed = Object.values(outputs).some((written) => new RegExp(`\\b${name}\\b`).test(written));
    if (isUsed) used[name] = readings;
  }
  return { outputs, series: used };
}

function perSet(written: string, sets: Series, fixed: Readonly<Record<string, number>>): number[] {
  const expression = parsedText(written, [...Object.keys(sets), ...Object.keys(fixed)]);
  const [first = []] = Object.values(sets);
  return first.map((_reading, index) => {
    const inSet = Object.fromEntries(Object.entries(sets).map(([name, readings]) => [name, readings[index] ?? NaN]));
    return evaluateNumber(expression, { ...fixed, ...inSet });
  });
}

function statedCorrelations(given: UncertaintyCase, inputs: readonly InputQuantity[]): Correlations {
  const stated = given['correlations'] ?? given['correlation'];
  const names = inputs.filter(({ standardUncertainty }) => standardUncertainty > 0).map(({ name }) => name);
  const pairs = names.flatMap((first, index) => names.slice(index + 1).map((second) => [first, second] as const));
  const [, all] = /all pairs.*=\s*([+-]?[\d.]+)/.exec(textOf(stated)) ?? [];
  if (all) return pairs.map((between) => ({ between, coefficient: Number(all) }));
  if (typeof stated === 'number') return pairs.map((between) => ({ between, coefficient: stated }));
  if (typeof stated !== 'object' || stated === null) return [];
  if (!Array.isArray(stated)) {
    return Object.entries(stated).map(([key, r]) => {
      const [first = '', second = ''] = key.replace(/[()r\s]/g, '').split(/[,/]/);
      return { between: [first, second] as const, coefficient: Number(r) };
    });
  }
  return (stated as unknown[]).map((row) => correlationRow(row));
}

function correlationRow(row: unknown): Correlations[number] {
  if (Array.isArray(row)) return { between: [String(row[0]), String(row[1])], coefficient: Number(row[2]) };
  const { between, inputs, pair, r, coefficient, value } = row as Record<string, unknown>;
  const [first, second] = (between ?? inputs ?? pair ?? []) as string[];
  return { between: [String(first), String(second)], coefficient: Number(coefficient ?? r ?? value) };
}

/** A correlation that was read counts before one that a file states, rounded, for the same pair. */
function beside(read: Correlations, stated: Correlations): Correlations {
  const keyOf = ({ between }: Correlations[number]) => JSON.stringify([...between].sort());
  const known = new Set(read.map(keyOf));
  return [...read, ...stated.filter((each) => !known.has(keyOf(each)))];
}

function parsed(texts: Record<string, string>, inputs: readonly InputQuantity[]): Record<string, Expression> {
  const names = inputs.map(({ name }) => name);
  return Object.fromEntries(Object.entries(texts).map(([name, written]) => [name, parsedText(written, names)]));
}

function parsedText(written: string, names: readonly string[]): Expression {
  const read = parseExpression(written.replace(/\*\*/g, '^'), names);
  if (!read.ok) throw new CaseProblem(`the model ${written} is not read: ${read.problem.words.en}`);
  return read.expression;
}
