import { Types, type ClientSession } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit, reviseRecord } from '../../audit';
import { storeFile } from '../../platform/database';
import { assertDayOrder, InvalidInputError, RefusedError, type UploadedFile } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import type { Hold, UpkeepTask } from './keeping.model';
import { maintenanceAudited } from './maintenance.audited';
import { maintenanceTexts as texts } from './maintenance.messages';
import { MaintenanceModel, type Maintenance } from './maintenance.model';
import type { MaintenanceInput, TaskEndInput, TaskInput } from './maintenance.schema';
import type { MeasurementStandardDocument, MeasurementStandardRecord } from './standard.model';
import { standardRefusals as refusals } from './standard.refusals';
import { about } from './standard.rules';
import { revised } from './standard.service';
import { doneOn, openTasks } from './upkeep.rules';

/** Plans a piece of upkeep. */
export async function planTask(
  actor: Actor,
  id: string,
  input: TaskInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.upkeepPlanned' }, (standard) => {
    assertNotRetired(standard);
    standard.upkeep = [...tasksOf(standard), { taskId: new Types.ObjectId(), ...input }];
  });
}

/** Takes a piece of upkeep out of the plan, with the reason. */
export async function endTask(
  actor: Actor,
  id: string,
  { taskId, reason }: TaskEndInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  const revision = { ...change, reason, action: 'standard.upkeepEnded' } as const;
  return reviseRecord(actor, revised, id, revision, (standard) => {
    assertOpen(standard, taskId);
    const on = dayInVietnam(change.at);
    standard.upkeep = tasksOf(standard).map((task) => {
      if (String(task.taskId) !== taskId) return task;
      const { dueOn: _due, ...kept } = task;
      return { ...kept, ended: { on, reason } };
    });
  });
}

/**
 * Records what was done to a standard. Adjusted or repaired, it is calibrated or checked before it is used by an earlier
 * certificate; unfit, it is quarantined in the same transaction (ISO/IEC 17025:2017, 6.4.4 and 6.4.9).
 */
export async function recordMaintenance(
  actor: Actor,
  id: string,
  input: MaintenanceInput,
  change: Change & { readonly file?: UploadedFile | undefined },
): Promise<MeasurementStandardRecord> {
  const { file, ...made } = change;
  const kind = { ...revised, manage: 'standards.check' as const };
  return reviseRecord(actor, kind, id, { ...made, action: 'standard.maintained' }, async (standard, session) => {
    assertDayOrder({ done: input.performedOn, today: dayInVietnam(change.at) }, { done: 'performedOn' });
    assertNotRetired(standard);
    if (input.taskId) assertOpen(standard, input.taskId);
    const stored = file && (await storeFile(file));
    const entry = { ...entryOf(actor, standard, input), ...(stored && { file: stored }) };
    await MaintenanceModel.create([entry], { session });
    takeAccount(standard, entry, change.at);
    standard.increment();
    await tell(actor, standard, entry, { at: change.at, session });
  });
}

function entryOf(
  actor: Actor,
  standard: MeasurementStandardDocument,
  { taskId, what, ...input }: MaintenanceInput,
): Maintenance & { _id: Types.ObjectId } {
  const planned = tasksOf(standard).find((each) => String(each.taskId) === taskId);
  const done = what ?? planned?.what;
  if (!done) throw new InvalidInputError({ what: texts.whatNeeded });
  if (input.result !== 'fit' && !input.remark) throw new InvalidInputError({ remark: texts.remarkNeeded });
  return {
    _id: new Types.ObjectId(),
    ...{ centreId: standard.centreId, standardId: standard._id, what: done },
    ...(planned && { taskId: planned.taskId }),
    ...{ ...input, recordedBy: actor.name },
  };
}

/** What follows for the standard: the next day of the task, what keeps it from work, and its quarantine. */
function takeAccount(
  standard: MeasurementStandardDocument,
  { _id: entryId, taskId, kind, performedOn, result }: Maintenance & { _id: Types.ObjectId },
  at: Date,
): void {
  const { holds = [] } = standard.toObject();
  if (taskId)
    standard.upkeep = tasksOf(standard).map((task) => (taskId.equals(task.taskId) ? doneOn(task, performedOn) : task));
  const hold: readonly Hold[] = kind === 'routine' ? [] : [{ since: performedOn, cause: kind, entryId }];
  if (hold.length > 0) standard.holds = [...holds, ...hold];
  if (result === 'unfit' && standard.status === 'inUse') standard.set({ status: 'quarantined', quarantinedAt: at });
}

async function tell(
  actor: Actor,
  { code, centreId }: MeasurementStandardDocument,
  entry: Maintenance & { _id: Types.ObjectId },
  { at, session }: { readonly at: Date; readonly session: ClientSession },
): Promise<void> {
  const name = `${code}, ${entry.what}`;
  const subject = { type: maintenanceAudited.type, id: entry._id, name, organizationId: centreId };
  await recordAudit(actor, { action: 'maintenance.recorded', subject, before: null, after: entry, at }, session);
}

function tasksOf(standard: MeasurementStandardDocument): UpkeepTask[] {
  return standard.toObject().upkeep ?? [];
}

function assertOpen(standard: MeasurementStandardDocument, taskId: string): void {
  const isOpen = openTasks(standard.toObject()).some((task) => String(task.taskId) === taskId);
  if (!isOpen) throw new InvalidInputError({ taskId: texts.noSuchTask });
}

function assertNotRetired({ code, status }: MeasurementStandardDocument): void {
  if (status === 'retired') throw new RefusedError([about(refusals.retired, { code })]);
}
