import { auditedKind, namesFrom } from '../../audit';
import { kindNames } from '../certificates';
import { orderTexts } from './order.messages';
import { placeKindNames } from './order.names';
import { requestStatusNames, requestTexts as texts, requestWayNames } from './request.messages';
import { WorkRequestModel, type WorkRequest } from './request.model';

/** A request in the audit trail. */
export const requestAudited = auditedKind<WorkRequest>()({
  type: 'WorkRequest',
  name: texts.one,
  actions: {
    'request.entered': texts.enter,
    'request.taken': texts.take,
    'request.refused': texts.refuse,
  },
  fields: {
    centreId: { label: orderTexts.centre, of: 'Organization' },
    number: texts.number,
    way: { label: texts.way, values: requestWayNames },
    status: { label: orderTexts.status, values: requestStatusNames },
    receivedAt: texts.receivedAt,
    customerName: orderTexts.customer,
    contactName: orderTexts.contactName,
    phone: orderTexts.phone,
    email: orderTexts.email,
    kind: { label: orderTexts.kind, values: kindNames },
    placeKind: { label: orderTexts.place, values: placeKindNames },
    address: orderTexts.address,
    communeId: { label: orderTexts.commune, of: 'Organization' },
    wishedOn: texts.wishedOn,
    expected: texts.expected,
    note: orderTexts.note,
    reason: orderTexts.reason,
    orderId: { label: orderTexts.one, of: 'WorkOrder' },
    publicCode: orderTexts.publicPage,
    senderMark: texts.senderMark,
    generated: orderTexts.generated,
  },
  parts: { typeCode: orderTexts.type, description: orderTexts.description, count: orderTexts.count },
  namesOf: namesFrom(WorkRequestModel, ['number'], ({ number }) => number),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof requestAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof requestAudited)['actions'], true> {}
}
