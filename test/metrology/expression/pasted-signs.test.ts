import { parseExpression } from '../../../src/metrology/expression';

describe('a model pasted from a word processor', () => {
  it.each(['a − b', 'a - b·c', 'a × b', '−a·(b × c) − 2⋅a'])('is read as if typed: %s', (pasted) => {
    const typed = pasted.replaceAll('−', '-').replace(/[·×⋅]/g, '*');
    const names = ['a', 'b', 'c'];
    expect(parseExpression(pasted, names)).toEqual(parseExpression(typed, names));
    expect(parseExpression(pasted, names).ok).toBe(true);
  });

  it('has its faults told at the places where they were typed', () => {
    expect(parseExpression('a − b × ?', ['a', 'b'])).toEqual(parseExpression('a - b * ?', ['a', 'b']));
  });
});
