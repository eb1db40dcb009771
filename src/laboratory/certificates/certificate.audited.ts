import { auditedKind, namesFrom } from '../../audit';
import { signatureTexts } from '../signing';
import { certificateTexts as texts, standingNames } from './certificate.messages';
import { CertificateModel, type Certificate } from './certificate.model';
import { certificateSeries } from './certificate.rules';
import { verificationTexts } from './verification.messages';
import { kindNames } from './work-kinds';

/** A certificate in the audit trail. */
export const certificateAudited = auditedKind<Certificate>()({
  type: 'Certificate',
  name: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  actions: {
    'certificate.issued': { vi: 'Cấp giấy chứng nhận', en: 'Issued' },
    'certificate.withdrawn': { vi: 'Thu hồi', en: 'Withdrawn' },
    'certificate.replaced': { vi: 'Thay thế', en: 'Replaced' },
    'certificate.signed': { vi: 'Ký số bằng token', en: 'Signed by a token' },
    'certificate.drawn': { vi: 'Dựng tệp ở lần mở đầu tiên', en: 'File drawn when it was first opened' },
  },
  fields: {
    kind: { label: verificationTexts.kind, values: kindNames },
    number: texts.number,
    year: { vi: 'Năm', en: 'Year' },
    sequence: { vi: 'Số thứ tự', en: 'Number within the year' },
    centreId: { label: { vi: 'Tổ chức kiểm định', en: 'Centre' }, of: 'Organization' },
    verificationId: { label: { vi: 'Biên bản', en: 'Record' }, of: 'Verification' },
    instrumentId: { label: { vi: 'Phương tiện đo', en: 'Instrument' }, of: 'Instrument' },
    instrumentCode: { vi: 'Mã phương tiện đo', en: 'Code of the instrument' },
    typeCode: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
    ownerId: { label: { vi: 'Chủ sở hữu', en: 'Owner' }, of: 'Organization' },
    communeId: { label: { vi: 'Xã, phường, đặc khu', en: 'Commune' }, of: 'Organization' },
    standardIds: { label: { vi: 'Chuẩn đã dùng', en: 'Standards used' }, of: 'MeasurementStandard' },
    checkCharacters: { vi: 'Ký tự kiểm tra', en: 'Check characters' },
    publicCode: { vi: 'Mã tra cứu', en: 'Public code' },
    performedOn: verificationTexts.doneOn,
    issuedAt: texts.issuedAt,
    validUntil: texts.validUntil,
    lines: { vi: 'Nội dung in', en: 'What is printed' },
    file: { vi: 'Tệp PDF', en: 'PDF' },
    xml: { vi: 'Tệp XML (DCC)', en: 'XML (DCC)' },
    signature: signatureTexts.title,
    signedFile: { vi: 'Bản đã ký số', en: 'Signed edition' },
    status: { label: { vi: 'Trạng thái', en: 'Status' }, values: standingNames },
    statusReason: texts.statusReason,
    statusChangedAt: texts.statusChangedAt,
    replacesId: { label: { vi: 'Thay giấy chứng nhận', en: 'Replaces' }, of: 'Certificate' },
    replacedById: { label: { vi: 'Được thay bằng', en: 'Replaced by' }, of: 'Certificate' },
    generated: { vi: 'Số liệu mẫu', en: 'Sample' },
  },
  parts: signatureTexts,
  namesOf: namesFrom(CertificateModel, ['number'], ({ number }) => number),
  held: {
    model: CertificateModel,
    stepOf: (record) => {
      const { centreId, kind, year, sequence } = record as Readonly<Record<string, unknown>> & Certificate;
      return { series: certificateSeries(centreId, kind, year), value: sequence };
    },
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof certificateAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof certificateAudited)['actions'], true> {}
}
