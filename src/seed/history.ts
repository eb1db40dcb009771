import type { VerificationMode } from '../laboratory/centres';
import type { VerificationStatus } from '../laboratory/certificates';
import { ruleOn } from '../laboratory/instruments';
import { addDays, addMonths, daysBetween } from '../metrology';
import type { Day } from '../platform/i18n';
import type { Dice } from './dice';
import type { InstrumentAtWork } from './instruments';
import { isRead } from './readings';

/** What is planned to happen to one instrument on one day. */
export interface Visit {
  readonly at: InstrumentAtWork;
  readonly performedOn: Day;
  readonly mode: VerificationMode;
  readonly passes: boolean;
  /** The visit whose certificate this one replaces, made on the same readings. */
  readonly corrects?: Visit;
  /** The visit whose certificate took the place of this one's: the next that passed, or the correction. */
  replacedBy?: Visit;
  replaces?: Visit;
  /** The failing visit that ended the certificate of this one. */
  endedBy?: Visit;
  /** The last thing that happened to the instrument. */
  withdrawn?: true;
  isLast: boolean;
  status: VerificationStatus;
}

const firstDay: Day = '2020-01-02';
const failingShare = 0.05;
const correctedShare = 0.005;
const withdrawnShare = 0.004;
const correctedWithinDays = 30;

/** The history of every instrument from 2020 to yesterday, exactly `count` visits in all. */
export function planVisits(dice: Dice, instruments: readonly InstrumentAtWork[], count: number, today: Day): Visit[] {
  const histories = instruments.filter(({ type }) => isRead(type.code)).map((at) => historyOf(dice, at, today));
  let missing = count - histories.reduce((sum, { length }) => sum + length, 0);
  for (let tries = 0; missing !== 0; tries += 1) {
    if (tries > 100 * count) throw new RangeError(`these instruments cannot have ${count} verifications`);
    const history = dice.oneOf(histories);
    if (missing < 0) missing += forgetFirst(history);
    else missing -= addRepair(dice, history, today);
  }
  histories.forEach(linkInTurn);
  const visits = histories.flat();
  withdrawSome(dice, visits);
  leaveOpen(visits, today);
  return visits;
}

/** Each certificate stands until the next visit: a pass replaces it, a failure ends it. */
function linkInTurn(history: readonly Visit[]): void {
  history.forEach((visit, index) => {
    visit.isLast = index === history.length - 1;
    const before = history[index - 1];
    if (!before?.passes) return;
    if (!visit.passes) before.endedBy = visit;
    else [visit.replaces, before.replacedBy] = [before, visit];
  });
}

/** Some certificates were withdrawn for another reason, long before the next one. */
function withdrawSome(dice: Dice, visits: readonly Visit[]): void {
  for (const visit of visits) {
    const isCorrection = visit.corrects ?? visit.replacedBy?.corrects;
    const stands = visit.passes && !visit.isLast && !visit.endedBy && !isCorrection;
    if (!stands || !dice.happens(withdrawnShare)) continue;
    visit.withdrawn = true;
    unlink(visit.replacedBy);
  }
}

const openDays = 14;
const openStatuses: readonly { readonly status: VerificationStatus; readonly count: number }[] = [
  { status: 'submitted', count: 20 },
  { status: 'draft', count: 8 },
  { status: 'returned', count: 3 },
];

/** Of the last fortnight's work some still waits: for the head of the centre, or for the technician. */
function leaveOpen(visits: readonly Visit[], today: Day): void {
  const recent = visits.filter(
    ({ isLast, passes, corrects, performedOn }) =>
      isLast && passes && !corrects && performedOn >= addDays(today, -openDays),
  );
  const statuses = openStatuses.flatMap(({ status, count }) => Array.from({ length: count }, () => status));
  recent.slice(0, statuses.length).forEach((visit, index) => {
    visit.status = statuses[index] ?? visit.status;
    unlink(visit);
  });
}

/** Its certificate took no other's place: that was withdrawn before, or it is not issued yet. */
function unlink(visit: Visit | undefined): void {
  if (!visit?.replaces) return;
  delete visit.replaces.replacedBy;
  delete visit.replaces;
}

function historyOf(dice: Dice, at: InstrumentAtWork, today: Day): Visit[] {
  const visits: Visit[] = [];
  const isNew = (at.record.yearMade ?? 0) >= 2020;
  for (const day of daysOfWork(dice, at, today)) {
    const mode = isNew && visits.length === 0 ? 'initial' : 'periodic';
    if (!dice.happens(failingShare)) {
      visits.push(visitOf(at, day, mode, true));
      if (addDays(day, correctedWithinDays) < today && dice.happens(correctedShare)) correct(visits);
      continue;
    }
    visits.push(visitOf(at, day, mode, false));
    const repaired = workday(addDays(day, dice.between(4, 30)));
    if (repaired < today && dice.happens(0.9)) visits.push(visitOf(at, repaired, 'afterRepair', true));
    else break;
  }
  return visits;
}

/** The last certificate was wrong in a detail: a second record replaces it. */
function correct(visits: Visit[]): void {
  const wrong = visits.at(-1);
  if (!wrong) return;
  visits.push({ ...wrong, corrects: wrong });
}

/** Backwards from the last: a period before each, give or take some weeks. Nine in ten are in time, the rest overdue. */
function daysOfWork(dice: Dice, { type, record }: InstrumentAtWork, today: Day): Day[] {
  const months = ruleOn(type, today)?.periodMonths ?? 12;
  const begins = [firstDay, `${record.yearMade ?? 2019}-03-01`].sort().at(-1) ?? firstDay;
  const late = dice.happens(0.08) ? dice.between(30, 300) : 0;
  const periodDays = daysBetween(addMonths(today, -months), today);
  const days: Day[] = [];
  let day = workday(addDays(today, late ? -periodDays - late : -dice.between(1, periodDays)));
  while (day >= begins) {
    days.unshift(day);
    day = workday(addDays(addMonths(day, -months), dice.between(-12, 28)));
  }
  return days;
}

/** Takes the oldest visit away, when others remain to tell of the instrument. */
function forgetFirst(history: Visit[]): number {
  if (history.length < 2 || history.some(({ corrects }) => corrects === history[0])) return 0;
  history.shift();
  return 1;
}

/** One more visit: the instrument was repaired between two verifications, or is seen for the first time. */
function addRepair(dice: Dice, history: Visit[], today: Day): number {
  const index = dice.between(0, Math.max(0, history.length - 2));
  const [before, after] = [history[index], history[index + 1]];
  if (!before?.passes || before.corrects || after?.corrects) return 0;
  const day = workday(addDays(before.performedOn, dice.between(20, 90)));
  if (day >= (after?.performedOn ?? today)) return 0;
  history.splice(index + 1, 0, visitOf(before.at, day, 'afterRepair', true));
  return 1;
}

function visitOf(at: InstrumentAtWork, performedOn: Day, mode: VerificationMode, passes: boolean): Visit {
  return { at, performedOn, mode, passes, isLast: false, status: passes ? 'approved' : 'failed' };
}

/** The same day, or the Friday before a weekend. */
function workday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : day;
}
