import { Decimal } from 'decimal.js';
import { questionAt, type Question } from '../../platform/http';
import { defineTexts, fill } from '../../platform/i18n';
import { formatDecimal } from '../../metrology';
import type { Activity } from './activity.model';
import type { ActivityMeasure } from './activity.rules';

const texts = defineTexts({
  unusual: {
    vi: '{typed} nhiều hơn mức thường gặp ({usual}). Hãy xem lại có gõ thừa số hay nhầm đơn vị không.',
    en: '{typed} is more than usual ({usual}). Look whether a figure or the unit was mistyped.',
  },
});

/**
 * More than this in one entry of a province's ledger is likelier a slip of the finger: the registry's own rule. Kinds
 * that are measured, not counted, have bounds of their own.
 */
const usual: Readonly<Record<ActivityMeasure, string>> = {
  count: '1000',
  participants: '5000',
  amountMillionVnd: '200000',
};
const usualCounts: Readonly<Record<string, string>> = { certifiedArea: '100000' };

/** What is improbable about an entry, by field: asked once. */
export function unusualCounts(entry: Pick<Activity, 'kind' | ActivityMeasure>): Record<string, Question> {
  const asked = (Object.keys(usual) as ActivityMeasure[]).map((measure) => {
    const typed = entry[measure];
    const bound = (measure === 'count' && usualCounts[entry.kind]) || usual[measure];
    if (typed === undefined || new Decimal(typed).lte(bound)) return {};
    const said = (language: 'vi' | 'en') => ({
      typed: formatDecimal(String(typed), language),
      usual: formatDecimal(bound, language),
    });
    const text = { vi: fill(texts.unusual, said('vi')).vi, en: fill(texts.unusual, said('en')).en };
    return questionAt('unusualCount', measure, String(typed), text);
  });
  return Object.assign({}, ...asked) as Record<string, Question>;
}
