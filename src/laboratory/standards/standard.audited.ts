import { auditedKind, namesFrom } from '../../audit';
import {
  certificateKindNames,
  quantityNames,
  referenceKindNames,
  reviewConclusionNames,
  standardKindNames,
  standardStatusNames,
  standardTexts as texts,
} from './standard.messages';
import { intervalMethodNames, overTimeTexts as overTime } from './over-time.messages';
import { MeasurementStandardModel, type MeasurementStandard } from './standard.model';

/** A measurement standard in the audit trail. */
export const standardAudited = auditedKind<MeasurementStandard>()({
  type: 'MeasurementStandard',
  name: { vi: 'Chuẩn đo lường', en: 'Measurement standard' },
  actions: {
    'standard.registered': { vi: 'Đăng ký chuẩn', en: 'Standard registered' },
    'standard.changed': { vi: 'Sửa thông tin chuẩn', en: 'Standard changed' },
    'standard.certificateAdded': { vi: 'Thêm giấy chứng nhận', en: 'Certificate added' },
    'standard.digitalReceived': { vi: 'Nhận giấy chứng nhận số', en: 'Digital certificate received' },
    'standard.monitoringChanged': { vi: 'Sửa thiết lập theo dõi', en: 'Monitoring changed' },
    'standard.checked': { vi: 'Kiểm tra giữa kỳ', en: 'Intermediate check' },
    'standard.statusChanged': { vi: 'Đổi tình trạng', en: 'Status changed' },
  },
  fields: {
    centreId: { label: { vi: 'Tổ chức kiểm định', en: 'Centre' }, of: 'Organization' },
    code: texts.code,
    nameVi: texts.nameVi,
    nameEn: texts.nameEn,
    kind: { label: texts.kind, values: standardKindNames },
    field: texts.field,
    maker: texts.maker,
    model: texts.model,
    serial: texts.serial,
    quantity: { label: texts.quantity, values: quantityNames },
    range: texts.range,
    nominals: texts.nominals,
    accuracyClass: texts.accuracyClass,
    quarantinedAt: { vi: 'Tạm dừng sử dụng từ', en: 'Quarantined since' },
    status: { label: texts.status, values: standardStatusNames },
    certificates: texts.certificates,
    digitals: texts.digitals,
    validUntil: texts.validUntil,
    note: texts.note,
    monitoring: overTime.monitoring,
    confirmed: texts.confirmed,
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: {
    kind: { label: texts.kind, values: certificateKindNames },
    issuer: texts.issuer,
    issuedOn: texts.issuedOn,
    traceableTo: { label: texts.traceableTo, values: referenceKindNames },
    calibratedAgainstId: { label: texts.calibratedAgainstId, of: 'MeasurementStandard' },
    calibratedAgainst: texts.calibratedAgainst,
    uncertainty: texts.uncertainty,
    coverageFactor: texts.coverageFactor,
    confidenceLevel: texts.confidenceLevel,
    values: texts.values,
    nominal: { vi: 'Giá trị danh nghĩa', en: 'Nominal value' },
    count: { vi: 'Số lượng', en: 'How many' },
    from: { vi: 'Từ', en: 'From' },
    to: { vi: 'Đến', en: 'To' },
    digital: texts.digital,
    limit: overTime.limit,
    method: { label: overTime.method, values: intervalMethodNames },
    shortestMonths: overTime.shortestMonths,
    longestMonths: overTime.longestMonths,
    share: overTime.share,
    stepUp: overTime.stepUp,
    stepDown: overTime.stepDown,
    confidence: overTime.confidence,
    target: overTime.target,
    baseline: overTime.baseline,
    review: { label: texts.review, values: reviewConclusionNames },
  },
  namesOf: namesFrom(MeasurementStandardModel, ['code', 'nameVi'], ({ code, nameVi }) => `${code} – ${nameVi}`),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof standardAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof standardAudited)['actions'], true> {}
}
