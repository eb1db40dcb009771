import {
  formatDecimal,
  offeredRules,
  percent,
  ruleText,
  unitSymbol,
  verdictTexts,
  type EvaluationDecision,
  type PointDecision,
  type Sides,
  type Verdict,
} from '../../metrology';
import { defineTexts, fill, type Language, type Text } from '../../platform/i18n';
import { statedAcceptance } from './acceptance.figures';
import { paperTexts } from './paper.messages';

export const decisionTexts = defineTexts({
  title: { vi: 'Kết luận phù hợp theo quy tắc quyết định', en: 'Conformity by the decision rule' },
  point: { vi: 'Điểm đo', en: 'Point' },
  error: { vi: 'Sai số', en: 'Error' },
  limits: { vi: 'Giới hạn', en: 'Limits' },
  acceptance: { vi: 'Khoảng chấp nhận', en: 'Acceptance interval' },
  probability: { vi: 'Xác suất phù hợp', en: 'Probability of conformance' },
  risk: { vi: 'Rủi ro riêng', en: 'Specific risk' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  none: { vi: 'không có', en: 'none' },
  unknown: { vi: 'chưa biết', en: 'unknown' },
  undecided: { vi: 'Không kết luận', en: 'Not decided' },
  consumer: { vi: '{risk} (chấp nhận sai)', en: '{risk} (false acceptance)' },
  producer: { vi: '{risk} (loại bỏ sai)', en: '{risk} (false rejection)' },
  appliesTo: {
    vi: 'Kết luận phù hợp là cho các điểm đo trong bảng «{title}», theo {requirement}.',
    en: 'The statement of conformity is for the points in “{title}”, against {requirement}.',
  },
  fromResult: {
    vi: 'Xác suất phù hợp tính chỉ từ kết quả đo và U, coi như chưa biết gì trước về phương tiện đo (JCGM 106:2012).',
    en: 'The probability of conformance follows from the result and U alone, as if nothing were known of the instrument before (JCGM 106:2012).',
  },
  noProcess: {
    vi: 'Rủi ro chung chưa biết, vì chưa biết sai số của các phương tiện đo cùng loại phân bố thế nào.',
    en: 'The global risks are unknown, as it is not known how the errors of such instruments are distributed.',
  },
  process: {
    vi: 'Với quá trình có sai số phân bố chuẩn, trung bình {mean} {unit}, độ lệch chuẩn {deviation} {unit}, rủi ro chung lớn nhất tại một điểm đo: chấp nhận sai {consumer}, loại bỏ sai {producer}.',
    en: 'With a process whose errors are normal, mean {mean} {unit}, standard deviation {deviation} {unit}, the largest global risks at a point: false acceptance {consumer}, false rejection {producer}.',
  },
  manyVerdicts: {
    vi: 'Rủi ro chung chỉ tính cho quy tắc hai mức.',
    en: 'Global risks are worked out for rules with two verdicts only.',
  },
});

export function verdictText(verdict: Verdict | null): Text {
  return verdict ? verdictTexts[verdict] : decisionTexts.undecided;
}

/** The short name under which the rule is offered. */
export function ruleName({ rule }: EvaluationDecision): Text {
  return offeredRules.find(({ id }) => id === rule.id)?.name ?? ruleText(rule);
}

/** `−0,05 ÷ 0,05`, without the unit; a side without a limit is left open. */
export function sidesText({ lower, upper }: Sides, language: Language): string {
  const number = (value: string) => formatDecimal(value, language);
  if (lower === undefined) return `≤ ${number(upper ?? '')}`;
  return upper === undefined ? `≥ ${number(lower)}` : `${number(lower)} ÷ ${number(upper)}`;
}

export function acceptanceText(decision: PointDecision): Text {
  const sides = statedAcceptance(decision);
  return decision.acceptance.empty ? decisionTexts.none : { vi: sidesText(sides, 'vi'), en: sidesText(sides, 'en') };
}

export function probabilityText({ probabilityOfConformance: known }: PointDecision): Text {
  return known === undefined ? decisionTexts.unknown : percent(known);
}

export function riskOf({ specificRisk }: PointDecision): Text {
  if (!specificRisk) return decisionTexts.unknown;
  return fill(decisionTexts[specificRisk.borneBy], { risk: percent(specificRisk.probability) });
}

/**
 * What a paper says of a decision beside its table (ISO/IEC 17025:2017, 7.8.6.2): for which results, against which
 * requirement, by which rule, and how far its risks are known.
 */
export function decisionStatements(decision: EvaluationDecision, requirement: string): readonly Text[] {
  return [
    fill(decisionTexts.appliesTo, { requirement, title: decisionTexts.title }),
    fill(paperTexts.agreedRule, { rule: ruleText(decision.rule, decision.widthUnit) }),
    decisionTexts.fromResult,
    processText(decision),
  ];
}

/** The global risks, or why they are unknown. */
export function processText({ rule, prior, globalRisks }: EvaluationDecision): Text {
  if (!prior) return decisionTexts.noProcess;
  if (!globalRisks) return rule.kind === 'nonBinary' ? decisionTexts.manyVerdicts : decisionTexts.noProcess;
  const { mean, standardDeviation: deviation, unit } = prior;
  const number = (value: string) => ({ vi: formatDecimal(value, 'vi'), en: formatDecimal(value, 'en') });
  return fill(decisionTexts.process, {
    ...{ mean: number(mean), deviation: number(deviation), unit: unitSymbol(unit) },
    ...{ consumer: percent(globalRisks.consumer), producer: percent(globalRisks.producer) },
  });
}
