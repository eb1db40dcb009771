import { Decimal } from 'decimal.js';
import { formatDecimal } from '../../metrology';
import { fill, sampleSign, type Day, type Language } from '../../platform/i18n';
import type { Confidence } from '../../platform/web';
import type { Register } from './counting.rules';
import { totalTexts as texts } from './report.total.messages';

/**
 * How well a value is known: whole, as a lower bound since parts of it are unknown, not at all, or asked of a
 * column that it does not have. What nobody entered is never zero.
 */
export type TotalState = 'known' | 'atLeast' | 'unknown' | 'notApplicable';

/** The value of a figure in one column; null where it is unknown or does not apply. */
export interface Total {
  readonly state: TotalState;
  readonly value: Decimal | null;
  /** Records that do not say how many. */
  readonly silent?: number;
  /** Years in which nobody entered anything, nor attested that there was none. */
  readonly unknownYears?: readonly number[];
  /** The register that does not hold everything of these days, and since when it does, if anybody stated it. */
  readonly notWhole?: { readonly register: Register; readonly since?: Day };
  /** Records of which no source says whether they held on the day: they may belong to the figure. */
  readonly uncertain?: number;
  /** How an estimate is worded in Vietnamese: `hơn 40`. */
  readonly text?: string;
}

/** A total with where it comes from: as weak as the weakest record behind it. */
export interface SourcedTotal extends Total {
  readonly source: string;
  readonly confidence: Confidence;
  /** Whether a record behind it was made by the sample generator. */
  readonly generated: boolean;
}

export const unknownTotal: Total = { state: 'unknown', value: null };
export const notApplicable: Total = { state: 'notApplicable', value: null };

/** A sum of what is known. Where parts of it are unknown, it is a lower bound; a lower bound of nothing says nothing. */
export function totalOf(
  value: Decimal,
  {
    isWhole,
    text,
    ...gaps
  }: { isWhole: boolean } & Pick<Total, 'silent' | 'unknownYears' | 'notWhole' | 'uncertain' | 'text'>,
): Total {
  if (isWhole) return { state: 'known', value, ...(text && { text }) };
  if (value.gt(0)) return { state: 'atLeast', value, ...gaps, ...(text && { text }) };
  return { ...unknownTotal, ...gaps };
}

const weakest: readonly TotalState[] = ['unknown', 'atLeast', 'known'];

/** Two totals as one: known when both are, a lower bound when only one says something. */
export function sumOfTotals(one: Total, other: Total): Total {
  const state = weakest.find((each) => each === one.state || each === other.state);
  const value = Decimal.sum(one.value ?? 0, other.value ?? 0);
  return totalOf(value, { isWhole: state === 'known', ...gapsOf(one, other) });
}

/** What is unknown of either is unknown of both. */
function gapsOf(one: Total, other: Total) {
  const silent = (one.silent ?? 0) + (other.silent ?? 0);
  const uncertain = (one.uncertain ?? 0) + (other.uncertain ?? 0);
  const years = new Set([...(one.unknownYears ?? []), ...(other.unknownYears ?? [])]);
  const notWhole = one.notWhole ?? other.notWhole;
  return {
    ...(silent > 0 && { silent }),
    ...(uncertain > 0 && { uncertain }),
    ...(years.size > 0 && { unknownYears: [...years].sort((first, second) => first - second) }),
    ...(notWhole && { notWhole }),
  };
}

/** Administrative style: a count below ten gets a zero in Vietnamese; an estimate keeps its words. */
export function printed({ state, value, text }: Total, language: Language): string {
  if (state === 'notApplicable') return '—';
  if (state === 'unknown' || value === null) return texts.noData[language];
  if (text && (state === 'known' || isLowerBound(text))) return language === 'vi' ? text : inEnglish(text);
  const plain = formatDecimal(value.toFixed(), language);
  const padded = language === 'vi' && /^[1-9]$/.test(plain) ? `0${plain}` : plain;
  return state === 'atLeast' ? fill(texts.atLeast, { value: padded })[language] : padded;
}

/** The value as reports print it: one that rests on a sample record bears the sign. */
export function printedMarked(total: SourcedTotal, language: Language): string {
  const text = printed(total, language);
  return isSample(total) ? `${text}\u00A0${sampleSign}` : text;
}

/** Whether a value is shown that rests on a sample record. */
export function isSample({ generated, value }: SourcedTotal): boolean {
  return generated && value !== null;
}

function isLowerBound(estimate: string): boolean {
  return /^(hơn|trên) /.test(estimate);
}

function inEnglish(estimate: string): string {
  return estimate
    .replace(/^(hơn|trên) /, 'more than ')
    .replace(/^khoảng /, 'about ')
    .replace(/^gần /, 'nearly ');
}
