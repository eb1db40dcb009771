import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcedure, procedureForType, type EvaluationInput, type Row } from '../../src/metrology';

const sampleOf = (code: string) =>
  (JSON.parse(readFileSync(join(__dirname, 'samples', `${code}.json`), 'utf8')) as { input: EvaluationInput }).input;

/** The sample of a procedure, changed where the test is about. */
function evaluated(code: string, change: (sample: EvaluationInput) => Partial<EvaluationInput> = () => ({})) {
  const sample = sampleOf(code);
  return findProcedure(code)!.evaluate({ ...sample, ...change(sample) });
}

const steps = (code: string, more: EvaluationInput['characteristics'] = {}) =>
  findProcedure(code)!
    .stepsFor({ ...sampleOf(code).characteristics, ...more })
    .map(({ name }) => name);

/** The same rows, changed at one of them. */
const changed = (sample: EvaluationInput, step: string, at: number, cells: Row) => ({
  readings: {
    ...sample.readings,
    [step]: sample.readings[step]!.map((row, index) => (index === at ? { ...row, ...cells } : row)),
  },
});

describe('each scale of the law’s list', () => {
  it.each([
    ['KL-01', 'balance', 'ĐLVN 16:2021'],
    ['KL-02', 'balance', 'ĐLVN 16:2021'],
    ['KL-03', 'dialScale', 'ĐLVN 30:2019'],
    ['KL-04', 'platformScale', 'ĐLVN 14:2009'],
    ['KL-05', 'counterScale', 'ĐLVN 15:2009'],
    ['KL-06', 'hangingScale', 'ĐLVN 02:2009'],
    ['KL-07', 'craneScale', 'ĐLVN 259:2015'],
    ['KL-08', 'vehicleScale', 'ĐLVN 13:2019'],
    ['KL-11', 'railScale', 'ĐLVN 32'],
  ])('%s is verified by %s, %s', (type, code, documentNumber) => {
    expect(procedureForType(type)).toMatchObject({ code, documentNumber });
  });

  it.each(['KL-09', 'KL-10', 'KL-12', 'KL-13'])('%s weighs by itself or in motion: R 76 is not for it', (type) => {
    expect(procedureForType(type)).toBeNull();
  });
});

