import { cutAtNumberHyphens } from '../../src/platform/text';

describe('the hyphens within numbers of documents', () => {
  it.each(['99/2020/NQ-HĐND', '996/QĐ-TTg', '04/BKH-CN-TĐC', '22-NQ/TW', '08/VBHN-BKHCN', '/BC-UBND'])(
    'are found in %s, and joined again it is whole',
    (number) => {
      const text = `Theo số ${number} ngày 10/8/2018.`;
      const pieces = cutAtNumberHyphens(text);
      expect(pieces).toHaveLength(number.split('-').length);
      expect(pieces.join('-')).toBe(text);
    },
  );

  it.each([
    'Độc lập - Tự do - Hạnh phúc',
    'giai đoạn 2022-2026',
    'từ 20/11-25/11',
    'dịch Covid-19',
    'TCVN ISO 9001:2015',
  ])('are not those of %s', (text) => expect(cutAtNumberHyphens(text)).toEqual([text]));
});
