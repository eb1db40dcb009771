import {
  analyseVariance,
  fitStraightLine,
  fromReadings,
  lineAt,
  seriesStatistics,
  correlationOfReadings,
} from '../uncertainty';
import type { Figure } from './case-results';
import type { UncertaintyCase } from './case-model';
import type { Check, Stated } from './check';
import { closestCheck, toleranceFor } from './closest';
import { printedFigure } from './printed';

const exactly = (value: number): Figure => ({ value, spread: 0 });

/** Checks each stated number against a table of figures by name, groups by name too. */
function tableChecks(
  given: UncertaintyCase,
  stated: Stated,
  figures: (path: string) => readonly number[],
  path = '',
): Check[] {
  return Object.entries(stated).flatMap(([name, value]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return tableChecks(given, value as Stated, figures, `${path}${name}.`);
    }
    const printed = name === 't' ? null : printedFigure(value);
    if (!printed) return [];
    const tol = (given['tol'] ?? {}) as Stated;
    const tolerance = (tol[path + name] as number | undefined) ?? toleranceFor(given, name, printed);
    return [closestCheck(path + name, printed.value, figures(path + name).map(exactly), tolerance)];
  });
}

/** One series of readings: GUM 4.2, Table 1. */
export function seriesChecks(given: UncertaintyCase): Check[] | null {
  const readings = given['observations'] ?? given['readings'];
  if (!Array.isArray(readings) || typeof readings[0] !== 'number' || given['model']) return null;
  const values = readings as number[];
  const { mean, deviation, degreesOfFreedom } = seriesStatistics(values);
  const { standardUncertainty: u } = fromReadings('x', values);
  const table: Record<string, number> = {
    ...{ mean, y: mean, s: deviation, u, uc: u, s_mean: u, dof: degreesOfFreedom, n: values.length },
    ...{ variance: deviation ** 2, u2: u ** 2, s2: deviation ** 2 },
  };
  return tableChecks(given, (given['expected'] ?? {}) as Stated, (path) => (path in table ? [table[path]!] : []));
}

function arraysOf(given: UncertaintyCase): (readonly [string, readonly unknown[]])[] {
  const source = (given['data'] ?? {}) as Stated;
  return Object.entries(source).filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]));
}

/** A straight line through pairs: GUM H.3. */
export function lineChecks(given: UncertaintyCase): Check[] | null {
  const arrays = arraysOf(given).map(([, values]) => values as number[]);
  const [x, y] = arrays;
  if (given['model'] || given['models'] || given['inputs'] || arrays.length !== 2 || !x || !y) return null;
  const expected = (given['expected'] ?? {}) as Stated;
  const line = fitStraightLine(
    x.map((each, index) => ({ x: each, y: y[index]! })),
    Number(given['t0'] ?? given['x0'] ?? 0),
  );
  const [[v1 = NaN, shared = NaN] = [], [, v2 = NaN] = []] = line.covariance;
  const middle = x.reduce((total, each) => total + each, 0) / x.length;
  const { t, x: at } = (expected['predict'] ?? {}) as { t?: number; x?: number };
  const predicted = lineAt(line, t ?? at ?? middle);
  const centred = lineAt(line, middle);
  const table: Record<string, readonly number[]> = {
    ...named(['y1', 'intercept', 'a'], line.intercept),
    ...named(['y2', 'slope', 'b'], line.slope),
    ...named(['s_y1', 'u_y1', 's_intercept', 'u_intercept', 'ua'], Math.sqrt(v1)),
    ...named(['s_y2', 'u_y2', 's_slope', 'u_slope', 'ub'], Math.sqrt(v2)),
    ...named(['r', 'correlation'], shared / Math.sqrt(v1 * v2)),
    ...named(['s', 'residual'], line.residualDeviation),
    ...named(['dof', 'nu', 'predict.dof', 'predict.nu'], line.degreesOfFreedom),
    ...named(['tbar', 'xbar'], middle),
    ...named(['predict.b', 'predict.y'], predicted.estimate),
    ...named(['predict.uc', 'predict.u'], predicted.standardUncertainty),
    ...named(['centred.y1prime', 'centred.y1'], centred.estimate),
    ...named(['centred.s_y1prime', 'centred.s_y1'], centred.standardUncertainty),
  };
  return tableChecks(given, expected, (path) => table[path] ?? []);
}

const named = (names: readonly string[], value: number) => Object.fromEntries(names.map((name) => [name, [value]]));

