import type { Quantity } from '../../../src/metrology';
import { contributionAt, standardsAtWork } from '../../../src/laboratory/standards/contribution.rules';
import type { MeasurementStandardRecord, StandardCertificate } from '../../../src/laboratory/standards';
import { refusalsOfStandards } from '../../../src/laboratory/standards';
import {
  certificateFaults,
  numberFaults,
  standardFaults,
} from '../../../src/laboratory/standards/standard.facts.rules';
import { standardCertificate } from '../../support/standards';

const kg = (value: string): Quantity => ({ value, unit: 'kg' });
const g = (value: string): Quantity => ({ value, unit: 'g' });

describe('the data of a standard', () => {
  const weights = {
    quantity: 'mass',
    range: { from: g('1'), to: kg('20') },
    nominals: [
      { ...g('1'), count: 1 },
      { ...kg('20'), count: 1 },
    ],
    accuracyClass: 'M1',
  } as const;
  const faults = (changes: object) => Object.keys(standardFaults({ ...weights, ...changes } as never));
  const celsius = (value: string) => ({ value, unit: 'Cel' });

  it.each<[string, object, readonly string[]]>([
    ['weights of a class', {}, []],
    ['weights of no class', { accuracyClass: undefined }, []],
    ['weights of a class that there is not', { accuracyClass: 'hạng II' }, ['accuracyClass']],
    ['a balance of any class', { nominals: [], accuracyClass: 'hạng II' }, []],
    ['no range', { range: undefined }, []],
    ['a range upside down', { range: { from: kg('20'), to: g('1') }, nominals: [] }, ['range']],
    ['a range of one value', { range: { from: kg('20'), to: kg('20') }, nominals: [{ ...kg('20'), count: 1 }] }, []],
    [
      'a range that begins in another quantity',
      { range: { from: celsius('1'), to: kg('20') }, nominals: [] },
      ['range'],
    ],
    ['a range that ends in another quantity', { range: { from: kg('1'), to: celsius('20') }, nominals: [] }, ['range']],
    ['a range below nothing', { range: { from: kg('-1'), to: kg('20') }, nominals: [] }, ['range']],
    [
      'a range below zero of temperatures',
      { quantity: 'temperature', range: { from: celsius('-10'), to: celsius('20') }, nominals: [], accuracyClass: '' },
      [],
    ],
    ['a piece of another quantity', { nominals: [{ ...celsius('1'), count: 1 }] }, ['nominals']],
    ['a piece below the range', { nominals: [{ ...g('0.9'), count: 1 }] }, ['nominals']],
    ['a piece above the range', { nominals: [{ ...kg('20.1'), count: 1 }] }, ['nominals']],
    [
      'a piece outside a range that is wrong itself',
      { range: { from: kg('20'), to: g('1') }, nominals: [{ ...kg('50'), count: 1 }] },
      ['range'],
    ],
  ])('with %s', (_what, changes, fields) => expect(faults(changes)).toEqual(fields));

  it('name the piece that is outside', () => {
    expect(standardFaults({ ...weights, nominals: [{ ...kg('50'), count: 1 }] })['nominals']?.vi).toContain('50 kg');
  });
});

