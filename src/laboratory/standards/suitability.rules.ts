import {
  daysBetween,
  weightClasses,
  type Adequacy,
  type Dimension,
  type NeededValue,
  type Quantity,
  type StandardNeed,
  type StandardWay,
} from '../../metrology';
import type { Refusal } from '../../platform/http';
import { formatDay, type Day, type Text } from '../../platform/i18n';
import {
  comparedUncertaintyAt,
  limitAt,
  partsOfClassLimit,
  showsAlone,
  unfitForClass,
  togetherOf,
  type CertifiedStandard,
  type Made,
} from './coverage.rules';
import { quantityNames } from './standard.messages';
import type { MeasurementStandardRecord, StandardCertificate, StandardRange } from './standard.model';
import { about, usableOn, type StandardUse } from './standard.rules';
import { listedText, quantityText, roundedText } from './standard.words';
import { suitabilityRefusals as refusals } from './suitability.refusals';
import { breakIn, chainOn } from './traceability.rules';

/** The day of the work, what it is, and every standard that the chains lead to (`findUpwards`). */
export interface SuitabilityFacts {
  readonly day: Day;
  /** Verification unless said. */
  readonly use?: StandardUse;
  readonly known: ReadonlyMap<string, MeasurementStandardRecord>;
}

/** What a list of standards to choose from says of each. */
export interface Suitability {
  /** Why it cannot be used for this work at all; none when it can. */
  readonly refusals: readonly Refusal[];
  /** True when nothing else is needed; false with no refusals: it does a part of the work. */
  readonly suffices: boolean;
  readonly range?: StandardRange;
  readonly accuracyClass?: string;
  readonly certificate?: StandardCertificate;
  /** Days from the day of the work to the last day of the certificate. */
  readonly daysLeft?: number;
}

/** How one standard stands to a piece of work on a day. `need` null or empty: what it must show is not known. */
export function suitability(
  standard: MeasurementStandardRecord,
  need: StandardNeed | null,
  facts: SuitabilityFacts,
): Suitability {
  const use = usableOn(standard, facts.day, facts.use);
  const own = refusalsOfOne(standard, need, facts);
  const { range, accuracyClass } = standard;
  const known = { ...(range && { range }), ...(accuracyClass && { accuracyClass }) };
  if ('rule' in use) return { ...known, refusals: own, suffices: false };
  const { certificate } = use;
  const together = need ? refusalsTogether([{ standard, certificate }], need, facts) : [];
  return {
    ...known,
    refusals: own,
    suffices: own.length === 0 && together.length === 0,
    certificate,
    daysLeft: daysBetween(facts.day, certificate.validUntil),
  };
}

/** Why the standards chosen do not do for the work together; none when they do. */
export function refusalsOfStandards(
  standards: readonly MeasurementStandardRecord[],
  need: StandardNeed | null,
  facts: SuitabilityFacts,
): readonly Refusal[] {
  const own = standards.flatMap((standard) => refusalsOfOne(standard, need, facts));
  if (own.length > 0 || !need || standards.length === 0) return own;
  const certified = standards.flatMap((standard): CertifiedStandard[] => {
    const use = usableOn(standard, facts.day, facts.use);
    return 'rule' in use ? [] : [{ standard, certificate: use.certificate }];
  });
  return refusalsTogether(certified, need, facts);
}

/**
 * Limits are the law's: they say how good the standards of a verification are. Of other work the uncertainty that goes
 * with its results says it.
 */
function isHeldToLimits(use: StandardUse | undefined): boolean {
  return use !== 'calibration';
}

/** What is wrong with a standard whatever is chosen beside it. */
function refusalsOfOne(
  standard: MeasurementStandardRecord,
  need: StandardNeed | null,
  { day, use: wantedFor = 'verification', known }: SuitabilityFacts,
): readonly Refusal[] {
  const { code, range } = standard;
  const use = usableOn(standard, day, wantedFor);
  const way = need?.find((each) => each.quantity === standard.quantity);
  return [
    ...('rule' in use
      ? [use]
      : [...chainRefusals(standard, known, day), ...unfitRefusals({ standard, certificate: use.certificate })]),
    ...(range ? [] : [about(refusals.noRange, { code })]),
    ...(need?.length && !way
      ? [about(refusals.otherQuantity, { code, ...quantitiesOf(standard.quantity, need) })]
      : []),
    ...(way && isHeldToLimits(wantedFor) ? classRefusals(standard, way.adequacy) : []),
  ];
}

function quantitiesOf(found: Dimension, need: StandardNeed): { quantity: Text; wanted: Text } {
  const names = need.map((way) => quantityNames[way.quantity]);
  const wanted = {
    vi: names.map(({ vi }) => vi.toLocaleLowerCase('vi')).join(' hoặc '),
    en: names.map(({ en }) => en.toLowerCase()).join(' or '),
  };
  const { vi, en } = quantityNames[found];
  return { quantity: { vi: vi.toLocaleLowerCase('vi'), en: en.toLowerCase() }, wanted };
}

function chainRefusals(
  standard: MeasurementStandardRecord,
  known: SuitabilityFacts['known'],
  day: Day,
): readonly Refusal[] {
  const broken = breakIn(chainOn(standard, known, day));
  if (!broken) return [];
  const values = { code: standard.code, at: broken.standard.code };
  if (broken.kind === 'noCertificate') return [about(refusals.chainExpired, { ...values, day: formatDay(day) })];
  if (broken.kind === 'notInForceThen') return [about(refusals.chainLapsed, { ...values, day: formatDay(broken.on) })];
  return [about(refusals.chainOpen, values)];
}

