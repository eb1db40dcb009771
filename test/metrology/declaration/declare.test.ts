import {
  declareProcedure,
  findProcedure,
  judgementProblems,
  problemsOf,
  type EvaluationInput,
  type Procedure,
  type ProcedureDeclaration,
  type Row,
} from '../../../src/metrology';

const words = (of: string) => ({ vi: of, en: of });
const source = { document: 'Văn bản thử', edition: null, clause: '1' };

const field = (name: string, more: object = {}) => ({
  ...{ kind: 'number', name, label: words(name), required: true, unit: { sameAs: 'max' } },
  ...more,
});

const stepRule = (more: object = {}) => ({
  ...{ name: 'pointMissing', holds: [{ left: 'max', is: '>', right: '0' }], at: 'reference', over: 'step' },
  ...{ refusal: words('Thiếu điểm'), source: null, mark: 'general' },
  ...more,
});

/** A declaration that can be used. Say only what the test is about. */
const trialStep = (overrides: object = {}) => ({
  ...{ name: 'errors', label: words('Sai số'), minRows: 1, mayAddRows: true, unit: { sameAs: 'max' } },
  fields: [field('reference'), field('indication')],
  results: [
    {
      ...{ name: 'error', over: 'row', label: words('Điểm {reference}') },
      ...{
        reference: { value: 'reference' },
        indication: { value: 'indication' },
        error: { value: { use: 'difference' } },
      },
      limit: { cases: [{ value: 'max/100', source, mark: 'read' }] },
    },
  ],
  ...{ judgedField: 'indication', errorDecimals: null },
  columns: { reference: words('Chuẩn'), indication: words('Số chỉ') },
  ...overrides,
});

const trial = (overrides: object = {}, step: object = {}) => ({
  ...{
    code: 'trial',
    edition: '1',
    name: words('Thử'),
    instrumentTypeCodes: [],
    kinds: ['verification', 'calibration'],
  },
  document: { number: null, edition: null, confidence: 'unconfirmed' },
  characteristics: [{ kind: 'quantity', name: 'max', label: words('Max'), required: true, units: ['bar', 'kPa'] }],
  ...{ environment: [], checks: [], steps: [trialStep(step)] },
  ...overrides,
});

const many = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `c${at}`, label: words(`${at}`) }));

const limited = (value: string) => ({
  results: [{ ...trialStep().results[0], limit: { cases: [{ value, source, mark: 'read' }] } }],
});

function entered(rows: readonly Row[], more: Partial<EvaluationInput> = {}): EvaluationInput {
  const characteristics = { max: { value: '10', unit: 'bar' } } as const;
  return { characteristics, environment: {}, checks: {}, readings: { errors: rows }, ...more };
}

function evaluated(procedure: Procedure, input: EvaluationInput) {
  const { evaluation, errors } = procedure.evaluate(input);
  if (errors) throw new Error(errors.map(({ path, code }) => `${path} ${code}`).join('; '));
  return evaluation;
}

const refusalsOf = (procedure: Procedure, input: EvaluationInput) =>
  (procedure.evaluate(input).errors ?? []).map(({ path, code }) => [path, code]);

const row = (reference: string, indication: string, more: Row = {}): Row => ({ reference, indication, ...more });

