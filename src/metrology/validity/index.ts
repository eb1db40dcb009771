export { addDays, addMonths, daysBetween, formatDay, isDay, lastDayOfMonth, parseDay, todayInVietnam } from './day';
export type { Day } from './day';
export { isOverdue, proposeValidUntil } from './validity';
