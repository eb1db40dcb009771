import { formatDecimal, roundDecimal, unitSymbol, type Unit } from '../quantity';
import { text, type BilingualText } from '../text';
import type { Decision, Verdict } from './decide';
import type { Criterion, DecisionRule, GuardBand } from './decision-rule';

/** What a paper says of each verdict. */
export const verdictTexts: Readonly<Record<Verdict, BilingualText>> = {
  pass: text('Đạt', 'Pass'),
  conditionalPass: text('Đạt có điều kiện', 'Conditional pass'),
  conditionalFail: text('Không đạt có điều kiện', 'Conditional fail'),
  fail: text('Không đạt', 'Fail'),
};

export const undecidedText = text(
  'Không kết luận: độ không đảm bảo đo lớn hơn mức quy tắc cho phép',
  'Not decided: the measurement uncertainty is larger than the rule permits',
);

/**
 * The rule in one sentence, with its document, for papers and for the agreement with the customer (ISO/IEC 17025:2017,
 * 7.8.6.2). A width agreed in figures is in `widthUnit`.
 */
export function ruleText(rule: DecisionRule, widthUnit?: Unit): BilingualText {
  const said = criterionText(rule, widthUnit);
  const { document, edition, clause } = rule.source;
  const [vi, en] = [said.vi, said.en].map((each, index) => {
    const place = clause && (index === 0 ? `mục ${clause}` : clause);
    return `${each} (${[edition ? `${document}:${edition}` : document, place].filter(Boolean).join(', ')})`;
  }) as [string, string];
  return text(vi, en);
}

/** What a paper says besides the verdict: the probability of conformance and the risk that the verdict is wrong. */
export function riskText({ probabilityOfConformance, specificRisk }: Decision): BilingualText {
  const conformance = percent(probabilityOfConformance);
  const known = text(`Xác suất phù hợp ${conformance.vi}`, `Probability of conformance ${conformance.en}`);
  if (!specificRisk) return known;
  const risk = percent(specificRisk.probability);
  const borne = {
    consumer: text('rủi ro chấp nhận sai (phía người sử dụng)', 'risk of false acceptance (consumer)'),
    producer: text('rủi ro loại bỏ sai (phía người có phương tiện đo)', 'risk of false rejection (producer)'),
  }[specificRisk.borneBy];
  return text(`${known.vi}; ${borne.vi} ${risk.vi}`, `${known.en}; ${borne.en} ${risk.en}`);
}

type CriterionTexts = {
  readonly [K in Criterion['kind']]: (criterion: Extract<Criterion, { kind: K }>, unit?: Unit) => BilingualText;
};

const criterionTexts: CriterionTexts = {
  simple: () =>
    text(
      'Chấp nhận đơn giản: đạt khi giá trị đo nằm trong giới hạn cho phép, rủi ro chia sẻ',
      'Simple acceptance: passes where the measured value is within the limits; the risk is shared',
    ),
  verification: ({ parts }) =>
    text(
      `Chấp nhận đơn giản trong kiểm định: đạt khi sai số không vượt giới hạn cho phép, với U (k = 2) không lớn hơn 1/${parts} giới hạn đó`,
      `Simple acceptance in verification: passes where the error is within the limit, with U (k = 2) at most 1/${parts} of that limit`,
    ),
  specificRisk: ({ consumerRisk }) => {
    const risk = percent(Number(consumerRisk));
    return text(
      `Đạt khi xác suất không phù hợp không quá ${risk.vi}`,
      `Passes where the probability of not conforming is at most ${risk.en}`,
    );
  },
  guardBand: ({ w }, unit) =>
    isOutward(w)
      ? banded(
          w,
          'không đạt khi giá trị đo vượt giới hạn đã nới mỗi phía một khoảng',
          'fails beyond the limits moved out at each side by',
          unit,
        )
      : banded(
          w,
          'đạt khi giá trị đo nằm trong giới hạn đã thu hẹp mỗi phía một khoảng',
          'passes within the limits drawn in at each side by',
          unit,
        ),
  nonBinary: ({ w }, unit) =>
    banded(
      w,
      'kết luận bốn mức, có điều kiện trong dải ở hai bên mỗi giới hạn, rộng',
      'four verdicts, conditional within a band on either side of each limit, of',
      unit,
    ),
};

function criterionText(criterion: Criterion, unit: Unit | undefined): BilingualText {
  const say = criterionTexts[criterion.kind] as (given: Criterion, unit?: Unit) => BilingualText;
  return say(criterion, unit);
}

function isOutward(w: GuardBand): boolean {
  return ('multipleOfU' in w ? w.multipleOfU : 'fixed' in w ? w.fixed : '').startsWith('-');
}

function banded(w: GuardBand, vi: string, en: string, unit: Unit | undefined): BilingualText {
  const width = widthText(w, unit);
  return text(`Dải bảo vệ: ${vi} w = ${width.vi}`, `Guard band: ${en} w = ${width.en}`);
}

function widthText(w: GuardBand, unit: Unit | undefined): BilingualText {
  if ('factor' in w) return text(`theo tỷ số TUR (${w.factor})`, `by the TUR (${w.factor})`);
  const figures = ('fixed' in w ? w.fixed : w.multipleOfU).replace('-', '');
  const symbol = 'fixed' in w ? unit && unitSymbol(unit) : 'U';
  const said = (shown: string) =>
    symbol === 'U' && figures === '1' ? symbol : [shown, symbol].filter(Boolean).join(' ');
  return text(said(formatDecimal(figures, 'vi')), said(formatDecimal(figures, 'en')));
}

/** `97,7 %`; below 0.1 % as `< 0,1 %`, above 99.9 % as `> 99,9 %`: more digits would claim more than a model gives. */
export function percent(probability: number): BilingualText {
  const value = probability * 100;
  const [sign, shown] = value < 0.1 ? ['< ', '0.1'] : value > 99.9 ? ['> ', '99.9'] : ['', value.toPrecision(12)];
  const rounded = roundDecimal(shown, 1);
  return text(`${sign}${formatDecimal(rounded, 'vi')} %`, `${sign}${formatDecimal(rounded, 'en')} %`);
}
