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

  it('are cut one by one, in every number of a text, and nowhere else', () => {
    expect(cutAtNumberHyphens('Covid-19: 996/QĐ-TTg và 04/BKH-CN-TĐC, từ 20/11-25/11 theo 22-NQ/TW')).toEqual([
      ...['Covid-19: 996/QĐ', 'TTg và 04/BKH', 'CN', 'TĐC, từ 20/11-25/11 theo 22', 'NQ/TW'],
    ]);
  });

  it.each([
    'Độc lập - Tự do - Hạnh phúc',
    'giai đoạn 2022-2026',
    'từ 20/11-25/11',
    'dịch Covid-19',
    'TCVN ISO 9001:2015',
    'và/hoặc-không',
    'ĐL-VN',
    'số 1/Q-Đ',
    '12/QĐ -TTg',
  ])('are not those of %s', (text) => expect(cutAtNumberHyphens(text)).toEqual([text]));
});
