import { findProcedure, unusualReadings, type EvaluationInput, type Row, type WorkKind } from '../../src/metrology';

const weightCycles = findProcedure('weightCycles')!;
const mass = { nominal: '20', nominalUnit: 'kg' };

/** A 20 kg weight of class F2 (limit 300 mg), read in mg. */
function comparison(correction: string, reading: string, kind: WorkKind = 'calibration'): EvaluationInput {
  const cycle: Row = { ...mass, a1: '0', b1: reading, b2: reading, a2: '0' };
  const readings = {
    comparators: [{ upTo: '20', upToUnit: 'kg', readingUnit: 'mg', interval: '1', pooledDeviation: '2' }],
    weights: [{ ...mass, referenceCorrection: correction, referenceUncertainty: '30', referenceDrift: '5' }],
    cycles: [cycle, cycle],
  };
  return {
    ...{ kind, readings, environment: { temperature: '20', humidity: '50' } },
    characteristics: { accuracyClass: 'F2', nominal: { value: '20', unit: 'kg' } },
    checks: { markings: 'pass', condition: 'pass', adjustment: 'pass' },
  };
}

const refused = (input: EvaluationInput) =>
  (weightCycles.evaluate(input).errors ?? []).filter(({ code }) => code === 'unitSlip');

function asked(input: EvaluationInput) {
  const { evaluation, errors } = weightCycles.evaluate(input);
  if (!evaluation) throw new Error(JSON.stringify(errors));
  return unusualReadings(weightCycles, evaluation, input.readings).map(({ path }) => path);
}

describe('what is typed of weights compared in cycles', () => {
  it.each<[string, string, string, string[]]>([
    ['a reference 5 kg off', '5000000', '0', ['readings.weights.0.referenceCorrection']],
    ['a difference of 25 kg', '0', '25000000', ['readings.cycles.0.b1', 'readings.cycles.1.b1']],
    ['a difference a hair over 1 % of the mass', '0', '-200000,5', ['readings.cycles.0.b1', 'readings.cycles.1.b1']],
    ['a difference of 1 % of the mass', '0', '200000', []],
  ])('is refused at its cells where it can only be a slip of the unit: %s', (_what, correction, reading, expected) => {
    const found = refused(comparison(correction, reading));
    expect(found.map(({ path }) => path)).toEqual(expected);
    for (const { message } of found) expect(message.vi).toContain('nhầm đơn vị g với mg');
  });

  it.each<[string, string, string, string[]]>([
    ['a reference within the limit of the weight', '300', '0', []],
    ['a reference beyond it', '-300,1', '0', ['readings.weights.0.referenceCorrection']],
    ['a difference of a hundred limits', '0', '30000', []],
    ['a difference beyond that', '0', '30001', ['readings.cycles.0.b1', 'readings.cycles.1.b1']],
  ])('is asked about where it is improbable: %s', (_what, correction, reading, expected) => {
    expect(asked(comparison(correction, reading))).toEqual(expected);
  });

  it('is asked about once at a cell, where the error is improbable too', () => {
    const input = comparison('4000', '0', 'verification');
    expect(asked(input)).toEqual(['readings.weights.0.referenceCorrection']);
  });

  it('is held against the limit where that is a good part of the mass: 1 g of class M3 may be 10 mg off', () => {
    const gram = { nominal: '1', nominalUnit: 'g' };
    const of = (reading: string): EvaluationInput => ({
      ...comparison('0', '0'),
      characteristics: { accuracyClass: 'M3', nominal: { value: '1', unit: 'g' } },
      readings: {
        comparators: [{ upTo: '1', upToUnit: 'g', readingUnit: 'mg', interval: '0,1', pooledDeviation: '0,1' }],
        weights: [{ ...gram, referenceCorrection: '0', referenceUncertainty: '0,5', referenceDrift: '0' }],
        cycles: [{ ...gram, a1: '0', b1: reading, b2: reading, a2: '0' }],
      },
    });
    expect(['12', '100', '101'].map((reading) => asked(of(reading)).length)).toEqual([0, 0, 1]);
    expect(['1000', '1001'].map((reading) => refused(of(reading)).length)).toEqual([0, 1]);
  });
});
