import { defineTexts, type Day, type Text } from '../platform/i18n';
import type { InstrumentType, InstrumentTypeRule } from './instrument-type.model';

const texts = defineTexts({
  beginsTooEarly: {
    vi: 'Đã có quy định bắt đầu từ ngày này hoặc muộn hơn. Quy định mới phải bắt đầu sau.',
    en: 'A rule already begins on this day or later. A new one must begin after it.',
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
export function ruleOn(type: Pick<InstrumentType, 'rules'>, day: Day): InstrumentTypeRule | undefined {
  return type.rules.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
  );
}

/** True when the law in force on a day, as somebody confirmed it, asks no periodic verification of a type. */
export function asksNoPeriodicVerification(type: Pick<InstrumentType, 'rules'>, day: Day): boolean {
  const rule = ruleOn(type, day);
  return rule?.periodic === false && rule.confidence === 'confirmed';
}

/** The rules with a new one, which ends the one before it on the day it begins. */
export function withNewRule(rules: readonly InstrumentTypeRule[], added: InstrumentTypeRule): InstrumentTypeRule[] {
  return closeInTurn([...rules, added]);
}

/** A new rule begins after every rule there is: what was looked up for past work stays as it was. */
export function newRuleProblem(rules: readonly InstrumentTypeRule[], effectiveFrom: Day): Text | undefined {
  return rules.some((rule) => rule.effectiveFrom >= effectiveFrom) ? texts.beginsTooEarly : undefined;
}

/** Why a row cannot be confirmed as it stands: period and periodic verification go together. */
export function periodProblem({
  periodic,
  periodMonths,
}: Pick<InstrumentTypeRule, 'periodic' | 'periodMonths'>): Text | undefined {
  if (periodic && periodMonths === null) return texts.periodMissing;
  if (!periodic && periodMonths !== null) return texts.periodNeedless;
  return undefined;
}

/**
 * The rules of a type after the program's own list is loaded again: what people entered or confirmed stays,
 * the rest is as the list says now.
 */
export function mergeRules(
  kept: readonly InstrumentTypeRule[],
  shipped: readonly InstrumentTypeRule[],
): InstrumentTypeRule[] {
  const byPeople = kept.filter(({ confirmedBy, enteredBy }) => confirmedBy !== undefined || enteredBy !== undefined);
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