describe('a declaration', () => {
  it('that can be used has no problems', () => expect(problemsOf(trial())).toEqual([]));

  it.each<[string, unknown, string]>([
    ['nothing', null, 'declaration'],
    ['no code', trial({ code: undefined }), 'code'],
    ['an unknown kind of work', trial({ kinds: ['repair'] }), 'kinds.0'],
    ['a foreign key', trial({ speed: 1 }), 'speed'],
    ['a name with a space', trial({}, { fields: [field('a b'), field('indication')] }), 'steps.0.fields.0.name'],
    ['a name twice', trial({}, { fields: [field('reference'), field('reference')] }), 'steps.0.fields.1.name'],
    ['a word in one language', trial({ name: { vi: 'Thử' } }), 'name.en'],
    [
      'a name that every object has',
      trial({}, { quantities: [{ name: 'toString', value: '1' }] }),
      'steps.0.quantities.0.name',
    ],
    ['a step of such a name', trial({}, { name: 'constructor' }), 'steps.0.name'],
    ['a billion repeats', trial({}, { repeats: 1e9 }), 'steps.0.repeats'],
    ['a billion repeats at the least', trial({}, { leastRepeats: 1e9 }), 'steps.0.leastRepeats'],
    ['a billion rows', trial({}, { minRows: 1e9 }), 'steps.0.minRows'],
    [
      'a hundred thousand points',
      trial({}, { points: [{ field: 'reference', values: Array.from({ length: 100_000 }, String) }] }),
      'steps.0.points.0.values',
    ],
    [
      'more rows proposed than a step may have',
      trial({}, { repeats: 50, points: [{ field: 'reference', values: ['1', '2', '3', '4', '5'] }] }),
      'steps.0.points',
    ],
    [
      'more rows of combinations than a step may have',
      trial(
        {},
        {
          points: ['reference', 'indication'].map((of) => ({ field: of, values: Array.from({ length: 15 }, String) })),
        },
      ),
      'steps.0.points',
    ],
    ['two hundred and one checks', trial({ checks: many(201) }), 'checks'],
    [
      'a document of a thousand letters',
      trial({ basis: [{ ...source, document: 'x'.repeat(1000) }] }),
      'basis.0.document',
    ],
    ...['-1', '0', '1/0', '2 - 2', 'tanh(-1000000)'].map((value): [string, unknown, string] => [
      `a limit of ${value}`,
      trial({}, limited(value)),
      'steps.0.results.0.limit.cases.0.value',
    ]),
    ['an unknown unit', trial({}, { unit: 'furlongs' }), 'steps.0.unit'],
    ['the unit of a characteristic that is none', trial({}, { unit: { sameAs: 'min' } }), 'steps.0.unit.sameAs'],
    ['a judged field that is none', trial({}, { judgedField: 'x' }), 'steps.0.judgedField'],
    [
      'a U that is that of the row above',
      trial(
        {},
        {
          fields: [field('reference'), field('indication'), field('u', { asAbove: true, required: false })],
          results: [{ ...trialStep().results[0], uncertainty: { expanded: { value: 'u' }, k: '2' } }],
        },
      ),
      'steps.0.fields.2.asAbove',
    ],
    [
      'a U of a result that states none',
      trial(
        {},
        {
          results: [
            { ...trialStep().results[0], withoutUncertainty: true, uncertainty: { expanded: { value: '1' }, k: '2' } },
          ],
        },
      ),
      'steps.0.results.0.uncertainty',
    ],
    ['an order of no field', trial({}, { order: { field: 'x', direction: 'up' } }), 'steps.0.order.field'],
    [
      'a formula over an unknown name',
      trial({}, { quantities: [{ name: 'q', value: 'maximum/2' }] }),
      'steps.0.quantities.0.value',
    ],
    [
      'a formula that cannot be read',
      trial({}, { quantities: [{ name: 'q', value: 'reference +' }] }),
      'steps.0.quantities.0.value',
    ],
    [
      'a quantity used before it is reckoned',
      trial(
        {},
        {
          quantities: [
            { name: 'a', value: 'b' },
            { name: 'b', value: 'reference' },
          ],
        },
      ),
      'steps.0.quantities.0.value',
    ],
    [
      'a proposed value over a reading',
      trial({}, { points: [{ field: 'reference', values: ['indication'] }] }),
      'steps.0.points.0.values.0',
    ],
    [
      'an aggregate that is none',
      trial({}, { aggregates: [{ name: 'a', function: 'median', of: 'indication', over: 'step' }] }),
      'steps.0.aggregates.0.function',
    ],
    ['a rule for each of no field', trial({}, { rules: [stepRule({ each: ['x'] })] }), 'steps.0.rules.0.each.0'],
    [
      'a rule of a row for each set',
      trial({}, { rules: [stepRule({ over: 'row', each: ['reference'] })] }),
      'steps.0.rules.0.each',
    ],
    ['a rule for no known work', trial({}, { rules: [stepRule({ kinds: ['repair'] })] }), 'steps.0.rules.0.kinds.0'],
    [
      'a condition on the unit of nothing',
      trial({}, { rules: [stepRule({ when: [{ unitOf: 'x', in: ['bar'] }] })] }),
      'steps.0.rules.0.when.0.unitOf',
    ],
    [
      'a condition on a unit that is none',
      trial({}, { rules: [stepRule({ when: [{ unitOf: 'max', in: ['beer'] }] })] }),
      'steps.0.rules.0.when.0.in.0',
    ],
  ])('with %s is refused at its place, in both languages', (_what, declaration, path) => {
    const problems = problemsOf(declaration);
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(problems.every((problem) => problem.words.vi !== '' && problem.words.en !== '')).toBe(true);
    expect(() => declareProcedure(declaration)).toThrow();
  });

  it.each([
    ['no origin', { value: 'max' }, 'steps.0.results.0.limit.cases.0'],
    ['two origins', { value: 'max', source, mark: 'read', figure: 'f' }, 'steps.0.results.0.limit.cases.0'],
    ['a source without its mark', { value: 'max', source }, 'steps.0.results.0.limit.cases.0.mark'],
    ['a figure that is none', { value: 'max', figure: 'f' }, 'steps.0.results.0.limit.cases.0.figure'],
  ])('whose limit has %s is refused', (_what, limitCase, path) => {
    const [result] = trialStep().results;
    const step = { results: [{ ...result, limit: { cases: [limitCase] } }] };
    expect(problemsOf(trial({}, step)).map((problem) => problem.path)).toContain(path);
  });
});

