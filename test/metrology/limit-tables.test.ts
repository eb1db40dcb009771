import fc from 'fast-check';
import instrumentTypes from '../../src/laboratory/instruments/instrument-types.json';
import {
  isWithinLimit,
  limitFor,
  limitTables,
  limitTablesFor,
  meterFlows,
  waterMeterLimit,
  weighingLimit,
  weightLimit,
  type LimitConditions,
  type LimitTable,
  type Quantity,
  type Unit,
} from '../../src/metrology';
import { readLimitTables } from '../../src/metrology/limits/limit-table-file';
import { readTerm } from '../../src/metrology/limits/term';

const tableOf = (code: string): LimitTable => {
  const found = limitTables.find((table) => table.code === code);
  if (!found) throw new Error(`There is no table ${code}.`);
  return found;
};
const of = (value: string, unit: Unit): Quantity => ({ value, unit });
const asked = (code: string, conditions: LimitConditions): string => {
  const { limit, absence } = limitFor(tableOf(code), conditions);
  return limit ? `${limit.value} ${limit.unit}${limit.below === undefined ? '' : ` −${limit.below}`}` : absence.code;
};

describe('the tables of limits', () => {
  it('each have a code of their own, and name types of instruments that exist', () => {
    expect(new Set(limitTables.map(({ code }) => code)).size).toBe(limitTables.length);
    const known = new Set((instrumentTypes as readonly { code: string }[]).map(({ code }) => code));
    const unknown = limitTables.flatMap(({ instrumentTypeCodes }) =>
      instrumentTypeCodes.filter((code) => !known.has(code)),
    );
    expect(unknown).toEqual([]);
  });

  it('load nothing that is unsure, and what was not read in its document only as unconfirmed', () => {
    expect(limitTables.flatMap(({ rows }) => rows.filter(({ mark }) => mark === 'unsure'))).toEqual([]);
    expect(tableOf('r21').rows).toEqual([]);
    expect(limitFor(tableOf('r16-1'), { scale: 'mmHg' }).limit?.confidence).toBe('unconfirmed');
    expect(limitFor(tableOf('dlvn10'), {}).limit).toMatchObject({ mark: 'read-secondary', confidence: 'unconfirmed' });
    expect(limitFor(tableOf('dlvn343'), {}).limit).toMatchObject({ mark: 'read', confidence: 'confirmed' });
  });

  it('carry document, edition and clause', () =>
    expect(limitFor(tableOf('mi007'), { judged: 'time', time: of('100', 's') }).limit?.source).toEqual({
      document: 'Directive 2014/32/EU, MI-007',
      edition: '2014',
      clause: 'Annex IX, point 7',
    }));
});

describe('the table to judge by', () => {
  const codes = (type: string, day: string, options?: Parameters<typeof limitTablesFor>[2]) =>
    limitTablesFor(type, day, options).map(({ code }) => code);

  it('is Vietnam’s where it has one, before OIML’s', () => {
    expect(codes('DT-01', '2026-11-29')).toEqual(['dlvn10', 'r117']);
    expect(codes('AS-05', '2026-11-29')).toEqual(['dlvn343', 'r16-2']);
    expect(codes('AS-01', '2026-11-29')).toEqual(['dlvn08', 'en837']);
    expect(codes('AS-05', '2026-11-29', { regime: 'inService' })).toEqual(['dlvn343', 'r16-2-in-service']);
  });

  it('is of the edition of the day, the newest first', () => {
    expect(codes('DT-03', '2024-12-31')).toEqual(['r49-2013']);
    expect(codes('DT-03', '2025-01-01')).toEqual(['r49-2024', 'r49-2013']);
  });

  it('is never another country’s', () => {
    expect(codes('DI-04', '2026-11-29')).toEqual(['r46', 'iec62053-21', 'iec62053-22']);
    expect(codes('DI-04', '2026-11-29', { country: 'FR', regime: 'inService' })).toEqual(['fr-electricity']);
    expect(codes('QH-05', '2026-11-29')).toEqual([]);
  });

  it('is the stricter Vietnamese text for a fuel dispenser and an electronic sphygmomanometer', () => {
    const dispenser = { part: 'system', accuracyClass: '0.5', mmq: of('2', 'L'), volume: of('20', 'L') };
    expect([asked('dlvn10', dispenser), asked('r117', dispenser)]).toEqual(['0.06 L', '0.1 L']);
    expect([asked('dlvn343', {}), asked('r16-2-in-service', { scale: 'mmHg' })]).toEqual(['3 mm[Hg]', '4 mm[Hg]']);
  });
});

