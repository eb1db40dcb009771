import { findProcedure, type EvaluationInput } from '../../src/metrology';

const weights = findProcedure('weights')!;

const five = { nominal: '5', nominalUnit: 'g', error: '0,11', uncertainty: '0,05' };
const others = [
  { nominal: '2', nominalUnit: 'g', error: '0,05', uncertainty: '0,04' },
  { marking: '2 *', nominal: '2', nominalUnit: 'g', error: '-0,05', uncertainty: '0,04' },
  { nominal: '1', nominalUnit: 'g', error: '0,06', uncertainty: '0,03' },
];

/** A set of F1 weights, 1 g to 5 g, that passes. */
function set(rows: readonly Record<string, string>[] = [five, ...others]): EvaluationInput {
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

  it('leaves U of a calibration to the budget of the centre where the row states none', () => {
    const row = { nominal: '5', nominalUnit: 'g', error: '0,16' };
    const { evaluation } = weights.evaluate({ ...set([row]), kind: 'calibration' });
    expect(evaluation?.points).toEqual([
      expect.objectContaining({ error: { value: '0.16', unit: 'mg' }, passed: null }),
    ]);
    expect(evaluation?.points[0]).not.toHaveProperty('uncertainty');
    for (const kind of ['verification', 'test', 'inspection'] as const)
      expect(weights.evaluate({ ...set([row]), kind }).errors).toContainEqual(
        expect.objectContaining({ path: 'readings.weights.0.uncertainty', code: 'missing', isGap: true }),
      );
  });

  it.each([
    ['0,06', '0,05', '', true],
    ['0,11', '0,05', '', true],
    ['-0,11', '0,05', '2', true],
    ['0,110001', '0,05', '2', false],
    ['0,11', '0,05', '3', true],
    ['0,1100000001', '0,05', '3', false],
    ['0,11', '0,05', '2,87', true],
    ['0,12', '0,05', '2,87', false],
    ['0,11', '0,025', '1', true],
    ['0,1100000001', '0,025', '1', false],
    ['0,16', '0,01', '', false],
  ])('of 5 g, F1 (0.16 mg) with error %s mg, U %s mg and k %s: passes %s', (error, uncertainty, k, passes) => {
    const { evaluation } = weights.evaluate(set([{ ...five, error, uncertainty, k }, ...others]));
    expect(evaluation?.points[0]?.passed).toBe(passes);
    expect(evaluation?.points[0]?.uncertainty?.k).toBe(k.replace(',', '.') || '2');
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

  it('is whole only when every weight of it was weighed, and names those that were not', () => {
    const missing = (rows: readonly Record<string, string>[]) => weights.evaluate(set(rows)).errors;
    expect(missing([five, ...others])).toBeNull();
    expect(missing([five, ...others.slice(1)])).toEqual([
      expect.objectContaining({ path: 'readings.weights', code: 'pieceMissing', isGap: true }),
    ]);
    const [gap] = missing([five, ...others.slice(0, 1)]) ?? [];
    expect(gap?.message.vi).toContain('Còn thiếu: 2 g*; 1 g.');
    expect(weights.evaluate({ ...set([five]), kind: 'calibration' }).errors).toBeNull();
    expect(missing([{ ...five, error: '1' }])).toBeNull();
  });

  it.each<[string, Record<string, string>, string]>([
    ['the same weight twice', five, 'weighedTwice'],
    ['the same twice in other words', { ...five, nominal: '5000', nominalUnit: 'mg', marking: 'A' }, 'weighedTwice'],
    ['a starred weight that the set does not have', { ...five, marking: '5 *' }, 'outsideSet'],
  ])('refuses %s', (_what, row, code) => {
    const { errors } = weights.evaluate(set([five, ...others, row]));
    expect(errors).toEqual([expect.objectContaining({ path: 'readings.weights.4.nominal', code })]);
  });

  it.each([
    ['KL-14', 'E2', true],
    ['KL-14', 'M3', false],
    ['KL-14', 'F1', false],
    ['KL-15', 'F1', true],
    ['KL-15', 'F2', true],
    ['KL-15', 'M1', false],
    ['KL-15', 'E2', false],
    ['KL-16', 'M1', true],
    ['KL-16', 'M3', true],
    ['KL-16', 'F2', false],
    ['KL-16', 'E1', false],
  ])('registered as %s may be of class %s: %s', (typeCode, accuracyClass, may) => {
    const { characteristics, ...entry } = set([{ ...five, error: '90', uncertainty: '0,001' }]);
    const ofClass = { ...characteristics, accuracyClass };
    const problem = expect.objectContaining({ path: 'characteristics.accuracyClass', code: 'otherType' }) as unknown;
    const errors = may ? null : [problem];
    expect(weights.readCharacteristics(ofClass, typeCode).errors).toEqual(errors);
    expect(weights.evaluate({ ...entry, characteristics: ofClass, typeCode }).errors).toEqual(errors);
  });

  describe('of a declared composition', () => {
    const declared = (composition: string, rows: readonly Record<string, string>[] = []) => ({
      ...set(rows),
      characteristics: { accuracyClass: 'M1', nominal: { value: '20', unit: 'kg' }, composition } as const,
    });
    const twenty = (marking: string) => ({
      marking,
      nominal: '20',
      nominalUnit: 'kg',
      error: '10',
      uncertainty: '300',
    });

    it('offers its own rows, each with what tells it apart', () => {
      const { characteristics } = declared('3 × 20 kg; 0,5 kg; 20 g; 20 g*');
      expect(weights.proposeRows(characteristics)['weights']).toEqual([
        ...['1', '2', '3'].map((marking) => ({ nominal: '20', nominalUnit: 'kg', marking })),
        { nominal: '0.5', nominalUnit: 'kg' },
        { nominal: '20', nominalUnit: 'g' },
        { nominal: '20', nominalUnit: 'g', marking: '20 g *' },
      ]);
    });

    it.each(['2 × 20 kg', '2×20 kg', '2x20kg', ' 2 X20 kg ; ', '20 kg; 20 kg', '20 kg\n20 kg'])(
      'is read however it is spaced: %j',
      (composition) => {
        const { characteristics } = declared(composition);
        const markings = (weights.proposeRows(characteristics)['weights'] ?? []).map(({ marking }) => marking);
        expect(markings).toEqual(['1', '2']);
      },
    );

    it('has as many rows as weights, each with its own marking', () => {
      const codes = (...markings: string[]) =>
        (weights.evaluate(declared('2 x 20 kg', markings.map(twenty))).errors ?? []).map(({ code }) => code);
      expect(codes('A1', 'A2')).toEqual([]);
      expect(codes('A1')).toEqual(['pieceMissing']);
      expect(codes('A1', ' a1')).toEqual(['weighedTwice']);
      expect(codes('A1', 'A2', 'A3')).toEqual(['weighedTwice']);
    });

    it.each([
      ['20 kg; mười', 'notComposition'],
      ['0 × 20 kg', 'notComposition'],
      ['201 × 20 kg', 'notComposition'],
      ['20 lít', 'notComposition'],
      ['20 kg; 3 kg', 'outsideTable'],
      ['10 kg; 5 kg', 'otherComposition'],
      ['50 kg; 20 kg', 'otherComposition'],
    ])('cannot be %s: %s', (composition, code) => {
      const { characteristics } = declared(composition);
      expect(weights.readCharacteristics(characteristics).errors).toEqual([
        expect.objectContaining({ path: 'characteristics.composition', code }),
      ]);
    });
  });

  it('offers a row for each weight, the twos doubled', () => {
    const rows = weights.proposeRows(set().characteristics)['weights'];
    expect(rows?.map(({ nominal }) => nominal)).toEqual(['5', '2', '2', '1']);
    const single = { accuracyClass: 'M1', nominal: { value: '20', unit: 'kg' } } as const;
    expect(weights.proposeRows(single)['weights']).toEqual([{ nominal: '20', nominalUnit: 'kg' }]);
  });
});
