import { auditedKind, namesFrom } from '../../audit';
import { fill } from '../../platform/i18n';
import { signingKeyKindNames, signingKeyStatusNames, signingTexts as texts } from './signing-key.messages';
import { SigningKeyModel, type SigningKey } from './signing-key.model';

/** A centre's key in the audit trail: by its certificate. The key itself is in no entry. */
export const signingKeyAudited = auditedKind<SigningKey>()({
  type: 'SigningKey',
  name: texts.short,
  actions: {
    'signingKey.entered': texts.enter,
    'signingKey.replaced': { vi: 'Thay khóa ký', en: 'Key replaced' },
    'signingKey.removed': texts.remove,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    kind: { label: texts.kind, values: signingKeyKindNames },
    name: texts.name,
    issuerName: texts.issuerName,
    subject: texts.subject,
    serialNumber: texts.serialNumber,
    fingerprint: texts.fingerprint,
    notBefore: texts.notBefore,
    notAfter: texts.notAfter,
    certificates: texts.certificates,
    status: { label: texts.status, values: signingKeyStatusNames },
    enteredAt: texts.enteredAt,
    enteredBy: texts.enteredBy,
    endedAt: texts.endedAt,
    endedBy: texts.endedBy,
    endReason: texts.endReason,
  },
  unshown: ['certificates'],
  namesOf: namesFrom(SigningKeyModel, ['serialNumber'], ({ serialNumber: serial }) => fill(texts.one, { serial }).vi),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof signingKeyAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof signingKeyAudited)['actions'], true> {}
}
