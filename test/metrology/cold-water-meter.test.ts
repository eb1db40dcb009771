import { findProcedure, procedureForType, unusualReadings, type EvaluationInput } from '../../src/metrology';

const meter = findProcedure('coldWaterMeter')!;

const run = (flowPoint: string, flow: string, endReading: string, actualVolume: string, waterTemperature = '24') => ({
  ...{ flowPoint, flow, startReading: '0', endReading, actualVolume, waterTemperature },
});

/** A class 2 meter, Q3 = 2.5 m3/h, R = 80, that passes. */
function test(changes: readonly Record<string, string>[] = [], temperatureClass = 'T30'): EvaluationInput {
  const runs = [run('Q1', '32', '9,7', '10'), run('Q2', '52', '10,05', '10'), run('Q3', '2400', '99,5', '100')];
  return {
    characteristics: {
      ...{ q3: { value: '2,5', unit: 'm3/h' }, ratio: '80', accuracyClass: '2', temperatureClass },
      registerInterval: { value: '0,05', unit: 'L' },
    },
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
  ])('with %s L indicated of %s L at Q3 passes: %s', (endReading, actualVolume, passes) => {
    expect(meter.evaluate(test([{}, {}, { endReading, actualVolume }])).evaluation?.passed).toBe(passes);
  });

  it('in service is allowed twice 3 % in water above 30 °C', () => {
    const warm = { endReading: '94', waterTemperature: '30,5' };
    const at = (change: Record<string, string>) =>
      meter.evaluate({ ...test([{}, {}, change], 'T50'), regime: 'inService' }).evaluation?.passed;
    expect([at(warm), at({ ...warm, waterTemperature: '30' })]).toEqual([true, false]);
  });

  it.each<[string, string, string, Record<string, string>, string | undefined]>([
    ['2', '0,05', 'L', { actualVolume: '10', endReading: '10' }, undefined],
    ['2', '0,05', 'L', { actualVolume: '9,99', endReading: '10' }, 'volumeTooSmall'],
    ['2', '0,05', 'L', { actualVolume: '0,01', endReading: '0,01' }, 'volumeTooSmall'],
    ['1', '0,000025', 'm3', { actualVolume: '10', endReading: '10' }, undefined],
    ['1', '25', 'mL', { actualVolume: '9,99', endReading: '10' }, 'volumeTooSmall'],
  ])('of class %s that reads to %s %s with %j', (accuracyClass, value, unit, change, code) => {
    const input = test([change]);
    const characteristics = { ...input.characteristics, accuracyClass, registerInterval: { value, unit } };
    const { errors } = meter.evaluate({
      ...input,
      characteristics: characteristics as EvaluationInput['characteristics'],
    });
    expect(errors?.map(({ path, code: given }) => [path, given])).toEqual(
      code && [['readings.flows.0.actualVolume', code]],
    );
  });

  it('says the clause and the least volume of a run that is too small', () => {
    const message = meter.evaluate(test([{ actualVolume: '0,01', endReading: '0,01' }])).errors?.[0]?.message;
    expect(message?.vi).toMatch(/ít nhất 10 L .*6\.7\.3\.2\.3/);
  });

  it('without its register interval is not verified, but calibrated', () => {
    const input = test();
    const { registerInterval: _none, ...characteristics } = input.characteristics;
    const { errors } = meter.evaluate({ ...input, characteristics });
    expect(errors).toMatchObject([{ path: 'readings.flows', code: 'registerIntervalMissing', isGap: true }]);
    expect(meter.evaluate({ ...input, characteristics, kind: 'calibration' }).evaluation?.points).toHaveLength(3);
  });

  it.each([
    ['15', true],
    ['14,9', false],
    ['25', true],
    ['25,1', false],
  ])('in water of %s °C is verified: %s', (waterTemperature, isJudged) => {
    const { errors } = meter.evaluate(test([{ waterTemperature }]));
    const refused = expect.objectContaining({
      path: 'readings.flows.0.waterTemperature',
      code: 'impossible',
    }) as unknown;
    expect(errors).toEqual(isJudged ? null : [refused]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['a flow below Q1', { flow: '31,24' }, 'readings.flows.0.flow', 'outsideTestFlow'],
    ['a flow of another test point', { flow: '52' }, 'readings.flows.0.flow', 'outsideTestFlow'],
    ['an end before its start', { startReading: '10' }, 'readings.flows.0.endReading', 'endBeforeStart'],
    ['an actual volume of zero', { actualVolume: '0' }, 'readings.flows.0.actualVolume', 'notPositive'],
    [
      'water too warm for T30',
      { waterTemperature: '30,1' },
      'readings.flows.0.waterTemperature',
      'outsideTemperatureClass',
    ],
    ['a missing temperature', { waterTemperature: '' }, 'readings.flows.0.waterTemperature', 'missing'],
    ['an unknown test point', { flowPoint: 'Q4' }, 'readings.flows.0.flowPoint', 'notChoice'],
    ['a test point left out', { flowPoint: 'Q2', flow: '50', endReading: '10' }, 'readings.flows', 'flowPointMissing'],
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
    const changes = [q1, q2, q3].map((endReading) => ({ endReading }));
    const { evaluation } = meter.evaluate(test(changes));
    const summary = evaluation?.points.find(({ row }) => row === null);
    expect([evaluation?.passed, summary?.error.value, summary?.limit?.source.clause]).toEqual([passes, share, '7.2.3']);
  });

  it('may err over half its limits either way, or not at all at one flow', () => {
    expect(meter.evaluate(test([{}, { endReading: '10,19' }])).evaluation?.points).toHaveLength(3);
    const level = [{ endReading: '10,4' }, { endReading: '10' }, { endReading: '101,9' }];
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

describe('the register of a meter', () => {
  const asked = (changes: readonly Record<string, string>[]) => {
    const input = test(changes);
    const { evaluation } = meter.evaluate(input);
    return unusualReadings(meter, evaluation!, input.readings).map(({ path }) => path);
  };

  it('only goes forward: a run that begins below the end of the row above is asked about, and judged', () => {
    const onward = [
      { startReading: '100', endReading: '109,7' },
      { startReading: '109,7', endReading: '119,75' },
      { startReading: '119,75', endReading: '219,25' },
    ];
    expect(asked(onward)).toEqual([]);
    const [first, , third] = onward;
    const back = [first!, { startReading: '109,6', endReading: '119,65' }, third!];
    expect(asked(back)).toEqual(['readings.flows.1.startReading']);
    expect(meter.evaluate(test(back)).evaluation?.passed).toBe(true);
  });

  it('may be set to zero before each run', () => {
    expect(asked([])).toEqual([]);
  });
});
