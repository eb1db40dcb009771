import { auditedKind, namesFrom } from '../../audit';
import { scopeActivityNames } from '../centres';
import { signatoryTexts as texts } from './signatory.messages';
import { SignatoryModel, type Signatory } from './signatory.model';

/** A right to sign in the audit trail. */
export const signatoryAudited = auditedKind<Signatory>()({
  type: 'Signatory',
  name: texts.one,
  actions: {
    'signatory.registered': texts.register,
    'signatory.ended': texts.end,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    accountId: { label: texts.person, of: 'Account' },
    name: texts.person,
    activities: { label: texts.activities, values: scopeActivityNames },
    fields: texts.fields,
    typeCodes: texts.typeCodes,
    decisionNumber: texts.decisionNumber,
    decidedOn: texts.decidedOn,
    validFrom: texts.validFrom,
    validUntil: texts.validUntil,
    document: texts.document,
    endedOn: texts.endedOn,
    endReason: texts.reason,
  },
  namesOf: namesFrom(SignatoryModel, ['name'], ({ name }) => name),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof signatoryAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof signatoryAudited)['actions'], true> {}
}
