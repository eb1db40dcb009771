import { findProcedure, type EvaluationInput } from '../../src/metrology';
import { waterDensity } from '../../src/metrology/densities';

const meter = findProcedure('coldWaterMeter')!;

describe('the density of water', () => {
  it.each([
    ['0', '999.8428'],
    ['4', '999.9749'],
    ['10', '999.7027'],
    ['15', '999.1026'],
    ['20', '998.2067'],
    ['25', '997.0470'],
    ['30', '995.6488'],
    ['40', '992.2152'],
  ])('at %s °C is %s kg/m³ (Tanaka et al. 2001)', (celsius, density) => {
    const { over, under } = waterDensity(celsius);
    expect(over.div(under).minus(density).abs().toNumber()).toBeLessThan(0.00006);
  });
});

type Cells = Readonly<Record<string, string>>;

/** A class 2 meter of Q3 = 2.5 m³/h and R = 80 whose volumes were found so; it ran 100 L at Q3. */
function test(last: Cells): EvaluationInput {
  const row = (flowPoint: string, flow: string, volume: string) => ({
    ...{ flowPoint, flow, startReading: '0', endReading: volume, actualVolume: volume, waterTemperature: '20' },
  });
  return {
    characteristics: {
      ...{ q3: { value: '2.5', unit: 'm3/h' }, ratio: '80', accuracyClass: '2', temperatureClass: 'T30' },
      registerInterval: { value: '0.05', unit: 'L' },
    },
    environment: { temperature: '28', humidity: '70' },
    checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
    readings: {
      flows: [
        row('Q1', '32', '10'),
        row('Q2', '52', '10'),
        { flowPoint: 'Q3', flow: '2400', startReading: '0', endReading: '100', waterTemperature: '20', ...last },
      ],
    },
  };
}

const judged = (last: Cells) => {
  const { evaluation, errors } = meter.evaluate(test(last));
  const point = evaluation?.points.find(({ row }) => row === 2);
  return { volume: Number(point?.reference.value), point, evaluation, errors };
};

describe('the reference volume of a run', () => {
  /** What 100 kg read on a balance are in L, by the factors Z of ISO 8655-6 at 1013 hPa. */
  it.each([
    ['15', 1.002],
    ['20', 1.0029],
    ['25', 1.004],
  ])('weighed at %s °C is %s L for each kilogram read', (waterTemperature, factor) => {
    const { volume } = judged({ reference: 'mass', mass: '100', waterTemperature });
    expect(Math.abs(volume / 100 - factor)).toBeLessThan(0.000051);
  });

  it.each<[string, Cells, number]>([
    ['a steel vessel at 20 °C holds what it says', { reference: 'vesselOfSteel304', standardTemperature: '20' }, 100],
    // 100 (1 + 0.0000518 · 10) · 995.6488 / 998.2067
    [
      'at 30 °C it is larger, and its water cools',
      { reference: 'vesselOfSteel304', standardTemperature: '30' },
      99.7954,
    ],
    ['glass grows less', { reference: 'vesselOfGlass', standardTemperature: '30' }, 99.7536],
    [
      'a master meter that reads 0.5 % too much',
      { reference: 'masterMeter', standardTemperature: '20', standardError: '0.5' },
      99.50249,
    ],
    [
      'one whose water is at 25 °C',
      { reference: 'masterMeter', standardTemperature: '25', standardError: '0' },
      99.88383,
    ],
  ])('%s', (_what, cells, volume) => {
    const found = judged({ actualVolume: '100', ...cells });
    expect(Math.abs(found.volume - volume)).toBeLessThan(0.0001);
    expect(found.point?.notes).toHaveLength(1);
    expect(found.evaluation?.sources.map(({ document }) => document)).toContain('Tanaka et al., Metrologia 38');
  });

  it('entered itself is the actual volume, and rests on no formula', () => {
    const { point, evaluation } = judged({ actualVolume: '99.50' });
    expect([point?.reference.value, point?.notes]).toEqual(['99.50', []]);
    expect(evaluation?.sources.some(({ document }) => document.startsWith('Tanaka'))).toBe(false);
  });

  it('decides whether the meter passes', () => {
    const weighed = (mass: string) => judged({ reference: 'mass', mass }).evaluation?.passed;
    // 2 % less than 100 L by the meter are 98.039 L, which weigh 97.760 kg in air.
    expect([weighed('97.77'), weighed('97.75')]).toEqual([true, false]);
  });

  it.each<[string, Cells, string, string]>([
    ['a balance without its reading', { reference: 'mass' }, 'mass', 'missing'],
    [
      'a vessel without its temperature',
      { reference: 'vesselOfGlass', actualVolume: '100' },
      'standardTemperature',
      'missing',
    ],
    ['no volume at all', {}, 'actualVolume', 'missing'],
    [
      'a master meter without its error',
      { reference: 'masterMeter', actualVolume: '100', standardTemperature: '20' },
      'standardError',
      'missing',
    ],
    ['a mass where the volume is entered', { actualVolume: '100', mass: '99' }, 'mass', 'notOfThisWay'],
    ['a mass below zero', { reference: 'mass', mass: '-1' }, 'mass', 'notPositive'],
    ['too little water weighed', { reference: 'mass', mass: '9.97' }, 'mass', 'volumeTooSmall'],
    ['a way nobody knows', { reference: 'bucket', actualVolume: '100' }, 'reference', 'notChoice'],
  ])('is refused with %s', (_what, cells, field, code) => {
    expect(judged(cells).errors).toEqual([expect.objectContaining({ path: `readings.flows.2.${field}`, code })]);
  });

  it('is not reckoned of water beyond the formula', () => {
    const input = test({ reference: 'mass', mass: '100', waterTemperature: '41' });
    const warm = { ...input.characteristics, temperatureClass: 'T50' };
    const { errors } = meter.evaluate({ ...input, characteristics: warm, regime: 'inService' });
    expect(errors).toMatchObject([{ path: 'readings.flows.2.waterTemperature', code: 'outsideWaterDensity' }]);
  });
});

describe('the standards of a run', () => {
  const need = (rows: readonly Cells[]) =>
    meter.standardNeed(test({}).characteristics, { flows: rows.map((row) => ({ ...row })) });
  const row = { flowPoint: 'Q3', flow: '2400', waterTemperature: '20' };

  it.each<[string, readonly Cells[], readonly string[]]>([
    ['are any while nothing is read', [row], ['volume', 'flow', 'mass']],
    ['show the volumes entered, or the flow', [{ ...row, actualVolume: '100' }], ['volume', 'flow']],
    ['are a balance, or a bench, where all is weighed', [{ ...row, reference: 'mass', mass: '99' }], ['mass', 'flow']],
    [
      'hold every volume where only some are weighed',
      [
        { ...row, reference: 'mass', mass: '99' },
        { ...row, actualVolume: '100' },
      ],
      ['volume', 'flow'],
    ],
  ])('%s', (_what, rows, quantities) => expect(need(rows)?.map((way) => way.quantity)).toEqual(quantities));
});
