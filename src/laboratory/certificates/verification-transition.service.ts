import type { ClientSession } from 'mongoose';
import { assertCan, type Actor } from '../../access';
import { assertPassword } from '../../register/accounts';
import { recordAudit } from '../../audit';
import { inTransaction } from '../../platform/database';
import { assertVersion, ConflictError, InvalidInputError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import type { CertificateRecord } from './certificate.model';
import { drawPublicCode } from './certificate-issue.service';
import { inTurn } from '../../platform/turns';
import { beginDecision, type Step, type StepContext } from './verification-decision.service';
import { verificationStatusNames, verificationTexts as texts } from './verification.messages';
import type { VerificationDocument, VerificationRecord, VerificationStatus } from './verification.model';
import { assertSound } from './verification.readings';
import { getVerification } from './verification.queries';
import { permissionFor, transitions, type Transition, type TransitionTarget } from './verification.rules';
import type { TransitionInput } from './verification.schema';
import { assertOwnVerifier, subjectOf, verificationFor } from './verification.service';
import { examineVerification, fieldsAtSubmission } from './submission.service';

/** One step in the life of a record: submitted, returned, approved, failed or cancelled. */
export async function moveVerification(
  actor: Actor,
  id: string,
  input: TransitionInput,
  context: StepContext,
): Promise<VerificationRecord> {
  await assertMayMove(actor, id, input.to);
  if (isDecision(input.to)) await assertPassword(actor, input.password, context.at);
  return move({ actor, id, input, context });
}

const isDecision = (to: TransitionTarget): boolean => to === 'approved' || to === 'failed';

async function assertMayMove(actor: Actor, id: string, to: TransitionTarget): Promise<void> {
  assertCan(actor, permissionFor(to));
  const { centreId } = await getVerification(actor, id);
  assertCan(actor, permissionFor(to), centreId);
}

/** A step to be made. */
export interface Move {
  readonly actor: Actor;
  readonly id: string;
  readonly input: TransitionInput;
  readonly context: StepContext;
  readonly publicCode: string;
}

async function move(asked: Omit<Move, 'publicCode'>): Promise<VerificationRecord> {
  const publicCode = drawPublicCode();
  const change = async (session: ClientSession) => {
    const begun = await beginMove({ ...asked, publicCode }, session);
    try {
      return await begun.finish();
    } finally {
      await begun.drawn?.catch(() => undefined);
    }
  };
  const { actor, input } = asked;
  return isDecision(input.to) ? inTurn(actor.organizationId, () => inTransaction(change)) : inTransaction(change);
}

/** A step that the rules allow; of the record nothing is written yet. */
export interface BegunMove {
  readonly drawn?: Promise<unknown>;
  readonly finish: (claim?: Claim) => Promise<VerificationRecord>;
}

/**
 * Stands in place of the password where a lot was signed as a whole: runs in the transaction of the decision, and throws
 * unless the record waits in a lot that this person signed.
 */
export type Claim = (
  decided: VerificationRecord,
  certificate: CertificateRecord | undefined,
  session: ClientSession,
) => Promise<void>;

/** Judges a step in the transaction that makes it. */
export async function beginMove(
  { actor, id, input, context, publicCode }: Move,
  session: ClientSession,
): Promise<BegunMove> {
  const verification = await verificationFor(actor, id, session);
  assertVersion(verification, context.expectedVersion);
  const transition = assertTransition(actor, verification, input);
  const before = verification.toObject<VerificationRecord>();
  const approver = isDecision(input.to) ? actor : undefined;
  const examination = await examineVerification(before, dayInVietnam(context.at), session, approver);
  if (transition.needsOrder) assertSound(examination);
  const step = { actor, verification, examination, input, context, session };
  const decision = isDecision(input.to) ? await beginDecision({ ...step, publicCode }) : undefined;
  return {
    ...(decision?.drawn && { drawn: decision.drawn }),
    finish: async (claim) => {
      const certificate = await decision?.finish();
      if (!decision) noteStep({ ...step, before });
      await verification.save({ session });
      const after = verification.toObject<VerificationRecord>();
      await claim?.(after, certificate, session);
      const [action, subject] = [`verification.${after.status}` as const, subjectOf(verification)];
      await recordAudit(actor, { action, subject, before, after, reason: input.reason, at: context.at }, session);
      return after;
    },
  };
}

/** Who may take the step from where the record stands, and what the person must say with it. */
function assertTransition(
  actor: Actor,
  verification: VerificationDocument,
  { to, reason }: TransitionInput,
): Transition {
  const transition = transitions[verification.status][to];
  if (!transition) throw wrongTransition(verification.status, to);
  assertCan(actor, transition.permission, verification.centreId);
  if (transition.byOwnVerifier) assertOwnVerifier(actor, verification);
  if (transition.needsReason && !reason) throw new InvalidInputError({ reason: texts.reasonRequired });
  return transition;
}

function wrongTransition(from: VerificationStatus, to: VerificationStatus): ConflictError {
  const names = { from: verificationStatusNames[from], to: verificationStatusNames[to] };
  return new ConflictError(fill(texts.wrongTransition, names));
}

function noteStep({ verification, examination, before, input, context }: Step & { before: VerificationRecord }): void {
  verification.status = input.to;
  if (input.to === 'submitted') {
    const submitted = fieldsAtSubmission(examination, before);
    verification.set({ ...submitted, submittedAt: context.at, returnReason: undefined });
  }
  if (input.to === 'returned') verification.set({ returnReason: input.reason, frozen: undefined });
  if (input.to === 'cancelled') verification.set({ stampKey: undefined });
}
