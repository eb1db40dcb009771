import { Types } from 'mongoose';
import type { MeasurementStandardRecord, StandardCertificate } from '../../../src/laboratory/standards';
import { releaseRefusal } from '../../../src/laboratory/standards/release.rules';
import {
  standardTransitions,
  transitionRefusal,
  validityFilter,
  withCertificateOn,
} from '../../../src/laboratory/standards/standard.rules';
import { breakIn, chainOn } from '../../../src/laboratory/standards/traceability.rules';
import { standardCertificate as certificate } from '../../support/standards';

const day = '2026-11-20';

const standard = (code: string, ...certificates: StandardCertificate[]) =>
  ({ _id: new Types.ObjectId(), code, status: 'inUse', certificates }) as unknown as MeasurementStandardRecord;
const against = ({ _id }: MeasurementStandardRecord, changes: Partial<StandardCertificate> = {}) =>
  certificate({ traceableTo: 'own', calibratedAgainstId: _id, ...changes });
const known = (...standards: MeasurementStandardRecord[]) =>
  new Map(standards.map((each) => [String(each._id), each] as const));

describe('the chain of a standard', () => {
  const reference = standard('REF', certificate({ number: 'R' }));

  it('goes up through the register to what its last certificate names outside', () => {
    const working = standard('WORK', against(reference, { number: 'W' }));
    const chain = chainOn(working, known(working, reference), day);
    expect(chain.links.map((link) => [link.standard.code, link.certificate?.number])).toEqual([
      ['WORK', 'W'],
      ['REF', 'R'],
    ]);
    expect(chain.outside).toEqual({ kind: 'national', name: 'Chuẩn quốc gia về khối lượng' });
    expect(breakIn(chain)).toBeUndefined();
  });

  it('is broken where a standard has no certificate on the day, and follows the latest one from there', () => {
    const past = against(reference, { number: 'W1', validUntil: '2025-12-31' });
    const older = certificate({ number: 'W0', validUntil: '2023-12-31' });
    for (const certificates of [
      [past, older],
      [older, past],
    ]) {
      const working = standard('WORK', ...certificates);
      const chain = chainOn(working, known(reference), day);
      expect(chain.links.map((link) => link.standard.code)).toEqual(['WORK', 'REF']);
      expect(chain.links[0]).not.toHaveProperty('certificate');
      expect(breakIn(chain)).toEqual({ kind: 'noCertificate', standard: working });
    }
    const bare = standard('BARE');
    expect(chainOn(bare, known(), day)).toEqual({ links: [{ standard: bare }] });
  });

  it('is broken where the higher one had none on the day it was calibrated against', () => {
    const late = standard('REF', certificate({ issuedOn: '2021-01-01' }));
    const working = standard('WORK', against(late, { issuedOn: '2020-06-01' }));
    const chain = chainOn(working, known(late), day);
    expect(chain.links[1]).toMatchObject({ notInForceOn: '2020-06-01' });
    expect(breakIn(chain)).toEqual({ kind: 'notInForceThen', standard: late, on: '2020-06-01' });
    expect(
      chainOn(standard('WORK', against(late, { issuedOn: '2021-01-01' })), known(late), day).links[1],
    ).not.toHaveProperty('notInForceOn');
  });

  it('ends nowhere where the last certificate names nothing outside, or what the register does not know', () => {
    const unnamed = standard('A', certificate({ calibratedAgainst: '' }));
    expect(breakIn(chainOn(unnamed, known(), day))).toEqual({ kind: 'endsNowhere', standard: unnamed });
    const { traceableTo: _kind, ...untraced } = certificate();
    const unsaid = standard('B', untraced);
    expect(breakIn(chainOn(unsaid, known(), day))).toMatchObject({ kind: 'endsNowhere' });
    const lost = standard('C', against(reference, { calibratedAgainst: 'Chuẩn chính' }));
    const chain = chainOn(lost, known(), day);
    expect([chain.links.length, chain.outside, breakIn(chain)?.kind]).toEqual([1, undefined, 'endsNowhere']);
    expect(breakIn({ links: [] })).toBeUndefined();
  });

  it('does not run in a circle', () => {
    const one = standard('ONE');
    const two = standard('TWO', against(one));
    one.certificates.push(against(two));
    expect(chainOn(one, known(one, two), day).links.map((link) => link.standard.code)).toEqual(['ONE', 'TWO']);
  });

  it('prefers a certificate in force that names the higher standard, and none that was rejected', () => {
    const { traceableTo: _kind, ...untraced } = certificate({ number: 'LONG', validUntil: '2035-01-01' });
    const longer = untraced as StandardCertificate;
    const naming = against(reference, { number: 'NAMES' });
    const numberOf = (...certificates: StandardCertificate[]) =>
      chainOn(standard('WORK', ...certificates), known(reference), day).links[0]?.certificate?.number;
    expect(numberOf(longer, naming)).toBe('NAMES');
    expect(numberOf(longer, { ...naming, review: 'rejected' })).toBe('LONG');
    expect(numberOf(longer, { ...naming, validUntil: '2026-11-19' })).toBe('LONG');
  });
});

