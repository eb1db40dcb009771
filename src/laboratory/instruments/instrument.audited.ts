import { auditedKind, namesFrom } from '../../audit';
import { instrumentStatusNames, instrumentTexts as texts } from './instrument.messages';
import { characteristicWords } from './instrument.characteristics';
import { InstrumentModel, type Instrument } from './instrument.model';

/** A measuring instrument in the audit trail. */
export const instrumentAudited = auditedKind<Instrument>()({
  type: 'Instrument',
  name: { vi: 'Phương tiện đo', en: 'Measuring instrument' },
  actions: {
    'instrument.registered': { vi: 'Đăng ký phương tiện đo', en: 'Instrument registered' },
    'instrument.changed': { vi: 'Sửa thông tin phương tiện đo', en: 'Instrument changed' },
    'instrument.ownerChanged': { vi: 'Đổi chủ sở hữu', en: 'Owner changed' },
    'instrument.statusChanged': { vi: 'Đổi tình trạng', en: 'Status changed' },
  },
  fields: {
    code: texts.code,
    typeCode: texts.type,
    centreId: { label: texts.centre, of: 'Organization' },
    ownerId: { label: texts.owner, of: 'Organization' },
    ownerships: { vi: 'Các chủ sở hữu theo thời gian', en: 'Owners over time' },
    communeId: { label: texts.commune, of: 'Organization' },
    place: texts.place,
    maker: texts.maker,
    model: texts.model,
    serial: texts.serial,
    yearMade: texts.yearMade,
    inventoryNumber: texts.inventoryNumber,
    typeApproval: texts.typeApproval,
    characteristics: texts.characteristics,
    status: { label: texts.status, values: instrumentStatusNames },
    lastVerifiedOn: texts.lastVerifiedOn,
    lastCertificateId: { label: { vi: 'Giấy chứng nhận gần nhất', en: 'Last certificate' }, of: 'Certificate' },
    validWithoutEnd: { vi: 'Có giá trị không thời hạn', en: 'Valid without end' },
    failedOn: texts.failedOn,
    withdrawnOn: { vi: 'Thu hồi giấy chứng nhận ngày', en: 'Certificate withdrawn on' },
    dueOn: texts.dueOn,
    confirmed: { vi: 'Đã xác nhận là đúng', en: 'Confirmed as right' },
    note: texts.note,
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: { ...characteristicWords(), ownerId: { label: texts.owner, of: 'Organization' } },
  namesOf: namesFrom(InstrumentModel, ['code'], ({ code }) => code),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof instrumentAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof instrumentAudited)['actions'], true> {}
}
