import { proposalTexts } from '../../access';
import { auditedKind } from '../../audit';
import { termTexts as texts } from './retention-term.messages';
import type { RetentionTerm } from './retention-term.model';
import { classNames } from './retention.rules';

/** The term of a class of records in the audit trail. */
export const retentionTermAudited = auditedKind<RetentionTerm>()({
  type: 'RetentionTerm',
  name: texts.one,
  actions: {
    'retentionTerm.proposed': texts.propose,
    'retentionTerm.confirmed': texts.confirm,
    'retentionTerm.refused': texts.refuse,
  },
  fields: {
    recordClass: { label: texts.recordClass, values: classNames },
    years: texts.years,
    document: texts.document,
    proposedBy: proposalTexts.proposedBy,
    proposedById: { label: proposalTexts.proposedById, of: 'Account' },
    proposedAt: proposalTexts.proposedAt,
    confirmedBy: proposalTexts.confirmedBy,
    confirmedAt: proposalTexts.confirmedAt,
    refusedBy: proposalTexts.refusedBy,
    refusedAt: proposalTexts.refusedAt,
    refusalReason: proposalTexts.refusalReason,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof retentionTermAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof retentionTermAudited)['actions'], true> {}
}
