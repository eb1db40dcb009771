import { auditedKind, namesFrom } from '../../audit';
import { disposalStatusNames, disposalTexts as texts } from './disposal.messages';
import { DisposalModel, type Disposal } from './disposal.model';
import { DisposedRecordModel, type DisposedRecord } from './disposed.model';

/** A decision to dispose of records in the audit trail. */
export const disposalAudited = auditedKind<Disposal>()({
  type: 'Disposal',
  name: texts.one,
  actions: {
    'disposal.proposed': texts.propose,
    'disposal.approved': texts.approve,
    'disposal.refused': texts.refuse,
    'disposal.finished': texts.finish,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    document: texts.document,
    reason: texts.reason,
    until: texts.until,
    years: texts.years,
    counts: texts.counts,
    status: { label: texts.status, values: disposalStatusNames },
    proposedBy: texts.proposedBy,
    proposedById: { label: texts.proposedById, of: 'Account' },
    proposedAt: texts.proposedAt,
    approvedBy: texts.approvedBy,
    approvedById: { label: texts.approvedById, of: 'Account' },
    approvedAt: texts.approvedAt,
    refusedBy: texts.refusedBy,
    refusedAt: texts.refusedAt,
    refusalReason: texts.refusalReason,
    finishedAt: texts.finishedAt,
    instance: texts.instance,
    leaseUntil: texts.leaseUntil,
  },
  parts: { records: texts.records, certificates: texts.certificates, files: texts.files },
  unshown: ['instance', 'leaseUntil'],
  namesOf: namesFrom(DisposalModel, ['document'], ({ document }) => document),
});

/** What is left of a disposed record; held, so that a trace that is changed or taken away shows. */
export const disposedAudited = auditedKind<DisposedRecord>()({
  type: 'DisposedRecord',
  name: texts.disposedRecord,
  actions: { 'record.disposed': texts.dispose },
  fields: {
    disposalId: { label: texts.one, of: 'Disposal' },
    centreId: { label: texts.centre, of: 'Organization' },
    of: texts.kindOf,
    recordId: texts.recordId,
    number: texts.number,
    day: texts.day,
    state: texts.stateHash,
    fileHashes: texts.fileHashes,
    step: texts.step,
    publicCode: texts.publicCode,
    checkCharacters: texts.checkCharacters,
    document: texts.document,
    disposedAt: texts.disposedAt,
    redacted: texts.redacted,
  },
  parts: { series: texts.series, value: texts.number },
  unshown: ['redacted'],
  // The step stays taken: the series has no gap where a certificate was disposed of.
  held: {
    model: DisposedRecordModel,
    stepOf: ({ step }) => step as { series: string; value: number } | undefined,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof disposalAudited | typeof disposedAudited)['type'], true> {}
  interface AuditedActions
    extends
      Record<keyof (typeof disposalAudited)['actions'], true>,
      Record<keyof (typeof disposedAudited)['actions'], true> {}
}
