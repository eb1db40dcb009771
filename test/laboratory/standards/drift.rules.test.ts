import { driftsOf } from '../../../src/laboratory/standards/drift.rules';
import { intervalKindOf, proposedInterval } from '../../../src/laboratory/standards/interval.rules';
import {
  contributionAt,
  standardsAtWork,
  type MeasurementStandard,
  type MeasurementStandardRecord,
  type Nominal,
  type StandardCertificate,
} from '../../../src/laboratory/standards';
import { standardCertificate } from '../../support/standards';

const kg = (value: string) => ({ value, unit: 'kg' }) as const;
const mg = (value: string) => ({ value, unit: 'mg' }) as const;
const calibrated = (issuedOn: string, value: string, U = '20', k = '2') =>
  standardCertificate({
    ...{ number: `HC-${issuedOn}`, kind: 'calibration', issuedOn, validUntil: '2030-01-01', coverageFactor: k },
    values: [{ nominal: kg('20'), value: kg(value), uncertainty: mg(U) }],
  });
const set = (certificates: MeasurementStandard['certificates'], more: Partial<MeasurementStandard> = {}) =>
  ({ quantity: 'mass', accuracyClass: 'F1', certificates, ...more }) as MeasurementStandard;
const four = [
  calibrated('2022-01-01', '20.00001'),
  calibrated('2023-01-01', '20.00002'),
  calibrated('2024-01-01', '20.00003', '30', '3'),
  calibrated('2025-01-01', '20.000041'),
];
const today = '2026-11-20';

describe('the drift of a standard', () => {
  it('is the exact deviation by each certificate that was not rejected, oldest first, with U of k = 2', () => {
    const rejected = { ...calibrated('2024-06-01', '21'), review: 'rejected' as const };
    const [drift] = driftsOf(set([...four, rejected].toReversed()), today);
    expect(drift?.unit).toBe('mg');
    expect(drift?.rows.map(({ deviation, uncertainty }) => [deviation, uncertainty])).toEqual([
      ...[
        ['10', 20],
        ['20', 20],
        ['30', 20],
        ['41', 20],
      ],
    ]);
    expect(drift?.rows[1]?.change).toBeCloseTo(10 / Math.hypot(20, 20), 12);
  });

  it('is held against the limit of the class, or the centre’s own', () => {
    expect(driftsOf(set(four), today)[0]?.limit).toBe(100);
    expect(driftsOf(set(four, { monitoring: { limit: mg('60') } }), today)[0]?.limit).toBe(60);
    const percent = { monitoring: { limit: { value: '0.001', unit: '%' as const } } };
    expect(driftsOf(set(four, percent), today)[0]?.limit).toBe(200);
    expect(driftsOf(set(four, { accuracyClass: 'đặc biệt' }), today)[0]?.limit).toBeUndefined();
  });

  it('is forecast from three certificates on, the less surely the later', () => {
    expect(driftsOf(set(four.slice(0, 2)), today)[0]).toMatchObject({ forecast: [] });
    const { forecast = [], line } = driftsOf(set(four), today)[0] ?? {};
    expect((line?.slope ?? 0) * 365.25).toBeCloseTo(10.3, 1);
    expect(forecast.map(({ on }) => on)).toEqual(['2025-01-01', today, '2030-01-01']);
    const spreads = forecast.map(({ uncertainty }) => uncertainty);
    expect(spreads).toEqual(spreads.toSorted((a, b) => a - b));
    expect(spreads[0]).toBeGreaterThan(20);
  });

  it('keeps the pieces of one nominal value apart', () => {
    const values = ['20.00001', '20.00005'].map((value) => ({
      nominal: kg('20'),
      value: kg(value),
      uncertainty: mg('9'),
    }));
    const drifts = driftsOf(set([standardCertificate({ values })]), today);
    expect(drifts.map(({ piece, rows }) => [piece, rows[0]?.deviation])).toEqual([
      [1, '10'],
      [2, '50'],
    ]);
  });
});

