import { auditedKind, namesFrom } from '../../audit';
import { modeNames, kindNames } from '../certificates';
import { orderTexts as texts } from './order.messages';
import { feeKindNames, orderActTexts as acts, orderStatusNames, paperKindNames, placeKindNames } from './order.names';
import { WorkOrderModel, type WorkOrder } from './order.model';

/** A work order in the audit trail; each of its steps by its own name. */
export const orderAudited = auditedKind<WorkOrder>()({
  type: 'WorkOrder',
  name: texts.one,
  actions: {
    'order.begun': texts.begin,
    'order.changed': texts.change,
    'order.feesEntered': texts.enterFees,
    'order.customerEntered': texts.enterCustomer,
    'order.quote': acts.quote,
    'order.requote': acts.requote,
    'order.accept': acts.accept,
    'order.schedule': acts.schedule,
    'order.receive': acts.receive,
    'order.start': acts.start,
    'order.finish': acts.finish,
    'order.handBack': acts.handBack,
    'order.close': acts.close,
    'order.refuse': acts.refuse,
    'order.cancel': acts.cancel,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    number: texts.number,
    status: { label: texts.status, values: orderStatusNames },
    askedOn: texts.askedOn,
    customerId: { label: texts.customer, of: 'Organization' },
    customerName: texts.customer,
    contactName: texts.contactName,
    phone: texts.phone,
    email: texts.email,
    kind: { label: texts.kind, values: kindNames },
    mode: { label: texts.mode, values: modeNames },
    placeKind: { label: texts.place, values: placeKindNames },
    address: texts.address,
    communeId: { label: texts.commune, of: 'Organization' },
    instrumentIds: { label: texts.instruments, of: 'Instrument' },
    expected: texts.expected,
    feeLines: texts.fees,
    total: texts.total,
    appointment: texts.appointment,
    verifierIds: { label: texts.verifiers, of: 'Verifier' },
    standardIds: { label: texts.standards, of: 'MeasurementStandard' },
    note: texts.note,
    reason: texts.reason,
    papers: texts.papers,
    publicCode: texts.publicPage,
    requestId: { label: texts.request, of: 'WorkRequest' },
    generated: texts.generated,
  },
  parts: {
    typeCode: texts.type,
    description: texts.description,
    count: texts.count,
    kind: { label: texts.feeKind, values: { ...feeKindNames, ...paperKindNames } },
    label: texts.feeLabel,
    unit: texts.unit,
    quantity: texts.quantity,
    amount: texts.unitPrice,
    priceListId: { label: texts.listed, of: 'PriceList' },
    priceLineId: texts.service,
    on: texts.on,
    from: texts.from,
    until: texts.until,
    madeAt: texts.madeAt,
    madeBy: texts.madeBy,
    document: texts.paper,
  },
  namesOf: namesFrom(WorkOrderModel, ['number'], ({ number }) => number),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof orderAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof orderAudited)['actions'], true> {}
}
