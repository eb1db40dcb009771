import { ruleOn, serialKeyOf } from '../../../src/laboratory/instruments';
import {
  asksNoPeriodicVerification,
  mergeRules,
  ruleStateOn,
  withRule,
  wrongRule,
} from '../../../src/laboratory/instruments/instrument-type.rules';
import {
  instrumentCode,
  instrumentWords,
  ownerChangeProblems,
  readCharacteristics,
  statusRefusal,
} from '../../../src/laboratory/instruments/instrument.rules';
import { instrumentStatuses } from '../../../src/laboratory/instruments/instrument.model';
import { platformScaleRule } from '../../support/instruments';
import { Types } from 'mongoose';

const old = { ...platformScaleRule, effectiveFrom: '2013-11-15', effectiveTo: '2024-10-15', periodMonths: 24 };
const type = { rules: [old, platformScaleRule] };

describe('the rule of a type on a day', () => {
  it.each([
    ['2013-11-14', undefined],
    ['2013-11-15', 24],
    ['2024-10-14', 24],
    ['2024-10-15', 12],
    ['2030-02-28', 12],
  ])('on %s has a period of %s months', (day, months) => {
    expect(ruleOn(type, day)?.periodMonths).toBe(months);
  });

  it('ends on the day a new rule begins, and the rules before stay as they were', () => {
    const rules = withRule(type.rules, { ...platformScaleRule, effectiveFrom: '2027-01-01', periodMonths: 6 });
    expect(rules.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2013-11-15', '2024-10-15'],
      ['2024-10-15', '2027-01-01'],
      ['2027-01-01', null],
    ]);
  });

  it('of past law cuts short the one that held, takes over its end, and replaces one of its very day', () => {
    const gone = { ...old, effectiveTo: '2020-01-01' };
    const between = withRule([gone], { ...platformScaleRule, effectiveFrom: '2016-01-01', periodMonths: 6 });
    expect(between.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2013-11-15', '2016-01-01'],
      ['2016-01-01', '2020-01-01'],
    ]);
    const replaced = withRule(type.rules, { ...platformScaleRule, effectiveFrom: '2013-11-15', periodMonths: 6 });
    expect(replaced.map(({ effectiveTo, periodMonths }) => [effectiveTo, periodMonths])).toEqual([
      ['2024-10-15', 6],
      [null, 12],
    ]);
  });

  it.each([
    ['2026-11-20', undefined, []],
    ['2030-01-01', undefined, []],
    ['2026-11-19', undefined, ['effectiveFrom']],
    ['2026-11-19', '2026-11-18', ['effectiveFrom']],
    ['2024-10-15', '2024-10-15', []],
  ])(
    'beginning on %s under a document in force from %s is wrong in %j',
    (effectiveFrom, documentInForceFrom, wrong) => {
      const circumstances = { today: '2026-11-20', documentInForceFrom };
      expect(Object.keys(wrongRule({ ...platformScaleRule, effectiveFrom }, circumstances))).toEqual(wrong);
    },
  );

  it('rests on a document with a number', () => {
    const circumstances = { today: '2020-01-01', documentInForceFrom: undefined };
    expect(Object.keys(wrongRule({ ...platformScaleRule, legalBasis: 'công văn' }, circumstances))).toEqual([
      'legalBasis',
    ]);
  });

  it('asks no periodic verification only where somebody confirmed that', () => {
    const asking = (changes: object) =>
      asksNoPeriodicVerification({ rules: [{ ...platformScaleRule, ...changes }] }, '2026-11-20');
    expect(asking({ periodic: false })).toBe(true);
    expect(asking({ periodic: false, confidence: 'unconfirmed' })).toBe(false);
    expect(asking({ periodic: true })).toBe(false);
    expect(asking({ periodic: null })).toBe(false);
    expect(asksNoPeriodicVerification({ rules: [] }, '2026-11-20')).toBe(false);
  });

  it('is ahead, holds, and has ended on the day on which the next begins', () => {
    const states = ['2013-11-14', '2013-11-15', '2024-10-14', '2024-10-15'].map((day) => ruleStateOn(old, day));
    expect(states).toEqual(['notYet', 'inForce', 'inForce', 'ended']);
    expect(ruleStateOn(platformScaleRule, '2099-01-01')).toBe('inForce');
  });

  it('has a period exactly when verification is periodic', () => {
    const said = (periodic: boolean, periodMonths: number | null) =>
      wrongRule(
        { ...platformScaleRule, periodic, periodMonths },
        { today: '2020-01-01', documentInForceFrom: undefined },
      )['periodMonths']?.vi;
    expect(said(true, null)).toMatch(/^Có kiểm định định kỳ thì phải có chu kỳ/);
    expect(said(false, 12)).toMatch(/^Không có kiểm định định kỳ/);
    expect(said(true, 12)).toBeUndefined();
    expect(said(false, null)).toBeUndefined();
  });

  it('stays as people confirmed it when the list is loaded again', () => {
    const confirmed = { ...platformScaleRule, periodMonths: 6, confirmedBy: 'Người 1' };
    const entered = { ...platformScaleRule, effectiveFrom: '2027-01-01', confirmedBy: 'Người 2' };
    const merged = mergeRules([old, { ...confirmed, effectiveTo: '2027-01-01' }, entered], type.rules);
    expect(
      merged.map(({ effectiveFrom, effectiveTo, periodMonths }) => [effectiveFrom, effectiveTo, periodMonths]),
    ).toEqual([
      ['2013-11-15', '2024-10-15', 24],
      ['2024-10-15', '2027-01-01', 6],
      ['2027-01-01', null, 12],
    ]);
  });
});

