import { auditedKind } from '../../audit';
import type { Absence } from './absence.model';
import { activityDetailNames, activityKindNames, activityTexts as texts } from './activity.messages';
import type { Activity } from './activity.model';

const kind = { label: texts.kind, values: activityKindNames };
const detail = { label: texts.detail, values: activityDetailNames };

/** An activity of the ledger in the audit trail. */
export const activityAudited = auditedKind<Activity>()({
  type: 'Activity',
  name: { vi: 'Hoạt động', en: 'Activity' },
  actions: {
    'activity.registered': { vi: 'Ghi hoạt động', en: 'Activity entered' },
    'activity.changed': { vi: 'Sửa hoạt động', en: 'Activity changed' },
    'activity.removed': { vi: 'Xóa khỏi sổ', en: 'Removed' },
  },
  fields: {
    ...{ kind, detail },
    year: texts.year,
    heldOn: texts.heldOn,
    titleVi: texts.titleVi,
    titleEn: texts.titleEn,
    count: texts.count,
    unit: texts.unit,
    participants: texts.participants,
    participantsText: texts.participantsText,
    amountMillionVnd: texts.amountMillionVnd,
    parts: texts.parts,
    documents: texts.documents,
    countsFor996: texts.countsFor996,
    note: texts.note,
    confirmed: { vi: 'Đã xác nhận là đúng', en: 'Confirmed as right' },
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: { organization: { vi: 'Đơn vị', en: 'Organization' } },
});

/** The word that there was none, in the audit trail. */
export const absenceAudited = auditedKind<Absence>()({
  type: 'ActivityAbsence',
  name: { vi: 'Xác nhận không có', en: 'Attested absence' },
  actions: {
    'activity.absenceAttested': { vi: 'Xác nhận không có', en: 'Absence attested' },
    'activity.absenceWithdrawn': { vi: 'Rút xác nhận không có', en: 'Attestation withdrawn' },
  },
  fields: {
    ...{ kind, detail },
    year: texts.year,
    attestedBy: { vi: 'Người xác nhận', en: 'Attested by' },
    attestedAt: { vi: 'Xác nhận lúc', en: 'Attested at' },
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof activityAudited)['type'] | (typeof absenceAudited)['type'], true> {}
  interface AuditedActions extends Record<
    keyof (typeof activityAudited)['actions'] | keyof (typeof absenceAudited)['actions'],
    true
  > {}
}
