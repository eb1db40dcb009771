import { findProcedure, type Evaluation, type EvaluationInput, type ReadingError } from '../../src/metrology';

const scale = findProcedure('platformScale')!;

type Cells = Record<string, string>;

/** A class III scale of 150 kg, e = 50 g, that passes. Say only what the test is about. */
function weighing(changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    characteristics: { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' },
    environment: { temperature: '27,5', humidity: '65' },
    checks: { markings: 'pass', condition: 'pass', operation: 'pass', sealing: 'pass' },
    ...changes,
    readings: {
      accuracy: accuracy(),
      repeatability: repeated('120', '120', '120'),
      eccentricity: corners(),
      tare: tared(),
      discrimination: noticed(),
      ...changes.readings,
    },
  };
}

/** A digital reading whose rounding error is nil: ΔL = ½ d. */
const read = (load: string, indication = load, more: Cells = {}): Cells => ({
  ...{ load, indication, additionalLoad: '25' },
  ...more,
});
const loads = ['0', '1', '25', '100', '150', '100', '25', '1', '0'];
const accuracy = (changes: Cells = {}) => loads.map((load) => read(load, changes[load] ?? load));
const repeated = (...indications: string[]) => indications.map((indication) => read('120', indication));
const corners = (indication = '50') => ['1', '2', '3', '4'].map((position) => read('50', indication, { position }));
const tared = () => ['0', '50', '100'].map((load) => read(load, load, { tareLoad: '50' }));
const noticed = () => ['1', '75', '150'].map((load) => ({ load, addedMass: '60' }));

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
    expect(evaluation.points).toHaveLength(23);
    expect(evaluation.points.map(({ limit }) => limit?.value).slice(0, 5)).toEqual(['12.5', '25', '25', '50', '75']);
  });

  it('passes at the limit and fails one step above it', () => {
    expect(judged(weighing({ readings: { accuracy: accuracy({ '100': '100,05' }) } })).passed).toBe(true);
    const below = { indication: '99,95', additionalLoad: '26' };
    const rows = accuracy().map((row) => (row['load'] === '100' ? { ...row, ...below } : row));
    const evaluation = judged(weighing({ readings: { accuracy: rows } }));
    expect(evaluation.passed).toBe(false);
    expect(evaluation.points.filter(({ passed }) => !passed).map(({ error }) => error.value)).toEqual(['-51', '-51']);
  });

  it('is judged with twice the limits when inspected in service', () => {
    const input = weighing({ readings: { accuracy: accuracy({ '100': '100,1' }) } });
    expect(judged(input).passed).toBe(false);
    expect(judged({ ...input, regime: 'inService' }).passed).toBe(true);
  });

  it('frees the indication of its rounding error and of the error at zero', () => {
    const rows = accuracy().map((row, at) => ({ ...row, additionalLoad: at === 0 ? '20' : '10' }));
    const { points } = judged(weighing({ readings: { accuracy: rows } }));
    expect(points[0]?.error).toEqual({ value: '5', unit: 'g' });
    expect(points[3]?.error).toEqual({ value: '10', unit: 'g' });
    expect(points[3]?.notes.map(({ en }) => en).join()).toContain('E − E0');
  });

  it.each([
    ['12,5', true],
    ['12,4', false],
  ])('may be off by a quarter of e at zero, and no more: ΔL = %s g passes: %s', (additionalLoad, passes) => {
    const [first = {}, ...others] = accuracy();
    const rows = [{ ...first, additionalLoad }, ...others];
    const { points } = judged(weighing({ readings: { accuracy: rows } }));
    expect(points[0]).toMatchObject({ label: { vi: 'Điểm 0 (E0)' }, limit: { value: '12.5' }, passed: passes });
  });

  it('is not failed off centre for what its error at zero explains, nor passed for it', () => {
    const zeroed = (additionalLoad: string) => [read('0', '0', { additionalLoad }), ...accuracy().slice(1)];
    const rows = (additionalLoad: string) => corners().map((row) => ({ ...row, indication: '50,05', additionalLoad }));
    const explained = weighing({ readings: { accuracy: zeroed('15'), eccentricity: rows('20') } });
    expect(judged(explained).passed).toBe(true);
    const hidden = weighing({ readings: { accuracy: zeroed('35'), eccentricity: rows('20') } });
    expect(
      judged(hidden)
        .points.filter(({ passed }) => !passed)
        .map(({ step }) => step),
    ).toEqual(Array.from({ length: 4 }, () => 'eccentricity'));
  });

  it('that is not digital is judged by its indication, and says so', () => {
    const characteristics = { ...weighing().characteristics, indicationKind: 'analogue' };
    const bare = (rows: Cells[]) => rows.map(({ additionalLoad: _none, ...row }) => row);
    const readings = { accuracy: bare(accuracy()), repeatability: bare(repeated('120', '120', '120')) };
    const displacement = [
      { load: '1', addedMass: '25', displacement: '20' },
      { load: '75', addedMass: '50', displacement: '40' },
      { load: '150', addedMass: '75', displacement: '60' },
    ];
    const rest = { eccentricity: bare(corners()), tare: bare(tared()), discrimination: [], displacement };
    const { points, passed } = judged(weighing({ characteristics, readings: { ...readings, ...rest } }));
    expect(passed).toBe(true);
    expect(points.some(({ notes }) => notes.some(({ vi }) => vi.includes('xét trực tiếp số chỉ')))).toBe(true);
  });

  it('of class II read to a fifth of e needs no ΔL', () => {
    const [max, e, min] = [{ value: '150', unit: 'kg' } as const, { value: '10', unit: 'g' } as const, '1'];
    const given = { max, e, min: { value: min, unit: 'kg' }, accuracyClass: 'II' } as const;
    const characteristics = { ...given, d: { value: '2', unit: 'g' } } as const;
    const bare = (rows: Cells[]) => rows.map(({ additionalLoad: _none, ...row }) => row);
    const plain = (...each: string[]) => each.map((load) => ({ load, indication: load }));
    const readings = {
      accuracy: plain('0', '1', '50', '100', '150', '100', '50', '1', '0'),
      repeatability: plain(...Array.from({ length: 6 }, () => '120')),
    };
    const rest = { eccentricity: bare(corners()), tare: bare(tared()) };
    const discrimination = noticed().map((row) => ({ ...row, addedMass: '2,8' }));
    expect(judged(weighing({ characteristics, readings: { ...readings, ...rest, discrimination } })).passed).toBe(true);
    const coarser = { ...given, d: { value: '5', unit: 'g' } } as const;
    expect(refused(weighing({ characteristics: coarser, readings: { ...readings, ...rest } }))).toContainEqual(
      expect.objectContaining({ path: 'readings.accuracy.3.additionalLoad', code: 'additionalLoadMissing' }),
    );
  });

  it('fails by its zero after taring, by a net load, and by a mass it does not notice', () => {
    const zero = tared().map((row, at) => (at === 0 ? { ...row, additionalLoad: '12' } : row));
    const net = tared().map((row, at) => (at === 1 ? { ...row, indication: '50,1' } : row));
    const failedIn = (readings: EvaluationInput['readings']) =>
      judged(weighing({ readings })).points.filter(({ passed }) => !passed);
    expect(failedIn({ tare: zero })).toMatchObject([{ step: 'tare', limit: { value: '12.5' } }]);
    expect(failedIn({ tare: net })).toMatchObject([{ step: 'tare', limit: { value: '50' } }]);
    expect(failedIn({ discrimination: [...noticed().slice(0, 2), { load: '150', addedMass: '71' }] })).toMatchObject([
      { step: 'discrimination', error: { value: '71' }, limit: { value: '70', unit: 'g' } },
    ]);
  });

  it('without a tare device has no tare test', () => {
    const characteristics = { ...weighing().characteristics, tareDevice: 'no' };
    expect(refused(weighing({ characteristics })).map(({ code }) => code)).toEqual(['notApplicable']);
    expect(judged(weighing({ characteristics, readings: { tare: [] } })).passed).toBe(true);
    expect(scale.stepsFor(characteristics).map(({ name }) => name)).not.toContain('tare');
  });

  it('judges repeatability by the spread of the weighings', () => {
    const spread = (...cells: Cells[]) => repeated('120', '120', '120').map((row, at) => ({ ...row, ...cells[at] }));
    const [above, below] = [{ indication: '120,05' }, { indication: '119,95', additionalLoad: '15' }];
    const repeatability = spread(above, {}, { ...above, additionalLoad: '45' });
    const within = judged(weighing({ readings: { repeatability } }));
    expect(within.points.find(({ step, row }) => step === 'repeatability' && row === null)).toMatchObject({
      row: null,
      error: { value: '50', unit: 'g' },
      limit: { value: '75', unit: 'g', confidence: 'unconfirmed' },
      passed: true,
    });
    const apart = spread({ ...above, additionalLoad: '35' }, below, {});
    expect(judged(weighing({ readings: { repeatability: apart } })).passed).toBe(false);
  });

  it('fails when repeated weighings agree with each other but not with the load', () => {
    const { points } = judged(weighing({ readings: { repeatability: repeated('120,1', '120,1', '120,1') } }));
    expect(points.filter(({ passed }) => !passed).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('fails when one corner is out', () => {
    const out = { indication: '50,05', additionalLoad: '15' };
    const rows = corners().map((row, index) => (index === 2 ? { ...row, ...out } : row));
    expect(judged(weighing({ readings: { eccentricity: rows } })).points.filter(({ passed }) => !passed)).toHaveLength(
      1,
    );
  });

  it('takes descending loads after Max', () => {
    const { points } = judged(weighing());
    expect(points.filter(({ label }) => label.vi === 'Tải giảm')).toHaveLength(4);
  });

  it('fails whole on one failed check, and needs no readings then', () => {
    const checks = { markings: 'pass', condition: 'fail', operation: 'pass', sealing: 'pass' };
    expect(judged(weighing({ checks }))).toMatchObject({ passed: false, failedChecks: ['condition'] });
    const empty = { ...weighing({ checks }), readings: {} };
    expect(judged(empty)).toMatchObject({
      passed: false,
      points: [],
      skippedSteps: ['accuracy', 'repeatability', 'eccentricity', 'tare', 'discrimination'],
    });
  });

  it('needs no further readings once a point has failed', () => {
    const rows = [read('0'), read('25', '25,5')];
    const evaluation = judged({ ...weighing(), readings: { accuracy: rows } });
    expect(evaluation).toMatchObject({
      passed: false,
      skippedSteps: ['repeatability', 'eccentricity', 'tare', 'discrimination'],
    });
  });

  it('needs nothing of the loads proposed for a scale that has failed, and all of them while it has not', () => {
    const proposed = scale.proposeRows(weighing().characteristics);
    const checks = { markings: 'pass', condition: 'fail', operation: 'pass', sealing: 'pass' };
    expect(judged({ ...weighing({ checks }), readings: proposed })).toMatchObject({ passed: false, points: [] });
    const begun = [read('0'), read('1', '1,1'), ...(proposed['accuracy'] ?? []).slice(2)];
    expect(judged({ ...weighing(), readings: { ...proposed, accuracy: begun } })).toMatchObject({ passed: false });
    const errors = refused({ ...weighing(), readings: proposed });
    expect(errors.every(({ isGap }) => isGap)).toBe(true);
    expect(errors).toContainEqual(expect.objectContaining({ path: 'readings.eccentricity.3.indication' }));
  });

  it('never claims more than was read: the text of the ĐLVN document is unconfirmed', () => {
    const evaluation = judged(weighing());
    expect(evaluation.confidence).toBe('unconfirmed');
    expect(evaluation.sources[0]).toMatchObject({ document: 'ĐLVN 14:2009', clause: null, confidence: 'unconfirmed' });
    expect(evaluation.points.slice(0, 2).map(({ limit }) => limit)).toMatchObject([
      { confidence: 'unconfirmed', source: { clause: '4.5.2' } },
      { confidence: 'confirmed', source: { clause: '3.5.1, Table 6' } },
    ]);
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

it.each([
  ['0,42%', 'bỏ dấu %'],
  ['1e2', 'Ghi đủ các chữ số'],
  ['trăm', 'Giá trị phải là số'],
])('%s is no number, and what to do is said', (typed, said) => {
  const errors = refused(weighing({ readings: { accuracy: accuracy({ '100': typed }) } }));
  expect(errors.map(({ message }) => message.vi).join()).toContain(said);
});

describe('readings of a scale are refused at the field', () => {
  const row = (load: string, indication: string) => read(load, indication);
  const upTo = (...ascending: string[]) => [...ascending, ...ascending.slice(0, -1).reverse()].map((l) => row(l, l));

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
      'digits between two intervals',
      { readings: { accuracy: accuracy({ '25': '25,013' }) } },
      'readings.accuracy.2.indication',
      'notWholeIntervals',
    ],
    [
      'digits between two intervals with a net load',
      { readings: { tare: tared().map((r) => (r.load === '100' ? { ...r, indication: '100,005' } : r)) } },
      'readings.tare.2.indication',
      'notWholeIntervals',
    ],
    [
      'a load above Max',
      { readings: { accuracy: [...accuracy(), row('150,05', '150')] } },
      'readings.accuracy.9.load',
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
      { readings: { accuracy: [...accuracy(), row('60', '60')] } },
      'readings.accuracy.9.load',
      'loadOrder',
    ],
    [
      'a negative load',
      { readings: { accuracy: [row('-1', '0'), ...accuracy()] } },
      'readings.accuracy.0.load',
      'negativeLoad',
    ],
    ['four loads', { readings: { accuracy: upTo('0', '25', '100', '150') } }, 'readings.accuracy', 'tooFewRows'],
    [
      'no zero',
      { readings: { accuracy: upTo('1', '25', '75', '100', '150') } },
      'readings.accuracy.0.load',
      'zeroMissing',
    ],
    ['no Min', { readings: { accuracy: upTo('0', '5', '25', '100', '150') } }, 'readings.accuracy', 'loadMissing'],
    [
      'no load where the limit changes',
      { readings: { accuracy: upTo('0', '1', '22,4', '100', '150') } },
      'readings.accuracy',
      'loadMissing',
    ],
    ['no unloading', { readings: { accuracy: accuracy().slice(0, 5) } }, 'readings.accuracy', 'unloadingMissing'],
    ['no return to zero', { readings: { accuracy: accuracy().slice(0, 8) } }, 'readings.accuracy', 'zeroNotReturned'],
    [
      'no ΔL at one corner',
      { readings: { eccentricity: corners().map((r, at) => (at === 2 ? { ...r, additionalLoad: '' } : r)) } },
      'readings.eccentricity.2.additionalLoad',
      'additionalLoadMissing',
    ],
    [
      'repeatability at half of Max',
      { readings: { repeatability: ['75', '75', '75'].map((l) => row(l, l)) } },
      'readings.repeatability.0.load',
      'loadNotNear',
    ],
    [
      'an eccentric load too light',
      { readings: { eccentricity: corners().map((r) => ({ ...r, load: '44', indication: '44' })) } },
      'readings.eccentricity.0.load',
      'loadNotNear',
    ],
    [
      'no net load',
      { readings: { tare: [...tared().slice(0, 1), { ...read('0,2'), tareLoad: '50' }] } },
      'readings.tare',
      'netLoadMissing',
    ],
    [
      'a tare load above Max',
      { readings: { tare: tared().map((r) => ({ ...r, tareLoad: '1000' })) } },
      'readings.tare.0.tareLoad',
      'tareAboveMax',
    ],
    [
      'tare and net load above Max',
      { readings: { tare: tared().map((r) => ({ ...r, tareLoad: '50,05' })) } },
      'readings.tare.2.load',
      'grossAboveMax',
    ],
    [
      'no discrimination at Max',
      { readings: { discrimination: [...noticed().slice(0, 2), { load: '70', addedMass: '60' }] } },
      'readings.discrimination',
      'loadMissing',
    ],
    [
      'a room of 41 °C',
      { environment: { temperature: '41', humidity: '60' } },
      'environment.temperature',
      'impossible',
    ],
    [
      'loads that stop short of Max',
      { readings: { accuracy: upTo('0', '1', '25', '100', '140') } },
      'readings.accuracy.4.load',
      'maxNotReached',
    ],
    ['two weighings', { readings: { repeatability: repeated('120', '120') } }, 'readings.repeatability', 'tooFewRows'],
    [
      'different loads',
      { readings: { repeatability: [...repeated('120', '120'), row('115', '115')] } },
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

describe('a scale that cannot be', () => {
  const of = (accuracyClass: string, max: string, e: string, more: Record<string, string> = {}) => {
    const masses = Object.entries({ max, e, ...more }).map(([name, value]) => [name, { value, unit: 'g' }]);
    return { accuracyClass, ...Object.fromEntries(masses) } as EvaluationInput['characteristics'];
  };

  it.each<[string, EvaluationInput['characteristics'], string, string]>([
    ['n = 10', of('III', '100', '10'), 'max.value', 'intervalsOutside'],
    ['n just below 500', of('III', '2495', '5'), 'max.value', 'intervalsOutside'],
    ['n just above 10 000', of('III', '10001', '1'), 'max.value', 'intervalsOutside'],
    ['Min of 1 e', of('III', '15000', '5', { min: '5' }), 'min.value', 'minTooSmall'],
    ['e of 3 g', of('III', '9000', '3'), 'e.value', 'impossible'],
    ['class II with n = 3000 and e of 50 g', of('II', '150000', '50'), 'max.value', 'intervalsOutside'],
    ['class IIII with e of 2 g', of('IIII', '1000', '2'), 'e.value', 'noSuchInterval'],
    ['class III with e of 50 mg', of('III', '100', '0.05'), 'e.value', 'noSuchInterval'],
    ['d above e', of('III', '15000', '5', { d: '10' }), 'd.value', 'intervalTooLarge'],
    ['class III with a finer d', of('III', '150000', '50', { d: '10' }), 'd.value', 'auxiliaryForeign'],
    ['class IIII with a finer d', of('IIII', '5000', '5', { d: '1' }), 'd.value', 'auxiliaryForeign'],
    ['d of 25 g', of('III', '150000', '50', { d: '25' }), 'd.value', 'impossible'],
    ['d of 30 g', of('III', '150000', '50', { d: '30' }), 'd.value', 'impossible'],
    ['class II with e above 10 d', of('II', '6000', '1', { d: '0.05' }), 'd.value', 'intervalTooFine'],
    ['class II with e of 2 g beside a finer d', of('II', '20000', '2', { d: '1' }), 'e.value', 'auxiliaryInterval'],
    [
      'class I with d of 0.01 mg and e of 10 mg',
      of('I', '1000', '0.01', { d: '0.00001' }),
      'e.value',
      'auxiliaryInterval',
    ],
    [
      'class I with Min below 100 d',
      of('I', '200', '0.001', { d: '0.0001', min: '0.009' }),
      'min.value',
      'minTooSmall',
    ],
    ['class I with n below 50 000', of('I', '40', '0.001', { d: '0.0001' }), 'max.value', 'intervalsOutside'],
  ])('is refused at its field: %s', (_what, characteristics, field, code) => {
    expect(scale.readCharacteristics(characteristics).errors).toContainEqual(
      expect.objectContaining({ path: `characteristics.${field}`, code }),
    );
  });

  it('is refused with its readings too', () => {
    const characteristics = of('III', '150000', '50', { d: '10' });
    expect(refused(weighing({ characteristics })).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'characteristics.d.value auxiliaryForeign',
    ]);
  });

  it.each([
    of('III', '2500', '5'),
    of('III', '50000', '5', { min: '100' }),
    of('II', '5000', '1', { d: '0.1', min: '50' }),
    of('I', '200', '0.001', { d: '0.0001', min: '0.01' }),
    of('I', '200', '0.001', { d: '0.00001', min: '0.001' }),
    of('I', '40', '0.001', { d: '0.00001' }),
    of('II', '5000', '1', { d: '0.1', min: '5' }),
    of('IIII', '5000', '5', { min: '50' }),
    of('III', '150000', '50', { d: '50' }),
  ])('is not any at the edges of Table 3: %j', (characteristics) => {
    expect(scale.readCharacteristics(characteristics).errors).toBeNull();
  });
});

describe('rows to offer for a scale', () => {
  it('go from zero over Min and the loads where the limit changes to Max', () => {
    const rows = scale.proposeRows(weighing().characteristics);
    expect(rows['accuracy']?.map(({ load }) => load)).toEqual(loads);
    expect(rows['repeatability']).toHaveLength(3);
    expect(rows['eccentricity']).toContainEqual({ position: '4', load: '50' });
  });

  it('are at least five even for a small scale', () => {
    const small = { max: { value: '3', unit: 'kg' }, e: { value: '1', unit: 'g' }, accuracyClass: 'III' } as const;
    const { accuracy: rows = [] } = scale.proposeRows(small);
    expect(rows.slice(0, 5).map(({ load }) => load)).toEqual(['0', '0.02', '0.5', '2', '3']);
  });

  it('are none while the characteristics are incomplete', () => expect(scale.proposeRows({})).toEqual({}));
});

it.each(['load', 'indication'])('a row of the errors without its %s is named at the cell', (cell) => {
  const rows = accuracy().map((row, at) => (at === 2 ? { ...row, [cell]: '' } : row));
  const paths = refused(weighing({ readings: { accuracy: rows } })).map(({ path, code }) => [path, code]);
  expect(paths).toEqual([[`readings.accuracy.2.${cell}`, 'missing']]);
});
