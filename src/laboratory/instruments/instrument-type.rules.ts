import { isLegalNumber } from '../../register/documents';
import { defineTexts, fill, formatDay, type Day, type Text } from '../../platform/i18n';
import type { InstrumentType, InstrumentTypeRule, RuleOfLaw } from './instrument-type.model';

const texts = defineTexts({
  reachesBack: {
    vi: 'Ngày {day} đã qua: quy định không có hiệu lực trở về trước ngày người thứ hai xác nhận, trừ khi đó là ngày có hiệu lực của chính văn bản {number} ghi ở mục Tài liệu (quy tắc của sổ). Hãy ghi ngày từ hôm nay trở đi, hoặc ghi văn bản vào Tài liệu với đúng ngày có hiệu lực rồi đề nghị lại.',
    en: '{day} is past: a rule does not reach back before the day on which a second person confirms it, unless that is the day on which {number} itself came into force, as Documents has it (the registry’s own rule). Give a day from today on, or enter the document with its day, then propose again.',
  },
  notANumber: {
    vi: 'Căn cứ phải là số hiệu văn bản, ví dụ 03/2024/TT-BKHCN.',
    en: 'The legal basis is the number of a document, such as 03/2024/TT-BKHCN.',
  },
  periodMissing: {
    vi: 'Có kiểm định định kỳ thì phải có chu kỳ; không đoán chu kỳ.',
    en: 'Periodic verification needs a period; it is never guessed.',
  },
  periodNeedless: {
    vi: 'Không có kiểm định định kỳ thì không có chu kỳ.',
    en: 'Without periodic verification there is no period.',
  },
});

/** What the law asks of a type on a day; undefined when the type is not under control that day. */
export function ruleOn(
  type: { readonly rules: readonly InstrumentTypeRule[] },
  day: Day,
): InstrumentTypeRule | undefined {
  return type.rules.find((rule) => ruleStateOn(rule, day) === 'inForce');
}

/** True when the law in force on a day, as somebody confirmed it, asks no periodic verification of a type. */
export function asksNoPeriodicVerification(type: Pick<InstrumentType, 'rules'>, day: Day): boolean {
  const rule = ruleOn(type, day);
  return rule?.periodic === false && rule.confidence === 'confirmed';
}

/**
 * The rules with one that was confirmed: in the place of one that begins on the same day, or cutting short the one that
 * holds on its first day, whose end it takes over.
 */
export function withRule(
  rules: readonly InstrumentTypeRule[],
  confirmed: Omit<InstrumentTypeRule, 'effectiveTo'>,
): InstrumentTypeRule[] {
  const effectiveTo = ruleOn({ rules }, confirmed.effectiveFrom)?.effectiveTo ?? null;
  const others = rules.filter(({ effectiveFrom }) => effectiveFrom !== confirmed.effectiveFrom);
  return closeInTurn([...others, { ...confirmed, effectiveTo }]);
}

interface Circumstances {
  readonly today: Day;
  /** When the document that the rule rests on came into force, as the catalogue has it. */
  readonly documentInForceFrom: Day | undefined;
}

/**
 * What is wrong with a rule as one person read it, by field. It never reaches back: past law is entered with the day of
 * its own document and nothing else, and what was judged meanwhile keeps what was frozen with it.
 */
export function wrongRule(rule: RuleOfLaw, { today, documentInForceFrom }: Circumstances): Record<string, Text> {
  const { effectiveFrom, legalBasis } = rule;
  const reachesBack = effectiveFrom < today && effectiveFrom !== documentInForceFrom;
  const period = periodProblem(rule);
  return {
    ...(reachesBack && {
      effectiveFrom: fill(texts.reachesBack, { day: formatDay(effectiveFrom), number: legalBasis }),
    }),
    ...(!isLegalNumber(legalBasis) && { legalBasis: texts.notANumber }),
    ...(period && { periodMonths: period }),
  };
}

/** Period and periodic verification go together. */
function periodProblem({ periodic, periodMonths }: Pick<RuleOfLaw, 'periodic' | 'periodMonths'>): Text | undefined {
  if (periodic && periodMonths === null) return texts.periodMissing;
  if (!periodic && periodMonths !== null) return texts.periodNeedless;
  return undefined;
}

/**
 * The rules of a type after the program's own list is loaded again: what people confirmed stays,
 * the rest is as the list says now.
 */
export function mergeRules(
  kept: readonly InstrumentTypeRule[],
  shipped: readonly InstrumentTypeRule[],
): InstrumentTypeRule[] {
  const byPeople = kept.filter(({ confirmedBy }) => confirmedBy !== undefined);
  const theirDays = new Set(byPeople.map(({ effectiveFrom }) => effectiveFrom));
  return closeInTurn([...byPeople, ...shipped.filter(({ effectiveFrom }) => !theirDays.has(effectiveFrom))]);
}

/** Rules in order, each ending no later than the next begins. */
function closeInTurn(rules: readonly InstrumentTypeRule[]): InstrumentTypeRule[] {
  const ordered = [...rules].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return ordered.map((rule, index) => {
    const next = ordered[index + 1]?.effectiveFrom;
    const runsOn = next !== undefined && (rule.effectiveTo === null || rule.effectiveTo > next);
    return runsOn ? { ...rule, effectiveTo: next } : rule;
  });
}

/** What a rule is on a day, in a word. */
export type RuleState = 'notYet' | 'inForce' | 'ended';

export function ruleStateOn({ effectiveFrom, effectiveTo }: InstrumentTypeRule, day: Day): RuleState {
  if (day < effectiveFrom) return 'notYet';
  return effectiveTo === null || day < effectiveTo ? 'inForce' : 'ended';
}
