import type { ConfirmedFigure } from '../../../src/laboratory/methods/figure.model';
import { figureOn, figuresInForce, wrongFigure } from '../../../src/laboratory/methods/figure.rules';

const figure = (name: string, value: string, effectiveFrom: string, changes: object = {}) =>
  ({ name, value, effectiveFrom, documentNumber: 'ĐLVN 1', clause: '5', source: 'x', ...changes }) as ConfirmedFigure;

describe('a figure that two officers have read', () => {
  const figures = [
    figure('a', '1', '2026-01-01'),
    figure('a', '2', '2026-06-01'),
    figure('a', '3', '2026-06-01'),
    figure('b', '9', '2026-03-01', { sample: true }),
  ];

  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '1'],
    ['2026-05-31', '1'],
    ['2026-06-01', '3'],
  ])('on %s is %s: of two that begin together the one confirmed last', (day, value) => {
    expect(figureOn(figures, 'a', day)?.value).toBe(value);
    const [first, ...others] = figures;
    expect(figureOn([...others, first!], 'a', day)?.value).toBe(value);
  });

  it('goes to the procedure that asks for it, with where it stands and whether it is a sample', () => {
    const asks = (...names: string[]) => ({ figures: names.map((name) => ({ name })) }) as never;
    expect(figuresInForce(asks('a', 'b', 'c'), figures, '2026-03-01')).toEqual({
      a: { value: '1', source: { document: 'ĐLVN 1', edition: null, clause: '5' } },
      b: { value: '9', source: { document: 'ĐLVN 1', edition: null, clause: '5' }, sample: true },
    });
    expect(figuresInForce(asks('c'), figures, '2026-03-01')).toBeUndefined();
    expect(figuresInForce(asks('b'), figures, '2026-02-28')).toBeUndefined();
    expect(figuresInForce({}, figures, '2026-03-01')).toBeUndefined();
  });

  it('never reaches back further than its own document', () => {
    const wrong = (effectiveFrom: string, documentInForceFrom?: string) =>
      wrongFigure({}, figure('a', '1', effectiveFrom), { today: '2026-11-20', documentInForceFrom });
    expect(wrong('2026-11-20')).toEqual({});
    expect(wrong('2026-11-21')).toEqual({});
    expect(wrong('2026-11-19', '2026-11-19')).toEqual({});
    expect(wrong('2026-11-19', '2026-11-18').effectiveFrom?.vi).toMatch(/19\/11\/2026.*ĐLVN 1/);
    expect(wrong('2026-11-19').effectiveFrom?.en).toMatch(/19\/11\/2026/);
  });
});
