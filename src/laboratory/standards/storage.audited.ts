import { auditedKind, namesFrom } from '../../audit';
import { storageConditionNames, storageTexts as texts } from './storage.messages';
import { StorageReadingModel, type StorageReading } from './storage.model';

/** The conditions found where a standard is kept, in the audit trail. */
export const storageAudited = auditedKind<StorageReading>()({
  type: 'StorageReading',
  name: { vi: 'Điều kiện bảo quản chuẩn', en: 'Conditions of storage' },
  actions: { 'storage.recorded': texts.record },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    standardId: { label: texts.standard, of: 'MeasurementStandard' },
    on: texts.on,
    place: texts.place,
    temperature: texts.temperature,
    humidity: texts.humidity,
    beyond: { label: texts.beyond, values: storageConditionNames },
    action: texts.action,
    recordedBy: texts.recordedBy,
  },
  namesOf: namesFrom(StorageReadingModel, ['on', 'place'], ({ on, place }) => [on, place].filter(Boolean).join(', ')),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof storageAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof storageAudited)['actions'], true> {}
}
