import { textOf } from './case-distribution';
import { figuresOf, probabilityIn } from './case-figures';
import { readCaseModel, type OtherCases, type UncertaintyCase } from './case-model';
import { caseResults, type CaseResults, type Figure, type Method } from './case-results';
import type { Check, Stated } from './check';
import { closestCheck, toleranceFor } from './closest';
import { printedFigure, type Printed } from './printed';
import { lineChecks, seriesChecks, setsFigures, varianceChecks } from './statistics-cases';

/** Where in the stated figures we are: which method's, which output's. */
interface Place {
  readonly given: UncertaintyCase;
  readonly results: CaseResults;
  readonly uncorrelated: () => CaseResults;
  readonly sets: (name: string) => Figure[];
  readonly method: Method;
  readonly output: string;
  readonly path: string;
}

/** Words by which files say whose figures follow. */
const methods: readonly (readonly [RegExp, Method])[] = [
  [/^(guf2|g2|.*higher|.*second)/i, 'higherOrder'],
  [/^(guf?\d?|gum|g1|firstorder)\b/i, 'gum'],
  [/^(mcm?|m|trials|montecarlo|adaptive.*|analytic\w*)\b/i, 'trials'],
];

/** Each figure that a case of uncertainty states, beside ours. Throws a `CaseProblem` for what cannot be calculated. */
export function uncertaintyChecks(given: UncertaintyCase, others: OtherCases): Check[] {
  const special = seriesChecks(given) ?? varianceChecks(given) ?? lineChecks(given);
  if (special) return special;
  const { model, series } = readCaseModel(given, others);
  const place = (from: typeof model): Place => ({
    given,
    results: caseResults(from),
    uncorrelated: () => caseResults({ ...from, correlations: [] }),
    sets: setsFigures(series),
    method: /second.order|higher.order/i.test(`${textOf(given.id)} ${textOf(given['name'])}`) ? 'higherOrder' : 'gum',
    output: Object.keys(from.outputs)[0] ?? '',
    path: '',
  });
  const uncorrelated = given['expectedIfUncorrelated'] as Stated | undefined;
  return [
    ...groupChecks((given['expected'] ?? {}) as Stated, place(model)),
    ...(uncorrelated
      ? groupChecks(uncorrelated, { ...place({ ...model, correlations: [] }), path: 'uncorrelated.' })
      : []),
  ];
}

function groupChecks(stated: Stated, place: Place): Check[] {
  return Object.entries(stated).flatMap(([name, value]) => entryChecks(name, value, { stated, place }));
}

function entryChecks(name: string, value: Stated[string], at: { stated: Stated; place: Place }): Check[] {
  const { place } = at;
  const path = place.path + name;
  const printed = printedFigure(value);
  if (printed) return numberChecks(name, printed, at);
  if (typeof value === 'boolean' || typeof value === 'string' || value === null || value === undefined) return [];
  if (/^validation/i.test(name)) return validationChecks(value as Stated, { ...place, path: `${path}.` });
  if (/^(outputC|c)orrelations?$|^r$/.test(name) && !Array.isArray(value))
    return correlationChecks(value as Stated, place);
  const method = methods.find(([pattern]) => pattern.test(name))?.[1] ?? place.method;
  const inside: Place = { ...place, method, path: `${path}.` };
  if (Array.isArray(value)) {
    const order = place.given['expectedOrder'];
    if (Array.isArray(order) && order.length === value.length) return orderedChecks(value, order as string[], inside);
    return intervalChecks(name, value, place);
  }
  const output = outputOf(place.results, name) ?? place.output;
  return groupChecks(value as Stated, { ...inside, output });
}

/** Names that tell how something was done; they are no results. */
const notOurs = /^(M|trials|seed|n|p|probability)$/;

function numberChecks(name: string, printed: Printed, { stated, place }: { stated: Stated; place: Place }): Check[] {
  if (notOurs.test(name)) return [];
  const ofSets = place.sets(name);
  const figures = ofSets.length > 0 ? ofSets : namedFigures(name, { stated, place });
  return [heldAgainst(place.path + name, { name, printed, place, unit: unitOf(place.given) }, figures)];
}

function heldAgainst(
  path: string,
  { name, printed, place, unit = 1 }: { name: string; printed: Printed | null; place: Place; unit?: number },
  figures: readonly Figure[],
): Check {
  if (!printed) return unknownCheck(path);
  return closestCheck(path, printed.value * unit, figures, toleranceFor(place.given, name, printed));
}