describe('what a result is judged by', () => {
  const problemsIn = (change: object) =>
    judgementProblems(
      trial({}, { results: [{ ...trialStep().results[0], ...change }] }) as unknown as ProcedureDeclaration,
    ).map(({ path }) => path);
  const errorOf = (value: string) => problemsIn({ error: { value } });
  const limitOf = (value: string) => problemsIn({ limit: { cases: [{ value, source, mark: 'read' }] } });

  it.each(['0', 'max', 'indication - indication', 'reference - max', '(indication - reference)*0'])(
    'is no error that stays the same whatever is read: %s',
    (formula) => expect(errorOf(formula)).toEqual(['steps.0.results.0.error.value']),
  );

  it.each([
    'error',
    'abs(error)',
    'indication',
    '2*indication',
    'abs(indication - reference) + 0.001',
    'abs(indication)*0.01 + abs(error)',
    '10^12',
  ])('is no limit that no error exceeds: %s', (formula) =>
    expect(limitOf(formula)).toEqual(['steps.0.results.0.limit.cases.0.value']),
  );

  it.each(['0.05*indication', '0.02*abs(reference)', '0.1 + reference/5000', 'max/100', '0.5'])(
    'may be a limit in percent of what is read, or of the standard: %s',
    (formula) => expect(limitOf(formula)).toEqual([]),
  );

  it.each(['100*(indication/reference - 1)', 'sqrt(indication) - sqrt(reference)', 'log10(indication/reference)'])(
    'may be an error of any shape: %s',
    (formula) => expect(errorOf(formula)).toEqual([]),
  );
});

