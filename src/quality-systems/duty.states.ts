export type DutyState = 'done' | 'missing' | 'notYetDue';
