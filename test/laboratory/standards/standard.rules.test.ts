import type { StandardCertificate, StandardStatus } from '../../../src/laboratory/standards';
import { usableOn, validUntilOf } from '../../../src/laboratory/standards';
import { validityOn } from '../../../src/laboratory/standards/standard.rules';
import { standardCertificate as certificate } from '../../support/standards';

const today = '2026-11-20';
const standard = (certificates: StandardCertificate[], status: StandardStatus = 'inUse') => ({
  code: 'CH-1',
  status,
  certificates,
});

describe('the use of a standard in verification', () => {
  it('is under the certification that holds, even when a calibration lasts longer', () => {
    const both = [
      certificate({ kind: 'calibration', validUntil: '2035-01-01' }),
      certificate({ number: 'CN-9', review: 'conditional' }),
    ];
    expect(usableOn(standard(both), today)).toMatchObject({ certificate: { number: 'CN-9' } });
  });

  it('is possible on the last day of the certificate', () => {
    expect(usableOn(standard([certificate({ validUntil: today })]), today)).toHaveProperty('certificate');
  });

  const refused: [string, ReturnType<typeof standard>, string][] = [
    ['its certificate ended yesterday', standard([certificate({ validUntil: '2026-11-19' })]), 'standard.expired'],
    ['it has no certificate', standard([]), 'standard.noCertificate'],
    ['its certificate is issued later', standard([certificate({ issuedOn: '2026-11-21' })]), 'standard.noCertificate'],
    ['it is only calibrated', standard([certificate({ kind: 'calibration' })]), 'standard.notCertified'],
    ['its certificate was rejected', standard([certificate({ review: 'rejected' })]), 'standard.rejected'],
    ['it is quarantined', standard([certificate()], 'quarantined'), 'standard.quarantined'],
    ['it is retired', standard([certificate()], 'retired'), 'standard.retired'],
  ];
  it.each(refused)('is refused when %s', (_why, each, rule) => {
    expect(usableOn(each, today)).toMatchObject({ rule });
  });

  it('is not asked of a standard that only calibrates', () => {
    expect(usableOn(standard([certificate({ kind: 'calibration' })]), today, 'calibration')).toHaveProperty(
      'certificate',
    );
  });
});

describe('the validity of a standard', () => {
  it.each([
    ['2026-11-19', 'expired'],
    ['2026-11-20', 'expiring'],
    ['2026-12-20', 'expiring'],
    ['2026-12-21', 'valid'],
  ])('with a certificate until %s is %s', (validUntil, validity) => {
    expect(validityOn({ validUntil }, today)).toBe(validity);
  });

  it('takes no account of a rejected certificate', () => {
    expect(validUntilOf([certificate({ validUntil: '2027-01-01' }), certificate({ review: 'rejected' })])).toBe(
      '2027-01-01',
    );
    expect(validUntilOf([certificate({ review: 'rejected' })])).toBeUndefined();
    expect(validityOn({}, today)).toBe('none');
  });
});
