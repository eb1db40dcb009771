import { describeCharacteristics } from '../../../src/laboratory/instruments';

it('an instrument described in words before its type had a procedure still shows them, after what the procedure names', () => {
  const given = { max: { value: '10', unit: 'bar' }, range: '0 ÷ 10 bar' } as const;
  const shown = describeCharacteristics('pressureGauge', given, 'vi');
  expect(shown.map(({ words }) => words)).toEqual(['10 bar', '0 ÷ 10 bar']);
});
