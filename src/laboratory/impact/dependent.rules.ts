import type { Types } from 'mongoose';
import type { Day } from '../../platform/i18n';
import { isInForceOn, type MeasurementStandardRecord, type StandardCertificate } from '../standards';

/** Days on which a standard was used; a bound that is absent is open. */
export interface Period {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/**
 * A standard by which the work rests on the one asked about: that one itself within the period, or a lower one under
 * certificates that rest on it.
 */
export interface Way {
  readonly standardId: Types.ObjectId;
  readonly code: string;
  /** The days of work. Of a lower standard there is no last one: its certificate carries the doubt as long as it is used. */
  readonly days: Period;
  /** Of a lower standard: the numbers of its certificates that do not rest on the one asked about. */
  readonly sound?: readonly string[];
}

type Linked = Pick<MeasurementStandardRecord, '_id' | 'code' | 'certificates'>;

export function isWithin(day: Day, { from, until }: Period): boolean {
  return (!from || from <= day) && (!until || day <= until);
}

/**
 * Every way in which work rests on a standard as it was used in a period, downwards through the standards given: those
 * whose certificates lead to it, by however many steps. A certificate tells the day of its issue alone; that stands for
 * the day of the calibration.
 */
export function waysFrom(top: Linked, below: readonly Linked[], period: Period): Way[] {
  const touched = new Map<string, ReadonlySet<StandardCertificate>>();
  const isTouched = (certificate: StandardCertificate): boolean => {
    const { calibratedAgainstId, issuedOn } = certificate;
    if (!calibratedAgainstId) return false;
    if (calibratedAgainstId.equals(top._id)) return isWithin(issuedOn, period);
    const reference = below.find(({ _id }) => _id.equals(calibratedAgainstId));
    return reference !== undefined && restedOnThen(reference, touched.get(String(reference._id)), issuedOn);
  };
  // Each round goes one step further down; there are no more steps than standards.
  for (let found = -1; found !== countOf(touched);) {
    found = countOf(touched);
    for (const { _id, certificates } of below) touched.set(String(_id), new Set(certificates.filter(isTouched)));
  }
  const lower = below.flatMap((each) => lowerWay(each, touched.get(String(each._id)) ?? new Set()));
  return [{ standardId: top._id, code: top.code, days: period }, ...lower];
}

function countOf(touched: ReadonlyMap<string, ReadonlySet<unknown>>): number {
  return [...touched.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Where no certificate of the reference held that day, one issued before counts: what is not known is not taken for sound. */
function restedOnThen(
  { certificates }: Linked,
  touched: ReadonlySet<StandardCertificate> | undefined,
  day: Day,
): boolean {
  if (!touched) return false;
  const held = certificates.filter((each) => isInForceOn(each, day));
  return (held.length > 0 ? held : certificates.filter(({ issuedOn }) => issuedOn <= day)).some((each) =>
    touched.has(each),
  );
}

function lowerWay({ _id, code, certificates }: Linked, touched: ReadonlySet<StandardCertificate>): Way[] {
  const [from] = [...touched].map(({ issuedOn }) => issuedOn).sort();
  if (!from) return [];
  // A record names its certificate by number; one that several bear is sound for none of them.
  const doubtful = new Set([...touched].map(({ number }) => number));
  const sound = certificates.map(({ number }) => number).filter((number) => !doubtful.has(number));
  return [{ standardId: _id, code, days: { from }, sound }];
}

/** Whether the work names a standard of this way, under a certificate that leads to the one asked about. */
export function goesBy(
  { standardId, days, sound = [] }: Way,
  work: {
    readonly performedOn: Day;
    readonly standards: readonly { readonly standardId: Types.ObjectId; readonly certificateNumber: string }[];
  },
): boolean {
  return (
    isWithin(work.performedOn, days) &&
    work.standards.some((each) => each.standardId.equals(standardId) && !sound.includes(each.certificateNumber))
  );
}
