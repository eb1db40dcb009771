import { exact, isUnit, quantity, valueIn, type Decimal, type Quantity } from '../quantity';
import { confidenceOf, weakerMark, type Confidence, type Limit, type Source } from './limit';
import { LimitFile, type Grounds } from './limit-file';
import table from './r76-1-tests.json';

const file = new LimitFile('r76-1-tests.json', table);
const tests = file.fields(file.part('tests'), 'tests');

/** One rule of a test: its figures by name, and where it comes from. */
interface TestRule extends Grounds {
  figure(key: string): string;
  fields: Record<string, unknown>;
}

function ruleOf(name: string): TestRule {
  const path = `tests.${name}`;
  const fields = file.fields(tests[name], path);
  return {
    ...file.grounds(fields, path),
    fields,
    figure: (key) => file.decimal(fields[key], `${path}.${key}`),
  };
}

const zero = ruleOf('zero');
const tare = ruleOf('tare');
const netLoad = ruleOf('netLoad');
const discrimination = ruleOf('discrimination');
const analogueDiscrimination = ruleOf('analogueDiscrimination');
const sensitivity = ruleOf('sensitivity');
const rounding = ruleOf('rounding');
const auxiliaryClasses = ruleOf('auxiliaryClasses');
const auxiliary = ruleOf('auxiliary');
const weighing = ruleOf('weighing');
const repeated = ruleOf('repeatedWeighing');
const offCentre = ruleOf('eccentricLoad');
const rolling = ruleOf('rollingLoad');
const substitution = ruleOf('substitution');
const near = file.fields(file.part('nearLoad'), 'nearLoad');
const nearShare = file.decimal(near['share'], 'nearLoad.share');

/** What the deviation at zero may be after zero-setting, in the unit of `e` (4.5.2; general knowledge of the clause). */
export function zeroLimit(e: Quantity): Limit {
  return limitOf(exact(zero.figure('timesE')).times(e.value), e, zero);
}

/** The largest load still read as zero: a zero-tracking device is out of its range there. */
export function zeroLoad(e: Quantity): Quantity {
  return quantity(exact(zero.figure('loadUpToE')).times(e.value), e.unit);
}

/** What the deviation at zero may be after taring (4.6.3; general knowledge). */
export function tareLimit(e: Quantity): Limit {
  return limitOf(exact(tare.figure('timesE')).times(e.value), e, tare);
}

/** The limits hold for net loads as they do for gross ones (3.5.3.3; read). */
export function asNetLimit(limit: Limit): Limit {
  const mark = weakerMark(limit.mark, netLoad.mark);
  return { ...limit, source: file.source(netLoad.clause), confidence: confidenceOf(mark), mark };
}

/** The mass that must move a digital indication by one `d` (3.8.2.2; general knowledge). */
export function discriminationLimit(d: Quantity): Limit {
  return limitOf(exact(discrimination.figure('timesD')).times(d.value), d, discrimination);
}

/** Finer intervals are not tried for discrimination. */
export function isTriedForDiscrimination(d: Quantity): boolean {
  const from = file.fields(discrimination.fields['fromD'], 'tests.discrimination.fromD');
  const unit = isUnit(from['unit']) ? from['unit'] : file.refuse('tests.discrimination.fromD.unit', 'a unit');
  return valueIn(d, unit).gte(file.decimal(from['value'], 'tests.discrimination.fromD.value'));
}

/** By how much a pointer may move less than the mass added, when that is the limit at the load (3.8.2.1; an unofficial copy). */
export function standstillLimit(addedMass: Quantity): Limit {
  const share = exact(1).minus(analogueDiscrimination.figure('timesAdded'));
  return limitOf(share.times(addedMass.value), addedMass, analogueDiscrimination);
}

/** The mass that must visibly move a beam in balance (3.8.1; general knowledge). */
export function sensitivityLimit(limit: Limit): Limit {
  return limitOf(exact(sensitivity.figure('timesMpe')).times(limit.value), limit, sensitivity);
}

/** True when the indication is fine enough to be judged with its rounding error (3.5.3.2; the duty was read). */
export function isReadFinely(d: Quantity, e: Quantity): boolean {
  return valueIn(d, e.unit).lte(exact(rounding.figure('upToE')).times(e.value));
}

/** May a scale of the class have an auxiliary indicating device, and so a `d` below its `e` (3.4.1; read). */
export function mayHaveAuxiliary(accuracyClass: string): boolean {
  const { classes } = auxiliaryClasses.fields;
  return Array.isArray(classes) && classes.includes(accuracyClass);
}

