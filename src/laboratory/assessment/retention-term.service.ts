import type { HydratedDocument } from 'mongoose';
import { assertCan, assertNoneWaits, assertSecondPerson, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { inTransaction, takeTurn } from '../../platform/database';
import { ConflictError, NotFoundError } from '../../platform/http';
import { assertPassword } from '../../register/accounts';
import { retentionTermAudited } from './retention-term.audited';
import { termTexts as texts } from './retention-term.messages';
import { RetentionTermModel, type RetentionTerm, type RetentionTermRecord, type TermKey } from './retention-term.model';
import type { ProposeTerm } from './retention-term.schema';

/** The term of a class that holds: the newest that a second officer confirmed; undefined where none did. */
export async function termInForce(recordClass: TermKey): Promise<RetentionTermRecord | undefined> {
  const confirmed = { recordClass, confirmedAt: { $exists: true } };
  return (await RetentionTermModel.findOne(confirmed).sort({ confirmedAt: -1 }).lean()) ?? undefined;
}

/** Terms that hold and proposals that wait, the newest first; few there are of either. */
export function findTerms(actor: Actor): Promise<RetentionTermRecord[]> {
  assertCan(actor, 'assessment.read');
  return RetentionTermModel.find().sort({ proposedAt: -1 }).limit(50).lean();
}

export async function getTerm(actor: Actor, id: string): Promise<RetentionTermRecord> {
  assertCan(actor, 'assessment.read');
  const term = await RetentionTermModel.findById(id).lean();
  if (!term) throw new NotFoundError(texts.notFound);
  return term;
}

/** One officer reads the term in its document; it holds once another has read the same. */
export async function proposeTerm(actor: Actor, input: ProposeTerm, at: Date): Promise<RetentionTermRecord> {
  assertCan(actor, 'retention.manage');
  return inTransaction(async (session) => {
    await takeTurn(`retention ${input.recordClass}`, session);
    const waiting = { recordClass: input.recordClass, confirmedAt: { $exists: false }, refusedAt: { $exists: false } };
    assertNoneWaits(await RetentionTermModel.find(waiting).session(session).lean());
    const proposed = { proposedBy: actor.name, proposedById: actor.id, proposedAt: at };
    const term = new RetentionTermModel({ ...input, ...proposed });
    await term.save({ session });
    const after = term.toObject<RetentionTermRecord>();
    await recordAudit(actor, { action: 'retentionTerm.proposed', subject: subjectOf(term), after, at }, session);
    return after;
  });
}

/** A second officer has compared it with the document. */
export async function confirmTerm(
  actor: Actor,
  id: string,
  { password }: { readonly password: string },
  change: Change,
): Promise<RetentionTermRecord> {
  assertCan(actor, 'retention.manage');
  await assertPassword(actor, password, change.at);
  return reviseRecord(actor, revised, id, { ...change, action: 'retentionTerm.confirmed' }, (term) => {
    assertUndecided(term);
    assertSecondPerson(actor, term);
    term.set({ confirmedBy: actor.name, confirmedAt: change.at });
  });
}

/** Whoever proposed it may take it back so. */
export async function refuseTerm(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<RetentionTermRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'retentionTerm.refused', reason }, (term) => {
    assertUndecided(term);
    term.set({ refusedBy: actor.name, refusedAt: change.at, refusalReason: reason });
  });
}

function assertUndecided({ confirmedAt, refusedAt }: RetentionTerm): void {
  if (confirmedAt ?? refusedAt) throw new ConflictError(texts.decided);
}

const revised: RevisedKind<RetentionTerm> = {
  model: RetentionTermModel,
  read: 'assessment.read',
  manage: 'retention.manage',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id: id, recordClass, years }: HydratedDocument<RetentionTerm>) {
  return { type: retentionTermAudited.type, id, name: `${recordClass} ${years}` };
}
