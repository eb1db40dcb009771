import fc from 'fast-check';
import { Types } from 'mongoose';
import { legalStates, type LegalState } from '../../../src/laboratory/instruments';
import {
  keyRangeOf,
  legalStateOn,
  standingOf,
  stateKeyOf,
  type CertificateInHistory,
  type InstrumentHistory,
} from '../../../src/laboratory/instruments/legal-state.rules';

const today = '2026-11-20';
const never = () => false;

let issued = 0;
function certificate(fields: Partial<CertificateInHistory> & { performedOn: string }): CertificateInHistory {
  issued += 1;
  return { id: new Types.ObjectId(), issuedAt: new Date(issued * 1000), status: 'valid', ...fields };
}

function stateOf(history: InstrumentHistory, status: 'inService' | 'outOfService' | 'retired' = 'inService') {
  return legalStateOn(stateKeyOf({ status, ...standingOf(history, never) }), today, true);
}

const first = certificate({ performedOn: '2025-12-10', validUntil: '2026-12-31' });
const last = certificate({ performedOn: '2026-11-10', validUntil: '2027-11-30' });
const withdrawn = { ...last, status: 'withdrawn', endedOn: '2026-11-15' } as const;

describe('the legal state of an instrument', () => {
  it.each<[string, InstrumentHistory, LegalState]>([
    ['nothing yet', { certificates: [], failures: [] }, 'neverVerified'],
    ['a pass', { certificates: [last], failures: [] }, 'valid'],
    [
      'a pass without a last day of validity',
      { certificates: [{ ...last, validUntil: undefined }], failures: [] },
      'periodUnknown',
    ],
    ['a pass that ends today', { certificates: [{ ...last, validUntil: today }], failures: [] }, 'due'],
    ['a pass that ended yesterday', { certificates: [{ ...last, validUntil: '2026-11-19' }], failures: [] }, 'overdue'],
    ['a withdrawn certificate', { certificates: [withdrawn], failures: [] }, 'failedOrWithdrawn'],
    [
      'a withdrawn certificate after a replaced one',
      { certificates: [{ ...first, status: 'replaced' }, withdrawn], failures: [] },
      'failedOrWithdrawn',
    ],
    ['a failure', { certificates: [], failures: ['2026-11-12'] }, 'failedOrWithdrawn'],
    ['a failure after a pass', { certificates: [last], failures: ['2026-11-12'] }, 'failedOrWithdrawn'],
    ['a pass after a failure', { certificates: [last], failures: ['2026-11-05'] }, 'valid'],
    ['a pass after repair on the day of the failure', { certificates: [last], failures: ['2026-11-10'] }, 'valid'],
    [
      'a failure whose later pass was withdrawn',
      { certificates: [withdrawn], failures: ['2026-11-05'] },
      'failedOrWithdrawn',
    ],
  ])('with %s', (_name, history, state) => expect(stateOf(history)).toBe(state));

  it('does not take its due day from a withdrawn certificate, but from the one before that still holds', () => {
    expect(standingOf({ certificates: [first, withdrawn], failures: [] }, never)).toEqual({
      lastVerifiedOn: '2025-12-10',
      lastCertificateId: first.id,
      dueOn: '2026-12-31',
    });
    expect(standingOf({ certificates: [withdrawn], failures: [] }, never)).toEqual({ withdrawnOn: '2026-11-15' });
  });

  it('is valid without end where the law asks no periodic verification', () => {
    const history = { certificates: [{ ...last, validUntil: undefined }], failures: [] };
    const standing = standingOf(history, (day) => day === last.performedOn);
    expect(legalStateOn(stateKeyOf({ status: 'inService', ...standing }), today, true)).toBe('valid');
  });

  it('that failed stays on its list until it passes or is retired; taken out of service it leaves the schedule', () => {
    expect(stateOf({ certificates: [], failures: ['2026-11-12'] }, 'outOfService')).toBe('failedOrWithdrawn');
    expect(stateOf({ certificates: [], failures: ['2026-11-12'] }, 'retired')).toBe('outOfService');
    expect(stateOf({ certificates: [last], failures: [] }, 'outOfService')).toBe('outOfService');
  });

  const days = fc.integer({ min: 0, max: 1200 }).map((offset) => {
    return new Date(Date.UTC(2024, 9, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  });
  const certificates = fc.array(
    fc.record({
      performedOn: days,
      validUntil: fc.option(days, { nil: undefined }),
      status: fc.constantFrom('valid', 'replaced', 'withdrawn'),
    }),
    { maxLength: 6 },
  );
  const histories = fc.record({
    certificates: certificates.map((each) => each.map((fields) => certificate(fields))),
    failures: fc.array(days, { maxLength: 3 }),
  });
  const statuses = fc.constantFrom('inService', 'outOfService', 'retired');

  it('is what an independent reading of any history says, and lies in exactly one range of the index', () => {
    fc.assert(
      fc.property(histories, statuses, days, fc.boolean(), (history, status, day, isControlled) => {
        const key = stateKeyOf({ status, ...standingOf(history, never) });
        const found = legalStateOn(key, day, isControlled);
        expect(found).toBe(statedInWords(history, status, day, isControlled));
        if (!isControlled) return;
        const ranges = legalStates.filter((state) => state !== 'notUnderControl' && holds(keyRangeOf(state, day), key));
        expect(ranges).toEqual([found]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The state told from the end: who is out, what the last word was, and how long it holds. Counts days by instants. */
function statedInWords({ certificates, failures }: InstrumentHistory, status: string, day: string, listed: boolean) {
  const standing = certificates.filter((each) => each.status === 'valid');
  const lastFailure = Math.max(-Infinity, ...failures.map(Date.parse));
  const lastPass = Math.max(-Infinity, ...standing.map(({ performedOn }) => Date.parse(performedOn)));
  const failed = failures.length > 0 && lastFailure > lastPass;
  if (status === 'retired' || (status === 'outOfService' && !failed)) return 'outOfService';
  if (!listed) return 'notUnderControl';
  if (failed) return 'failedOrWithdrawn';
  if (standing.length === 0) return certificates.length > 0 ? 'failedOrWithdrawn' : 'neverVerified';
  const deciding = standing.filter(({ performedOn }) => Date.parse(performedOn) === lastPass).at(-1);
  if (!deciding?.validUntil) return 'periodUnknown';
  const left = (Date.parse(deciding.validUntil) - Date.parse(day)) / 86_400_000;
  if (left < 0) return 'overdue';
  return left <= 30 ? 'due' : 'valid';
}

function holds(range: Record<string, string | undefined>, key: string): boolean {
  const tests: Record<string, (bound: string) => boolean> = {
    $gt: (bound) => key > bound,
    $gte: (bound) => key >= bound,
    $lt: (bound) => key < bound,
    $lte: (bound) => key <= bound,
    $eq: (bound) => key === bound,
  };
  return Object.entries(range).every(([operator, bound]) => bound === undefined || tests[operator]?.(bound));
}
