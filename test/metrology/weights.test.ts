import { findProcedure, type EvaluationInput } from '../../src/metrology';

const weights = findProcedure('weights')!;

/** A set of F1 weights, 1 g to 5 g, that passes. */
function set(
  rows: readonly Record<string, string>[] = [{ nominal: '5', nominalUnit: 'g', error: '0,11', uncertainty: '0,05' }],
): EvaluationInput {
  return {
    characteristics: {
      accuracyClass: 'F1',
      nominal: { value: '5', unit: 'g' },
      smallestNominal: { value: '1', unit: 'g' },
    },
    environment: { temperature: '21,4', humidity: '55' },
    checks: { markings: 'pass', condition: 'pass', adjustment: 'pass' },
    readings: { weights: rows },
  };
}

describe('a set of weights', () => {
  it('passes where error and U make up the limit and fails beyond it, weight by weight', () => {
    const { evaluation } = weights.evaluate(
      set([
        { nominal: '5', nominalUnit: 'g', error: '-0,11', uncertainty: '0,05' },
        { marking: '2 *', nominal: '2', nominalUnit: 'g', error: '0,081', uncertainty: '0,04' },
      ]),
    );
    expect(evaluation?.points.map(({ passed }) => passed)).toEqual([true, false]);
    expect(evaluation?.points[1]).toMatchObject({
      label: { vi: 'Quả cân 2 *' },
      indication: { value: '2.000081', unit: 'g' },
      limit: { value: '0.12', unit: 'mg', confidence: 'confirmed' },
    });
    expect(evaluation?.passed).toBe(false);
  });

  it('says by what rule it decides, and that no procedure document was read', () => {
    const { evaluation } = weights.evaluate(set());
    expect(evaluation?.decisionRule?.vi).toContain('cộng với độ không đảm bảo đo mở rộng U');
    expect(evaluation?.sources.map(({ clause }) => clause)).toContain('5.2, 5.3');
    expect(evaluation?.sources.slice(0, 4).map(({ document, edition }) => [document, edition])).toEqual([
      ['ĐLVN 47', null],
      ['ĐLVN 50', null],
      ['ĐLVN 98', null],
      ['ĐLVN 99', null],
    ]);
  });

  it('says that M classes have no confirmed row in the list of the law', () => {
    const input = set([{ nominal: '20', nominalUnit: 'kg', error: '-400', uncertainty: '300' }]);
    const { evaluation } = weights.evaluate({
      ...input,
      characteristics: { accuracyClass: 'M1', nominal: { value: '20', unit: 'kg' } },
    });
    expect(evaluation?.passed).toBe(true);
    expect(evaluation?.notes.map(({ en }) => en).join()).toContain('M classes');
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      'a nominal outside the set',
      { nominal: '10', nominalUnit: 'g', error: '0', uncertainty: '0,01' },
      'readings.weights.0.nominal',
      'outsideSet',
    ],
    [
      'a nominal that is none',
      { nominal: '3', nominalUnit: 'g', error: '0', uncertainty: '0,01' },
      'readings.weights.0.nominal',
      'outsideTable',
    ],
    ['a missing error', { nominal: '5', nominalUnit: 'g', uncertainty: '0,05' }, 'readings.weights.0.error', 'missing'],
    [
      'a weight of which U is not stated',
      { nominal: '5', nominalUnit: 'g', error: '0,16' },
      'readings.weights.0.uncertainty',
      'missing',
    ],
    [
      'U of nothing',
      { nominal: '5', nominalUnit: 'g', error: '0', uncertainty: '0' },
      'readings.weights.0.uncertainty',
      'notPositive',
    ],
    [
      'U above a third of the limit',
      { nominal: '5', nominalUnit: 'g', error: '0', uncertainty: '0,0534' },
      'readings.weights.0.uncertainty',
      'uncertaintyTooLarge',
    ],
    [
      'an unknown unit',
      { nominal: '5', nominalUnit: 'lb', error: '0', uncertainty: '0,05' },
      'readings.weights.0.nominalUnit',
      'notChoice',
    ],
  ])('refuses %s', (_what, row, path, code) => {
    expect(weights.evaluate(set([row])).errors).toContainEqual(expect.objectContaining({ path, code }));
  });

  it.each([
    ['0,06', '0,05', '', true],
    ['0,11', '0,05', '', true],
    ['-0,11', '0,05', '2', true],
    ['0,110001', '0,05', '2', false],
    ['0,11', '0,075', '3', true],
    ['0,1100000001', '0,075', '3', false],
    ['0,16', '0,01', '', false],
  ])('of 5 g, F1 (0.16 mg) with error %s mg, U %s mg and k %s: passes %s', (error, uncertainty, k, passes) => {
    const { evaluation } = weights.evaluate(set([{ nominal: '5', nominalUnit: 'g', error, uncertainty, k }]));
    expect(evaluation?.points[0]?.passed).toBe(passes);
    expect(evaluation?.points[0]?.uncertainty?.k).toBe(k || '2');
  });

  it('may have any U in a calibration, which judges nothing', () => {
    const row = { nominal: '5', nominalUnit: 'g', error: '0,5', uncertainty: '0,3' };
    const { evaluation } = weights.evaluate({ ...set([row]), kind: 'calibration' });
    expect(evaluation).toMatchObject({ passed: null, points: [{ passed: null, uncertainty: { k: '2' } }] });
    expect(evaluation?.decisionRule).toBeUndefined();
  });

  it('refuses a set without a reading', () => {
    expect(weights.evaluate(set([])).errors).toEqual([
      expect.objectContaining({ path: 'readings.weights', code: 'tooFewRows' }),
    ]);
  });

  it('refuses a class that has no figure for the nominal', () => {
    const input = {
      ...set(),
      characteristics: { accuracyClass: 'E1', nominal: { value: '500', unit: 'kg' } },
    } as const;
    expect(weights.evaluate(input).errors).toContainEqual(
      expect.objectContaining({ path: 'characteristics.nominal.value', code: 'noFigure' }),
    );
  });

  it('offers a row for each weight, the twos doubled', () => {
    const rows = weights.proposeRows(set().characteristics)['weights'];
    expect(rows?.map(({ nominal }) => nominal)).toEqual(['5', '2', '2', '1']);
    const single = { accuracyClass: 'M1', nominal: { value: '20', unit: 'kg' } } as const;
    expect(weights.proposeRows(single)['weights']).toEqual([{ nominal: '20', nominalUnit: 'kg' }]);
  });
});
