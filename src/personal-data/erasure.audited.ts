import { auditedKind } from '../audit';
import { erasureTexts as texts, groupNames } from './erasure.messages';
import type { Erasure } from './erasure.model';

/** An erasure in the audit trail; its act is also told of each record that it changed. */
export const erasureAudited = auditedKind<Erasure>()({
  type: 'Erasure',
  name: texts.one,
  actions: { 'personalData.erased': texts.begin },
  fields: {
    organizationId: { label: texts.organization, of: 'Organization' },
    group: { label: texts.group, values: groupNames },
    personId: texts.person,
    askedBy: texts.askedBy,
    document: texts.document,
    erasedAt: texts.at,
    erasedBy: texts.by,
    outcomes: texts.outcomes,
    redacted: texts.redacted,
  },
  parts: { of: texts.model, erased: texts.erased, kept: texts.keptToo, because: texts.because },
  unshown: ['redacted'],
});

declare module '../audit/audited' {
  interface AuditedTypes extends Record<(typeof erasureAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof erasureAudited)['actions'], true> {}
}
