import { findProcedure, type Evaluation, type EvaluationInput, type ReadingError } from '../../src/metrology';

const scale = findProcedure('platformScale')!;

/** A class III scale of 150 kg, e = 50 g, that passes. Say only what the test is about. */
function weighing(changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    characteristics: { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' },
    environment: { temperature: '27,5', humidity: '65' },
    checks: { markings: 'pass', condition: 'pass', operation: 'pass', sealing: 'pass' },
    ...changes,
    readings: {
      accuracy: accuracy(),
      repeatability: repeated('75', '75', '75'),
      eccentricity: corners(),
      ...changes.readings,
    },
  };
}

const accuracy = (changes: Record<string, string> = {}) =>
  ['0', '1', '25', '100', '150'].map((load) => ({ load, indication: changes[load] ?? load }));
const repeated = (...indications: string[]) => indications.map((indication) => ({ load: '75', indication }));
const corners = () => ['1', '2', '3', '4'].map((position) => ({ position, load: '50', indication: '50' }));

function judged(input: EvaluationInput): Evaluation {
  const { evaluation, errors } = scale.evaluate(input);
  if (!evaluation) throw new Error(JSON.stringify(errors));
  return evaluation;
}

function refused(input: EvaluationInput): readonly ReadingError[] {
  return scale.evaluate(input).errors ?? [];
}