/** Figures at the edge of a band and one digit beyond it. */
describe('band edges', () => {
  const currents = { ist: of('0.02', 'A'), imin: of('0.25', 'A'), itr: of('0.5', 'A'), imax: of('60', 'A') };
  const electricity = (accuracyClass: string, current: string, powerFactor: string, reactance?: string) => ({
    ...currents,
    accuracyClass,
    current: of(current, 'A'),
    powerFactor,
    ...(reactance && { reactance }),
  });

  it.each([
    ['60', '1', undefined, '1 %'],
    ['60.001', '1', undefined, 'outsideTable'],
    ['0.5', '1', undefined, '1 %'],
    ['0.4999', '1', undefined, '1.5 %'],
    ['0.25', '1', undefined, '1.5 %'],
    ['0.2', '1', undefined, '1.875 %'],
    ['0.02', '1', undefined, '18.75 %'],
    ['0.0199', '1', undefined, 'outsideTable'],
    ['0.5', '0.5', 'inductive', '1.5 %'],
    ['0.5', '0.499', 'inductive', 'outsideTable'],
    ['0.4999', '0.8', 'capacitive', '1.8 %'],
    ['0.4999', '0.79', 'capacitive', 'outsideTable'],
    ['0.5', '0.5', undefined, 'missingCondition'],
  ])('of R 46, class B at %s A, power factor %s %s: %s', (current, powerFactor, reactance, figure) =>
    expect(asked('r46', electricity('B', current, powerFactor, reactance))).toBe(figure),
  );

  it.each([
    ['-25.1', '9 %'],
    ['-25', '7 %'],
    ['-10', '4.5 %'],
    ['4.9', '4.5 %'],
    ['5', '3.5 %'],
    ['30', '3.5 %'],
    ['30.1', '4.5 %'],
    ['40', '4.5 %'],
    ['40.1', '7 %'],
    ['55.1', '9 %'],
    ['70', '9 %'],
    ['70.1', 'outsideTable'],
  ])('of MI-003, class A at full load and %s °C: %s', (celsius, figure) => {
    const conditions = { ...electricity('A', '10', '1'), phases: 'balanced', temperature: of(celsius, 'Cel') };
    expect(asked('mi003', conditions)).toBe(figure);
  });

  it.each([
    ['0.099', '0.05', '0.004 L'],
    ['0.1', '0.05', '0.004 L'],
    ['0.1', '0.1', '0.004 L'],
    ['0.2', '0.1', '0.004 L'],
    ['0.5', '0.05', '0.005 L'],
    ['1', '0.5', '0.01 L'],
    ['1.999', '0.5', '0.01 L'],
    ['2', '1', '0.02 L'],
    ['2', '2', '0.02 L'],
    ['5', '2', '0.025 L'],
    ['20', '2', '0.1 L'],
    ['20', '20', '0.2 L'],
  ])('of MI-005, class 0.5: %s L of a system with MMQ %s L: %s', (volume, mmq, figure) =>
    expect(asked('mi005', { part: 'system', accuracyClass: '0.5', volume: of(volume, 'L'), mmq: of(mmq, 'L') })).toBe(
      figure,
    ),
  );

  it.each([
    [{ judged: 'time', time: of('199', 's') }, '0.2 s'],
    [{ judged: 'time', time: of('201', 's') }, '0.201 s'],
    [{ judged: 'distance', distance: of('2', 'km') }, '0.004 km'],
    [{ judged: 'distance', distance: of('2005', 'm') }, '4.01 m'],
    [{ judged: 'fare', fare: '120000', leastFare: '100' }, '120 1'],
    [{ judged: 'fare', fare: '20000', leastFare: '100' }, '100 1'],
    [{ judged: 'distance' }, 'missingCondition'],
  ] as const)('of MI-007, the greater of two: %j: %s', (conditions, figure) =>
    expect(asked('mi007', conditions)).toBe(figure),
  );

  it.each([
    ['1', { span: of('6', 'bar') }, '0.06 bar'],
    ['1.6', { span: of('10', 'bar') }, '0.16 bar'],
    ['2.5', { span: of('10', 'bar'), temperatureOff: of('-10', 'K') }, '0.29 bar'],
    ['2.5', { span: of('10', 'bar'), temperatureOff: of('2.1', 'K') }, '0.2584 bar'],
    ['1.0', {}, '1 %'],
    ['6', {}, 'unknownClass'],
  ])('of EN 837-1, class %s: %j: %s', (accuracyClass, conditions, figure) =>
    expect(asked('en837', { accuracyClass, temperatureOff: of('2', 'K'), ...conditions })).toBe(figure),
  );

  it.each([
    ['0.9', 'outsideTable'],
    ['1', '0.4 bar'],
    ['6', '2.4 bar'],
    ['6.1', 'outsideTable'],
  ])('of ĐLVN 08:2011, class %s over 40 bar: %s', (accuracyClass, figure) =>
    expect(asked('dlvn08', { accuracyClass, span: of('40', 'bar') })).toBe(figure),
  );

  it.each([
    ['99.9', '2 mL'],
    ['100', '3 mL'],
    ['500', '15 mL'],
  ])('of R 138, a transfer measure of %s mL: %s', (nominal, figure) =>
    expect(asked('r138', { kind: 'transfer', fill: 'filled', nominal: of(nominal, 'mL') })).toBe(figure),
  );

  it.each([
    [{ kind: 'drinking', fill: 'filled', nominal: of('200', 'mL') }, '10 mL'],
    [{ kind: 'drinking', fill: 'brim', nominal: of('0.5', 'L'), brimful: of('560', 'mL') }, '38 mL −0'],
    [{ kind: 'bottle', nominal: of('100', 'mL') }, '3 mL'],
    [{ kind: 'bottle', nominal: of('150', 'mL') }, '4.5 mL'],
    [{ kind: 'bottle', nominal: of('5001', 'mL') }, 'outsideTable'],
    [{ kind: 'metalCask', nominal: of('10', 'L') }, '0.10 L'],
    [{ kind: 'metalCask', nominal: of('50', 'L') }, '0.25 L'],
  ] as const)('of R 138: %j: %s', (conditions, figure) => expect(asked('r138', conditions)).toBe(figure));

  it.each([
    ['C', '500', '0.35 g'],
    ['C', '501', '0.7 g'],
    ['C', '2000', '0.7 g'],
    ['C', '10000', '1.05 g'],
    ['C', '10001', 'outsideTable'],
    ['A', '999999', '1.05 g'],
  ])('of R 60, class %s at %s v with pLC 0.7: %s', (accuracyClass, load, figure) =>
    expect(asked('r60', { accuracyClass, v: of('1', 'g'), plc: '0.7', load: of(load, 'g') })).toBe(figure),
  );

  it('of R 60, creep: 0.735 v in 30 min and 0.1575 v from 20 min to 30 min for C3 at full load', () => {
    const conditions = { accuracyClass: 'C', v: of('1', 'g'), plc: '0.7', load: of('3', 'kg') };
    expect(asked('r60-creep', conditions)).toBe('0.735 g');
    expect(asked('r60-creep-20-to-30', conditions)).toBe('0.1575 g');
    expect(asked('r60-dead-load', conditions)).toBe('0.5 g');
  });

  it('of R 7, which are not the same both ways', () => {
    const { limit } = limitFor(tableOf('r7'), {});
    if (!limit) throw new Error('R 7 has no limit.');
    expect([limit.value, limit.below]).toEqual(['0.1', '0.15']);
    expect(isWithinLimit(of('0.10', 'Cel'), limit)).toBe(true);
    expect(isWithinLimit(of('0.11', 'Cel'), limit)).toBe(false);
    expect(isWithinLimit(of('-0.15', 'Cel'), limit)).toBe(true);
    expect(isWithinLimit(of('-0.16', 'K'), limit)).toBe(false);
  });

  it.each([
    ['q3', { q3: of('10', 'm3/h'), q2: of('0.7', 'm3/h'), flow: of('0.7', 'm3/h') }, '4 %'],
    ['q3', { q3: of('10', 'm3/h'), q2: of('0.7', 'm3/h'), flow: of('0.65', 'm3/h') }, 'outsideTable'],
    ['q3', { q3: of('10', 'm3/h'), q2: of('0.2', 'm3/h'), flow: of('0.6', 'm3/h') }, '4 %'],
    ['q3', { q3: of('10', 'm3/h'), q2: of('0.2', 'm3/h'), flow: of('0.599', 'm3/h') }, 'outsideTable'],
    ['q3', { q3: of('16', 'm3/h'), flow: of('3.2', 'm3/h') }, '4 %'],
    ['qn', { qn: of('10', 'm3/h'), flow: of('2.9', 'm3/h') }, 'outsideTable'],
    ['qn', { qn: of('9.9', 'm3/h'), flow: of('0.99', 'm3/h') }, '4 %'],
  ] as const)('of French meters in service, both lower bounds at once: %s %j: %s', (kind, conditions, figure) =>
    expect(asked('fr-water', { kind, ...conditions })).toBe(figure),
  );
});

