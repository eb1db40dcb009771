import { asStated } from '../../../src/laboratory/certificates/stated.figures';
import { isWidened } from '../../../src/laboratory/certificates/uncertainty.gates';
import { calibration, found, noting, type Changed } from '../../support/gate-facts';

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a U that is wider than its budget': [{ ...calibration, isWidened: true }, 'uncertainty.noReason'],
  'a U that is wider than its budget, with why': [
    { ...calibration, isWidened: true, ...noting({ uncertaintyReason: 'Rung' }, calibration) },
  ],
};

describe('the gates of U', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });

  it('name the first point that is below what the centre is capable of', () => {
    const below = (vi: string, cmc?: object) => ({
      ...{ label: { vi, en: vi }, expanded: { value: '0.02', unit: 'g' }, k: '2', least: { value: '0.05', unit: 'g' } },
      line: { subject: 'Quả cân', ...(cmc && { cmc }) },
    });
    const [refusal, ...others] = found({ ...calibration, belowCapability: [below('Điểm 1'), below('Điểm 2')] });
    expect(others).toEqual([]);
    expect(refusal?.rule).toBe('uncertainty.belowCmc');
    for (const said of ['Điểm 1', '0,02 g', '0,05 g', 'Quả cân']) expect(refusal?.text.vi).toContain(said);
    for (const said of ['0.02 g', '0.05 g']) expect(refusal?.text.en).toContain(said);
  });
});

describe('U against its budget', () => {
  const covering = { k: '2', probability: '95.45', degreesOfFreedom: null };
  const budget = { step: 'points', row: 0, expanded: { value: '0.1234', unit: 'g' }, ...covering };
  const stated = (value: string, row = 0, step = 'points', unit = 'g') => ({
    points: [{ step, row, uncertainty: { expanded: { value, unit }, k: '2', probability: '95.45' } }],
  });
  const widened = (found: unknown, evaluation: unknown, left?: unknown, asLeft?: unknown) =>
    isWidened({ found, ...(left ? { left } : {}) } as never, { found: evaluation, left: asLeft } as never);

  it('is stated with two digits', () => {
    expect(asStated({ value: '0.1234', unit: 'g' })).toEqual({ value: '0.12', unit: 'g' });
  });

  it.each<[string, boolean, ReturnType<typeof stated>]>([
    ['the very figure', false, stated('0.1234')],
    ['the two digits of it', false, stated('0.12')],
    ['a larger one', true, stated('0.13')],
    ['a larger one in another unit', true, stated('140', 0, 'points', 'mg')],
    ['a smaller one', false, stated('0.11')],
    ['that of another row', false, stated('0.2', 1)],
    ['that of another step', false, stated('0.2', 0, 'other')],
  ])('%s: %s', (_what, isWider, evaluation) => {
    expect(widened([budget], evaluation)).toBe(isWider);
    expect(widened([], stated('0.1'), [budget], evaluation)).toBe(isWider);
  });

  it('is not wider where nothing is stated', () => {
    expect(widened([budget], undefined)).toBe(false);
    expect(widened([budget], { points: [{ step: 'points', row: 0 }] })).toBe(false);
  });
});