describe('a declared procedure', () => {
  const procedure = declareProcedure(trial());

  it('judges in exact decimals, the limit itself included', () => {
    const verdicts = ['5.1', '4.9', '5.1000000000000001', '4.8999999999999999'].map(
      (indication) => evaluated(procedure, entered([row('5', indication)])).passed,
    );
    expect(verdicts).toEqual([true, true, false, false]);
  });

  it('reckons in the unit of its step, whatever the instrument bears', () => {
    const max = { value: '1000', unit: 'kPa' } as const;
    const [point] = evaluated(procedure, entered([row('500', '512')], { characteristics: { max } })).points;
    expect([point?.error, point?.limit?.value, point?.passed]).toEqual([{ value: '12', unit: 'kPa' }, '10', false]);
  });

  it.each<[string, object, string, string]>([
    ['text for the rows of a step', { readings: { errors: 'x' } }, 'readings.errors', 'notList'],
    ['nothing for a row', { readings: { errors: [null] } }, 'readings.errors.0', 'notGroup'],
    ['a list for a row', { readings: { errors: [[]] } }, 'readings.errors.0', 'notGroup'],
    ['a row that is a number', { readings: { errors: [row('5', '5'), 7] } }, 'readings.errors.1', 'notGroup'],
    ['nothing for the readings', { readings: null }, 'readings', 'notGroup'],
    ['nothing for the characteristics', { characteristics: null }, 'characteristics', 'notGroup'],
    ['a list of characteristics', { characteristics: ['max'] }, 'characteristics', 'notGroup'],
    ['text for the room', { environment: 'warm' }, 'environment', 'notGroup'],
    ['nothing for the checks', { checks: null }, 'checks', 'notGroup'],
    ['nothing for a figure', { figures: { f: null } }, 'figures.f', 'notGroup'],
  ])('refuses %s at its place', (_what, sent, path, code) => {
    const refused = refusalsOf(procedure, { ...entered([row('5', '5')]), ...sent });
    expect(refused).toContainEqual([path, code]);
  });

  it('refuses characteristics that are none', () => {
    expect(procedure.readCharacteristics(null as never).errors).toContainEqual(
      expect.objectContaining({ path: 'characteristics', code: 'notGroup' }),
    );
  });

  it('is for the kinds of work that it names', () => {
    expect(refusalsOf(procedure, entered([row('5', '5')], { kind: 'inspection' }))).toEqual([
      ['kind', 'kindNotServed'],
    ]);
  });

  it('keeps its edition, the kind of work and the day with what was entered', () => {
    const { edition, entered: kept } = evaluated(
      procedure,
      entered([row('5', '5')], { kind: 'calibration', day: '2026-11-29' }),
    );
    expect([edition, kept.kind, kept.day]).toEqual(['1', 'calibration', '2026-11-29']);
  });

  it('refuses a day that the calendar has not', () => {
    expect(refusalsOf(procedure, entered([row('5', '5')], { day: '2026-02-30' }))).toEqual([['day', 'notDay']]);
  });
});

describe('a limit of one of the registry’s tables', () => {
  const [result] = trialStep().results;
  const inTable = (limitCase: object) => trial({}, { results: [{ ...result, limit: { cases: [limitCase] } }] });
  const celsius = [{ kind: 'quantity', name: 'max', label: words('Max'), required: true, units: ['Cel'] }];
  const max = { value: '42', unit: 'Cel' } as const;

  it.each([
    ['37.1', true],
    ['37.11', false],
    ['36.85', true],
    ['36.84', false],
  ])('judges either way by its own figure: %s of 37 °C, %s', (indication, passed) => {
    const declaration = { ...inTable({ table: 'r7', given: {} }), characteristics: celsius };
    const input = entered([row('37', indication)], { characteristics: { max } });
    const [point] = evaluated(declareProcedure(declaration), input).points;
    expect([point?.passed, point?.limit?.source.document]).toEqual([passed, 'OIML R 7']);
  });

  it('is in the unit of the error, of what the table is asked with', () => {
    const given = { accuracyClass: { value: '1.6', unit: null }, span: { value: 'max' } };
    const [point] = evaluated(
      declareProcedure(inTable({ table: 'dlvn08', given })),
      entered([row('5', '5.16')]),
    ).points;
    expect([point?.limit?.value, point?.limit?.unit, point?.passed]).toEqual(['0.16', 'bar', true]);
  });

  it('is refused with the table’s own reason where the table has none', () => {
    const given = { accuracyClass: { value: '0.5', unit: null }, span: { value: 'max' } };
    const refused = refusalsOf(declareProcedure(inTable({ table: 'dlvn08', given })), entered([row('5', '5')]));
    expect(refused.map(([path]) => path)).toEqual(['readings.errors.0.indication']);
  });

  it.each([
    ['an unknown table', { table: 'r999', given: {} }, 'steps.0.results.0.limit.cases.0.table'],
    [
      'an unknown condition',
      { table: 'r7', given: { colour: { is: 'x' } } },
      'steps.0.results.0.limit.cases.0.given.colour',
    ],
    ['a value beside it', { table: 'r7', given: {}, value: '1' }, 'steps.0.results.0.limit.cases.0.value'],
  ])('with %s is a problem', (_what, limitCase, path) => {
    expect(problemsOf(inTable(limitCase)).map((problem) => problem.path)).toContain(path);
  });
});

