import { compareQuantities, convertQuantity, dimensionOf, exact, type Dimension, type Quantity } from '../../metrology';
import type { Refusal } from '../../platform/http';
import type { StandardAtWork } from './contribution.rules';
import { showsAlone, togetherOf, uncertaintyAt, usualFactor } from './coverage.rules';
import { quantityNames } from './standard.messages';
import { about } from './standard.rules';
import { listedText } from './standard.words';
import { suitabilityRefusals as refusals } from './suitability.refusals';

/**
 * Why the standards do not show the values of work whose procedure names no standard: each value is shown by a standard
 * of its own quantity, within what that reaches. A unit that no quantity is known of is not judged.
 */
export function refusalsOfShown(standards: readonly StandardAtWork[], values: readonly Quantity[]): readonly Refusal[] {
  const dimensions = [...new Set(values.map(({ unit }) => dimensionOf(unit)))];
  return dimensions.flatMap((dimension) => {
    if (dimension === null) return [];
    const asked = distinct(values.filter(({ unit }) => dimensionOf(unit) === dimension));
    const own = standards.filter(({ standard }) => standard.quantity === dimension);
    if (own.length === 0)
      return [about(refusals.noneOfQuantity, { quantity: nameOf(dimension), values: listedText(asked) })];
    const together = togetherOf(own);
    const missing = asked.filter(
      (value) => !isNothing(value, dimension) && !own.some((each) => showsAlone(each, value)) && !together(value),
    );
    return missing.length > 0 ? [about(refusals.notCovered, { values: listedText(missing) })] : [];
  });
}

/** The U, with its k, that a standard brings to a value at least. */
interface Brought {
  readonly code: string;
  /** In the unit of the value. */
  readonly expanded: Quantity;
  readonly k: string;
  readonly probability?: string | undefined;
}

/**
 * The least that each standard of the quantity brings into U at a value, by its certificate; none where one of them
 * states none there: the value may be of that one. Of pieces put together that of the best one that may be among them: it
 * is never more than all bring.
 */
export function broughtAt(standards: readonly StandardAtWork[], value: Quantity): readonly Brought[] {
  const own = standards.filter(({ standard }) => standard.quantity === dimensionOf(value.unit));
  const known = own.flatMap((each) => broughtBy(each, value) ?? []);
  return known.length < own.length ? [] : known;
}

function broughtBy(certified: StandardAtWork, value: Quantity): Brought | undefined {
  const { standard, certificate } = certified;
  const reached = standard.nominals.map((nominal) => convertQuantity(nominal, value.unit)).filter(isWithin(value));
  const stated = (standard.nominals.length > 0 ? reached : [value])
    .map((at) => uncertaintyAt(certified, at))
    .filter((each) => each !== null);
  if (stated.length === 0 || Math.min(...stated) === 0) return undefined;
  return {
    ...{ code: standard.code, k: certificate.coverageFactor ?? usualFactor, probability: certificate.confidenceLevel },
    expanded: { value: exact(Math.min(...stated).toPrecision(12)).toFixed(), unit: value.unit },
  };
}

/** A vessel is read near its nominal: a piece somewhat larger than the value may be what shows it. */
const isWithin = (value: Quantity) => (nominal: Quantity) =>
  Number(nominal.value) <= Math.abs(Number(value.value)) * 1.05;

/** No load, no pressure: nothing must be shown. 0 °C is a temperature. */
function isNothing({ value }: Quantity, dimension: Dimension): boolean {
  return dimension !== 'temperature' && exact(value).isZero();
}

function distinct(values: readonly Quantity[]): Quantity[] {
  return values.filter((value, at) => values.findIndex((each) => compareQuantities(each, value) === 0) === at);
}

function nameOf(dimension: Dimension) {
  const { vi, en } = quantityNames[dimension];
  return { vi: vi.toLocaleLowerCase('vi'), en: en.toLowerCase() };
}
