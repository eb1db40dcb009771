import { driftsOf } from '../../../src/laboratory/standards/drift.rules';
import { intervalKindOf, proposedInterval } from '../../../src/laboratory/standards/interval.rules';
import type { MeasurementStandard } from '../../../src/laboratory/standards';
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
