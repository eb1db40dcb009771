import { formatDecimal, unitSymbol } from '../../metrology';
import { fill, verbatim, type Language, type Text } from '../../platform/i18n';
import { roundTexts as texts } from './round.messages';
import type { ComparisonRound, StatedValue } from './round.model';
import type { Reference } from './score.rules';

/** Scores are printed with two decimals. */
export function scoreText(score: number | undefined, language: Language): string {
  return score === undefined ? '—' : formatDecimal(score.toFixed(2), language);
}

/** A calculated figure to four significant digits, never with an exponent. */
export function figureText(value: number, language: Language): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(4));
  const decimals = Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(rounded)))));
  return formatDecimal(rounded.toFixed(decimals), language);
}

/** `20,0001 kg; U = 0,0002 kg (k = 2)`, as it was reported. */
export function statedText(
  { value, uncertainty, coverageFactor = '2' }: StatedValue,
  unit: ComparisonRound['unit'],
  language: Language,
): string {
  const of = (figure: string) => `${formatDecimal(figure, language)} ${unitSymbol(unit)}`;
  if (uncertainty === undefined) return of(value);
  return `${of(value)}; U = ${of(uncertainty)} (k = ${formatDecimal(coverageFactor, language)})`;
}

/** The assigned value of a point: as the organizer gave it, or the consensus with its U. */
export function referenceText(
  round: Pick<ComparisonRound, 'points' | 'unit'>,
  at: number,
  reference: Reference | null,
): Text {
  const point = round.points[at];
  if (!reference || !point) return texts.noReferenceYet;
  const inLanguage = (language: Language): string => {
    if (point.value !== undefined) return statedText({ ...point, value: point.value }, round.unit, language);
    const U = figureText(2 * (reference.standardUncertainty ?? 0), language);
    const symbol = unitSymbol(round.unit);
    const count = fill(texts.consensus, { count: reference.consensusOf ?? 0 })[language];
    return `${figureWithin(reference, language)} ${symbol}; U = ${U} ${symbol} (k = 2), ${count}`;
  };
  const said = { vi: inLanguage('vi'), en: inLanguage('en') };
  const sigma = reference.sigma;
  const withSigma = (language: Language) =>
    sigma === undefined
      ? said[language]
      : `${said[language]}; σ = ${figureText(sigma, language)} ${unitSymbol(round.unit)}`;
  return fill(texts.reference, {
    value: fill(verbatim('{value}'), { value: { vi: withSigma('vi'), en: withSigma('en') } }),
  });
}

/** The consensus to the fourth digit of its uncertainty: as many places as U shows. */
function figureWithin({ value, standardUncertainty = 0 }: Reference, language: Language): string {
  if (standardUncertainty === 0) return figureText(value, language);
  const decimals = Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(2 * standardUncertainty))));
  return formatDecimal(value.toFixed(decimals), language);
}
