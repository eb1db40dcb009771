import type { Types } from 'mongoose';
import type { Dice } from './dice';
import type { Visit } from './history';
import { dayInVietnam } from '../platform/i18n';

/** A visit with its place in time and in the series of its centre. */
export interface Work {
  readonly visit: Visit;
  readonly verificationId: Types.ObjectId;
  readonly recordedAt: Date;
  /** Place in the series of the centre's records of the year. */
  readonly sequence: number;
  /** Absent while the head of the centre has not decided. */
  readonly decidedAt?: Date;
  readonly certificate?: Issue;
}

/** When a certificate was issued, and its place in the series of the centre, kind and year. */
export interface Issue {
  readonly id: Types.ObjectId;
  readonly year: number;
  sequence: number;
  readonly issuedAt: Date;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const vietnamHours = 7;

/** All work in the order of its recording; records and certificates are numbered in the order in which they came. */
export function orderWork(dice: Dice, visits: readonly Visit[], now: Date): Work[] {
  const timed = visits.map((visit) => ({ visit, recordedAt: recordingOf(dice, visit, now) }));
  timed.sort((a, b) => a.recordedAt - b.recordedAt);
  const records = new Series();
  const works = timed.map(({ visit, recordedAt }): Work => {
    const decidedAt = isOpen(visit) ? undefined : decisionOf(dice, recordedAt, now);
    return {
      visit,
      verificationId: dice.id(),
      recordedAt: new Date(recordedAt),
      sequence: records.next(centreYear(visit, yearOf(new Date(recordedAt)))),
      ...(decidedAt && { decidedAt }),
      ...(decidedAt &&
        visit.passes && { certificate: { id: dice.id(), year: yearOf(decidedAt), sequence: 0, issuedAt: decidedAt } }),
    };
  });
  numberCertificates(works);
  return works;
}

function numberCertificates(works: readonly Work[]): void {
  const issued = works.flatMap(({ visit, certificate }) => (certificate ? [{ visit, certificate }] : []));
  issued.sort((a, b) => a.certificate.issuedAt.getTime() - b.certificate.issuedAt.getTime());
  const certificates = new Series();
  for (const { visit, certificate } of issued)
    certificate.sequence = certificates.next(centreYear(visit, certificate.year));
}

function isOpen({ status }: Visit): boolean {
  return status !== 'approved' && status !== 'failed';
}

/** In working hours of the day itself; a correction some days after. */
function recordingOf(dice: Dice, { performedOn, corrects }: Visit, now: Date): number {
  const morning = Date.parse(performedOn) + (8 - vietnamHours) * hourMs;
  const recorded = morning + dice.between(0, 8 * 3600) * 1000 + (corrects ? dice.between(4, 20) * dayMs : 0);
  return Math.min(recorded, now.getTime() - 2 * hourMs);
}

function decisionOf(dice: Dice, recordedAt: number, now: Date): Date {
  return new Date(Math.min(recordedAt + hourMs + dice.between(0, 2) * dayMs, now.getTime() - hourMs));
}

export function yearOf(instant: Date): number {
  return Number(dayInVietnam(instant).slice(0, 4));
}

function centreYear({ at }: Visit, year: number): string {
  return `${at.centre.key}/${year}`;
}

class Series {
  readonly #last = new Map<string, number>();

  next(series: string): number {
    const next = (this.#last.get(series) ?? 0) + 1;
    this.#last.set(series, next);
    return next;
  }
}