describe('a spring dial scale', () => {
  const { characteristics } = sampleOf('dialScale');
  const refusedFor = (more: EvaluationInput['characteristics']) =>
    findProcedure('dialScale')!
      .readCharacteristics({ ...characteristics, ...more })
      .errors?.map(({ path, code }) => `${path} ${code}`);

  it('is of class IIII and of at most 200 kg, and has no d of its own', () => {
    expect(refusedFor({})).toBeUndefined();
    expect(refusedFor({ max: { value: '200', unit: 'kg' } })).toBeUndefined();
    expect(
      refusedFor({
        max: { value: '200.5', unit: 'kg' },
        min: { value: '5', unit: 'kg' },
        e: { value: '500', unit: 'g' },
      }),
    ).toEqual(['characteristics.max.value maxOutsideScope']);
    expect(refusedFor({ accuracyClass: 'III' })).toEqual(['characteristics.accuracyClass notChoice']);
    expect(refusedFor({ d: { value: '100', unit: 'g' } })).toEqual(['characteristics.d unknownField']);
  });

  it('is read as a mark and tenths of the interval beyond it', () => {
    const { evaluation } = evaluated('dialScale', (sample) =>
      changed(sample, 'accuracy', 3, { indication: '39,8', fraction: '0,7' }),
    );
    expect(evaluation?.points[3]).toMatchObject({
      indication: { value: '39.94', unit: 'kg' },
      error: { value: '-60', unit: 'g' },
      passed: true,
    });
    expect(evaluation?.points[3]?.notes.map(({ vi }) => vi)).toContain('Số chỉ nội suy giữa hai vạch chia.');
  });

  it.each<[string, Row, string]>([
    ['what is no mark', { indication: '39,9' }, 'readings.accuracy.3.indication notMark'],
    ['a whole interval beyond a mark', { fraction: '1' }, 'readings.accuracy.3.fraction impossible'],
    ['additional weights ΔL', { additionalLoad: '100' }, 'readings.accuracy.3.additionalLoad unknownField'],
  ])('is not read by %s', (_what, cells, refusal) => {
    const { errors } = evaluated('dialScale', (sample) => changed(sample, 'accuracy', 3, cells));
    expect(errors?.map(({ path, code }) => `${path} ${code}`)).toContain(refusal);
  });

  it('has no zero tracking: its error at zero is read without a load', () => {
    const { errors } = evaluated('dialScale', (sample) =>
      changed(sample, 'accuracy', 0, { load: '1', indication: '1' }),
    );
    expect(errors).toContainEqual(expect.objectContaining({ path: 'readings.accuracy.0.load', code: 'zeroMissing' }));
  });

  it.each([
    ['70', true],
    ['69', false],
  ])('whose pointer follows %s g of 100 g added passes: %s', (displacement, passed) => {
    const { evaluation } = evaluated('dialScale', (sample) =>
      changed(sample, 'displacement', 0, { addedMass: '100', displacement }),
    );
    expect(evaluation?.passed).toBe(passed);
  });

  it.each([
    ['101', 'verification', 'readings.displacement.0.addedMass addedMassOther'],
    ['99', 'verification', 'readings.displacement.0.addedMass addedMassOther'],
    ['200', 'verification', 'readings.displacement.0.addedMass addedMassOther'],
    ['100', 'verification', null],
    ['100', 'inService', null],
    ['200', 'inService', null],
    ['150', 'inService', 'readings.displacement.0.addedMass addedMassOther'],
  ] as const)('of which %s g are put on, where 100 g is the limit, by %s: %s', (mass, regime, refusal) => {
    const { errors } = evaluated('dialScale', (sample) => ({
      ...changed(sample, 'displacement', 0, { addedMass: mass, displacement: mass }),
      regime,
    }));
    expect(errors?.map(({ path, code }) => `${path} ${code}`).join() ?? null).toBe(refusal);
  });

  it('on a hook has nothing off centre', () => {
    expect(steps('dialScale')).toContain('eccentricity');
    expect(steps('dialScale', { loadReceptor: 'hook' })).toEqual(['accuracy', 'repeatability', 'displacement']);
  });
});

describe('a hanging scale', () => {
  it('with a beam is tried by what it notices, with a pointer by how far it moves', () => {
    expect(steps('hangingScale')).toEqual(['accuracy', 'repeatability', 'discrimination']);
    expect(steps('hangingScale', { indicationKind: 'analogue', loadReceptor: 'pan' })).toEqual([
      ...['accuracy', 'repeatability', 'eccentricity', 'displacement'],
    ]);
  });

  it('of a crane is never tried off centre', () => {
    expect(steps('craneScale')).toEqual(['accuracy', 'repeatability', 'substitution', 'tare', 'discrimination']);
  });
});

describe('an analytical balance', () => {
  const { characteristics } = sampleOf('balance');
  const coarser = { ...characteristics, accuracyClass: 'II', d: { value: '1', unit: 'mg' } } as const;
  const codes = (type: string) =>
    findProcedure('balance')!
      .readCharacteristics({ ...coarser, max: { value: '100', unit: 'g' } }, type)
      .errors?.map(({ message }) => message.vi);

  it('is of class I; another is a technical one', () => {
    expect(codes('KL-01')?.join()).toContain('KL-02');
    expect(codes('KL-02')).toBeUndefined();
  });
});

