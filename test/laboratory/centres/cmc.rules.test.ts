import { capabilityAt, capabilityText } from '../../../src/laboratory/centres';

describe('the smallest U of a scope line', () => {
  const source = 'Phụ lục công nhận VILAS 000';
  it.each([
    ['a alone', { value: '0.05', unit: 'g' }, '10 kg', 'g', '0.05'],
    ['a in another unit', { value: '50', unit: 'mg' }, '10 kg', 'g', '0.05'],
    ['a + b·X', { value: '0.1', unit: 'g', slope: '0.00001' }, '10 kg', 'g', '0.2'],
    ['a + b·X of a value below zero', { value: '0.01', unit: 'kPa', slope: '0.001' }, '-90 kPa', 'kPa', '0.1'],
    ['a part of the value', { value: '0.02', unit: '%' }, '20 L', 'mL', '4'],
    ['a part of the value, of an error in %', { value: '0.02', unit: '%' }, '20 L', '%', '0.02'],
    ['one of another quantity', { value: '0.05', unit: 'g' }, '20 L', 'mL', undefined],
  ] as const)('is %s', (_what, given, typed, wanted, expected) => {
    const [value = '', unit = ''] = typed.split(' ');
    expect(capabilityAt({ ...given, source }, { value, unit } as never, wanted)?.value).toBe(expected);
  });

  it('reads as people write it', () => {
    expect(capabilityText({ value: '0.1', unit: 'g', slope: '0.00001' }, 'vi')).toBe('0,1 g + 0,00001·X');
  });
});
