export { addDays, addMonths, daysBetween, isDay, lastDayOfMonth } from './day';
export type { Day } from './day';
export { isOverdue, proposeValidUntil } from './validity';
export { dayOrder, disordersOf, moments } from './day-order';
export type { DayRule, Disorder, Moment, StatedDays } from './day-order';
export { unusualSpans, usualSpans } from './usual-spans';
export { relationFault, relations } from './relations';
export type { DaysOfRelation, Related, Relation, RelationFault, RelationName } from './relations';
