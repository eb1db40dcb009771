import {
  certificateNumber,
  certificateSeries,
  formOn,
  publicCodeOf,
  standingOn,
  validUntilFor,
} from '../../../src/laboratory/certificates/certificate.rules';
import { comparedPoints, readingsIn } from '../../../src/laboratory/certificates/trial.rules';
import {
  isCertified,
  isEditable,
  isOpen,
  passedBy,
  permissionFor,
  stampKeyOf,
  transitions,
  unconfirmedOf,
  workWanted,
} from '../../../src/laboratory/certificates/verification.rules';
import { platformScaleRule } from '../../support/instruments';

describe('a certificate', () => {
  it.each([
    ['valid', '2026-11-30', '2026-11-30', 'valid'],
    ['valid', '2026-11-30', '2026-12-01', 'expired'],
    ['valid', undefined, '2099-01-01', 'valid'],
    ['withdrawn', '2026-11-30', '2026-11-01', 'withdrawn'],
    ['replaced', '2026-11-30', '2026-12-01', 'replaced'],
  ] as const)('that is %s until %s stands on %s as %s', (status, validUntil, day, standing) => {
    expect(standingOn({ status, ...(validUntil && { validUntil }) }, day)).toBe(standing);
  });

  it.each([
    ['verification', '2013-11-14', undefined],
    ['verification', '2013-11-15', 'Mẫu 18.GCNKĐ'],
    ['verification', '2025-09-30', 'Mẫu 18.GCNKĐ'],
    ['verification', '2025-10-01', null],
    ['calibration', '2025-09-30', 'Mẫu 19.GCNHC'],
    ['calibration', '2025-10-01', undefined],
    ['test', '2020-01-01', undefined],
  ] as const)('of %s issued on %s has the form %s', (kind, day, number) => {
    expect(formOn(kind, day)?.number).toBe(number);
  });

  it.each([
    ['verification', 'TT1', 'V26.00012'],
    ['calibration', 'TT1', 'C26.00012'],
    ['verification', 'TT2', '2026/KĐ-012'],
    ['calibration', 'TT2', 'C26.00012'],
    ['calibration', 'TT3', 'C-12'],
    ['test', 'TT3', 'T-12'],
  ] as const)('of %s by the centre %s bears the number %s', (kind, centreCode, number) => {
    const byCentre = { TT2: '{yyyy}/KĐ-{sequence:3}', TT3: '{letter}-{sequence}' };
    const numbering = { default: { pattern: '{letter}{yy}.{sequence:5}' }, byCentre };
    expect(certificateNumber(kind, { year: 2026, sequence: 12 }, centreCode, numbering)).toBe(number);
  });

  it('is numbered otherwise in every series: of another centre, kind and year', () => {
    const series = [
      certificateSeries('a', 'verification', 2026),
      certificateSeries('b', 'verification', 2026),
      certificateSeries('a', 'calibration', 2026),
      certificateSeries('a', 'verification', 2027),
    ];
    expect(new Set(series).size).toBe(4);
    expect(certificateNumber('verification', { year: 2026, sequence: 7 }, 'TT1')).toBe('V26.00007');
  });

  it('is valid to the end of the month after its period, and where there is none to no day that anybody guessed', () => {
    expect(validUntilFor('2026-11-20', platformScaleRule)).toBe('2027-11-30');
    expect(validUntilFor('2026-11-20', { ...platformScaleRule, periodMonths: null })).toBeUndefined();
    expect(validUntilFor('2026-11-20', undefined)).toBeUndefined();
  });

  it('has a public code of 26 signs for all of its 128 bits', () => {
    const bytes = (...values: number[]) => Uint8Array.from({ length: 16 }, (_, at) => values[at] ?? 0);
    expect(publicCodeOf(bytes())).toBe('0'.repeat(26));
    expect(publicCodeOf(Uint8Array.from({ length: 16 }, () => 255))).toBe(`7${'z'.repeat(25)}`);
    expect(publicCodeOf(bytes(0x80))).toBe(`4${'0'.repeat(25)}`);
    const last = bytes();
    last[15] = 33;
    expect(publicCodeOf(last)).toBe(`${'0'.repeat(24)}11`);
    expect(publicCodeOf(Uint8Array.from([...last, 255]))).toBe(publicCodeOf(last));
  });
});

