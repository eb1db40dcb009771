import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { inTransaction, keepReadings, noteTaken, tellTakenNumbers } from '../../platform/database';
import { UserFacingError } from '../../platform/http';
import { inTurn } from '../../platform/turns';
import { drawPublicCode } from './certificate-issue.service';
import { beginMove, type BegunMove, type Claim } from './verification-transition.service';
import type { StepContext } from './verification-decision.service';

/** A record of a signed lot, in the version that was shown. */
export interface InLot {
  readonly id: string;
  readonly expectedVersion: number;
  readonly claim: Claim;
}

/** What came of a record: nothing to say where it is decided, else why a rule refused it before anything was written. */
export type Outcome = UserFacingError | undefined;

interface Together {
  readonly actor: Actor;
  readonly context: Omit<StepContext, 'expectedVersion'>;
  /** Runs in the transaction before its records: throws where the lot is no longer to be decided. */
  readonly assertSigned: (session: ClientSession) => Promise<void>;
}

/** From so many on it is worth while to begin a thread that draws. */
const manyFrom = 8;

/**
 * The head's decisions on some records of a signed lot, saved together or not at all; each is judged as by itself, on the
 * register as it is when the transaction begins. What they rest on alike is read once. They are of different instruments:
 * none of them rests on what another one changes. First all are judged, and take their numbers in order; while their
 * papers are drawn the next are judged; then all are saved. A record that a rule refuses has taken no number, and the
 * others go on without it.
 * @throws whatever else fails, with nothing saved: each is then decided by itself
 */
export async function decideTogether(
  records: readonly InLot[],
  { actor, context, assertSigned }: Together,
): Promise<readonly Outcome[]> {
  const ofMany = records.length >= manyFrom;
  const coded = records.map((record) => ({ ...record, publicCode: drawPublicCode() }));
  const decide = async (session: ClientSession) => {
    keepReadings(session);
    await assertSigned(session);
    const begun: (Begun | UserFacingError)[] = [];
    try {
      for (const { id, expectedVersion, publicCode, claim } of coded) {
        const move = { actor, id, input: { to: 'approved' }, publicCode } as const;
        begun.push(await beginOrRefuse({ ...move, context: { ...context, expectedVersion, ofMany } }, claim, session));
      }
      for (const each of begun) if (!(each instanceof UserFacingError)) await finish(each, session);
      return begun.map((each) => (each instanceof UserFacingError ? each : undefined));
    } finally {
      // What is drawn for nobody ends before the transaction is left: nothing writes behind its back.
      await Promise.allSettled(begun.flatMap((each) => (each instanceof UserFacingError ? [] : (each.drawn ?? []))));
    }
  };
  return inTurn(actor.organizationId, () => inTransaction(decide));
}

interface Begun extends BegunMove {
  readonly claim: Claim;
  /** Taken for this record: the audit trail tells them with its certificate, not with that of the first to be saved. */
  readonly numbers: ReturnType<typeof tellTakenNumbers>;
}

async function beginOrRefuse(
  move: Parameters<typeof beginMove>[0],
  claim: Claim,
  session: ClientSession,
): Promise<Begun | UserFacingError> {
  try {
    const begun = await beginMove(move, session);
    return { ...begun, claim, numbers: tellTakenNumbers(session) };
  } catch (error) {
    const isRefusal = error instanceof UserFacingError && tellTakenNumbers(session).length === 0;
    if (isRefusal) return error;
    throw error;
  }
}

async function finish({ finish: save, claim, numbers }: Begun, session: ClientSession): Promise<void> {
  noteTaken(numbers, session);
  await save(claim);
}
