import { coverageFactorOf, expand, type Budget } from '../uncertainty';
import type { Figure, MethodResult } from './case-results';
import type { Stated } from './check';

/** What a name of a figure asks for, with what stands beside it. */
interface Asked {
  readonly result: MethodResult;
  /** The figures stated together with this one: k beside U. */
  readonly beside: Stated;
  /** Letters and digits of the name, in lower case. */
  readonly name: string;
}

const exactly = (value: number): Figure => ({ value, spread: 0 });
const scaled = ({ value, spread }: Figure, by: number): Figure => ({
  value: value * by,
  spread: spread * Math.abs(by),
});

/** Coverage probability by the digits in a name: U95, k99, interval68; null where there are none. */
export function probabilityIn(name: string): number | null {
  const [, digits] = /(\d\d(?:\.?\d+)?)(?!.*\d)/.exec(name.replace(/pt?(?=\d)/, '')) ?? [];
  return digits ? Number(`0.${digits.replace('.', '')}`) : null;
}

/** A budget may be expanded with its degrees of freedom truncated, or as they are (GUM G.4.1, note 1). */
function factors(budget: Budget, probability: number): number[] {
  const truncated = expand(budget, { probability }).coverageFactor;
  return [truncated, coverageFactorOf(probability, budget.degreesOfFreedom)];
}

function coverageFactors({ result, beside, name }: Asked): number[] {
  const { budget } = result;
  if (!budget) return [];
  const besideThat = Object.keys(beside).map((key) => (/^U/.test(key) ? probabilityIn(key) : null));
  const stated = probabilityIn(name) ?? besideThat.find((probability) => probability !== null);
  const probabilities = stated === null || stated === undefined ? [0.95, 0.9545] : [stated];
  return probabilities.flatMap((probability) => factors(budget, probability));
}

function expanded(asked: Asked): Figure[] {
  const { k } = asked.beside;
  const chosen = typeof k === 'number' && probabilityIn(asked.name) === null ? [k] : coverageFactors(asked);
  return chosen.map((factor) => scaled(asked.result.standardUncertainty, factor));
}

const relative = ({ result }: Asked) => 1 / Math.abs(result.estimate.value);

/** Figures of one output by the names that files give them; several where a document leaves a choice. */
const figures: readonly (readonly [RegExp, (asked: Asked) => Figure[]])[] = [
  [/^(y|estimate|value|mean|result)$/, ({ result }) => [result.estimate]],
  [/^(uc?|uy|std|stdev|standarduncertainty|combined|stdunc)$/, ({ result }) => [result.standardUncertainty]],
  [/^uc?rel(ative)?$/, (asked) => [scaled(asked.result.standardUncertainty, relative(asked))]],
  [/^(uc?)?variance$|^u2$/, ({ result }) => [exactly(result.standardUncertainty.value ** 2)]],
  [/^(nueff|veff|nu|dof|df|degreesoffreedom)$/, ({ result }) => freedom(result)],
  [/^(k|kp|coveragefactor)\d*$/, (asked) => coverageFactors(asked).map(exactly)],
  [/^expanded(uncertainty)?\d*$/, expanded],
  [/^(upper|high)\d*$/, (asked) => [ends(asked)[1]]],
  [/^(lower|low)\d*$/, (asked) => [ends(asked)[0]]],
];

const ends = ({ result, name }: Asked) => result.interval(probabilityIn(name) ?? 0.95, 'symmetric');

/** As found, and truncated as documents print it. */
const freedom = ({ budget }: MethodResult) =>
  budget ? [exactly(budget.degreesOfFreedom), exactly(Math.floor(budget.degreesOfFreedom))] : [];

/** Our figures for a name; none where nobody calculates it. */
export function figuresOf(written: string, result: MethodResult, beside: Stated): Figure[] {
  // `U` is an expanded uncertainty, `u` a standard one: the rest of a name is written in many ways.
  const isExpanded = /^U/.test(written);
  const name = written.toLowerCase().replace(/[^a-z0-9]/g, '');
  const asked = { result, beside, name };
  if (isExpanded) return /rel/.test(name) ? expanded(asked).map((U) => scaled(U, relative(asked))) : expanded(asked);
  const term = /^term_(\w+?)_(\w+?)(?:_(?:nm|um|mm|mg|g))?$/.exec(written);
  if (term) return higherTerm(result.budget, [term[1]!, term[2]!]);
  const contribution = /^u\((\w+)\)$/.exec(written)?.[1];
  if (contribution) return ofInput(result.budget, contribution);
  const known = figures.find(([pattern]) => pattern.test(name));
  if (known) return known[1](asked);
  // A document's own letter for what is measured: Ax, dL.
  return /^[a-zA-Z]{1,6}$/.test(written) && !/^[ukrs]/i.test(written) ? [result.estimate] : [];
}

function higherTerm(budget: Budget | null, names: readonly string[]): Figure[] {
  const found = budget?.higherOrder.find(({ between }) => names.every((name) => between.includes(name)));
  return found ? [exactly(Math.sqrt(Math.max(0, found.variance)))] : [];
}

function ofInput(budget: Budget | null, name: string): Figure[] {
  const found = budget?.contributions.find((each) => each.name === name);
  return found ? [exactly(found.standardUncertainty), exactly(Math.abs(found.contribution))] : [];
}
