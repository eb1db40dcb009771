import { amountInWords, amountText } from '../../../src/laboratory/orders/amount.words';

it.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi bốn đồng'],
  [55, 'Năm mươi lăm đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm linh một đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_005, 'Một nghìn không trăm linh năm đồng'],
  [1_020, 'Một nghìn không trăm hai mươi đồng'],
  [180_000, 'Một trăm tám mươi nghìn đồng'],
  [1_250_000, 'Một triệu hai trăm năm mươi nghìn đồng'],
  [1_000_001, 'Một triệu không trăm linh một đồng'],
  [21_021_021, 'Hai mươi mốt triệu không trăm hai mươi mốt nghìn không trăm hai mươi mốt đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_000_005, 'Một tỷ không trăm linh năm đồng'],
  [2_005_000_000, 'Hai tỷ không trăm linh năm triệu đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [1_005_000_000_100, 'Một nghìn không trăm linh năm tỷ một trăm đồng'],
])('%d is read "%s"', (amount, words) => expect(amountInWords(amount)).toBe(words));

it('says every amount once: no two of the first hundred thousand sound alike', () => {
  const words = new Set(Array.from({ length: 100_000 }, (_, amount) => amountInWords(amount)));
  expect(words.size).toBe(100_000);
});

it.each([-1, 1.5, Number.NaN, 2 ** 53])('%d is no amount of đồng', (amount) =>
  expect(() => amountInWords(amount)).toThrow(RangeError),
);

it('stands with the dots of each language', () => {
  expect(amountText(1_250_000, 'vi')).toBe('1.250.000 đồng');
  expect(amountText(1_250_000, 'en')).toBe('1,250,000 VND');
});