describe('what is typed of an instrument', () => {
  it('is kept in words where its type has no procedure, and refused by name where it has no such field', () => {
    expect(readCharacteristics(undefined, { range: '0 ÷ 40 °C', accuracyClass: '' })).toEqual({
      characteristics: { range: '0 ÷ 40 °C' },
    });
    const { problems } = readCharacteristics(undefined, { max: '150 kg', range: { value: '40', unit: 'kg' } });
    expect(Object.keys(problems ?? {})).toEqual(['characteristics[max]', 'characteristics[range]']);
  });

  it('is refused where a number and its unit come as one text, even if the field may be empty', () => {
    const given = { max: { value: '150', unit: 'kg' }, min: '1 kg', accuracyClass: 'III', nonsense: '1' } as const;
    const { problems } = readCharacteristics('platformScale', { ...given, e: { value: '50', unit: 'g' } });
    expect(Object.keys(problems ?? {})).toEqual(['characteristics[min][value]', 'characteristics[nonsense]']);
  });
});

describe('a serial', () => {
  it('decides, with type and maker, whether two instruments are one', () => {
    const key = serialKeyOf({ typeCode: 'KL-04', maker: 'Nhơn Hòa', serial: 'Đ 0123' });
    expect(key).toBe(serialKeyOf({ typeCode: 'KL-04', maker: 'NHON HOA', serial: 'd0123' }));
    expect(key).not.toBe(serialKeyOf({ typeCode: 'KL-05', maker: 'Nhơn Hòa', serial: 'Đ 0123' }));
    expect(serialKeyOf({ typeCode: 'KL-04', maker: 'Nhơn Hòa' })).toBeUndefined();
  });
});

describe('a change of status', () => {
  const allowed = instrumentStatuses.flatMap((from) =>
    instrumentStatuses.filter((to) => !statusRefusal({ status: from }, to)).map((to) => `${from} → ${to}`),
  );

  it('is one of those in the table', () => {
    expect(allowed).toEqual([
      'inService → outOfService',
      'inService → retired',
      'outOfService → inService',
      'outOfService → retired',
    ]);
  });

  it('cannot bring back an instrument that failed; only passing does', () => {
    const failed = { status: 'outOfService', failedOn: '2026-11-01' } as const;
    expect(statusRefusal(failed, 'inService')).toMatchObject({ rule: 'failedVerification' });
    expect(statusRefusal(failed, 'retired')).toBeUndefined();
  });
});

describe('a change of owner', () => {
  const [first, second] = [new Types.ObjectId(), new Types.ObjectId()];
  const ownerships = [{ ownerId: first, from: '2024-01-01' }];
  const wrong = (ownerId: Types.ObjectId, from: string) =>
    Object.keys(ownerChangeProblems(ownerships, { ownerId: ownerId.toHexString(), from }, '2026-11-20'));

  it('is from another owner, after the present one began, and not in the future', () => {
    expect(wrong(second, '2026-11-20')).toEqual([]);
    expect(wrong(first, '2026-11-20')).toEqual(['ownerId']);
    expect(wrong(second, '2024-01-01')).toEqual(['from']);
    expect(wrong(second, '2026-11-21')).toEqual(['from']);
  });
});

describe('the characteristics of an instrument', () => {
  it('are what its procedure asks, in canonical form', () => {
    const typed = {
      max: { value: '1.500,0', unit: 'kg' },
      e: { value: '0,5', unit: 'kg' },
      accuracyClass: 'III',
    } as const;
    const { characteristics } = readCharacteristics('platformScale', typed);
    expect(characteristics).toMatchObject({ max: { value: '1500.0', unit: 'kg' }, e: { value: '0.5', unit: 'kg' } });
  });

  it('are refused at their form fields', () => {
    const { problems } = readCharacteristics('platformScale', { max: { value: 'nhiều', unit: 'kg' } });
    expect(Object.keys(problems ?? {})).toEqual(
      expect.arrayContaining(['characteristics[max][value]', 'characteristics[accuracyClass]']),
    );
  });

  it('are words where the registry has no procedure', () => {
    expect(readCharacteristics(undefined, { range: '(0 ÷ 25) bar' }).characteristics).toEqual({
      range: '(0 ÷ 25) bar',
    });
  });
});

it('loads the list again as it is where nobody confirmed anything', () => {
  const former = { ...old, periodMonths: 99 };
  expect(mergeRules([former], type.rules).map(({ periodMonths }) => periodMonths)).toEqual([24, 12]);
});

it('finds an instrument without a number by its other words', () => {
  const words = instrumentWords({ code: 'PTD' }, 'Cân bàn', undefined);
  expect(words).toEqual(expect.arrayContaining(['ptd', '0', 'can', 'ban']));
});

it('finds an instrument by its number without zeros, and by its serial with or without hyphens', () => {
  const words = instrumentWords({ code: instrumentCode(123), serial: 'AB-12 34' }, 'Cân bàn', 'Chợ Đông Hà');
  expect(words).toEqual(expect.arrayContaining(['ptd', '000123', '123', 'ab', 'ab1234', 'can', 'ban', 'dong', 'ha']));
});
