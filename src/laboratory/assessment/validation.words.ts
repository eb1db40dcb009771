import { formatDecimal, type CheckedCase } from '../../metrology';
import { fill, verbatim, type Language, type Text } from '../../platform/i18n';
import { validationTexts as texts } from './validation.messages';
import type { ValidationRun } from './validation-run.model';

type Check = CheckedCase['checks'][number];

/** `uc: 0,2000 ± 0,0005; 0,20008`: a quantity, what was published and what came out. */
export function figureText({ quantity, expected, got, tolerance }: Check): Text {
  const stated = (language: Language) => {
    const value = written(expected, language);
    if (tolerance === null) return value;
    return fill(texts.within, { expected: value, tolerance: written(tolerance, language, 2) })[language];
  };
  const found = (language: Language) => (got === null ? texts.nothing[language] : written(got, language));
  return fill(texts.figure, {
    quantity,
    expected: { vi: stated('vi'), en: stated('en') },
    got: { vi: found('vi'), en: found('en') },
  });
}

/** Nine digits: more than any document prints. Very large and small figures with a power of ten. */
function written(figure: number | string, language: Language, digits = 9): string {
  if (typeof figure === 'string') return figure;
  const [mantissa = '0', exponent] = String(Number(figure.toPrecision(digits))).split('e');
  const said = formatDecimal(mantissa, language);
  return exponent === undefined ? said : `${said} × 10^${Number(exponent)}`;
}

/** Why a case has no figures, in the calculation’s own words. */
export function problemText({ problem, incomplete }: CheckedCase): Text | null {
  if (incomplete !== undefined) return fill(texts.incompleteCase, { missing: verbatim(incomplete) });
  return problem === null ? null : fill(texts.notCalculated, { problem: verbatim(problem) });
}

type Counted = Pick<ValidationRun, 'passed' | 'total' | 'incomplete'>;

/** `28 trên 28 trường hợp đạt, 2 chưa đủ dữ liệu`. */
export function howManyText({ passed, total, incomplete = 0 }: Counted): Text {
  const calculable = fill(texts.howMany, { passed, total: total - incomplete });
  return incomplete === 0 ? calculable : fill(texts.andIncomplete, { calculable, incomplete });
}

/** What became of a case, as its row of the table says it. */
export const caseVerdict = ({ passed, incomplete }: CheckedCase) =>
  incomplete === undefined ? (passed ? 'passed' : 'failed') : 'incomplete';