describe('an officer’s figure', () => {
  const [result] = trialStep().results;
  const limit = { cases: [{ value: 'share*max/100', figure: 'share' }] };
  const procedure = declareProcedure(
    trial({ figures: [{ name: 'share', label: words('Giới hạn'), unit: '%' }] }, { results: [{ ...result, limit }] }),
  );

  it('must be there before anything is judged', () => {
    expect(refusalsOf(procedure, entered([row('5', '5')]))).toEqual([['figures.share', 'figureNotEntered']]);
  });

  it('judges, and is the source of the limit', () => {
    const figures = { share: { value: '2', source } };
    const [point] = evaluated(procedure, entered([row('5', '5.2')], { figures })).points;
    expect(point).toMatchObject({ limit: { value: '0.2', source, confidence: 'confirmed' }, passed: true });
  });

  it('is a number of the procedure', () => {
    const wrong = { share: { value: '2,5', source }, other: { value: '1', source } };
    const paths = refusalsOf(procedure, entered([row('5', '5')], { figures: wrong })).map(([path]) => path);
    expect(paths).toEqual(['figures.other', 'figures.share']);
  });
});

describe('the rows of a step', () => {
  it.each([
    ['up', ['1', '3', '2'], [2]],
    ['down', ['3', '2', '2', '3'], [3]],
    ['upThenDown', ['1', '3', '3', '2', '1'], []],
    ['upThenDown', ['1', '3', '2', '3'], [3]],
  ])('that go %s: %j are refused at %j', (direction, loads, wrong) => {
    const procedure = declareProcedure(trial({}, { order: { field: 'reference', direction } }));
    const refused = refusalsOf(procedure, entered(loads.map((load) => row(load, load))));
    expect(refused).toEqual(wrong.map((index) => [`readings.errors.${index}.reference`, 'wrongOrder']));
  });

  it('are stated as finely as they were read, and so are their sums and differences', () => {
    const { points } = evaluated(declareProcedure(trial()), entered([row('20.00', '20.00'), row('20', '20.10')]));
    expect(
      points.map(({ reference, indication, error }) => [reference, indication, error].map((each) => each?.value)),
    ).toEqual([
      ['20.00', '20.00', '0.00'],
      ['20', '20.10', '0.10'],
    ]);
  });

  it('say what the row above says where they are blank; the first one may not be', () => {
    const fields = [field('reference'), field('indication'), field('zero', { asAbove: true })];
    const [result] = trialStep().results;
    const error = { value: 'indication - reference - zero' };
    const procedure = declareProcedure(trial({}, { fields, results: [{ ...result, error }] }));
    const { points } = evaluated(procedure, entered([row('1', '1.3', { zero: '0.3' }), row('2', '2.2')]));
    expect(points.map((point) => point.error.value)).toEqual(['0.0', '-0.1']);
    expect(refusalsOf(procedure, entered([row('1', '1')]))[0]).toEqual(['readings.errors.0.zero', 'missing']);
  });

  it('never lend a blank cell the number of another row: it is blank, what it counts as, or said to be missing', () => {
    const optional = (more: object = {}) =>
      declareProcedure(
        trial(
          {},
          {
            fields: [field('reference'), field('indication'), field('correction', { required: false, ...more })],
            results: [{ ...trialStep().results[0], error: { value: 'indication - reference - correction' } }],
          },
        ),
      );
    const rows = [row('1', '1.3', { correction: '0.3' }), row('2', '2.2'), row('3', '3.1', { correction: '0.1' })];
    expect(refusalsOf(optional(), entered(rows))).toEqual([['readings.errors.1.correction', 'missing']]);
    const { points } = evaluated(optional({ whenBlank: '0' }), entered(rows));
    expect(points.map(({ error }) => Number(error.value))).toEqual([0, 0.2, 0]);
  });

  it('say what the row above says within one unit alone, and U never', () => {
    const general = findProcedure('general')!;
    const head = {
      unit: 'V',
      limitEntered: '0.5',
      limitKind: 'absolute',
      limitDocument: 'TCCS 01',
      uncertainty: '0.1',
    };
    const points = [
      row('100', '100', { ...head, k: '2' }),
      row('200', '200'),
      row('9', '9', { unit: 'mA' }),
      row('9', '9', { unit: 'V' }),
    ];
    const room = { temperature: '20', humidity: '50' };
    const checks = { markings: 'pass', condition: 'pass', operation: 'pass' } as const;
    const given = { characteristics: {}, environment: room, checks, readings: { points } };
    const { points: tested } = evaluated(general, { ...given, kind: 'test' });
    expect(tested.map(({ limit, uncertainty }) => [limit?.value, uncertainty?.expanded.value])).toEqual([
      ['0.5', '0.1'],
      ['0.5', undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(general.steps[0]?.hint?.en).toContain('in the same unit: Limit of error ±');
  });

  it('of one point are as many as the procedure asks, however its number is written', () => {
    const procedure = declareProcedure(trial({}, { groupBy: ['reference'], leastRepeats: 2 }));
    const refused = refusalsOf(procedure, entered([row('5', '5'), row('5.0', '5'), row('6', '6')]));
    expect(refused).toEqual([['readings.errors.2.reference', 'tooFewRepeats']]);
  });

  it('offer every combination, risen and fallen, on the grid of the instrument', () => {
    const points = [{ field: 'reference', values: ['max/3', '0', 'max'], order: 'upThenDown', multipleOf: '0.5' }];
    const procedure = declareProcedure(trial({}, { points, repeats: 2 }));
    const { errors = [] } = procedure.proposeRows(entered([]).characteristics);
    expect(errors.map((each) => each['reference'])).toEqual([
      '0',
      '0',
      '3.5',
      '3.5',
      '10',
      '10',
      '3.5',
      '3.5',
      '0',
      '0',
    ]);
  });
});

describe('what many rows make together', () => {
  const aggregates = (
    ['mean', 'spread', 'standardDeviation', 'largestAbsolute', 'first', 'last', 'count'] as const
  ).map((name) => ({ name, function: name, of: 'indication - reference', over: 'point' }));
  const stated = (name: string) => ({
    ...{ name, over: 'point', label: words(name), reference: { value: 'reference' }, error: { value: name } },
  });
  const names = aggregates.map(({ name }) => name);
  const procedure = declareProcedure(trial({}, { groupBy: ['reference'], aggregates, results: names.map(stated) }));

  it('is its mean, spread, standard deviation, largest size, first, last and count', () => {
    const rows = ['5.1', '4.7', '5.4', '5.2'].map((indication) => row('5', indication));
    const { points } = evaluated(procedure, entered(rows));
    expect(points.map((point) => point.error.value)).toEqual([
      ...['0.1', '0.7', '0.294392028877595', '0.4', '0.1', '0.2', '4'],
    ]);
  });

  it('stands for each point apart, and is no standard deviation of one', () => {
    const rows = [row('5', '5.1'), row('6', '6.2'), row('5', '5.3'), row('6', '6.2')];
    const { points } = evaluated(procedure, entered(rows));
    const means = points.filter(({ label }) => label.en === 'mean').map((point) => point.error.value);
    expect(means).toEqual(['0.2', '0.2']);
    expect(refusalsOf(procedure, entered([row('5', '5')]))).toEqual([['readings.errors.0.indication', 'notReckoned']]);
  });

  it('is how many differ, and the widest gap between neighbours', () => {
    const functions = ['distinct', 'widestGap'] as const;
    const step = {
      aggregates: functions.map((name) => ({ name, function: name, of: 'reference', over: 'step' })),
      results: functions.map((name) => ({ ...stated(name), over: 'step' })),
    };
    const rows = ['5', '1', '5.0', '2'].map((reference) => row(reference, '0'));
    const { points } = evaluated(declareProcedure(trial({}, step)), entered(rows));
    expect(points.map((point) => point.error.value)).toEqual(['3', '3']);
  });

  it('is asked of each set of rows where a rule says so, for the work that the rule is for', () => {
    const step = {
      aggregates: [{ name: 'points', function: 'distinct', of: 'indication', over: 'step' }],
      rules: [
        stepRule({
          ...{ each: ['reference'], kinds: ['verification'], when: [{ unitOf: 'max', in: ['bar'] }] },
          holds: [{ left: 'points', is: '>=', right: '2' }],
        }),
      ],
    };
    const asked = declareProcedure(trial({}, step));
    const rows = [row('1', '1'), row('1', '1.01'), row('2', '2'), row('2', '2.0')];
    expect(refusalsOf(asked, entered(rows))).toEqual([['readings.errors.2.reference', 'pointMissing']]);
    expect(refusalsOf(asked, entered(rows, { kind: 'calibration' }))).toEqual([]);
    const inKilopascals = { characteristics: { max: { value: '10', unit: 'kPa' } } } as const;
    expect(refusalsOf(asked, entered(rows, inKilopascals))).toEqual([]);
  });

  it('is the hysteresis between the mean rising and the mean falling', () => {
    const direction = {
      ...{ kind: 'choice', name: 'direction', label: words('Chiều'), required: true },
      choices: ['up', 'down'].map((value) => ({ value, label: words(value) })),
    };
    const half = (name: string, is: string) => ({
      ...{ name, function: 'mean', of: 'indication', over: 'point', where: [{ choice: 'direction', in: [is] }] },
    });
    const step = {
      fields: [field('reference'), field('indication'), direction],
      groupBy: ['reference'],
      aggregates: [half('up', 'up'), half('down', 'down')],
      results: [{ ...stated('hysteresis'), error: { value: { use: 'hysteresis' } } }],
    };
    const rows = [
      ['5.0', 'up'],
      ['5.2', 'up'],
      ['5.4', 'down'],
    ].map(([indication = '', way = '']) => row('5', indication, { direction: way }));
    const { points } = evaluated(declareProcedure(trial({}, step)), entered(rows));
    expect(points.map((point) => point.error.value)).toEqual(['0.3']);
  });
});

describe('the corrections of a standard', () => {
  const corrections = {
    ...trialStep({ name: 'corrections', minRows: 0, results: [], judgedField: 'nominal' }),
    fields: [field('nominal'), field('correction')],
  };
  const interpolations = [
    { name: 'corrected', table: 'corrections', from: 'nominal', to: 'correction', at: 'reference', otherwise: '0' },
  ];
  const [result] = trialStep().results;
  const results = [{ ...result, reference: { value: 'reference + corrected' } }];
  const procedure = declareProcedure(trial({ steps: [corrections, trialStep({ interpolations, results })] }));
  const table = [
    { nominal: '0', correction: '0' },
    { nominal: '10', correction: '-0.4' },
    { nominal: '4', correction: '0.2' },
  ];

  it.each([
    ['0', '0'],
    ['2', '2.1'],
    ['4', '4.2'],
    ['7', '6.9'],
    ['10', '9.6'],
  ])('at %s make the reference %s', (reference, wanted) => {
    const readings = { corrections: table, errors: [row(reference, reference)] };
    expect(evaluated(procedure, { ...entered([]), readings }).points[0]?.reference.value).toBe(wanted);
  });

  it('are none without a table, and are not extrapolated', () => {
    expect(evaluated(procedure, entered([row('7', '7')])).points[0]?.reference.value).toBe('7');
    const readings = { corrections: table.slice(1), errors: [row('2', '2')] };
    const refused = refusalsOf(procedure, { ...entered([]), readings });
    expect(refused).toContainEqual(['readings.errors.0.indication', 'outsideTable']);
  });
});

describe('the room', () => {
  const condition = (mark: string) => ({
    ...{ kind: 'number', name: 'temperature', label: words('Nhiệt độ'), required: true, unit: 'Cel' },
    permitted: { from: '18', to: '22', source, mark },
  });
  const at = (temperature: string) => entered([row('5', '5')], { environment: { temperature } });

  it('outside what the document permits is refused', () => {
    const procedure = declareProcedure(trial({ environment: [condition('read')] }));
    expect(refusalsOf(procedure, at('22.1'))).toEqual([['environment.temperature', 'outsidePermitted']]);
    expect(evaluated(procedure, at('22')).passed).toBe(true);
  });

  it('outside bounds that nobody has read in it is a doubt for those who decide', () => {
    const procedure = declareProcedure(trial({ environment: [condition('general')] }));
    expect(evaluated(procedure, at('25')).notes).toEqual([expect.objectContaining({ doubt: true })]);
    expect(evaluated(procedure, at('20')).notes).toEqual([]);
  });
});

describe('a step for some instruments only', () => {
  const kind = {
    ...{ kind: 'choice', name: 'display', label: words('Chỉ thị'), required: true },
    choices: ['digital', 'dial'].map((value) => ({ value, label: words(value) })),
  };
  const when = [{ choice: 'display', in: ['dial'] }];
  const { characteristics } = trial();
  const procedure = declareProcedure(
    trial({
      characteristics: [...characteristics, kind],
      steps: [trialStep({ when, points: [{ field: 'reference', values: ['max'] }] })],
    }),
  );
  const instrument = (display: string) => ({ characteristics: { ...entered([]).characteristics, display } });

  it('is asked of them, and refused of the others', () => {
    expect(refusalsOf(procedure, entered([], instrument('dial')))).toEqual([['readings.errors', 'tooFewRows']]);
    expect(refusalsOf(procedure, entered([row('5', '5')], instrument('digital')))).toEqual([
      ['readings.errors.0', 'stepNotForThis'],
    ]);
    expect(procedure.evaluate(entered([], instrument('digital'))).errors).toBeNull();
    expect(procedure.proposeRows(instrument('digital').characteristics)).toEqual({});
    expect(procedure.proposeRows(instrument('dial').characteristics)).toEqual({ errors: [{ reference: '10' }] });
  });
});

describe('the uncertainty of a point', () => {
  const [result] = trialStep().results;
  const rule = {
    ...{ name: 'tooLarge', holds: [{ left: '3*expanded', is: '<=', right: 'limit' }], at: 'uncertainty' },
    ...{ refusal: words('U quá lớn'), source, mark: 'read' },
  };
  const fields = [
    field('reference'),
    field('indication'),
    field('uncertainty', { required: false }),
    field('k', { unit: null, required: false }),
  ];
  const uncertainty = { expanded: { value: 'uncertainty' }, k: 'k' };
  const procedure = declareProcedure(trial({}, { fields, results: [{ ...result, uncertainty, rules: [rule] }] }));

  it('is stated with its k, which must be there', () => {
    const [point] = evaluated(procedure, entered([row('5', '5', { uncertainty: '0.03', k: '2' })])).points;
    expect(point?.uncertainty).toEqual({ expanded: { value: '0.03', unit: 'bar' }, k: '2' });
    expect(refusalsOf(procedure, entered([row('5', '5', { uncertainty: '0.03' })]))).toEqual([
      ['readings.errors.0.k', 'missing'],
    ]);
  });

  it('is at most a third of the limit, where there is a limit', () => {
    const input = entered([row('5', '5', { uncertainty: '0.034', k: '2' })]);
    expect(refusalsOf(procedure, input)).toEqual([['readings.errors.0.uncertainty', 'tooLarge']]);
    expect(evaluated(procedure, { ...input, kind: 'calibration' }).passed).toBeNull();
  });

  it('may be left out', () => {
    expect(evaluated(procedure, entered([row('5', '5')])).points[0]).not.toHaveProperty('uncertainty');
  });
});

it.each([
  ['roundingFreeError', { indication: '3000', d: '5', additionalLoad: '1', load: '3000' }, '1.5'],
  ['zeroCorrectedError', { error: '1.5', errorAtZero: '-0.5' }, '2.0'],
  ['netLoad', { gross: '12.5', tare: '2.5' }, '10.0'],
  ['discrimination', { after: '1010', before: '1005' }, '5'],
  ['eccentricLoad', { supports: '4', max: '150' }, '50'],
  ['eccentricLoad', { supports: '6', max: '150' }, '30'],
  ['hysteresis', { up: '5.2', down: '4.9' }, '0.3'],
  ['relativeError', { indication: '99.7', reference: '100' }, '-0.3'],
  [
    'volumeAtTemperature',
    { volume: '20', expansion: '0.00005', temperature: '30', referenceTemperature: '20' },
    '20.01',
  ],
])('the formula %s of %j is %s', (use, given, wanted) => {
  const error = { value: { use, with: given } };
  const results = [{ name: 'e', over: 'row', label: words('E'), reference: { value: 'reference' }, error }];
  const { points } = evaluated(declareProcedure(trial({}, { results })), entered([row('1', '1')]));
  expect(points.map((point) => point.error.value)).toEqual([wanted]);
});
