import { auditedKind } from '../../audit';
import { countingTexts, registerNames } from './counting.messages';
import type { Counting } from './counting.model';
import { reportTexts as texts } from './report.messages';
import type { Report } from './report.model';

/** A report in the audit trail. */
export const reportAudited = auditedKind<Report>()({
  type: 'Report',
  name: { vi: 'Báo cáo', en: 'Report' },
  actions: { 'report.changed': { vi: 'Sửa báo cáo', en: 'Report changed' } },
  fields: { year: texts.year, header: texts.header, narratives: texts.narratives },
  parts: {
    number: texts.number,
    place: texts.place,
    signedOn: texts.signedOn,
    addressee: texts.addressee,
    authority: texts.authority,
    signatoryName: texts.signatoryName,
    section: { vi: 'Mục', en: 'Section' },
    text: { vi: 'Lời văn', en: 'Text' },
  },
});

/** Since when a register is whole, in the audit trail. */
export const countingAudited = auditedKind<Counting>()({
  type: 'ReportCounting',
  name: { vi: 'Ngày sổ đếm đủ', en: 'Day since when a register is whole' },
  actions: { 'report.countingStated': { vi: 'Xác nhận ngày sổ đếm đủ', en: 'Day of a whole register stated' } },
  fields: {
    register: { label: countingTexts.register, values: registerNames },
    since: countingTexts.since,
    until: { vi: 'Đến ngày', en: 'Until' },
    basis: countingTexts.basis,
    statedBy: countingTexts.statedBy,
    statedAt: { vi: 'Xác nhận lúc', en: 'Stated at' },
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof reportAudited)['type'] | (typeof countingAudited)['type'], true> {}
  interface AuditedActions extends Record<
    keyof (typeof reportAudited)['actions'] | keyof (typeof countingAudited)['actions'],
    true
  > {}
}
