import { auditedKind, namesFrom } from '../../audit';
import { lotTexts as texts } from './lot.messages';
import { StampLotModel, type StampLot } from './lot.model';
import { movementTexts } from './movement.messages';
import { StampMovementModel, type StampMovement } from './movement.model';
import { lotStatusNames, movementKindNames, stampStateNames, stampTexts, stampUseNames } from './stamp.messages';

/** A lot of stamps in the audit trail. */
export const lotAudited = auditedKind<StampLot>()({
  type: 'StampLot',
  name: texts.lot,
  actions: {
    'stampLot.ordered': texts.order,
    'stampLot.changed': texts.change,
    'stampLot.received': texts.receive,
    'stampLot.cancelled': texts.cancel,
  },
  fields: {
    centreId: { label: stampTexts.centre, of: 'Organization' },
    use: { label: stampTexts.use, values: stampUseNames },
    status: { label: texts.status, values: lotStatusNames },
    supplier: texts.supplier,
    orderDocument: texts.orderDocument,
    orderedOn: texts.orderedOn,
    orderedQuantity: { label: texts.orderedQuantity, isNumber: true },
    series: stampTexts.series,
    firstNumber: texts.firstNumber,
    lastNumber: texts.lastNumber,
    quantity: { label: stampTexts.quantity, isNumber: true },
    receiptDocument: texts.receiptDocument,
    receivedOn: texts.receivedOn,
    stem: texts.stemAudit,
    width: texts.widthAudit,
    from: texts.fromAudit,
    to: texts.toAudit,
    digits: texts.digitsAudit,
    note: texts.note,
    generated: texts.sample,
  },
  unshown: ['stem', 'width', 'from', 'to', 'digits'],
  namesOf: namesFrom(StampLotModel, ['series', 'firstNumber', 'lastNumber', 'orderedOn'], lotName),
});

/** As people name a lot: by its numbers, or by its order while they are not there. */
export function lotName({
  series = '',
  firstNumber,
  lastNumber,
  orderedOn,
}: Pick<StampLot, 'series' | 'firstNumber' | 'lastNumber' | 'orderedOn'>): string {
  if (firstNumber === undefined || lastNumber === undefined) return orderedOn.split('-').reverse().join('/');
  return `${series}${firstNumber}–${series}${lastNumber}`;
}

/** A movement of stamps in the audit trail. */
export const movementAudited = auditedKind<StampMovement>()({
  type: 'StampMovement',
  name: movementTexts.movement,
  actions: { 'stampMovement.recorded': movementTexts.recordedAction },
  fields: {
    centreId: { label: stampTexts.centre, of: 'Organization' },
    lotId: { label: movementTexts.lot, of: 'StampLot' },
    use: { label: stampTexts.use, values: stampUseNames },
    series: stampTexts.series,
    kind: { label: movementTexts.kind, values: movementKindNames },
    day: stampTexts.day,
    numbers: stampTexts.numbers,
    exceptions: movementTexts.exceptions,
    spans: movementTexts.spans,
    quantity: { label: stampTexts.quantity, isNumber: true },
    from: { label: movementTexts.from, values: stampStateNames },
    to: { label: movementTexts.to, values: stampStateNames },
    holderId: { label: stampTexts.holder, of: 'Verifier' },
    holderName: stampTexts.holder,
    reason: stampTexts.reason,
    document: movementTexts.document,
    witnesses: movementTexts.witnesses,
    file: movementTexts.file,
    recordId: { label: stampTexts.record, of: 'Verification' },
    recordNumber: stampTexts.record,
    certificateId: { label: stampTexts.certificate, of: 'Certificate' },
    certificateNumber: stampTexts.certificate,
    byName: movementTexts.byName,
    at: movementTexts.at,
    generated: texts.sample,
  },
  parts: { first: texts.firstNumber, last: texts.lastNumber },
  unshown: ['spans', 'at', 'byName'],
  namesOf: namesFrom(StampMovementModel, ['numbers'], ({ numbers }) => numbers),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof lotAudited)['type'] | (typeof movementAudited)['type'], true> {}
  interface AuditedActions extends Record<
    keyof (typeof lotAudited)['actions'] | keyof (typeof movementAudited)['actions'],
    true
  > {}
}