describe('the certificate of a standard', () => {
  const inOrder = {
    number: 'CN-77',
    traceableTo: 'national',
    calibratedAgainst: 'Chuẩn quốc gia',
    uncertainty: g('1'),
    coverageFactor: '2',
  };
  const own = { traceableTo: 'own', calibratedAgainstId: 'x', calibratedAgainst: undefined };
  const row = (changes: object = {}) => ({ nominal: kg('20'), value: kg('20.001'), uncertainty: g('1'), ...changes });
  const percent = { value: '0.1', unit: '%' };
  const metre = { value: '1', unit: 'm' };

  it.each<[string, object, readonly string[]]>([
    ['nothing wrong', {}, []],
    ['a number of figures', { number: '123' }, []],
    ['a number too short', { number: '77' }, ['number']],
    ['a number too short but for its signs', { number: '7-/7' }, ['number']],
    ['a number of zeros', { number: '000' }, ['number']],
    ['a number without figures', { number: 'ABC' }, ['number']],
    ['a reference of its own', own, []],
    ['a reference of its own that is not named', { ...own, calibratedAgainstId: undefined }, ['calibratedAgainstId']],
    ['a reference of its own named in words too', { ...own, calibratedAgainst: 'X' }, ['calibratedAgainst']],
    ['a reference outside that is not named', { calibratedAgainst: '' }, ['calibratedAgainst']],
    ['a reference outside chosen from the register too', { calibratedAgainstId: 'x' }, ['calibratedAgainstId']],
    ['U in per cent', { uncertainty: percent }, []],
    ['U of another quantity', { uncertainty: metre }, ['uncertainty']],
    ['U of zero', { uncertainty: g('0') }, ['uncertainty']],
    ['U without k', { coverageFactor: undefined }, ['coverageFactor']],
    ['values without k', { uncertainty: undefined, values: [row()], coverageFactor: undefined }, ['coverageFactor']],
    ['k without U', { uncertainty: undefined }, ['coverageFactor']],
    ['neither', { uncertainty: undefined, coverageFactor: undefined }, []],
    [
      'a level of confidence without U',
      { uncertainty: undefined, coverageFactor: undefined, confidenceLevel: '95' },
      ['confidenceLevel'],
    ],
    ['values', { values: [row()] }, []],
    ['a nominal value alone', { values: [row({ value: undefined })] }, []],
    ['a nominal value of another quantity', { values: [row(), row({ nominal: metre })] }, ['values']],
    ['a value of another quantity', { values: [row({ value: metre })] }, ['values']],
    ['a value with U of another quantity', { values: [row({ uncertainty: metre })] }, ['values']],
    ['a value with U of zero', { values: [row({ uncertainty: g('0') })] }, ['values']],
  ])('with %s', (_what, changes, fields) => {
    expect(Object.keys(certificateFaults({ ...inOrder, ...changes } as never, { quantity: 'mass' }))).toEqual(fields);
  });

  it('has a number of its own, however it is typed', () => {
    expect(numberFaults('CN-77', [{ number: 'CN-78' }])).toEqual({});
    expect(Object.keys(numberFaults('cn–77', [{ number: 'CN-78' }, { number: 'CN-77' }]))).toEqual(['number']);
  });
});

