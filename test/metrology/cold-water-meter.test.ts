import { findProcedure, procedureForType, type EvaluationInput } from '../../src/metrology';

const meter = findProcedure('coldWaterMeter')!;

const run = (
  flowPoint: string,
  flow: string,
  indicatedVolume: string,
  actualVolume: string,
  waterTemperature = '26',
) => ({
  flowPoint,
  flow,
  indicatedVolume,
  actualVolume,
  waterTemperature,
});

/** A class 2 meter, Q3 = 2.5 m3/h, R = 80, that passes. */
function test(changes: readonly Record<string, string>[] = [], temperatureClass = 'T30'): EvaluationInput {
  const runs = [run('Q1', '32', '9,7', '10'), run('Q2', '52', '10,05', '10'), run('Q3', '2400', '99,5', '100')];
  return {
    characteristics: { q3: { value: '2,5', unit: 'm3/h' }, ratio: '80', accuracyClass: '2', temperatureClass },
    environment: { temperature: '28', humidity: '70' },
    checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
    readings: { flows: runs.map((row, index) => ({ ...row, ...changes[index] })) },
  };
}

describe('a cold-water meter', () => {
  it('passes within ±5 % at Q1 and ±2 % at Q2 and Q3', () => {
    const { evaluation } = meter.evaluate(test());
    expect(evaluation?.passed).toBe(true);
    expect(evaluation?.points.map(({ error, limit }) => [error.value, limit?.value])).toEqual([
      ['-3', '5'],
      ['0.5', '2'],
      ['-0.5', '2'],
    ]);
  });

  it.each([
    ['98', '100', true],
    ['97,999', '100', false],
    ['102', '100', true],
    ['102,001', '100', false],
  ])('with %s L indicated of %s L at Q3 passes: %s', (indicatedVolume, actualVolume, passes) => {
    expect(meter.evaluate(test([{}, {}, { indicatedVolume, actualVolume }])).evaluation?.passed).toBe(passes);
  });

  it('is allowed 3 % in water above 30 °C', () => {
    const warm = { indicatedVolume: '97', waterTemperature: '30,5' };
    expect(meter.evaluate(test([{}, {}, warm], 'T50')).evaluation?.passed).toBe(true);
    expect(meter.evaluate(test([{}, {}, { ...warm, waterTemperature: '30' }], 'T50')).evaluation?.passed).toBe(false);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['a flow below Q1', { flow: '31,24' }, 'readings.flows.0.flow', 'outsideTestFlow'],
    ['a flow of another test point', { flow: '52' }, 'readings.flows.0.flow', 'outsideTestFlow'],
    ['an actual volume of zero', { actualVolume: '0' }, 'readings.flows.0.actualVolume', 'notPositive'],
    [
      'water too warm for T30',
      { waterTemperature: '30,1' },
      'readings.flows.0.waterTemperature',
      'outsideTemperatureClass',
    ],
    ['a missing temperature', { waterTemperature: '' }, 'readings.flows.0.waterTemperature', 'missing'],
    ['an unknown test point', { flowPoint: 'Q4' }, 'readings.flows.0.flowPoint', 'notChoice'],
    [
      'a test point left out',
      { flowPoint: 'Q2', flow: '50', indicatedVolume: '10' },
      'readings.flows',
      'flowPointMissing',
    ],
  ])('is refused with %s', (_what, change, path, code) => {
    expect(meter.evaluate(test([change])).errors).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('may be run more than once at a flow, and every run counts', () => {
    const input = test();
    const flows = [...(input.readings['flows'] ?? []), run('Q3', '2500', '97', '100')];
    const { evaluation } = meter.evaluate({ ...input, readings: { flows } });
    expect(evaluation?.points.filter(({ row }) => row !== null)).toHaveLength(4);
    expect(evaluation?.passed).toBe(false);
  });

  it.each<[string, string, string, string, boolean, string]>([
    ['+4.9, +1.9, +1.9 %', '10,49', '10,19', '101,9', false, '95'],
    ['−4.9, −1.9, −1.9 %', '9,51', '9,81', '98,1', false, '-95'],
    ['+2.6, +1.1, +1.1 %', '10,26', '10,11', '101,1', false, '52'],
    ['one at half its limit', '10,49', '10,1', '101,9', true, '50'],
    ['one just over half', '10,49', '10,11', '101,001', false, '50.05'],
  ])('with errors of one sign, %s', (_what, q1, q2, q3, passes, share) => {
    const changes = [q1, q2, q3].map((indicatedVolume) => ({ indicatedVolume }));
    const { evaluation } = meter.evaluate(test(changes));
    const summary = evaluation?.points.find(({ row }) => row === null);
    expect([evaluation?.passed, summary?.error.value, summary?.limit?.source.clause]).toEqual([passes, share, '7.2.3']);
  });

  it('may err over half its limits either way, or not at all at one flow', () => {
    expect(meter.evaluate(test([{}, { indicatedVolume: '10,19' }])).evaluation?.points).toHaveLength(3);
    const level = [{ indicatedVolume: '10,4' }, { indicatedVolume: '10' }, { indicatedVolume: '101,9' }];
    expect(meter.evaluate(test(level)).evaluation?.passed).toBe(true);
  });

  it.each<[string, readonly string[], boolean]>([
    ['+1.9 and −1.9 %', ['101,9', '98,1'], false],
    ['0 and 0.94 %: √2 standard deviations', ['100', '100,94'], true],
    ['0 and 0.95 %', ['100', '100,95'], false],
    ['0, ⅔ and 1⅓ %: exactly a third', ['300', '302', '304'], true],
    ['a little more', ['300', '302', '304,001'], false],
  ])('repeated at Q3 with %s', (_what, indicated, passes) => {
    const input = test();
    const flows = (input.readings['flows'] ?? []).slice(0, 2);
    const runs = indicated.map((volume) => run('Q3', '2500', volume, indicated.length > 2 ? '300' : '100'));
    const { evaluation } = meter.evaluate({ ...input, readings: { flows: [...flows, ...runs] } });
    expect(evaluation?.passed).toBe(passes);
    expect(evaluation?.points.some(({ limit }) => limit?.source.clause === '7.3.6')).toBe(true);
  });

  it('is offered its three flows, inside their test ranges', () => {
    const odd = {
      q3: { value: '1.6', unit: 'm3/h' },
      ratio: '315',
      accuracyClass: '2',
      temperatureClass: 'T50',
    } as const;
    expect(meter.proposeRows(odd)['flows']).toEqual([
      { flowPoint: 'Q1', flow: '5.08' },
      { flowPoint: 'Q2', flow: '8.127' },
      { flowPoint: 'Q3', flow: '1600' },
    ]);
  });
});

describe('procedures', () => {
  it.each([
    ['KL-04', 'platformScale'],
    ['KL-05', 'counterScale'],
    ['KL-14', 'weights'],
    ['KL-15', 'weights'],
    ['KL-16', 'weights'],
    ['DT-03', 'coldWaterMeter'],
    ['DT-04', 'coldWaterMeter'],
    ['DD-01', undefined],
  ])('for type %s is %s', (type, code) => expect(procedureForType(type)?.code).toBe(code));
});
