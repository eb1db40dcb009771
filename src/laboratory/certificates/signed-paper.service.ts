import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction, storeFile } from '../../platform/database';
import { assertVersion, ConflictError, InvalidInputError, type UploadedFile } from '../../platform/http';
import { findProcedure } from '../../metrology';
import { isTakenOver } from './signed-paper';
import { signedPaperTexts as texts } from './signed-paper.messages';
import { verificationTexts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import { isEditable } from './verification.rules';
import { assertOwnVerifier, subjectOf, verificationFor } from './verification.service';

/** What a paper is photographed or scanned as. */
const kinds: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** The verifier attaches the signed paper; until the record is submitted, another file takes its place. */
export async function attachSignedPaper(
  actor: Actor,
  id: string,
  file: UploadedFile | undefined,
  { at, expectedVersion }: Change,
): Promise<VerificationRecord> {
  assertCan(actor, 'verifications.record');
  if (!file) throw new InvalidInputError({ file: texts.noFile });
  if (!kinds.includes(file.contentType)) throw new InvalidInputError({ file: texts.otherKind });
  const stored = await storeFile(file);
  return inTransaction(async (session) => {
    const verification = await verificationFor(actor, id, session);
    assertCan(actor, 'verifications.record', verification.centreId);
    assertVersion(verification, expectedVersion);
    if (!isEditable(verification.status)) throw new ConflictError(verificationTexts.notEditable);
    if (!isTakenOver(findProcedure(verification.procedureCode))) throw new ConflictError(texts.notAsked);
    assertOwnVerifier(actor, verification);
    const before = verification.toObject<VerificationRecord>();
    // The department consented to what it saw.
    verification.set({ paperFile: stored, consent: undefined });
    await verification.save({ session });
    const after = verification.toObject<VerificationRecord>();
    const subject = subjectOf(verification);
    await recordAudit(actor, { action: 'verification.paperAttached', subject, before, after, at }, session);
    return after;
  });
}