describe('what the standards of a piece of work bring into its uncertainty', () => {
  const standard = (certificate: Partial<StandardCertificate>, changes: object = {}) =>
    ({
      ...{ code: 'CH-1', quantity: 'mass', range: { from: g('1'), to: kg('20') }, accuracyClass: 'M1' },
      nominals: [{ ...kg('10'), count: 2 }],
      certificates: [standardCertificate(certificate)],
      ...changes,
    }) as unknown as MeasurementStandardRecord;
  const day = '2026-11-20';
  const at = (value: Quantity, ...standards: MeasurementStandardRecord[]) =>
    contributionAt(standardsAtWork(standards, day), value, day);

  it('is U of the certificate with its k, of weights put together the sum, and the limits of their class', () => {
    const weights = standard({ uncertainty: g('0.1'), coverageFactor: '3' });
    const brought = at(kg('20'), weights);
    expect(brought.codes).toEqual(['CH-1']);
    expect(brought.certificate?.k).toBe('3');
    expect(brought.certificate?.expanded).toBeCloseTo(0.0002, 9);
    expect(brought.classLimit).toBeCloseTo(0.001, 9);
    expect(brought).not.toHaveProperty('drift');
    expect(brought).not.toHaveProperty('percent');
    expect(at(kg('20'), standard({ uncertainty: g('0.1') })).certificate?.k).toBe('2');
  });

  it('has no limit of a class where there is none, and no U where none is stated', () => {
    const bare = standard({ uncertainty: g('0.1') }, { accuracyClass: undefined });
    expect(at(kg('20'), bare)).not.toHaveProperty('classLimit');
    const vessel = standard(
      { uncertainty: { value: '1', unit: 'mL' } },
      { quantity: 'volume', range: undefined, nominals: [{ value: '10', unit: 'L', count: 1 }] },
    );
    expect(at({ value: '10', unit: 'L' }, vessel)).not.toHaveProperty('classLimit');
    expect(at(kg('20'), standard({}))).not.toHaveProperty('certificate');
  });

  it('is of the standards that had a certificate on the day alone', () => {
    const lapsed = standard({ uncertainty: g('0.1'), validUntil: '2026-11-19' });
    expect(standardsAtWork([lapsed, standard({})], day)).toHaveLength(1);
    expect(at(kg('20'), lapsed)).toEqual({ codes: [] });
  });

  it('is U in per cent, where the standard is of another quantity too', () => {
    const inPercent = standard({ uncertainty: { value: '0.5', unit: '%' }, coverageFactor: '3' });
    expect(at(kg('20'), inPercent).percent).toEqual({ expanded: 0.5, k: '3' });
    const brought = at({ value: '1', unit: 'm' }, inPercent);
    expect(brought).toEqual({ codes: ['CH-1'], percent: { expanded: 0.5, k: '3' } });
    expect(at({ value: '1', unit: 'm' }, standard({ uncertainty: { value: '1', unit: '%' } })).percent?.k).toBe('2');
    expect(at({ value: '1', unit: 'm' }, standard({ uncertainty: g('1') }))).toEqual({ codes: ['CH-1'] });
  });

  it('is how far it moved between two certificates at most, of each piece', () => {
    const certified = (issuedOn: string, value: string) =>
      standardCertificate({
        ...{ number: issuedOn, issuedOn, validUntil: '2030-01-01', coverageFactor: '2' },
        values: [{ nominal: kg('10'), value: kg(value), uncertainty: g('0.01') }],
      });
    const three = [
      certified('2024-01-01', '10.0001'),
      certified('2025-01-01', '10.0003'),
      certified('2026-01-01', '10.0002'),
    ];
    const moved = standard({}, { certificates: three });
    expect(at(kg('10'), moved).drift).toBeCloseTo(0.0002, 7);
    expect(at(kg('20'), moved).drift).toBeCloseTo(0.0004, 7);
    const once = standard({}, { certificates: three.slice(0, 1) });
    expect(at(kg('10'), once)).not.toHaveProperty('drift');
    expect(at(kg('20'), once)).not.toHaveProperty('drift');
    // Nobody knows of which set the piece was taken, and of one of them nothing is known.
    expect(at(kg('10'), moved, once)).not.toHaveProperty('drift');
    expect(at(kg('10'), once, moved)).not.toHaveProperty('drift');
    const steady = standard(
      {},
      { certificates: [certified('2024-01-01', '10.0001'), certified('2026-01-01', '10.0001')] },
    );
    for (const both of [
      [moved, steady],
      [steady, moved],
    ])
      expect(at(kg('10'), ...both).drift).toBeCloseTo(0.0002, 7);
  });

  it('is the larger of two that may have shown the value, with one k for both, whichever was named first', () => {
    const fine = standard({ uncertainty: g('0.1'), coverageFactor: '3' });
    const coarse = standard({ uncertainty: g('0.1'), coverageFactor: '2' });
    const ranged = { nominals: [], accuracyClass: undefined };
    const [fineBalance, coarseBalance] = [
      standard({ uncertainty: g('0.1'), coverageFactor: '3' }, ranged),
      standard({ uncertainty: g('0.1'), coverageFactor: '2' }, ranged),
    ];
    const unknown = standard({}, ranged);
    for (const both of [
      [fine, coarse],
      [coarse, fine],
      [fineBalance, coarseBalance],
      [coarseBalance, fineBalance],
    ]) {
      const { expanded = 0, k } = at(kg('10'), ...both).certificate ?? {};
      expect(expanded / Number(k)).toBeCloseTo(0.00005, 12);
    }
    expect(at(kg('10'), coarseBalance, unknown)).not.toHaveProperty('certificate');
    expect(at(kg('10'), unknown, coarseBalance)).not.toHaveProperty('certificate');
  });

  it('is U in % of a value in %, U in K of one in °C, and as large below zero as above', () => {
    const shown = (quantity: string, value: Quantity, uncertainty: Quantity) => {
      const range = { from: { ...value, value: '-100' }, to: { ...value, value: '100' } };
      const ranged = standard({ uncertainty }, { quantity, range, nominals: [], accuracyClass: undefined });
      return at(value, ranged).certificate?.expanded;
    };
    const percent = (value: string): Quantity => ({ value, unit: '%' });
    expect(shown('ratio', percent('14'), percent('1.5'))).toBe(1.5);
    expect(shown('temperature', { value: '20', unit: 'Cel' }, { value: '0.5', unit: 'K' })).toBe(0.5);
    expect(shown('pressure', { value: '-50', unit: 'kPa' }, percent('1'))).toBe(0.5);
  });
});

