import { Query } from 'mingo';
import type { DocumentKind } from '../../../src/register/documents';
import catalogue from '../../../src/register/documents/catalogue.json';
import { legalKindNames, topicNames } from '../../../src/register/documents/document.messages';
import {
  documentStates,
  fullNumber,
  inState,
  isNumberedByIssuer,
  issueKey,
  legalNumberOf,
  namedBy,
  namesOf,
  numberKey,
  numberPatterns,
  numberWords,
  seriesKey,
  splitWords,
  stateOn,
  successionOf,
  tidyNumber,
  wrongFields,
  yearIn,
  yearOf,
} from '../../../src/register/documents/document.rules';

describe('numbering', () => {
  it.each<[DocumentKind, string]>([
    ['TCVN', 'TCVN 7576-1:2006'],
    ['TCVN', 'TCVN 5699-2-35:2013'],
    ['TCVN', 'TCVN ISO 9001:2015'],
    ['TCVN', 'TCVN ISO/IEC 17025:2017'],
    ['TCVN', 'TCVN ISO/TS 22002-1:2013'],
    ['TCVN', 'TCVN IEC 60335-1:2020'],
    ['QCVN', 'QCVN 01:2018/BKHCN'],
    ['QCVN', 'QCVN 01-1:2018/BYT'],
    ['QCVN', 'QCVN 12:2026/A05'],
    ['QCVN', 'QCVN 01:2014/BNNPTNT'],
    ['QCDP', 'QCĐP 01:2020/QT'],
    ['TCCS', 'TCCS 01:2024/Công ty A'],
    ['DLVN', 'ĐLVN 17:2017'],
    ['DLVN', 'ĐLVN 284'],
    ['legal', '23/2013/TT-BKHCN'],
    ['legal', '19/2014/QĐ-TTg'],
    ['legal', '04/2011/QH13'],
    ['legal', '66.18/2026/NQ-CP'],
    ['legal', '1680/NQ-UBTVQH15'],
    ['legal', '52-NQ/TW'],
    ['legal', '127/QĐ-UBND (2023)'],
    ['international', 'ISO/IEC 17025:2017'],
    ['international', 'OIML R 76-1:2006'],
    ['international', 'ISO 8601'],
  ])('%s is written %s', (kind, number) => {
    expect(number).toMatch(numberPatterns[kind]);
  });

  it.each<[DocumentKind, string]>([
    ['TCVN', 'TCVN 9001'],
    ['TCVN', 'QCVN 01:2018/BKHCN'],
    ['QCVN', 'QCVN 01:2018'],
    ['DLVN', 'DLVN 17:2017'],
    ['DLVN', 'ĐLVN 17:17'],
    ['legal', 'Thông tư 23'],
    ['legal', '23/2013'],
  ])('%s is not written %s', (kind, number) => {
    expect(number).not.toMatch(numberPatterns[kind]);
  });

  it.each([
    ['ĐLVN 17:2017', 'ĐLVN 17 : 2017'],
    ['ĐLVN 17:2017', 'DLVN 17:2017'],
    ['ĐLVN 17:2017', 'đlvn17:2017'],
    ['ĐLVN 17:2017', 'ĐLVN 17:2017'.normalize('NFD')],
    ['07/2019/TT-BKHCN', '7/2019/tt\u2011bkhcn'],
  ])('%s is the same number as %s', (printed, typed) => {
    expect(numberKey(typed)).toBe(numberKey(printed));
  });

  it('orders procedures as people count', () => {
    expect(numberKey('ĐLVN 17:2017') < numberKey('ĐLVN 107:2012')).toBe(true);
  });

  it('gives all editions one series, and a legal document one of its own', () => {
    expect(seriesKey('TCVN ISO 9001:2008')).toBe(seriesKey('TCVN ISO 9001 : 2015'));
    expect(seriesKey('QCVN 01:2018/BKHCN')).not.toBe(seriesKey('QCVN 01:2018/BYT'));
    expect(seriesKey('23/2013/TT-BKHCN')).not.toBe(seriesKey('23/2014/TT-BKHCN'));
  });

  it('is judged as it is printed, however it was typed', () => {
    expect(tidyNumber(' dlvn 17 : 2017')).toBe('ĐLVN 17:2017');
    expect(tidyNumber('tcvn iso/iec 17025:2017')).toBe('TCVN ISO/IEC 17025:2017');
    expect(tidyNumber('TCCS 01:2024/ Công ty A')).toBe('TCCS 01:2024/Công ty A');
    expect(tidyNumber('19/2014/QĐ‑TTg')).toBe('19/2014/QĐ-TTg');
  });

  it('carries the year of the edition or of issue', () => {
    expect(['QCVN 01:2018/BYT', '23/2013/TT-BKHCN', '127/QĐ-UBND (2023)', 'ĐLVN 284'].map(yearIn)).toEqual([
      2018,
      2013,
      2023,
      undefined,
    ]);
  });
});