/** What is called a weight of a class, by a certificate whose U cannot tell whether it is one. */
function unfitRefusals(certified: CertifiedStandard): readonly Refusal[] {
  const unfit = unfitForClass(certified);
  if (!unfit) return [];
  const { code, accuracyClass = '' } = certified.standard;
  return [
    about(refusals.uncertaintyBeyondClass, {
      ...{ code, class: accuracyClass, parts: partsOfClassLimit, value: quantityText(unfit.value) },
      ...{ found: roundedText(unfit.found, unfit), limit: roundedText(limitAt(unfit) ?? 0, unfit) },
    }),
  ];
}

/** Classes of weights are ordered from the best on; what is no class of weights is not better than one. */
function classRefusals({ code, accuracyClass }: MeasurementStandardRecord, adequacy: Adequacy): readonly Refusal[] {
  if (adequacy.kind !== 'betterClass') return [];
  const rank = (name: string | undefined) => weightClasses.findIndex((each) => each === name);
  const isBetter = rank(accuracyClass) !== -1 && rank(accuracyClass) < rank(adequacy.than);
  if (isBetter) return [];
  const found = accuracyClass
    ? { vi: `thuộc cấp ${accuracyClass}`, en: `of class ${accuracyClass}` }
    : { vi: 'chưa ghi cấp', en: 'of no recorded class' };
  return [about(refusals.classTooLow, { code, class: found, object: adequacy.than, source: sourceText(adequacy) })];
}

/** One of the ways must be covered whole, well enough; what is said is what the nearest way lacks. */
function refusalsTogether(
  certified: readonly CertifiedStandard[],
  need: StandardNeed,
  { use }: Pick<SuitabilityFacts, 'use'>,
): readonly Refusal[] {
  const answers = need
    .map((way) => {
      const ofWay = certified.filter(({ standard }) => standard.quantity === way.quantity);
      return { ofWay, lacks: ofWay.length === 0 ? undefined : lacksOf(ofWay, way, use) };
    })
    .flatMap(({ lacks }) => (lacks ? [lacks] : []))
    .sort((a, b) => a.length - b.length);
  return answers[0] ?? [];
}

function lacksOf(
  standards: readonly CertifiedStandard[],
  way: StandardWay,
  use: StandardUse | undefined,
): readonly Refusal[] {
  const make = way.together ? togetherOf(standards) : (value: Quantity) => madeAlone(standards, way.adequacy, value);
  const found = way.values.map((needed) => ({ needed, made: make(needed.value) }));
  const missing = found.filter(({ made }) => !made).map(({ needed }) => needed.value);
  const uncovered = missing.length === 0 ? [] : [about(refusals.notCovered, { values: listedText(missing) })];
  if (way.adequacy.kind === 'betterClass' || !isHeldToLimits(use)) return uncovered;
  const { adequacy } = way;
  const judged = found.flatMap(({ needed, made }) => (made ? [{ needed, made }] : []));
  if (judged.some(({ made }) => made.error === null) || unknownWithoutValues(standards, way))
    return [...uncovered, about(refusals.errorUnknown, { codes: codesOf(standards) })];
  const worst = judged.find(({ needed, made }) => exceeds(made, needed, adequacy.parts));
  return worst ? [...uncovered, tooLarge(worst.needed, worst.made, adequacy)] : uncovered;
}

/** Before any value is read, a standard without U is already known not to do. */
function unknownWithoutValues(standards: readonly CertifiedStandard[], { adequacy, values }: StandardWay): boolean {
  return (
    values.length === 0 &&
    adequacy.kind === 'partOfLimit' &&
    adequacy.of === 'uncertainty' &&
    standards.some(({ certificate }) => !certificate.uncertainty && !certificate.values)
  );
}

/** The standard that shows the value best by itself; undefined when none shows it. */
function madeAlone(standards: readonly CertifiedStandard[], adequacy: Adequacy, value: Quantity): Made | undefined {
  const able = standards.filter((standard) => showsAlone(standard, value));
  if (able.length === 0) return undefined;
  if (adequacy.kind === 'betterClass') return { error: 0 };
  const known = able.map((standard) => comparedUncertaintyAt(standard, value)).filter((error) => error !== null);
  return { error: known.length > 0 ? Math.min(...known) : null };
}

/** The last digits of a sum in double precision decide nothing. */
function exceeds({ error }: Made, needed: NeededValue, parts: number): boolean {
  const limit = limitAt(needed);
  return error !== null && limit !== null && error * parts > limit * (1 + 1e-9);
}

function tooLarge(needed: NeededValue, { error }: Made, adequacy: Adequacy & { kind: 'partOfLimit' }): Refusal {
  const refusal = adequacy.of === 'error' ? refusals.errorTooLarge : refusals.uncertaintyTooLarge;
  return about(refusal, {
    value: quantityText(needed.value),
    found: roundedText(error ?? 0, needed),
    limit: roundedText(limitAt(needed) ?? 0, needed),
    parts: adequacy.parts,
    source: sourceText(adequacy),
  });
}

function codesOf(standards: readonly CertifiedStandard[]): string {
  return standards.map(({ standard }) => standard.code).join(', ');
}

function sourceText({ source: { document, clause } }: Adequacy): string {
  return clause ? `${document}, ${clause}` : document;
}