/** Class I with a `d` below 0.1 mg: its `e` is 1 mg whatever `d` is, and it may have fewer intervals (3.4.2, 3.4.4; read). */
export function isFinestAuxiliary(accuracyClass: string, d: Quantity): boolean {
  const bound = massOf('exceptD', 'below');
  return accuracyClass === 'I' && valueIn(d, bound.unit).lt(bound.value);
}

/** True when `d` is too fine for its `e` by an auxiliary indicating device (3.4.2; read). */
export function isAuxiliaryTooFine(accuracyClass: string, d: Quantity, e: Quantity): boolean {
  if (isFinestAuxiliary(accuracyClass, d)) return false;
  return exact(auxiliary.figure('eUpToD')).times(valueIn(d, e.unit)).lt(e.value);
}

/** May `e` stand beside a finer `d`? 1 × 10^k g, and 1 mg where `d` is finest (3.4.2; read). */
export function isAuxiliaryInterval(accuracyClass: string, d: Quantity, e: Quantity): boolean {
  const only = massOf('exceptE', 'value');
  if (isFinestAuxiliary(accuracyClass, d)) return valueIn(e, only.unit).eq(only.value);
  return /^0*\.?0*10*\.?0*$/.test(e.value);
}

function massOf(name: 'exceptD' | 'exceptE', figure: string): Quantity {
  const path = `tests.auxiliary.${name}`;
  const given = file.fields(auxiliary.fields[name], path);
  const unit = isUnit(given['unit']) ? given['unit'] : file.refuse(`${path}.unit`, 'a unit');
  return quantity(file.decimal(given[figure], `${path}.${figure}`), unit);
}

/** How many loads a weighing test has at least, zero included (A.4.4.1; general knowledge). */
export const fewestLoads = Number(weighing.figure('loads'));

/** How often one load is weighed, and the load, for repeatability (A.4.10; general knowledge). */
export function repeatedWeighings(accuracyClass: string): number {
  const counts = file.fields(repeated.fields['weighings'], 'tests.repeatedWeighing.weighings');
  return Number(file.decimal(counts[accuracyClass], `tests.repeatedWeighing.weighings.${accuracyClass}`));
}

export function repeatedLoad(max: Quantity): Decimal {
  return exact(max.value).times(repeated.figure('timesMax'));
}

/** Positions of an off-centre load: quarters up to four supports, else one over each support (A.4.7; general knowledge). */
export function eccentricPositions(supports: number): number {
  return Math.max(Number(offCentre.figure('supports')), supports);
}

/** The off-centre load is Max ÷ 3 up to four supports, else Max ÷ (supports − 1): what Max is divided by. */
export function eccentricParts(supports: number): number {
  const few = supports <= Number(offCentre.figure('supports'));
  return few ? Number(offCentre.figure('partsOfMax')) : supports - 1;
}

/** The heaviest rolling load that is tried, and at how many places in one direction of travel (A.4.7.4; general knowledge). */
export function rollingLoad(max: Quantity): Decimal {
  return exact(max.value).times(rolling.figure('timesMax'));
}

export const rollingPlaces = Number(rolling.figure('places'));

/** How often the load of a substitution is weighed to know its repeatability (3.7.3; general knowledge). */
export const substitutedWeighings = Number(substitution.figure('weighings'));

/**
 * Into how many parts Max is divided to give the standard weights that are needed at least, where another constant load
 * stands for the rest: 2, and more where the repeatability error (in units of e; null where unknown) is small.
 */
export function substitutionParts(repeatabilityError: Decimal | null): number {
  const fewer = file.list(substitution.fields['fewer'], 'tests.substitution.fewer', (row, path) => ({
    upToE: file.decimal(row['upToE'], `${path}.upToE`),
    parts: Number(file.decimal(row['parts'], `${path}.parts`)),
  }));
  const allowed = fewer.filter(({ upToE }) => repeatabilityError?.lte(upToE)).map(({ parts }) => parts);
  return Math.max(Number(substitution.figure('parts')), ...allowed);
}

/** Is the load the one named, or near it? How near is the registry's own rule, for R 76-1 gives no figure. */
export function isNearLoad(load: Decimal, named: Decimal): boolean {
  return load.minus(named).abs().lte(named.times(nearShare));
}

/** How near a load must be to the one named: `0.1` of it. */
export const nearLoadShare = nearShare;

/** Where the rules of the tests come from, each once, for the basis of a procedure. */
export const weighingTestSources: readonly (Source & { confidence: Confidence })[] = [
  ...[rounding, weighing, repeated, offCentre, rolling, substitution, analogueDiscrimination],
].map(({ clause, mark }) => ({ ...file.source(clause), confidence: confidenceOf(mark) }));

function limitOf(value: Decimal, { unit }: Quantity, { clause, mark }: Grounds): Limit {
  return { ...quantity(value, unit), source: file.source(clause), confidence: confidenceOf(mark), mark };
}
