import type { Types } from 'mongoose';
import { addDays } from '../../metrology';
import type { Day } from '../../platform/i18n';
import due from './due.json';
import type { LegalState } from './legal-state.words';

/** So many days before its last day of validity an instrument counts as due: the registry's own rule (`due.json`). */
export const dueWithinDays = due.withinDays;

/** A certificate as the legal state sees it. A withdrawn and a replaced one are history and decide nothing more. */
export interface CertificateInHistory {
  readonly id: Types.ObjectId;
  readonly performedOn: Day;
  readonly issuedAt: Date;
  /** Absent: the type has no period, or none is known. */
  readonly validUntil?: Day | undefined;
  readonly status: 'valid' | 'replaced' | 'withdrawn';
  /** The day on which it was withdrawn or replaced. */
  readonly endedOn?: Day | undefined;
}

/** All that was decided of one instrument. */
export interface InstrumentHistory {
  readonly certificates: readonly CertificateInHistory[];
  /** The days of work of verifications that it failed. */
  readonly failures: readonly Day[];
}

/** What follows from the history of an instrument, whatever the day is. */
export interface Standing {
  /** Day of the last verification that passed and whose certificate holds. */
  lastVerifiedOn?: Day;
  lastCertificateId?: Types.ObjectId;
  /** Last day of validity of that certificate: reverification falls due then. */
  dueOn?: Day;
  /** It passed, and the law asks no periodic verification of its type: its certificate has no end. */
  validWithoutEnd?: boolean;
  /** Day of a verification that it failed; it may not be used until it is repaired and passes again. */
  failedOn?: Day;
  /** Day on which its last certificate was withdrawn; it counts as not verified until it passes again. */
  withdrawnOn?: Day;
}

/**
 * Where an instrument stands by its history. The newest certificate that still holds decides, unless the instrument
 * failed later; on the day of a failure only a certificate that came after it still holds. With none left, an instrument
 * that once had one stands as withdrawn from the day on which it lost the last.
 * @param isWithoutPeriod whether the law in force on a day asks no periodic verification of the type, confirmed.
 */
export function standingOf(
  { certificates, failures }: InstrumentHistory,
  isWithoutPeriod: (day: Day) => boolean,
): Standing {
  const failedOn = [...failures].sort().at(-1);
  const newest = certificates
    .filter(({ status }) => status === 'valid')
    .sort(byWork)
    .at(-1);
  if (newest && (!failedOn || newest.performedOn >= failedOn)) {
    const { performedOn, id, validUntil } = newest;
    return {
      ...{ lastVerifiedOn: performedOn, lastCertificateId: id },
      ...(validUntil && { dueOn: validUntil }),
      ...(!validUntil && isWithoutPeriod(performedOn) && { validWithoutEnd: true }),
    };
  }
  if (failedOn) return { failedOn };
  const withdrawnOn = certificates
    .map(({ endedOn, performedOn }) => endedOn ?? performedOn)
    .sort()
    .at(-1);
  return withdrawnOn ? { withdrawnOn } : {};
}

function byWork(a: CertificateInHistory, b: CertificateInHistory): number {
  if (a.performedOn !== b.performedOn) return a.performedOn < b.performedOn ? -1 : 1;
  return a.issuedAt.getTime() - b.issuedAt.getTime();
}

/** The part of the state that no day changes; `dated` becomes valid, due or overdue by its due day. */
export type StateBasis = 'dated' | 'withoutEnd' | Exclude<LegalState, 'valid' | 'due' | 'overdue' | 'notUnderControl'>;

type Stands = Standing & { readonly status: 'inService' | 'outOfService' | 'retired' };

/**
 * The first that applies. Somebody who takes an instrument out of service ends its schedule; a failure does not,
 * although it takes the instrument out of service too: it must be repaired and come back, or be retired.
 */
export function basisOf({ status, failedOn, withdrawnOn, dueOn, validWithoutEnd, lastVerifiedOn }: Stands): StateBasis {
  if (status === 'retired') return 'outOfService';
  if (failedOn) return 'failedOrWithdrawn';
  if (status === 'outOfService') return 'outOfService';
  if (withdrawnOn) return 'failedOrWithdrawn';
  if (dueOn) return 'dated';
  if (validWithoutEnd) return 'withoutEnd';
  return lastVerifiedOn ? 'periodUnknown' : 'neverVerified';
}

/** Later than every due day: where an instrument stands whose certificate has no end. */
const withoutEnd: Day = '9999-12-31';

/**
 * What is kept of the state: the due day when that decides, else the name of the basis. Days sort before names, so that
 * every state is one range of an index on any day, and the order of the index is the order of the due days.
 */
export function stateKeyOf(instrument: Stands): string {
  const basis = basisOf(instrument);
  if (basis === 'dated') return String(instrument.dueOn);
  return basis === 'withoutEnd' ? withoutEnd : basis;
}

/** The legal state of an instrument on a day. `isControlled`: the law lists its type on that day. */
export function legalStateOn(stateKey: string, today: Day, isControlled: boolean): LegalState {
  if (stateKey === 'outOfService') return 'outOfService';
  if (!isControlled) return 'notUnderControl';
  if (!isDay(stateKey)) return stateKey as LegalState;
  if (stateKey < today) return 'overdue';
  return stateKey <= lastDayDue(today) ? 'due' : 'valid';
}

function isDay(stateKey: string): boolean {
  return stateKey <= withoutEnd;
}

/** The last due day of what counts as due today. */
function lastDayDue(today: Day): Day {
  return addDays(today, dueWithinDays);
}

/** A range of `stateKey`. */
export type KeyRange = Readonly<Partial<Record<'$gt' | '$gte' | '$lt' | '$lte' | '$eq', string>>>;

/** What falls due one day. */
export const datedRange: KeyRange = { $gt: '', $lt: withoutEnd };

/** The range of `stateKey` that makes up a state, of types that the law lists. */
export function keyRangeOf(state: Exclude<LegalState, 'notUnderControl'>, today: Day): KeyRange {
  if (state === 'overdue') return { $gt: '', $lt: today };
  if (state === 'due') return { $gte: today, $lte: lastDayDue(today) };
  if (state === 'valid') return { $gt: lastDayDue(today), $lte: withoutEnd };
  return { $eq: state };
}