describe('R 76, R 49 and R 111 as tables', () => {
  const decimals = (max: number) =>
    fc.integer({ min: 0, max: max * 100 }).map((hundredths) => (hundredths / 100).toFixed(2));

  it('say the same of a scale as its own function', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('I', 'II', 'III', 'IIII', 'V'),
        fc.constantFrom('1', '2', '5', '0.02'),
        fc.oneof(fc.constantFrom('50', '500', '2000', '5000', '10000', '50000'), decimals(60_000)),
        fc.constantFrom('verification', 'inService'),
        (accuracyClass, e, load, regime) => {
          const conditions = { accuracyClass, e: of(e, 'g'), load: of(load, 'g') };
          const table = tableOf(regime === 'verification' ? 'r76' : 'r76-in-service');
          const own = weighingLimit({ ...conditions, regime: regime });
          const generic = limitFor(table, conditions);
          expect(generic.limit).toEqual(own.limit);
          expect(generic.absence?.code).toBe(own.absence?.code);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('say the same of a water meter', () => {
    const flows = meterFlows(of('2.5', 'm3/h'), '80');
    fc.assert(
      fc.property(
        fc.constantFrom('1', '2'),
        fc.oneof(fc.constantFrom('31.25', '31.24', '50', '49.99', '3125', '3125.01'), decimals(4000)),
        fc.constantFrom('20', '30', '30.1', '45'),
        (accuracyClass, flow, celsius) => {
          const own = waterMeterLimit({
            accuracyClass,
            flows,
            flow: of(flow, 'L/h'),
            temperature: of(celsius, 'Cel'),
            regime: 'verification',
          });
          const conditions = { accuracyClass, ...flows, flow: of(flow, 'L/h'), waterTemperature: of(celsius, 'Cel') };
          expect(limitFor(tableOf('r49-2013'), conditions).limit).toEqual(own.limit);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('say the same of every weight', () => {
    for (const accuracyClass of ['E1', 'E2', 'F1', 'F2', 'M1', 'M1-2', 'M2', 'M2-3', 'M3']) {
      for (const nominal of [of('5000', 'kg'), of('20', 'kg'), of('1000', 'g'), of('0.1', 'kg'), of('1', 'mg')]) {
        expect(limitFor(tableOf('r111'), { accuracyClass, nominal }).limit).toEqual(
          weightLimit(accuracyClass, nominal).limit,
        );
      }
    }
  });
});

describe('what a table cannot say', () => {
  it('names what must be known', () =>
    expect(limitFor(tableOf('r76'), { accuracyClass: 'III', load: of('2', 'kg') }).absence).toEqual({
      code: 'missingCondition',
      message: {
        vi: 'Chưa biết giới hạn vì chưa có: giá trị độ chia kiểm e.',
        en: 'The limit is not known without: verification scale interval e.',
      },
    }));

  it('refuses a value of another quantity', () =>
    expect(() => limitFor(tableOf('r76'), { accuracyClass: 'III', e: of('1', 'g'), load: of('2', 'L') })).toThrow(
      RangeError,
    ));
});

describe('a file of tables', () => {
  const table = (changes: object) => ({
    evidence: [{ id: 'X', what: 'a document' }],
    tables: [
      {
        code: 'x',
        document: 'X 1',
        edition: '2020',
        title: { vi: 'X', en: 'X' },
        country: null,
        instrumentTypes: [],
        regime: null,
        validFrom: null,
        validTo: null,
        rows: [{ when: {}, limit: '0.5 % × volume', clause: null, mark: 'read', evidence: ['X'] }],
        ...changes,
      },
    ],
  });
  const row = (changes: object) => ({
    rows: [{ when: {}, limit: '1 g', clause: null, mark: 'read', evidence: [], ...changes }],
  });

  it('is read', () => expect(readLimitTables('x.json', table({}))).toHaveLength(1));

  it.each([
    [{ validFrom: '2024-02-30' }],
    [{ regime: 'always' }],
    [{ rows: [] }],
    [row({ limit: '0.5 % × wind' })],
    [row({ limit: '0,5 g' })],
    [row({ limit: '0.5 grams' })],
    [row({ limit: { mean: ['1 g', '2 g'] } })],
    [row({ when: { load: { over: '1 g' } } })],
    [row({ when: { wind: 'strong' } })],
    [row({ mark: 'hearsay' })],
    [row({ evidence: ['Y'] })],
    [{ rows: undefined, follows: { table: 'y', factor: '2', clause: null, mark: 'read', evidence: [] } }],
  ])('is refused with %j', (changes) =>
    expect(() => readLimitTables('x.json', table(changes))).toThrow('Limits x.json'),
  );

  it.each(['0.5', '3 mm[Hg]', '0.5 × e', '2.5 % × energy × imin ÷ current', '-0.04 %/K × span × temperatureOff'])(
    'writes a term as %s',
    (written) => expect(readTerm(written)).not.toBeNull(),
  );
});