/** Series by day, as readings or as means with their s: GUM H.5. */
export function varianceChecks(given: UncertaintyCase): Check[] | null {
  const days = daysOf(given);
  if (!days) return null;
  const found = analyseVariance(days.series);
  const table: readonly (readonly [RegExp, number, 'pure' | 'unit'])[] = [
    [/^(f|fratio|fvalue|fstatistic)$/, found.quotient, 'pure'],
    [/^(mean|vbar|v|y|grandmean|vs|estimate)$/, found.mean, 'unit'],
    [/^(svbarj|svj|sbetween|smeans|sdaymeans|sofmeans|sdailymeans)$/, found.between.deviation, 'unit'],
    [/^(sa|saverage)$/, found.between.deviation * Math.sqrt(days.count), 'unit'],
    [/^(sb|swithin|spooled|sp|savg|s)$/, found.within.deviation, 'unit'],
    [/^(effect|sbeffect|sbday|sigmab|suncbetween|sb2)$/, found.effect, 'unit'],
    [
      /^(u|uc|umean|uvbar|ubetween|ubetweenday|ubetweendays|uanova|uwithbetween|ubetweendayincluded)$/,
      found.standardUncertainty,
      'unit',
    ],
    [
      /^(upooled|unobetween|uwithin|uwithoutbetween|uifnobetween|uifnobetweenday|ualternative|ualt)$/,
      found.pooled.standardUncertainty,
      'unit',
    ],
    [/^(nua|dofa|dofbetween|nubetween|dof|dofmean)$/, found.between.degreesOfFreedom, 'pure'],
    [/^(nub|dofb|dofwithin|nuwithin)$/, found.within.degreesOfFreedom, 'pure'],
    [/^(dofpooled|nupooled|dofall)$/, found.pooled.degreesOfFreedom, 'pure'],
  ];
  return tableChecks(given, (given['expected'] ?? {}) as Stated, (path) => {
    const micro = /_?(uV|um|ug|microvolt)$/i.test(path);
    const name = path
      .replace(/_?(uV|um|ug|microvolt|V)$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    return table
      .filter(([pattern]) => pattern.test(name))
      .flatMap(([, value, kind]) =>
        kind === 'pure' ? [value] : micro ? [value * 1e6] : [value, value * 1e6, value * 1e3],
      );
  });
}

function daysOf(given: UncertaintyCase) {
  const arrays = arraysOf(given);
  const nested = arrays.map(([, values]) => values).find((values) => Array.isArray(values[0]));
  const readings = (nested ?? (Array.isArray(given['series']) ? given['series'] : undefined)) as number[][] | undefined;
  if (readings && Array.isArray(readings[0])) {
    return { series: readings.map((day) => seriesStatistics(day)), count: readings[0].length };
  }
  const find = (pattern: RegExp) => arrays.find(([key]) => pattern.test(key))?.[1] as number[] | undefined;
  const [means, spreads] = [find(/mean|avg|bar|^V/i), find(/^s|std|dev/i)];
  const everything = {
    ...given,
    ...((given['data'] ?? {}) as Stated),
    ...((given['constants'] ?? {}) as Stated),
  } as Stated;
  const count = ['K', 'n', 'perDay', 'readingsPerDay', 'observationsPerDay', 'k', 'count']
    .map((key) => everything[key])
    .find((n) => typeof n === 'number');
  if (!means || !spreads || typeof count !== 'number' || means.length !== spreads.length) return null;
  const scale = scaleOf(means, spreads);
  return {
    count,
    series: means.map((mean, day) => ({ mean, deviation: spreads[day]! * scale, degreesOfFreedom: count - 1 })),
  };
}

/** Deviations in µV beside means in V: the thousandfold that brings both to one size. */
function scaleOf(means: readonly number[], spreads: readonly number[]): number {
  const ratio = seriesStatistics(means).deviation / seriesStatistics(spreads).mean;
  return 1000 ** Math.round(Math.log10(ratio) / 3);
}

/** Means over sets, their u and their correlation, by the names of GUM H.4: meanRx, s_meanRx, r, ratioOfMeans. */
export function setsFigures(series: Readonly<Record<string, readonly number[]>>): (name: string) => Figure[] {
  const entries = Object.entries(series).filter(([name]) => name.startsWith('mean_'));
  const statistics = new Map(entries.map(([name, readings]) => [name, fromReadings(name, readings)]));
  const [first, second] = entries;
  const ratio = entries.find(([name]) => first && second && name === `${first[0]}_${second[0].slice(5)}`);
  return (name) => {
    if (entries.length === 0) return [];
    if (name === 'r' && first && second) return [exactly(correlationOfReadings(first[1], second[1]))];
    const [, prefix = '', of = ''] = /^(s_|u_)?mean(\w+)$/.exec(name) ?? [];
    const found = statistics.get(`mean_${of}`) ?? (of === 'R' && ratio ? statistics.get(ratio[0]) : undefined);
    if (of && found) return [exactly(prefix ? found.standardUncertainty : found.estimate)];
    return first && second ? quotient(name, first[1], second[1]) : [];
  };
}

function quotient(name: string, first: readonly number[], second: readonly number[]): Figure[] {
  const [a, b, r] = [fromReadings('a', first), fromReadings('b', second), correlationOfReadings(first, second)];
  const [ua, ub] = [a.standardUncertainty / a.estimate, b.standardUncertainty / b.estimate];
  const value = a.estimate / b.estimate;
  if (name === 'ratioOfMeans') return [exactly(value)];
  return name === 'u_ratioOfMeans' ? [exactly(value * Math.sqrt(ua ** 2 + ub ** 2 - 2 * r * ua * ub))] : [];
}
