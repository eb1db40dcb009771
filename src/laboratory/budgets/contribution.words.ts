import { formatDecimal, roundToUncertainty } from '../../metrology';
import { defineTexts, type Language, type Text } from '../../platform/i18n';
import type { BudgetFigures, BudgetResult, ContributionLine, InputDistribution } from './budget.shape';

/** What the table of contributions is headed by, in its order. */
export const contributionHeads = defineTexts({
  quantity: { vi: 'Đại lượng', en: 'Quantity' },
  estimate: { vi: 'Giá trị', en: 'Estimate' },
  standardUncertainty: { vi: 'u(x)', en: 'u(x)' },
  distribution: { vi: 'Phân bố', en: 'Distribution' },
  degreesOfFreedom: { vi: 'Bậc tự do ν', en: 'Degrees of freedom ν' },
  sensitivity: { vi: 'Hệ số nhạy c', en: 'Sensitivity c' },
  contribution: { vi: '|c·u(x)|', en: '|c·u(x)|' },
  share: { vi: 'Tỷ trọng (%)', en: 'Share (%)' },
});

export const distributionNames: Readonly<Record<InputDistribution, Text>> = defineTexts({
  normal: { vi: 'Chuẩn', en: 'Normal' },
  t: { vi: 't (Student)', en: 't (Student)' },
  rectangular: { vi: 'Chữ nhật', en: 'Rectangular' },
  triangular: { vi: 'Tam giác', en: 'Triangular' },
  trapezoidal: { vi: 'Hình thang', en: 'Trapezoidal' },
  curvilinearTrapezoid: { vi: 'Hình thang cong', en: 'Curvilinear trapezoid' },
  arcsine: { vi: 'Arcsin', en: 'Arcsine' },
});

/** A result in words: each figure rounded once, for reading. */
export interface ResultWords {
  readonly estimate: string;
  readonly expandedUncertainty: string;
  readonly standardUncertainty: string;
  readonly degreesOfFreedom: string;
  readonly coverageFactor: string;
  readonly lines: readonly ContributionWords[];
}

/** The cells of one line; `share` in % as a number too, for the length of its bar. */
export interface ContributionWords {
  readonly name: string;
  readonly cells: readonly string[];
  readonly percent: number;
}

/** The value to the place of U, and U with two significant digits (GUM 7.2.6); the rest to figures that read well. */
export function resultWords(
  { unit }: Pick<BudgetFigures, 'unit'>,
  result: BudgetResult,
  language: Language,
): ResultWords {
  const { estimate, standardUncertainty, degreesOfFreedom, coverageFactor, expandedUncertainty } = result;
  const said = statedTogether(estimate, expandedUncertainty, language);
  return {
    estimate: `${said.value} ${unit}`,
    expandedUncertainty: `${said.uncertainty} ${unit}`,
    standardUncertainty: `${figureText(standardUncertainty, language)} ${unit}`,
    degreesOfFreedom: freedomText(degreesOfFreedom, language),
    coverageFactor: formatDecimal(coverageFactor.toFixed(2), language),
    lines: result.lines.map((line) => contributionWords(line, unit, language)),
  };
}

function statedTogether(value: number, uncertainty: number, language: Language) {
  if (!(uncertainty > 0)) return { value: figureText(value, language), uncertainty: '0' };
  const said = roundToUncertainty(value, uncertainty);
  return { value: formatDecimal(said.value, language), uncertainty: formatDecimal(said.uncertainty, language) };
}

/** One line of a budget in words, wherever its figures come from. */
export function contributionWords(
  line: Omit<ContributionLine, 'source'>,
  outputUnit: string,
  language: Language,
): ContributionWords {
  const { name, label, unit, estimate, standardUncertainty, distribution, sensitivity, contribution, share } = line;
  const percent = share * 100;
  const figure = (value: number, of: string) => `${figureText(value, language)}${of === '1' ? '' : ` ${of}`}`;
  return {
    name,
    percent,
    cells: [
      `${name} – ${label[language]}`,
      figure(estimate, unit),
      figure(standardUncertainty, unit),
      distributionNames[distribution][language],
      freedomText(line.degreesOfFreedom, language),
      figureText(sensitivity, language),
      figure(Math.abs(contribution), outputUnit),
      formatDecimal(percent.toFixed(1), language),
    ],
  };
}

/** Whole where it is finite: truncated, never rounded up (GUM G.4.1). */
function freedomText(degreesOfFreedom: number | null, language: Language): string {
  return degreesOfFreedom === null ? '∞' : formatDecimal(String(Math.floor(degreesOfFreedom * (1 + 1e-9))), language);
}

/** To four significant digits; far from 1 with a power of ten. */
export function figureText(value: number, language: Language): string {
  if (value === 0) return '0';
  const [mantissa = '0', exponent = '0'] = value.toExponential(3).split('e');
  const power = Number(exponent);
  if (power >= -5 && power <= 6) return formatDecimal(plain(Number(value.toPrecision(4)), power), language);
  return `${formatDecimal(mantissa, language)}·10${superscript(power)}`;
}

const plain = (value: number, power: number) =>
  value
    .toFixed(Math.max(0, 3 - power))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

const superscript = (power: number) =>
  String(power).replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]!));