describe('the life of a record', () => {
  it('is this table', () => {
    const steps = Object.entries(transitions).flatMap(([from, to]) =>
      Object.entries(to).map(([target, step]) => `${from} → ${target}: ${JSON.stringify(step)}`),
    );
    const submit = '{"permission":"verifications.record","byOwnVerifier":true,"needsOrder":true}';
    const decide = '{"permission":"verifications.approve","needsPassword":true,"needsOrder":true}';
    expect(steps).toEqual([
      `draft → submitted: ${submit}`,
      'draft → cancelled: {"permission":"verifications.record"}',
      `returned → submitted: ${submit}`,
      'returned → cancelled: {"permission":"verifications.record"}',
      `submitted → approved: ${decide}`,
      `submitted → failed: ${decide}`,
      'submitted → returned: {"permission":"verifications.approve","needsReason":true}',
    ]);
    expect((['submitted', 'returned', 'approved', 'failed', 'cancelled'] as const).map(permissionFor)).toEqual([
      ...['verifications.record', 'verifications.approve', 'verifications.approve', 'verifications.approve'],
      'verifications.record',
    ]);
  });

  it('is open until it is concluded, and editable until it is submitted', () => {
    const states = ['draft', 'returned', 'submitted', 'approved', 'failed', 'cancelled'] as const;
    expect(states.filter(isEditable)).toEqual(['draft', 'returned']);
    expect(states.filter(isOpen)).toEqual(['draft', 'returned', 'submitted']);
  });
});

describe('the work that a scope line must permit', () => {
  const kilograms = (value: string) => ({ value, unit: 'kg' as const });
  it.each([
    [
      { accuracyClass: 'III', max: kilograms('150') },
      { accuracyClass: 'III', capacity: kilograms('150') },
    ],
    [{ nominal: kilograms('20') }, { capacity: kilograms('20') }],
    [{ q3: kilograms('1'), qn: kilograms('2') }, { capacity: kilograms('1') }],
    [{ qn: kilograms('2') }, { capacity: kilograms('2') }],
    [{ max: kilograms('3'), nominal: kilograms('4') }, { capacity: kilograms('3') }],
    [{ max: 'nhiều' as never, nominal: kilograms('4') }, { capacity: kilograms('4') }],
    [{ accuracyClass: kilograms('1') as never }, {}],
    [{}, {}],
  ])('of %j has %j', (characteristics, extent) => {
    const wanted = workWanted({ kind: 'verification', mode: 'initial' }, { typeCode: 'KL-04', characteristics });
    expect(wanted).toEqual({ activity: 'verification', typeCode: 'KL-04', mode: 'initial', ...extent });
  });

  it('has no mode but in a verification', () => {
    expect(workWanted({ kind: 'test' }, { typeCode: 'KL-04', characteristics: {} })).toEqual({
      activity: 'test',
      typeCode: 'KL-04',
    });
  });
});

describe('whether the work passed', () => {
  const decided = (verdict: string | null) => ({ passed: null, decision: { verdict } }) as never;
  it.each([
    ['verification', { passed: true } as never, {}, true],
    ['verification', { passed: false } as never, {}, false],
    ['verification', { passed: null } as never, {}, undefined],
    ['verification', { passed: false } as never, { verdict: 'pass' }, false],
    ['verification', null, { verdict: 'pass' }, undefined],
    ['test', { passed: null } as never, { verdict: 'pass' }, true],
    ['test', { passed: null } as never, { verdict: 'fail' }, false],
    ['test', { passed: false } as never, {}, undefined],
    ['test', undefined, { verdict: 'pass' }, undefined],
    ['calibration', decided('pass'), {}, true],
    ['calibration', decided('conditionalPass'), {}, true],
    ['calibration', decided('conditionalFail'), {}, false],
    ['calibration', decided('fail'), { verdict: 'pass' }, false],
    ['calibration', decided(null), { verdict: 'pass' }, undefined],
  ] as const)('a %s with %j and %j: %s', (kind, evaluation, noted, passed) => {
    expect(passedBy(kind, evaluation, noted)).toBe(passed);
  });

  it('decides on a certificate of a verification alone', () => {
    expect([true, false, undefined].map((passed) => isCertified('verification', passed))).toEqual([true, false, false]);
    expect([true, false, undefined].map((passed) => isCertified('test', passed))).toEqual([true, true, true]);
  });
});

