export { addDays, addMonths, daysBetween, isDay, lastDayOfMonth } from './day';
export { isOverdue, proposeValidUntil } from './validity';
export { dayOrder, disordersOf, moments } from './day-order';
export type { Moment, StatedDays } from './day-order';
export { unusualSpans } from './usual-spans';
export { relationFault, relations } from './relations';
export type { Related, RelationName } from './relations';
export type { Day } from './day';
