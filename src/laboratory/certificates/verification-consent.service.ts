import type { Actor, Change } from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { ConflictError } from '../../platform/http';
import { consentTexts } from './late-entry.messages';
import { verificationTexts } from './verification.messages';
import { VerificationModel, type Verification, type VerificationRecord } from './verification.model';
import { isOpen } from './verification.rules';
import { subjectOf } from './verification.service';

const consenting: RevisedKind<Verification> = {
  model: VerificationModel,
  read: 'verifications.read',
  manage: 'verifications.consent',
  belongsTo: 'centreId',
  notFound: verificationTexts.notFound,
  subjectOf,
};

/** The department lets a certificate be issued late, or after the designation ended. It consents to what it has seen. */
export function consentToVerification(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<VerificationRecord> {
  const revision = { ...change, action: 'verification.consented', reason } as const;
  return reviseRecord(actor, consenting, id, revision, (verification) => {
    if (!isOpen(verification.status)) throw new ConflictError(consentTexts.closed);
    verification.consent = { byName: actor.name, at: change.at, reason };
  });
}