describe('a stamp', () => {
  it('is one of a centre, however it is typed', () => {
    expect(stampKeyOf('a', '26 v00009')).toBe(stampKeyOf('a', '26V00009'));
    expect(stampKeyOf('b', '26V00009')).not.toBe(stampKeyOf('a', '26V00009'));
    expect(stampKeyOf('a', '26V00008')).not.toBe(stampKeyOf('a', '26V00009'));
  });
});

describe('what rests on a rule that no source confirms', () => {
  it('is said of the mode and of the rule', () => {
    const said = (...asked: Parameters<typeof unconfirmedOf>) => unconfirmedOf(...asked).map(({ vi }) => vi);
    expect(said(platformScaleRule, 'periodic')).toEqual([]);
    expect(unconfirmedOf(undefined, undefined)).toEqual([]);
    expect(said(undefined, 'periodic')).toEqual(['Chưa có quy định nào được ghi cho loại này vào ngày kiểm định.']);
    expect(said({ ...platformScaleRule, periodic: null }, 'initial')).toEqual([]);
    expect(said({ ...platformScaleRule, periodic: null, confidence: 'unconfirmed' }, 'periodic')).toEqual([
      'Chưa xác nhận loại này thuộc diện kiểm định định kỳ.',
      'Quy định về loại này và chu kỳ của nó chưa được xác nhận (03/2024/TT-BKHCN).',
    ]);
    expect(unconfirmedOf({ ...platformScaleRule, confidence: 'partly' }, undefined)).toEqual([]);
  });
});

describe('past readings in the columns of another procedure', () => {
  const procedure = (...steps: readonly (readonly [string, ...string[]])[]) =>
    ({
      steps: steps.map(([name, ...fields]) => ({ name, fields: fields.map((field) => ({ name: field })) })),
    }) as never;

  it('go by the names of the steps, else by their order, and leave out what has no place', () => {
    const recorded = {
      points: [{ reference: '1', indication: '2', extra: '3' }],
      again: [{ reference: '4' }],
    } as never;
    expect(readingsIn(procedure(['again', 'reference'], ['lines', 'indication']), recorded)).toEqual({
      again: [{ reference: '4' }],
      lines: [{}],
    });
    expect(readingsIn(procedure(['lines', 'reference', 'indication']), recorded)).toEqual({
      lines: [{ reference: '1', indication: '2' }],
    });
    expect(readingsIn(procedure(['lines', 'reference'], ['b', 'reference'], ['c', 'reference']), recorded)).toEqual({
      lines: [{ reference: '1' }],
      b: [{ reference: '4' }],
      c: [],
    });
  });

  const point = (step: string, value: string, unit = 'mm', passed: boolean | null = true) => ({
    step,
    error: { value, unit },
    passed,
  });
  const evaluation = (...points: readonly object[]) => ({ points }) as never;

  it('are compared place by place: what is the same, and what differs by how much', () => {
    const tried = evaluation(point('a', '0.02'), point('a', '0.03'), point('b', '1'), point('b', '2'));
    const recorded = evaluation(point('x', '0.01'), point('x', '30', 'um'), point('b', '1', 'mm', false));
    const compared = comparedPoints(tried, recorded);
    expect(compared.map(({ difference, isSame }) => [difference?.value, difference?.unit, isSame])).toEqual([
      ['0.01', 'mm', false],
      ['0', 'mm', true],
      ['0', 'mm', false],
      [undefined, undefined, false],
    ]);
    expect(compared[3]?.recorded).toBeUndefined();
  });

  it('are not subtracted from another quantity, nor from nothing', () => {
    const [other] = comparedPoints(evaluation(point('a', '1')), evaluation(point('a', '1', 'g')));
    expect(other).toMatchObject({ isSame: false });
    expect(other?.difference).toBeUndefined();
    const [alone] = comparedPoints(evaluation(point('a', '0')), undefined);
    expect([alone?.recorded, alone?.difference, alone?.isSame]).toEqual([undefined, undefined, false]);
  });
});
