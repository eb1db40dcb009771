import { auditedKind } from '../../audit';
import {
  adoptionNames,
  documentKindNames,
  documentTexts as texts,
  legalKindNames,
  topicNames,
} from './document.messages';
import type { Document } from './document.model';

/** A document of the catalogue in the audit trail. */
export const documentAudited = auditedKind<Document>()({
  type: 'Document',
  name: { vi: 'Tài liệu', en: 'Document' },
  actions: {
    'document.registered': { vi: 'Đăng ký tài liệu', en: 'Document registered' },
    'document.changed': { vi: 'Sửa thông tin tài liệu', en: 'Document changed' },
    'document.replaced': { vi: 'Ghi bản thay thế', en: 'Replacement noted' },
    'document.fileAttached': { vi: 'Đính kèm tệp', en: 'File attached' },
  },
  fields: {
    kind: { label: texts.kind, values: documentKindNames },
    legalKind: { label: texts.legalKind, values: legalKindNames },
    number: texts.number,
    year: { vi: 'Năm', en: 'Year' },
    titleVi: texts.titleVi,
    titleEn: texts.titleEn,
    issuer: texts.issuer,
    issuingDecision: texts.issuingDecision,
    issuedOn: texts.issuedOn,
    inForceFrom: texts.inForceFrom,
    inForceUntil: texts.inForceUntil,
    inForceDoubtfulFrom: texts.inForceDoubtfulFrom,
    replaces: texts.replaces,
    replacedBy: texts.replacedBy,
    replacedFrom: texts.replacedFrom,
    notReplacedBefore: texts.notReplacedBefore,
    amends: texts.amends,
    adopts: texts.adopts,
    topics: { label: texts.topics, values: topicNames },
    file: texts.file,
    note: texts.note,
    confirmed: texts.confirmed,
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: { degree: { label: texts.degree, values: adoptionNames } },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof documentAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof documentAudited)['actions'], true> {}
}
