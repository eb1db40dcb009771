import { controlLimits, judgeCheck, lastGoodBefore, referenceOn } from '../../../src/laboratory/standards/check.rules';
import { standardCertificate } from '../../support/standards';

const kg = (value: string) => ({ value, unit: 'kg' }) as const;
const reference = { certificate: 'CN-1', value: kg('20.00002'), uncertainty: { value: '30', unit: 'mg' } } as const;
const check = (...readings: string[]) => ({
  ...{ nominal: kg('20'), readings },
  uncertainty: { value: '40', unit: 'mg' } as const,
});

describe('an intermediate check', () => {
  it.each([
    ['20.00007', 1, 'passed'],
    ['19.99997', -1, 'passed'],
    ['20.000071', 1.02, 'failed'],
  ])('of %s has En %s against the certificate and is %s', (value, en, outcome) => {
    const judged = judgeCheck(check(value), { reference });
    expect(judged.en).toBeCloseTo(en, 12);
    expect(judged.outcome).toBe(outcome);
  });

  it('takes the exact mean of its readings', () => {
    expect(judgeCheck(check('20.00001', '20.00002', '20.00006'), {}).value).toBe('20.00003');
  });

  it('beyond three deviations from the centre fails, though the certificate agrees', () => {
    const limits = { centre: '20.00002', deviation: 2e-6, count: 10 };
    expect(judgeCheck(check('20.000025'), { reference, limits })).toMatchObject({ outcome: 'passed' });
    expect(judgeCheck(check('20.000027'), { reference, limits })).toMatchObject({
      failures: ['limits'],
      outcome: 'failed',
    });
  });

  it('that nothing can be held against is kept and not judged', () => {
    expect(judgeCheck({ nominal: kg('20'), readings: ['20'] }, { reference }).outcome).toBe('unjudged');
  });
});

describe('the control limits', () => {
  const values = ['10', '12', '10', '12', '10'];

  it('come from the moving ranges of the first good checks, none while they are too few', () => {
    expect(controlLimits(values, 5)).toEqual({ centre: '10.8', deviation: 2 / 1.128, count: 5 });
    expect(controlLimits(values, 6)).toBeUndefined();
    expect(controlLimits(values.slice(0, 4), 4)).toBeUndefined();
    expect(controlLimits([...values, '99'], 5)?.centre).toBe('10.8');
    expect(controlLimits(['1', '1', '1', '1', '1'], 5)).toBeUndefined();
  });
});

it('the certificate of the day gives the reference, its U brought to k = 2', () => {
  const values = [{ nominal: kg('20'), value: kg('20.00002'), uncertainty: { value: '45', unit: 'mg' } as const }];
  const certificates = [standardCertificate({ values, coverageFactor: '3' })];
  expect(referenceOn({ certificates }, { value: '20000', unit: 'g' }, '2026-01-01')).toMatchObject({
    uncertainty: { value: '30', unit: 'mg' },
  });
  expect(referenceOn({ certificates }, kg('10'), '2026-01-01')).toBeUndefined();
  expect(referenceOn({ certificates }, kg('20'), '2031-01-01')).toBeUndefined();
});

it('the last good check before a bad one bounds what is in doubt', () => {
  const checks = [
    { performedOn: '2026-01-01', outcome: 'passed' as const },
    { performedOn: '2026-03-01', outcome: 'unjudged' as const },
    { performedOn: '2026-04-01', outcome: 'failed' as const },
  ];
  expect(lastGoodBefore(checks, '2026-04-01')).toBe('2026-01-01');
  expect(lastGoodBefore(checks.slice(1), '2026-04-01')).toBeUndefined();
});
