import type { Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { priceListTexts as texts } from './price-list.messages';
import type { PriceList } from './price-list.model';

/** What was published stays as it was: orders rest on it. */
export function changingRefusals({ status }: Pick<PriceList, 'status'>): Refusal[] {
  return status === 'draft'
    ? []
    : [{ rule: 'priceList.published', text: texts.isPublished, remedy: texts.isPublishedRemedy }];
}

/** Why a list cannot be published; empty where it can. */
export function publishingRefusals(list: Pick<PriceList, 'status' | 'lines'>): Refusal[] {
  const isEmpty = list.lines.length === 0;
  return [
    ...changingRefusals(list),
    ...(isEmpty ? [{ rule: 'priceList.empty', text: texts.empty, remedy: texts.emptyRemedy }] : []),
  ];
}

/** Of published lists the one in force on a day: the last that has begun. */
export function listOn<List extends Pick<PriceList, 'validFrom' | 'status'>>(
  lists: readonly List[],
  day: Day,
): List | undefined {
  const begun = lists.filter(({ status, validFrom }) => status === 'published' && validFrom <= day);
  return begun.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}