describe('digits', () => {
  it.each([
    ['craneScale', 't, with d of 1 kg', '1,001', null],
    ['craneScale', 't, with d of 1 kg', '1,0005', 'readings.accuracy.3.indication notWholeIntervals'],
    ['balance', 'g, with d of 0.1 mg by an auxiliary device', '200,0001', null],
    [
      'balance',
      'g, with d of 0.1 mg by an auxiliary device',
      '200,00005',
      'readings.accuracy.3.indication notWholeIntervals',
    ],
  ])('of a %s in %s: %s', (code, _unit, indication, refusal) => {
    const { errors } = evaluated(code, (sample) => changed(sample, 'accuracy', 3, { indication }));
    expect(errors?.map(({ path, code: why }) => `${path} ${why}`).join() ?? null).toBe(refusal);
  });
});

describe('substitution loads of a truck scale of 60 t', () => {
  const exact = { indication: '20', additionalLoad: '10' };

  it('stand for weights of a third of Max where they repeat within 0.3 e', () => {
    const { evaluation, errors } = evaluated('vehicleScale');
    expect(errors).toBeNull();
    expect(evaluation?.points.find(({ step }) => step === 'substitution')).toMatchObject({ error: { value: '4' } });
    const need = findProcedure('vehicleScale')!.standardNeed(
      sampleOf('vehicleScale').characteristics,
      evaluation?.entered.readings,
    );
    const most = Math.max(...(need?.[0]?.values.map(({ value }) => Number(value.value)) ?? []));
    expect(most).toBe(20);
  });

  it.each([
    ['6', 'passes'],
    ['6.1', 'tooFewWeights'],
  ])('of which three weighings differ by %s kg (e = 20 kg): %s', (kilograms, outcome) => {
    const { evaluation, errors } = evaluated('vehicleScale', (sample) => ({
      readings: {
        ...sample.readings,
        substitution: ['10', '10', String(10 - Number(kilograms))].map((additionalLoad) => ({
          ...{ load: '20', ...exact, additionalLoad },
        })),
      },
    }));
    expect(errors?.map(({ code }) => code).join() ?? (evaluation?.passed ? 'passes' : 'fails')).toBe(outcome);
  });

  it('not weighed again stand for half of Max only', () => {
    const { errors } = evaluated('vehicleScale', ({ readings }) => ({ readings: { ...readings, substitution: [] } }));
    expect(errors).toMatchObject([{ code: 'tooFewWeights', isGap: true }]);
    expect(errors?.[0]?.message.vi).toContain('Max/2 = 30 t');
  });

  it.each([
    ['that took nothing’s place', '15', 'substitutionUnknown'],
    ['above the load', '41', 'loadRange'],
  ])('%s are refused', (_what, substitutionLoad, code) => {
    const { errors } = evaluated('vehicleScale', (sample) => changed(sample, 'accuracy', 4, { substitutionLoad }));
    expect(errors).toContainEqual(expect.objectContaining({ path: 'readings.accuracy.4.substitutionLoad', code }));
  });
});

describe('a vehicle that drives over a rail scale of 100 t on 8 supports', () => {
  it.each([
    ['80', null],
    ['80.05', 'loadNotNear'],
    ['14.2', 'loadNotNear'],
  ])('of %s t: %s', (load, code) => {
    const { errors } = evaluated('railScale', (sample) =>
      changed(sample, 'eccentricity', 0, { load, indication: load }),
    );
    expect(errors?.[0]?.code ?? null).toBe(code);
  });

  it('stands at three places each way', () => {
    const { errors } = evaluated('railScale', ({ readings }) => ({
      readings: { ...readings, eccentricity: readings['eccentricity']!.slice(1) },
    }));
    expect(errors).toMatchObject([{ path: 'readings.eccentricity', code: 'tooFewRows' }]);
    expect(
      evaluated('railScale', ({ characteristics, readings }) => ({
        characteristics: { ...characteristics, eccentricLoading: 'rollingOneWay' },
        readings: { ...readings, eccentricity: readings['eccentricity']!.slice(3) },
      })).evaluation?.passed,
    ).toBe(true);
  });
});