describe('what a document is named by', () => {
  it('has the year of its number, else of its issue, else as entered', () => {
    expect(yearOf({ number: '23/2013/TT-BKHCN', issuedOn: '2014-01-01', year: 2015 })).toBe(2013);
    expect(yearOf({ number: '127/QĐ-UBND', issuedOn: '2014-01-01', year: 2015 })).toBe(2014);
    expect(yearOf({ number: '127/QĐ-UBND', year: 2015 })).toBe(2015);
    expect(yearOf({ number: '127/QĐ-UBND' })).toBeUndefined();
    const document = { number: '127/QĐ-UBND (2023)', issuer: 'UBND', issuedOn: '2023-02-01' };
    expect(legalNumberOf(document)).toEqual({ number: '127/QĐ-UBND', issuer: 'UBND', year: 2023 });
  });

  it('is numbered by its issuer alone, or in one series of the country', () => {
    const kinds = ['legal', 'TCCS', 'TCVN', 'QCVN', 'DLVN', 'international', undefined] as const;
    expect(kinds.filter(isNumberedByIssuer)).toEqual(['legal', 'TCCS']);
    const of = (kind: DocumentKind, issuer: string) => issueKey({ kind, number: '127/QĐ-UBND (2023)', issuer });
    expect(of('legal', 'UBND tỉnh A')).not.toBe(of('legal', 'UBND tỉnh B'));
    expect(of('TCVN', 'UBND tỉnh A')).toBe(of('TCVN', 'UBND tỉnh B'));
  });

  it('has its year in brackets where a legal number carries none', () => {
    expect(fullNumber({ kind: 'legal', number: '127/QĐ-UBND', issuedOn: '2023-02-01' })).toBe('127/QĐ-UBND (2023)');
    expect(fullNumber({ kind: 'legal', number: '23/2013/TT-BKHCN', issuedOn: '2013-09-26' })).toBe('23/2013/TT-BKHCN');
    expect(fullNumber({ kind: 'legal', number: '127/QĐ-UBND' })).toBe('127/QĐ-UBND');
    expect(fullNumber({ kind: 'DLVN', number: 'ĐLVN 284', year: 2015 })).toBe('ĐLVN 284');
    const document = { kind: 'legal', number: '127/QĐ-UBND', issuedOn: '2023-02-01' } as const;
    expect(namesOf(document)).toEqual([numberKey('127/QĐ-UBND'), numberKey('127/QĐ-UBND (2023)')]);
  });

  it('is one of those that bear a number, and with a year in brackets only of that year', () => {
    const decision = (issuedOn: string) => ({ number: '127/QĐ-UBND', issuedOn, numberKey: numberKey('127/QĐ-UBND') });
    const all = [decision('2022-01-01'), decision('2023-01-01'), { number: 'x', numberKey: 'x' }];
    expect(namedBy('127/qđ-ubnd', all)).toHaveLength(2);
    expect(namedBy('127/QĐ-UBND (2023)', all)).toEqual([all[1]]);
    expect(namedBy(' 127/QĐ-UBND (2024) ', all)).toEqual([]);
  });

  it('is found by letters and figures apart, and by figures without their zeros', () => {
    expect(splitWords('dlvn17tcvn9001a')).toBe('dlvn 17 tcvn 9001 a');
    expect(splitWords('ĐLVN 17:2017')).toBe('ĐLVN 17:2017');
    expect(numberWords('07/2019/TT-BKHCN')).toEqual(['07/2019/TT-BKHCN', '07/2019/TT-BKHCN', 'TTBKHCN', '7', '2019']);
    expect(numberWords('ĐL VN')).toEqual(['ĐL VN', 'ĐL VN', 'ĐLVN']);
  });
});

