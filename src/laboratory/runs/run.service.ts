import { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../../access';
import {
  moveVerification,
  recordVerification,
  VerificationModel,
  type RecordVerification,
  type StepContext,
  type VerificationRecord,
} from '../certificates';
import { getInstrument, type InstrumentRecord } from '../instruments';
import { proceduresFor } from '../methods';
import type { Procedure } from '../../metrology';
import { isDuplicateKey } from '../../platform/database';
import { InvalidInputError, NeedsConfirmationError, RefusedError, UserFacingError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { runRefusals } from './run.messages';
import {
  fieldInRun,
  isOfBench,
  nameOf,
  questionInRun,
  recordOf,
  type BenchProcedure,
  type RefusedMember,
} from './run.rules';
import type { Run, RunMember, RunSubmission } from './run.schema';

/** How the numbers of one record are read: as people type them, or as programs send them. */
export type ReadNumbers = (procedure: Procedure, input: RecordVerification) => RecordVerification;

export interface RunOutcome {
  readonly kept: readonly VerificationRecord[];
  readonly refused: readonly RefusedMember[];
}

/**
 * Makes the record of each instrument of a run, one after the other, each in a transaction of its own: what is wrong with
 * one leaves the others. An instrument that has its record of this run keeps it as it is, so a run may be sent again.
 */
export async function recordRun(
  actor: Actor,
  run: Run,
  { at, readNumbers = (_procedure, input) => input }: { at: Date; readNumbers?: ReadNumbers },
): Promise<RunOutcome> {
  assertCan(actor, 'verifications.record', actor.organizationId);
  const kept: VerificationRecord[] = [];
  const refused: RefusedMember[] = [];
  for (const member of run.members) {
    const answer = await recordMember(actor, run, { member, at, readNumbers });
    if ('errors' in answer) refused.push(answer);
    else kept.push(answer);
  }
  return { kept, refused };
}

async function recordMember(
  actor: Actor,
  run: Run,
  { member, at, readNumbers }: { member: RunMember; at: Date; readNumbers: ReadNumbers },
): Promise<VerificationRecord | RefusedMember> {
  const { instrumentId } = member;
  const before = await recordInRun(actor, run.run, instrumentId);
  if (before) return before;
  const name = { instrumentId, name: instrumentId };
  try {
    const instrument = await getInstrument(actor, instrumentId);
    name.name = nameOf(instrument);
    const procedure = await benchProcedureOf(instrument, run.performedOn);
    try {
      return await recordVerification(actor, readNumbers(procedure, recordOf(run, member, procedure)), at);
    } catch (error) {
      // The same run was sent twice at once: the other was first.
      const other = isDuplicateKey(error, 'runId') && (await recordInRun(actor, run.run, instrumentId));
      if (other) return other;
      return { ...name, ...reasonsOf(error, instrumentId, procedure) };
    }
  } catch (error) {
    return { ...name, ...reasonsOf(error, instrumentId) };
  }
}

/** By which procedure an instrument is run together with others. */
export async function benchProcedureOf({ typeCode, centreId }: InstrumentRecord, day: Day): Promise<BenchProcedure> {
  const [procedure] = await proceduresFor({ centreId, typeCode, kind: 'verification', day });
  if (!procedure || !isOfBench(procedure)) throw new RefusedError([runRefusals.notOfBench]);
  return procedure;
}

/** What a person can understand and mend is said; anything else is a bug. */
function reasonsOf(
  error: unknown,
  instrumentId: string,
  procedure?: BenchProcedure,
): Pick<RefusedMember, 'errors' | 'questions' | 'refusals'> {
  const at = (field: string) => (procedure ? fieldInRun(field, instrumentId, procedure) : `members[${instrumentId}]`);
  const none = { errors: {}, questions: {}, refusals: [] };
  if (error instanceof InvalidInputError) {
    const errors = Object.entries(error.fields).map(([field, fault]) => [at(field), fault] as const);
    return { ...none, errors: Object.fromEntries(errors), refusals: error.refusals };
  }
  if (error instanceof NeedsConfirmationError) {
    const questions = Object.entries(error.questions).map(
      ([field, question]) => [at(field), questionInRun(question, at(field), instrumentId)] as const,
    );
    return { ...none, questions: Object.fromEntries(questions) };
  }
  if (error instanceof RefusedError) return { ...none, refusals: error.refusals };
  if (error instanceof UserFacingError) return { ...none, errors: { [`members[${instrumentId}]`]: error.text } };
  throw error;
}

async function recordInRun(actor: Actor, run: string, instrumentId: string): Promise<VerificationRecord | undefined> {
  const [found] = await findRun(actor, run, { instrumentId: new Types.ObjectId(instrumentId) });
  return found;
}

/** The records of a run that the actor may see, in the order in which they were made. */
export async function findRun(
  actor: Actor,
  run: string,
  filter: { instrumentId?: Types.ObjectId } = {},
): Promise<VerificationRecord[]> {
  const visible = visibleTo(actor, 'verifications.read', 'centreId');
  return VerificationModel.find({ $and: [{ runId: run, ...filter }, visible] })
    .sort({ _id: 1 })
    .lean();
}

/** Submits the drafts of a run that were shown, each as by itself: what is refused of one leaves the others. */
export async function submitRun(
  actor: Actor,
  { run, versions }: RunSubmission,
  context: Omit<StepContext, 'expectedVersion'>,
): Promise<RunOutcome> {
  assertCan(actor, 'verifications.record', actor.organizationId);
  const kept: VerificationRecord[] = [];
  const refused: RefusedMember[] = [];
  for (const { _id, instrumentId, number } of await findRun(actor, run)) {
    const expectedVersion = versions[String(_id)];
    if (expectedVersion === undefined) continue;
    try {
      kept.push(await moveVerification(actor, String(_id), { to: 'submitted' }, { ...context, expectedVersion }));
    } catch (error) {
      const named = { instrumentId: String(instrumentId), name: number };
      refused.push({ ...named, ...reasonsOf(error, named.instrumentId) });
    }
  }
  return { kept, refused };
}
