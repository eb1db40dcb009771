import fc from 'fast-check';
import { orderKey, personOrderKey } from '../../src/platform/text';

const sortedBy = (key: (name: string) => string, names: readonly string[]) =>
  [...names].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

describe('the order of Vietnamese names', () => {
  it('puts each letter after the one it is made of, Đ after D, and counts figures', () => {
    const names = ['Ăn', 'Anh', 'Ân', 'Bến', 'Dinh', 'Do', 'Đa', 'Ê', 'Xã 2', 'Xã 10', 'Ông', 'Ong', 'Ơn', 'Ưu', 'Uy'];
    expect(sortedBy(orderKey, names)).toEqual([
      'Anh',
      'Ăn',
      'Ân',
      'Bến',
      'Dinh',
      'Do',
      'Đa',
      'Ê',
      'Ong',
      'Ông',
      'Ơn',
      'Uy',
      'Ưu',
      'Xã 2',
      'Xã 10',
    ]);
  });

  it('lets a tone decide only where the letters are the same', () => {
    expect(sortedBy(orderKey, ['Hoà An', 'Hoa Lư', 'Mạ', 'Má', 'Mã', 'Mả', 'Mà', 'Ma'])).toEqual([
      'Hoà An',
      'Hoa Lư',
      'Ma',
      'Mà',
      'Mả',
      'Mã',
      'Má',
      'Mạ',
    ]);
    expect(orderKey('ĐÔNG HÀ')).toBe(orderKey('Đông Hà'.normalize('NFD')));
  });

  it('passes over signs, spaces and zeros in front', () => {
    const letters = (name: string) => orderKey(name).split('\t')[0];
    for (const same of ['Xã 002', ' xã  2 ', 'Xã-2', '“Xã” (2)', 'Xã–2.']) expect(letters(same)).toBe(letters('Xã 2'));
    expect(sortedBy(orderKey, ['Tổ 1234567890', 'Tổ 99', 'Tổ 0', 'Tổ'])).toEqual([
      ...['Tổ', 'Tổ 0', 'Tổ 99', 'Tổ 1234567890'],
    ]);
    expect(orderKey('An Bình')).not.toBe(orderKey('AnBình'));
    expect(orderKey('–')).toBe('\t0');
  });

  it('puts people by their given name', () => {
    expect(sortedBy(personOrderKey, ['Trần Văn An', 'Lê Thị Bình', 'Lê Đình An', 'Nguyễn Ánh'])).toEqual([
      'Lê Đình An',
      'Trần Văn An',
      'Nguyễn Ánh',
      'Lê Thị Bình',
    ]);
    expect(personOrderKey('  Trần  Văn   An ')).toBe(personOrderKey('Trần Văn An'));
    expect(personOrderKey('An')).toBe(orderKey('An'));
  });

  it('agrees with the Vietnamese order of the Unicode tables', () => {
    const { compare } = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });
    const syllables = 'an ăn ân àn bến bền dong đông dồng hoa hoà hóa hỏa lô lơ lo mả mã mạ thư thu thứ 2 10 xã'.split(
      ' ',
    );
    const name = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [orderKey(one), orderKey(other)];
        expect(Math.sign(compare(one, other))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });
});
