import {
  compareQuantities,
  convertQuantity,
  formatDecimal,
  formatQuantity,
  unitSymbol,
  type NeededValue,
  type Quantity,
} from '../../metrology';
import { fill, type Language, type Text } from '../../platform/i18n';
import { standardTexts as texts } from './standard.messages';
import type { MeasurementStandard, StandardCertificate, StandardRange } from './standard.model';

/** `(1 ÷ 500) g`, as ranges are printed. */
export function rangeText({ from, to }: StandardRange, language: Language = 'vi'): string {
  return from.unit === to.unit
    ? `(${formatDecimal(from.value, language)} ÷ ${formatDecimal(to.value, language)}) ${unitSymbol(to.unit)}`
    : `(${formatQuantity(from, language)} ÷ ${formatQuantity(to, language)})`;
}

/**
 * `0,5 g (k = 2; P = 95 %)` for the whole range, `0,3 mg ÷ 5 mg (k = 2)` where each value has its own; absent where the
 * certificate states none.
 */
export function uncertaintyText(
  certificate: Pick<StandardCertificate, 'uncertainty' | 'values' | 'coverageFactor' | 'confidenceLevel'>,
  language: Language = 'vi',
): string | undefined {
  const { uncertainty, values = [], coverageFactor: k, confidenceLevel: P } = certificate;
  const stated = uncertainty ? [uncertainty] : values.map((each) => each.uncertainty);
  const sorted = stated.toSorted(compareQuantities);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return undefined;
  const [from, to] = [least, most].map((each) => formatQuantity(each, language));
  const coverage = [k && `k = ${formatDecimal(k, language)}`, P && `P = ${formatDecimal(P, language)} %`].filter(
    Boolean,
  );
  const figures = from === to ? to : `${from} ÷ ${to}`;
  return coverage.length > 0 ? `${figures} (${coverage.join('; ')})` : figures;
}

/** `20 kg × 10; 10 kg; 5 kg`. */
export function nominalsText({ nominals }: Pick<MeasurementStandard, 'nominals'>, language: Language): string {
  return nominals
    .map((each) => `${formatQuantity(each, language)}${each.count > 1 ? ` × ${each.count}` : ''}`)
    .join('; ');
}

export function daysLeftText(days: number): Text {
  return fill(texts.daysLeft, { days });
}

export function quantityText(value: Quantity): Text {
  return { vi: formatQuantity(value, 'vi'), en: formatQuantity(value, 'en') };
}

/** Some values in a row; of many, the first five. */
export function listedText(values: readonly Quantity[]): Text {
  const shown = values.slice(0, 5).map(quantityText);
  const more = values.length > 5 ? ' …' : '';
  return { vi: shown.map(({ vi }) => vi).join('; ') + more, en: shown.map(({ en }) => en).join('; ') + more };
}

/** A figure in the unit of a needed value with three digits, in the unit of its limit where that has one of its own. */
export function roundedText(figure: number, { value, limit }: NeededValue): Text {
  const digits = Number(figure.toPrecision(3))
    .toFixed(12)
    .replace(/\.?0+$/, '');
  const found = { value: digits, unit: value.unit };
  return quantityText(limit && limit.unit !== '%' ? convertQuantity(found, limit.unit) : found);
}