describe('a quarantined standard', () => {
  const quarantinedAt = new Date('2026-11-10T02:00:00Z');
  const held = (...certificates: StandardCertificate[]) => ({ code: 'CH-1', quarantinedAt, certificates });
  const kilogram = { value: '1', unit: 'kg' } as const;
  const check = (outcome: 'passed' | 'failed' | 'unjudged', performedOn = '2026-11-12', nominal: object = kilogram) =>
    ({ nominal, performedOn, outcome, createdAt: new Date(`${performedOn}T03:00:00Z`) }) as never;
  const isReleased = (...[given, checks = []]: [Parameters<typeof releaseRefusal>[0], never[]?]) =>
    releaseRefusal(given, checks, day) === undefined;

  it('stays so until something shows that it is right again', () => {
    expect(releaseRefusal(held(), [], day)).toMatchObject({ text: { vi: expect.stringContaining('CH-1') as string } });
    expect(isReleased(held(certificate({ issuedOn: '2026-11-09' })))).toBe(false);
  });

  it('is released by a certificate issued since, accepted and in force', () => {
    expect(isReleased(held(certificate({ issuedOn: '2026-11-10' })))).toBe(true);
    expect(isReleased(held(certificate({ issuedOn: '2026-11-10', review: 'rejected' })))).toBe(false);
    expect(isReleased(held(certificate({ issuedOn: '2026-11-10', validUntil: '2026-11-19' })))).toBe(false);
    expect(isReleased(held(certificate({ issuedOn: '2026-11-21' })))).toBe(false);
  });

  it('is released by a check that passed since, where no value is left whose newest check failed', () => {
    const twoKilograms = { value: '2', unit: 'kg' };
    expect(isReleased(held(), [check('passed')])).toBe(true);
    expect(isReleased(held(), [check('passed', '2026-11-09')])).toBe(false);
    expect(isReleased(held(), [check('unjudged')])).toBe(false);
    expect(isReleased(held(), [check('failed')])).toBe(false);
    expect(isReleased(held(), [check('failed'), check('passed', '2026-11-13')])).toBe(true);
    expect(isReleased(held(), [check('passed'), check('failed', '2026-11-13')])).toBe(false);
    expect(isReleased(held(), [check('failed', '2026-11-11', twoKilograms), check('passed')])).toBe(false);
    expect(isReleased(held(), [check('failed'), check('unjudged'), check('passed', '2026-11-13')])).toBe(true);
    const unjudgedSince = [check('failed', '2026-11-11', twoKilograms), check('unjudged', '2026-11-12', twoKilograms)];
    expect(isReleased(held(), [...unjudgedSince, check('passed', '2026-11-13')])).toBe(false);
    expect(isReleased(held(), [check('failed', '2026-11-11'), check('passed'), check('unjudged', '2026-11-13')])).toBe(
      true,
    );
  });

  it('is not released by a check of that day recorded before it', () => {
    const before = { nominal: kilogram, performedOn: '2026-11-10', outcome: 'passed' } as const;
    const recordedAt = (createdAt: string | undefined) =>
      [{ ...before, ...(createdAt && { createdAt: new Date(createdAt) }) }] as never[];
    expect(isReleased(held(), recordedAt('2026-11-10T01:59:59Z'))).toBe(false);
    expect(isReleased(held(), recordedAt('2026-11-10T02:00:00Z'))).toBe(false);
    expect(isReleased(held(), recordedAt('2026-11-10T02:00:01Z'))).toBe(true);
    expect(isReleased(held(), recordedAt(undefined))).toBe(false);
  });

  it('without a recorded day is released by what is of today', () => {
    const undated = (...certificates: StandardCertificate[]) => ({ code: 'CH-1', certificates });
    const today = [{ nominal: kilogram, performedOn: day, outcome: 'passed' }] as never[];
    expect(isReleased(undated(), today)).toBe(true);
    expect(isReleased(undated(), [check('passed', '2026-11-19')])).toBe(false);
    expect(isReleased(undated(certificate({ issuedOn: day })))).toBe(true);
    expect(isReleased(undated(certificate({ issuedOn: '2026-11-19' })))).toBe(false);
  });
});

describe('the standards of the register', () => {
  it('are found by the days of their certificates, both included', () => {
    expect(validityFilter('none', day)).toEqual({ validUntil: { $exists: false } });
    expect(validityFilter('expired', day)).toEqual({ validUntil: { $lt: day } });
    expect(validityFilter('expiring', day)).toEqual({ validUntil: { $gte: day, $lte: '2026-12-20' } });
    expect(validityFilter('valid', day)).toEqual({ validUntil: { $gt: '2026-12-20' } });
    expect(withCertificateOn(day)).toEqual({
      certificates: { $elemMatch: { review: { $ne: 'rejected' }, issuedOn: { $lte: day }, validUntil: { $gte: day } } },
    });
  });

  it('are put out of use and back, and retired for good', () => {
    const possible = (['inUse', 'quarantined', 'retired'] as const).map((status) =>
      (['quarantine', 'release', 'retire'] as const)
        .filter((act) => !transitionRefusal({ code: 'CH-1', status }, act))
        .map((act) => `${act} → ${standardTransitions[act].to}`),
    );
    expect(possible).toEqual([
      ['quarantine → quarantined', 'retire → retired'],
      ['release → inUse', 'retire → retired'],
      [],
    ]);
    expect(transitionRefusal({ code: 'CH-1', status: 'retired' }, 'release')?.text.vi).toContain('CH-1');
  });
});
