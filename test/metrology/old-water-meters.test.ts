import { findProcedure, type EvaluationInput } from '../../src/metrology';

const meter = findProcedure('coldWaterMeter')!;

/** A meter that bears Qn, tried at Qmin, Qt and Qn (L/h) with these volumes indicated of 10, 10 and 100 L. */
function test(
  accuracyClass: string,
  qn: string,
  flows: readonly string[],
  indicated = ['9.8', '10', '100'],
): EvaluationInput {
  const points = ['Q1', 'Q2', 'Q3'];
  return {
    characteristics: {
      ...{ accuracyClass, qn: { value: qn, unit: 'm3/h' } },
      registerInterval: { value: '0.05', unit: 'L' },
    },
    environment: { temperature: '28', humidity: '70' },
    checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
    readings: {
      flows: points.map((flowPoint, at) => ({
        ...{ flowPoint, flow: flows[at] ?? '', startReading: '0', endReading: indicated[at] ?? '' },
        ...{ actualVolume: flowPoint === 'Q3' ? '100' : '10', waterTemperature: '24' },
      })),
    },
  };
}

describe('a cold-water meter that bears Qn', () => {
  it.each([
    ['A', '1.5', ['60', '150', '1500']],
    ['A', '15', ['1200', '4500', '15000']],
    ['B', '1.5', ['30', '120', '1500']],
    ['B', '15', ['450', '3000', '15000']],
    ['C', '1.5', ['15', '22.5', '1500']],
    ['C', '15', ['90', '225', '15000']],
    ['D', '1.5', ['11.25', '17.25', '1500']],
  ])('of class %s and Qn = %s m³/h is tried at %j L/h', (accuracyClass, qn, flows) => {
    const input = test(accuracyClass, qn, flows);
    const proposed = meter.proposeRows(input.characteristics)['flows'] ?? [];
    expect(proposed.map(({ flow }) => Number(flow))).toEqual(flows.map(Number));
    const { evaluation } = meter.evaluate(input);
    expect(evaluation?.passed).toBe(true);
    expect(evaluation?.points.map(({ limit }) => limit?.value)).toEqual(['5', '2', '2']);
    expect(evaluation?.points[0]?.limit).toMatchObject({
      source: { document: 'ISO 4064-1' },
      confidence: 'unconfirmed',
    });
  });

  it.each<[readonly string[], boolean]>([
    [['9.5', '10.2', '100'], true],
    [['9.499', '10', '100'], false],
    [['10', '10.201', '100'], false],
    [['10.4', '10.15', '101.5'], false],
  ])('that indicates %j passes: %s', (indicated, passes) => {
    expect(meter.evaluate(test('B', '1.5', ['30', '120', '1500'], [...indicated])).evaluation?.passed).toBe(passes);
  });

  it('is not tried between its flows, nor in water too warm for it', () => {
    const between = meter.evaluate(test('B', '1.5', ['50', '120', '1500'])).errors;
    expect(between).toMatchObject([{ path: 'readings.flows.0.flow', code: 'outsideTestFlow' }]);
    const warm = { ...test('B', '1.5', ['30', '120', '1500']), regime: 'inService' } as const;
    const [first = {}, ...others] = warm.readings['flows'] ?? [];
    const flows = [{ ...first, waterTemperature: '31' }, ...others];
    expect(meter.evaluate({ ...warm, readings: { flows } }).errors).toMatchObject([
      { code: 'outsideTemperatureClass' },
    ]);
  });

  it('in use may err twice as much', () => {
    const input = test('C', '1.5', ['15', '22.5', '1500'], ['9', '10.4', '96']);
    expect(meter.evaluate({ ...input, regime: 'inService' }).evaluation?.passed).toBe(true);
  });

  it('of a size that its class does not have is not judged', () => {
    const { characteristics } = test('D', '15', []);
    expect(meter.whyNotJudged(characteristics)?.vi).toContain('cấp D');
  });
});