describe('what a budget takes for the drift', () => {
  const of = (value: string, unit: 'kg' | 'g' = 'kg') => ({ value, unit }) as const;
  const pieces: readonly Nominal[] = [{ value: '20', unit: 'kg', count: 2 }];
  const drift = (
    certificates: MeasurementStandard['certificates'],
    day: string,
    { at = of('20'), nominals = pieces } = {},
  ) => {
    const standard = { ...set(certificates), code: 'CH-1', nominals: [...nominals] } as MeasurementStandardRecord;
    return contributionAt(standardsAtWork([standard], day), at, day).drift;
  };
  const [first, second, third] = four as [StandardCertificate, StandardCertificate, StandardCertificate];
  const { coverageFactor: _k, ...withoutFactor } = second;
  const untold = { ...second, values: [] };

  it.each<[string, MeasurementStandard['certificates'], string, number | undefined]>([
    ['one certificate says nothing of it', [first], '2022-06-01', undefined],
    ['neither does a second one without a value found', [first, untold], '2023-06-01', undefined],
    // 20.00002 kg − 20.00001 kg
    ['two: the change between them', [first, second], '2023-06-01', 0.00001],
    ['two in the other order of entry', [second, first], '2023-06-01', 0.00001],
    ['two, the second without its k', [first, withoutFactor], '2023-06-01', 0.00001],
    ['two issued on one day', [first, { ...second, issuedOn: first.issuedOn }], '2023-06-01', 0.00001],
    // 10, 20, 30 mg at −730, −365, 0 d: 10 mg in 365 d, and 366 d on a little more than the largest change
    ['three, a year after the last', [first, second, third], '2025-01-01', 0.0000100273973],
    ['four on the day of the last: the largest change, 41 − 30 mg', four, '2025-01-01', 0.000011],
    // t = −1096, −731, −366, 0 d; slope = 18 813.25 / 667 220.75 mg/d; 688 d on
    ['four, 688 days later: by their line', four, today, 0.0000193991514],
    ['four in the other order of entry', four.toReversed(), today, 0.0000193991514],
  ])('%s', (_what, certificates, day, expected) => {
    const found = drift(certificates, day);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found! / expected).toBeCloseTo(1, 5);
  });

  it('adds up over the weights of a load, in its unit', () => {
    // 2 × 10 mg
    expect(drift([first, second], '2023-06-01', { at: of('40000', 'g') })).toBeCloseTo(0.02, 9);
  });

  it('is unknown of a load with a weight that no two certificates give, whatever the others have done', () => {
    const nominals: readonly Nominal[] = [...pieces, { value: '1', unit: 'kg', count: 1 }];
    expect(drift([first, second], '2023-06-01', { at: of('20'), nominals })).toBeCloseTo(0.00001, 12);
    for (const load of ['1', '21'])
      expect(drift([first, second], '2023-06-01', { at: of(load), nominals })).toBeUndefined();
  });

  it('is that of the piece that has moved most, of several alike', () => {
    const both = (certificate: StandardCertificate, other: string) => {
      const [value] = certificate.values ?? [];
      return { ...certificate, values: [value!, { ...value!, value: kg(other) }] };
    };
    const certificates = [both(first, '20.00001'), both(second, '20.00007')];
    expect(drift(certificates, '2023-06-01')).toBeCloseTo(0.00006, 12);
  });
});

describe('the proposed interval', () => {
  const monitoring = {
    method: 'staircase',
    ...{ limit: mg('60'), shortestMonths: 6, longestMonths: 36 },
    ...{ share: '80', stepUp: '25', stepDown: '40' },
  } as const;
  const proposed = (standard: MeasurementStandard) => proposedInterval(standard, driftsOf(standard, today));

  it('follows the settings of the centre', () => {
    expect(proposed(set(four, { monitoring }))).toEqual({ days: 457 });
    expect(proposed(set(four, { monitoring: { ...monitoring, limit: mg('40') } }))).toEqual({ days: 219 });
    expect(proposed(set(four))).toEqual({ refused: 'noMethod' });
    expect(proposed(set(four.slice(0, 1), { monitoring }))).toEqual({ refused: 'tooFewCalibrations' });
  });

  it('is never computed for a certification: its period is law', () => {
    const certified = [...four, { ...calibrated('2026-01-01', '20.00004'), kind: 'certification' as const }];
    expect(intervalKindOf(set(certified))).toBe('statutory');
    expect(proposed(set(certified, { monitoring }))).toEqual({ refused: 'statutory' });
  });
});
