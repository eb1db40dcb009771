import { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../../access';
import {
  moveVerification,
  recordVerification,
  VerificationModel,
  type BeforeSaving,
  type RecordVerification,
  type StepContext,
  type VerificationRecord,
} from '../certificates';
import type { Procedure } from '../../metrology';
import { RefusedError } from '../../platform/http';
import { runRefusals } from './run.messages';
import { procedureOfRun } from './run.procedure';
import { reasonsOf } from './run.reasons';
import { instrumentOf } from './run.registering';
import { keyOf, nameOf, recordOf, type RefusedMember } from './run.rules';
import type { Run, RunMember, RunSubmission } from './run.schema';

/** How the numbers of one record are read: as people type them, or as programs send them. */
export type ReadNumbers = (procedure: Procedure, input: RecordVerification) => RecordVerification;

export interface RunOutcome {
  readonly kept: readonly VerificationRecord[];
  readonly refused: readonly RefusedMember[];
}

interface Context {
  readonly at: Date;
  readonly readNumbers?: ReadNumbers;
  readonly beforeSaving?: BeforeSaving | undefined;
}

/**
 * Makes the record of each instrument of a run, one after the other, each in a transaction of its own: what is wrong with
 * one leaves the others. An instrument that has its record of this run keeps it as it is, so a run may be sent again. One
 * that is not in the register is entered there first.
 */
export async function recordRun(actor: Actor, run: Run, context: Context): Promise<RunOutcome> {
  assertCan(actor, 'verifications.record', actor.organizationId);
  const made = new Map((await findRun(actor, run.run)).map((each) => [String(each.instrumentId), each]));
  const kept: VerificationRecord[] = [];
  const refused: RefusedMember[] = [];
  let { procedureCode } = run;
  for (const member of run.members) {
    const answer =
      made.get(member.instrumentId ?? '') ??
      (await recordMember(actor, { ...run, procedureCode } as Run, member, context));
    if ('errors' in answer) refused.push(answer);
    else {
      procedureCode ??= answer.procedureCode;
      kept.push(answer);
    }
  }
  return { kept, refused };
}

async function recordMember(
  actor: Actor,
  run: Run,
  member: RunMember,
  { at, readNumbers = (_procedure, input) => input, beforeSaving }: Context,
): Promise<VerificationRecord | RefusedMember> {
  const named = { key: keyOf(member), instrumentId: member.instrumentId, name: keyOf(member) };
  let procedure: Procedure | undefined;
  try {
    const instrument = await instrumentOf(actor, member, { confirmed: run.confirmed, at });
    const instrumentId = String(instrument._id);
    Object.assign(named, { instrumentId, name: nameOf(instrument) });
    procedure = await procedureOfRun(instrument, run);
    if (run.rows.length > 0 && !procedure.bench) throw new RefusedError([runRefusals.notOfBench]);
    const before = await recordInRun(actor, run.run, instrumentId);
    return (
      before ??
      (await recordVerification(
        actor,
        readNumbers(procedure, recordOf(run, { ...member, instrumentId }, procedure)),
        at,
        beforeSaving,
      ))
    );
  } catch (error) {
    // The same run may have been sent twice at once, and the other was first: what was refused here, as a stamp that its
    // record bears, is then no fault.
    const other = named.instrumentId && (await recordInRun(actor, run.run, named.instrumentId));
    return other || { ...named, ...reasonsOf(error, named.key, procedure) };
  }
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
      const named = { key: String(instrumentId), instrumentId: String(instrumentId), name: number };
      refused.push({ ...named, ...reasonsOf(error, named.key) });
    }
  }
  return { kept, refused };
}
