export { addDays, addMonths, daysBetween, isDay, lastDayOfMonth } from './day';
export type { Day } from './day';
export { isOverdue, proposeValidUntil } from './validity';
