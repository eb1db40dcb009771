import { addDays, addMonths } from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { UpkeepTask } from './keeping.model';
import type { MeasurementStandard } from './standard.model';

/** People are told of upkeep so many days ahead: the registry's own figure. */
export const upkeepAheadDays = 7;

/** The first day on which some upkeep of the plan is due; undefined when nothing is. */
export function upkeepDueOf(tasks: readonly UpkeepTask[] | undefined): Day | undefined {
  return tasks
    ?.flatMap(({ dueOn }) => dueOn ?? [])
    .sort()
    .at(0);
}

/** Tasks that are still to be done. */
export function openTasks({
  upkeep = [],
}: Pick<MeasurementStandard, 'upkeep'>): (UpkeepTask & { readonly dueOn: Day })[] {
  return upkeep.flatMap((task) => (task.dueOn ? [{ ...task, dueOn: task.dueOn }] : []));
}

/** A task after it was done: due again so many months later, or done for good. */
export function doneOn({ dueOn: _due, ...task }: UpkeepTask, day: Day): UpkeepTask {
  return { ...task, lastOn: day, ...(task.everyMonths && { dueOn: addMonths(day, task.everyMonths) }) };
}

/** The filter that finds the standards with upkeep that is due soon or overdue. */
export function upkeepDueFilter(today: Day): Record<string, unknown> {
  return { upkeepDueOn: { $lte: addDays(today, upkeepAheadDays) }, status: { $ne: 'retired' } };
}