function namedFigures(name: string, { stated, place }: { stated: Stated; place: Place }): Figure[] {
  const { results, method } = place;
  const [, figure, uncorrelated] = /^(\w+?)(IfUncorrelated\w*)$/.exec(name) ?? [];
  if (figure && uncorrelated) return figuresOf(figure, place.uncorrelated().of(method, place.output), stated);
  const region = regionFactor(name, place);
  if (region) return region;
  const [, first = '', second = ''] = /^r[_(]?(\w+?)[,_](\w+?)\)?$/.exec(name) ?? [];
  const pair = [outputOf(results, first), outputOf(results, second)] as const;
  if (pair[0] !== null && pair[1] !== null) return [results.correlation(method, pair[0], pair[1])];
  const itself = outputOf(results, name);
  if (itself !== null) return [results.of(method, itself).estimate];
  const [, what = '', of = ''] = /^(\w+)\((\w+)\)$/.exec(name) ?? [];
  const output = outputOf(results, of);
  return output === null
    ? figuresOf(name, results.of(method, place.output), stated)
    : figuresOf(what, results.of(method, output), stated);
}

/** k_p and k_q of a region for several outputs, which no file takes further than two decimals. */
function regionFactor(name: string, { results, method }: Place): Figure[] | null {
  const [, of] = /^k_?([pq])$/.exec(name) ?? [];
  if (!of || results.outputs.length < 2) return null;
  const { ellipsoid, rectangle } = results.region(method, 0.95);
  const value = of === 'p' ? ellipsoid : rectangle;
  return value === null ? [] : [{ value, spread: 0.01 }];
}

/** An output by its name, in whatever case. */
function outputOf({ outputs }: CaseResults, name: string): string | null {
  return (
    outputs.find((output) => output === name) ??
    outputs.find((output) => output.toLowerCase() === name.toLowerCase()) ??
    null
  );
}

/** The unit in which a case prints its figures: `1e-6`. */
const unitOf = (given: UncertaintyCase) => {
  const unit = Number(given['expectedUnit'] ?? 1);
  return Number.isFinite(unit) && unit > 0 ? unit : 1;
};

function intervalChecks(name: string, ends: readonly unknown[], place: Place): Check[] {
  if (ends.length !== 2 || !/int|ci|range|coverage/i.test(name)) return [unknownCheck(place.path + name)];
  const probability = probabilityIn(name) ?? (place.given['probability'] as number | undefined) ?? 0.95;
  const result = place.results.of(place.method, place.output);
  const kinds = /short/i.test(name) ? (['shortest'] as const) : (['symmetric', 'shortest'] as const);
  return ends.map((end, index) => {
    const figures = kinds.map((kind) => result.interval(probability, kind)[index]!);
    const stated = { name: 'interval', printed: printedFigure(end), place, unit: unitOf(place.given) };
    return heldAgainst(`${place.path}${name}[${index}]`, stated, figures);
  });
}

function orderedChecks(values: readonly unknown[], order: readonly string[], place: Place): Check[] {
  return values.flatMap((value, index) => {
    const [name, printed] = [order[index]!, printedFigure(value)];
    return printed ? numberChecks(name, printed, { stated: {}, place }) : [unknownCheck(place.path + name)];
  });
}

function correlationChecks(stated: Stated, place: Place): Check[] {
  return Object.entries(stated).flatMap(([pair, value]) => {
    const [first = '', second = ''] = pair.replace(/[r()\s]/g, '').split(/[,_]/);
    const [a, b] = [outputOf(place.results, first), outputOf(place.results, second)];
    const figures = a !== null && b !== null ? [place.results.correlation(place.method, a, b)] : [];
    return [heldAgainst(`${place.path}r(${pair})`, { name: 'r', printed: printedFigure(value), place }, figures)];
  });
}

function validationChecks(stated: Stated, place: Place): Check[] {
  return Object.entries(stated).flatMap(([name, value]) => {
    const framework = /2|higher/.test(name) ? 'higherOrder' : 'gum';
    const found = place.results.validation(framework, place.output);
    if (name === 'delta')
      return [closestCheck(place.path + name, value as number, [{ value: found.tolerance, spread: 0 }], 0)];
    const { dlow, dhigh, validated } = value as { dlow: unknown; dhigh: unknown; validated: boolean };
    const chance = place.results.of('trials', place.output).interval(0.95, 'shortest');
    return [
      heldAgainst(`${place.path}${name}.dlow`, { name: 'interval', printed: printedFigure(dlow), place }, [
        { ...chance[0], value: found.differenceLow },
      ]),
      heldAgainst(`${place.path}${name}.dhigh`, { name: 'interval', printed: printedFigure(dhigh), place }, [
        { ...chance[1], value: found.differenceHigh },
      ]),
      {
        quantity: `${place.path}${name}.validated`,
        expected: String(validated),
        got: String(found.validated),
        tolerance: null,
        passed: found.validated === validated,
      },
    ];
  });
}

const unknownCheck = (quantity: string): Check => ({
  quantity,
  expected: '…',
  got: null,
  tolerance: null,
  passed: false,
});
