import { auditedKind, namesFrom } from '../../audit';
import { formatDay } from '../../platform/i18n';
import { kindNames } from '../certificates';
import { priceListStatusNames, priceListTexts as texts } from './price-list.messages';
import { PriceListModel, type PriceList } from './price-list.model';

/** A price list in the audit trail. */
export const priceListAudited = auditedKind<PriceList>()({
  type: 'PriceList',
  name: texts.one,
  actions: {
    'priceList.registered': texts.register,
    'priceList.changed': texts.change,
    'priceList.published': texts.publish,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    validFrom: texts.validFrom,
    document: texts.document,
    note: texts.note,
    lines: texts.lines,
    status: { label: texts.status, values: priceListStatusNames },
    publishedAt: texts.publishedAt,
    publishedBy: texts.publishedBy,
    generated: texts.generated,
  },
  parts: {
    kind: { label: texts.kind, values: kindNames },
    typeCode: texts.type,
    label: texts.label,
    range: texts.range,
    unit: texts.unit,
    amount: texts.amount,
  },
  namesOf: namesFrom(PriceListModel, ['validFrom'], ({ validFrom }) => `${texts.one.vi} ${formatDay(validFrom)}`),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof priceListAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof priceListAudited)['actions'], true> {}
}