describe('standards whose U is a part of the limit', () => {
  const vessel = (certificate: Partial<StandardCertificate>) =>
    ({
      ...{
        code: 'BC-1',
        quantity: 'volume',
        status: 'inUse',
        range: { from: { value: '10', unit: 'L' }, to: { value: '100', unit: 'L' } },
      },
      nominals: [{ value: '10', unit: 'L', count: 1 }],
      certificates: [standardCertificate(certificate)],
    }) as unknown as MeasurementStandardRecord;
  const volume = (value: string): Quantity => ({ value, unit: 'L' });
  const need = (...limits: string[]) =>
    [
      {
        ...{ quantity: 'volume', together: false },
        values: limits.map((limit) => ({ value: volume('10'), limit: { value: limit, unit: '%' } })),
        adequacy: { kind: 'partOfLimit', of: 'uncertainty', parts: 5, source: { document: 'ĐLVN 17:2017' } },
      },
    ] as never;
  const rules = (certificate: Partial<StandardCertificate>, ...limits: string[]) =>
    refusalsOfStandards([vessel(certificate)], need(...limits), { day: '2026-11-20', known: new Map() }).map(
      ({ rule }) => rule,
    );
  const U = (value: string) => ({ uncertainty: { value, unit: '%' } }) as const;

  it('do at the very part, and no longer beyond it', () => {
    expect(rules(U('0.4'), '2')).toEqual([]);
    expect(rules(U('0.4000001'), '2')).toEqual(['standards.uncertainty']);
    expect(rules(U('0.3'), '1.5', '1')).toEqual(['standards.uncertainty']);
  });

  it('do by U in the unit of a difference, be it in K where the value is in °C', () => {
    const thermometer = (value: string) =>
      ({
        ...{ code: 'NK-1', quantity: 'temperature', status: 'inUse', nominals: [] },
        range: { from: { value: '0', unit: 'Cel' }, to: { value: '100', unit: 'Cel' } },
        certificates: [standardCertificate({ uncertainty: { value, unit: 'K' }, coverageFactor: '2' })],
      }) as unknown as MeasurementStandardRecord;
    const way = {
      ...{ quantity: 'temperature', together: false },
      values: [{ value: { value: '37', unit: 'Cel' }, limit: { value: '0.1', unit: 'Cel' } }],
      adequacy: { kind: 'partOfLimit', of: 'uncertainty', parts: 3, source: { document: 'JCGM 106' } },
    };
    const rulesOf = (U: string) =>
      refusalsOfStandards([thermometer(U)], [way] as never, { day: '2026-11-20', known: new Map() });
    expect(rulesOf('0.033')).toEqual([]);
    expect(rulesOf('0.034').map(({ rule }) => rule)).toEqual(['standards.uncertainty']);
  });

  it('are known not to do without U before anything is read', () => {
    expect(rules({})).toEqual(['standard.accuracyUnknown']);
    expect(rules(U('0.4'))).toEqual([]);
    const row = { nominal: volume('10'), uncertainty: { value: '0.01', unit: 'L' } } as const;
    expect(rules({ values: [row] })).toEqual([]);
    expect(rules({ ...U('0.4'), values: [row] })).toEqual([]);
  });
});