describe('a platform scale', () => {
  it('passes when every error is within its limit', () => {
    const evaluation = judged(weighing());
    expect(evaluation.passed).toBe(true);
    expect(evaluation.points).toHaveLength(13);
    expect(evaluation.points.map(({ limit }) => limit?.value).slice(0, 5)).toEqual(['25', '25', '25', '50', '75']);
  });

  it('passes at the limit and fails one step above it', () => {
    expect(judged(weighing({ readings: { accuracy: accuracy({ '100': '100,05' }) } })).passed).toBe(true);
    const evaluation = judged(weighing({ readings: { accuracy: accuracy({ '100': '99,949' }) } }));
    expect(evaluation.passed).toBe(false);
    expect(evaluation.points.filter(({ passed }) => !passed).map(({ error }) => error)).toEqual([
      { value: '-51', unit: 'g' },
    ]);
  });

  it('is judged with twice the limits when inspected in service', () => {
    const input = weighing({ readings: { accuracy: accuracy({ '100': '100,1' }) } });
    expect(judged(input).passed).toBe(false);
    expect(judged({ ...input, regime: 'inService' }).passed).toBe(true);
  });

  it('frees the indication of its rounding error and of the error at zero', () => {
    const rows = accuracy().map((row) => ({ ...row, additionalLoad: row.load === '0' ? '20' : '10' }));
    const { points } = judged(weighing({ readings: { accuracy: rows } }));
    expect(points[0]?.error).toEqual({ value: '5', unit: 'g' });
    expect(points[3]?.error).toEqual({ value: '10', unit: 'g' });
    expect(points[3]?.notes.map(({ en }) => en).join()).toContain('E − E0');
  });

  it('says that the indication itself was judged when no additional weights were used', () => {
    expect(
      judged(weighing()).points.every(({ notes }) => notes.some(({ vi }) => vi.includes('xét trực tiếp số chỉ'))),
    ).toBe(true);
  });

  it('judges repeatability by the spread of the weighings', () => {
    const within = judged(weighing({ readings: { repeatability: repeated('75,05', '75', '75,03') } }));
    expect(within.points.find(({ step, row }) => step === 'repeatability' && row === null)).toMatchObject({
      row: null,
      error: { value: '50', unit: 'g' },
      limit: { value: '50', unit: 'g', confidence: 'unconfirmed' },
      passed: true,
    });
    expect(judged(weighing({ readings: { repeatability: repeated('75,03', '74,97', '75') } })).passed).toBe(false);
  });

  it('fails when repeated weighings agree with each other but not with the load', () => {
    const { points } = judged(weighing({ readings: { repeatability: repeated('75,1', '75,1', '75,1') } }));
    expect(points.filter(({ passed }) => !passed).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('fails when one corner is out', () => {
    const rows = corners().map((row, index) => ({ ...row, indication: index === 2 ? '50,06' : '50' }));
    expect(judged(weighing({ readings: { eccentricity: rows } })).points.filter(({ passed }) => !passed)).toHaveLength(
      1,
    );
  });

  it('takes descending loads after Max', () => {
    const rows = [...accuracy(), { load: '100', indication: '100' }, { load: '0', indication: '0' }];
    const { points } = judged(weighing({ readings: { accuracy: rows } }));
    expect(points.filter(({ label }) => label.vi === 'Tải giảm')).toHaveLength(2);
  });

  it('fails whole on one failed check, and needs no readings then', () => {
    const checks = { markings: 'pass', condition: 'fail', operation: 'pass', sealing: 'pass' };
    expect(judged(weighing({ checks }))).toMatchObject({ passed: false, failedChecks: ['condition'] });
    const empty = { ...weighing({ checks }), readings: {} };
    expect(judged(empty)).toMatchObject({
      passed: false,
      points: [],
      skippedSteps: ['accuracy', 'repeatability', 'eccentricity'],
    });
  });

  it('needs no further readings once a point has failed', () => {
    const rows = [
      { load: '0', indication: '0' },
      { load: '25', indication: '25,5' },
    ];
    const evaluation = judged({ ...weighing(), readings: { accuracy: rows } });
    expect(evaluation).toMatchObject({ passed: false, skippedSteps: ['repeatability', 'eccentricity'] });
  });

  it('never claims more than was read: the text of the ĐLVN document is unconfirmed', () => {
    const evaluation = judged(weighing());
    expect(evaluation.confidence).toBe('unconfirmed');
    expect(evaluation.sources[0]).toMatchObject({ document: 'ĐLVN 14:2009', clause: null, confidence: 'unconfirmed' });
    expect(evaluation.points[0]?.limit).toMatchObject({
      confidence: 'confirmed',
      source: { clause: '3.5.1, Table 6' },
    });
  });

  it('survives JSON unchanged', () => {
    const evaluation = judged(weighing());
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  it('reads the record it keeps to the same verdict', () => {
    const first = judged(weighing({ readings: { accuracy: accuracy({ '100': '100,05' }) } }));
    const { characteristics, checks, readings } = first.entered;
    const again = judged({ characteristics, checks, readings, environment: { temperature: '27.5', humidity: '65' } });
    expect(again).toEqual(first);
  });
});

describe('readings of a scale are refused at the field', () => {
  const row = (load: string, indication: string) => ({ load, indication });

  it.each<[string, Partial<EvaluationInput>, string, string]>([
    [
      'a missing indication',
      { readings: { accuracy: accuracy({ '100': ' ' }) } },
      'readings.accuracy.3.indication',
      'missing',
    ],
    [
      'an indication that is no number',
      { readings: { accuracy: accuracy({ '100': 'trăm' }) } },
      'readings.accuracy.3.indication',
      'notNumber',
    ],
    [
      'a load above Max',
      { readings: { accuracy: [...accuracy(), row('150,05', '150')] } },
      'readings.accuracy.5.load',
      'loadAboveMax',
    ],
    [
      'a repeated load',
      { readings: { accuracy: [row('0', '0'), row('0', '0'), ...accuracy().slice(1)] } },
      'readings.accuracy.1.load',
      'loadOrder',
    ],
    [
      'loads that rise again',
      { readings: { accuracy: [...accuracy(), row('50', '50'), row('60', '60')] } },
      'readings.accuracy.6.load',
      'loadOrder',
    ],
    [
      'a negative load',
      { readings: { accuracy: [row('-1', '0'), ...accuracy()] } },
      'readings.accuracy.0.load',
      'negativeLoad',
    ],
    ['four loads', { readings: { accuracy: accuracy().slice(1) } }, 'readings.accuracy', 'tooFewRows'],
    [
      'loads that stop short of Max',
      { readings: { accuracy: ['0', '1', '25', '100', '140'].map((l) => row(l, l)) } },
      'readings.accuracy.4.load',
      'maxNotReached',
    ],
    ['two weighings', { readings: { repeatability: repeated('75', '75') } }, 'readings.repeatability', 'tooFewRows'],
    [
      'different loads',
      { readings: { repeatability: [...repeated('75', '75'), row('70', '70')] } },
      'readings.repeatability.2.load',
      'differentLoads',
    ],
    ['three corners', { readings: { eccentricity: corners().slice(1) } }, 'readings.eccentricity', 'tooFewRows'],
    [
      'ΔL in the wrong unit',
      { readings: { accuracy: accuracy().map((r) => ({ ...r, additionalLoad: '500' })) } },
      'readings.accuracy.0.additionalLoad',
      'additionalLoadRange',
    ],
    [
      'an unanswered check',
      { checks: { markings: 'pass', condition: 'pass', operation: 'pass' } },
      'checks.sealing',
      'unanswered',
    ],
    ['no temperature', { environment: { humidity: '60' } }, 'environment.temperature', 'missing'],
    [
      'an unknown class',
      { characteristics: { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'V' } },
      'characteristics.accuracyClass',
      'notChoice',
    ],
    [
      'Max beyond the table',
      { characteristics: { max: { value: '600', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' } },
      'characteristics.max.value',
      'outsideTable',
    ],
    ['a step the procedure has not', { readings: { corners: [] } }, 'readings.corners', 'unknownField'],
  ])('%s', (_what, changes, path, code) => {
    expect(refused(weighing(changes))).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('skips rows whose cells are absent, as an unfilled form sends them', () => {
    const unfilled = { load: undefined, indication: undefined } as unknown as Record<string, string>;
    expect(judged(weighing({ readings: { accuracy: [...accuracy(), unfilled, {}] } })).passed).toBe(true);
  });

  it('skips blank rows, and names the row as it was typed', () => {
    const rows = [{ load: '', indication: '' }, ...accuracy({ '150': 'x' })];
    expect(refused(weighing({ readings: { accuracy: rows } })).map(({ path }) => path)).toEqual([
      'readings.accuracy.5.indication',
    ]);
  });
});

describe('rows to offer for a scale', () => {
  it('go from zero over Min and the loads where the limit changes to Max', () => {
    const rows = scale.proposeRows(weighing().characteristics);
    expect(rows['accuracy']?.map(({ load }) => load)).toEqual(['0', '1', '25', '100', '150']);
    expect(rows['repeatability']).toHaveLength(3);
    expect(rows['eccentricity']).toContainEqual({ position: '4', load: '50' });
  });

  it('are at least five even for a small scale', () => {
    const small = { max: { value: '3', unit: 'kg' }, e: { value: '1', unit: 'g' }, accuracyClass: 'III' } as const;
    expect(scale.proposeRows(small)['accuracy']?.map(({ load }) => load)).toEqual(['0', '0.02', '0.5', '2', '3']);
  });

  it('are none while the characteristics are incomplete', () => expect(scale.proposeRows({})).toEqual({}));
});