describe('the state of a document on a day', () => {
  const dated = (from?: string, until?: string, ...replacedBy: string[]) => ({
    ...(from && { inForceFrom: from }),
    ...(until && { inForceUntil: until }),
    replacedBy,
  });
  const from2020 = { replacedFrom: '2020-01-01', notReplacedBefore: '2020-01-01' };
  const cases: [string, Parameters<typeof stateOn>[0], string][] = [
    ['notYetInForce', dated('2020-01-01'), '2019-12-31'],
    ['inForce', dated('2020-01-01'), '2020-01-01'],
    ['inForce', dated('2020-01-01', '2025-06-30', 'B'), '2025-06-30'],
    ['replaced', dated('2020-01-01', '2025-06-30', 'B'), '2025-07-01'],
    ['expired', dated('2020-01-01', '2025-06-30'), '2025-07-01'],
    ['expired', dated(undefined, '2025-06-30'), '2025-07-01'],
    ['unknown', dated(undefined, '2025-06-30'), '2025-06-30'],
    ['unknown', dated(), '2025-06-30'],
    ['unknown', dated(undefined, undefined, 'B'), '2025-06-30'],
    ['unknown', dated('2020-01-01', undefined, 'B'), '2025-06-30'],
    ['inForce', { ...dated('2012-01-01', undefined, 'B'), ...from2020 }, '2016-05-05'],
    ['inForce', { ...dated('2012-01-01', undefined, 'B'), ...from2020 }, '2019-12-31'],
    ['replaced', { ...dated('2012-01-01', undefined, 'B'), ...from2020 }, '2020-01-01'],
    ['unknown', { ...dated(undefined, undefined, 'B'), ...from2020 }, '2016-05-05'],
    ['replaced', { ...dated(undefined, undefined, 'B'), ...from2020 }, '2020-01-01'],
    ['inForce', { ...dated('2012-01-01', undefined, 'B'), notReplacedBefore: '2020-01-01' }, '2016-05-05'],
    ['unknown', { ...dated('2012-01-01', undefined, 'B'), notReplacedBefore: '2020-01-01' }, '2020-01-01'],
    ['inForce', { ...dated('2012-01-01', '2022-12-31', 'B'), ...from2020 }, '2021-01-01'],
    ['replaced', { ...dated('2012-01-01', '2018-12-31', 'B'), ...from2020 }, '2019-01-01'],
    ['notYetInForce', { ...dated('2012-01-01', undefined, 'B'), ...from2020 }, '2011-12-31'],
  ];

  it.each(cases)('is %s for %j on %s', (state, document, day) => {
    expect(stateOn(document, day)).toBe(state);
  });

  it.each(cases)('is found as %s, and as nothing else, for %j on %s', (state, document, day) => {
    const found = documentStates.filter((each) => new Query(inState(each, day)).test(document));
    expect(found).toEqual([state]);
  });
});

it.each([
  [[], {}],
  [
    [{ number: 'TCVN 1:2020', inForceFrom: '2020-03-01', issuedOn: '2019-09-01' }],
    { replacedFrom: '2020-03-01', notReplacedBefore: '2020-03-01' },
  ],
  [[{ number: 'TCVN 1:2020', issuedOn: '2020-02-01' }], { notReplacedBefore: '2020-02-01' }],
  [[{ number: 'TCVN 1:2020' }], { notReplacedBefore: '2020-01-01' }],
  [[{ number: 'ĐLVN 41' }], {}],
  [
    [{ number: 'TCVN 1:2020', inForceFrom: '2020-03-01' }, { number: 'TCVN 1:2015' }],
    { replacedFrom: '2020-03-01', notReplacedBefore: '2015-01-01' },
  ],
  [[{ number: 'TCVN 1:2020', inForceFrom: '2020-03-01' }, { number: 'ĐLVN 41' }], { replacedFrom: '2020-03-01' }],
])('from the successors %j follows %j', (successors, expected) => {
  expect(successionOf(successors)).toEqual(expected);
});

describe('the facts of a document', () => {
  it('are refused field by field', () => {
    const wrong = wrongFields(
      {
        kind: 'DLVN',
        number: 'ĐLVN 17-2017',
        issuedOn: '2027-01-01',
        inForceFrom: '2026-02-01',
        inForceUntil: '2026-01-31',
      },
      '2026-11-20',
    );
    expect(Object.keys(wrong)).toEqual(['number', 'issuedOn', 'inForceFrom', 'inForceUntil']);
  });
});

describe('the shipped catalogue', () => {
  it('is numbered by the patterns, as it is printed', () => {
    const odd = catalogue.filter(
      ({ kind, number }) => !numberPatterns[kind as DocumentKind].test(number) || tidyNumber(number) !== number,
    );
    expect(odd.map(({ number }) => number)).toEqual([]);
    expect(new Set(catalogue.map(({ number }) => numberKey(number))).size).toBe(catalogue.length);
  });

  it('has a name for every topic and kind of legal document', () => {
    const named = new Set([...Object.keys(topicNames), ...Object.keys(legalKindNames)]);
    const used = catalogue.flatMap(({ topics = [], legalKind }) => [...topics, ...(legalKind ? [legalKind] : [])]);
    expect(used.filter((each) => !named.has(each))).toEqual([]);
  });
});
