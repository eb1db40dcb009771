import { weaknessOf } from '../../../src/register/accounts/password.rules';
import { testPassword } from '../../support/people';

const weak = 'Mật khẩu 123';
const strong = 'mưa phùn trên đồi sim tím';

it.each([
  ['password123', 'list of those that many people use'],
  ['Anh yêu em 123', 'list of those that many people use'],
  ['aaaaaaaaaaaa', 'a repetition, a sequence or a row of keys'],
  ['abcdefghijkl', 'a repetition, a sequence or a row of keys'],
  ['20/11/2026', 'a date'],
  ['Chuẩn Đo 2026', 'a word of the trade'],
  ['Kiemdinh@123', 'a word of the trade'],
  ['Lâm Đồng 1989!', 'or of the province'],
  ['Nguyễn Văn Bảy 1985', 'the name of the person'],
  ['nguyenvanbay1', 'the name of the person'],
  ['chocongdoan2026', 'the name of the person or of the organization'],
])('%s is refused: it is %s', (password, why) => {
  expect(weaknessOf(password, ['bay.nv', 'Nguyễn Văn Bảy', 'Chợ Công Đoàn', 'Lâm Đồng'])?.en).toContain(why);
});

it.each([strong, 'k7mn-4fqx-p2wz-9adt', testPassword, 'sông Hiền Lương'])('%s may be chosen', (password) => {
  expect(weaknessOf(password, ['bay.nv', 'Nguyễn Văn Bảy'])).toBeUndefined();
});

it('a letter composed of two signs and the same letter in one weigh the same', () => {
  for (const password of [weak, strong])
    expect(weaknessOf(password.normalize('NFD'), [])).toEqual(weaknessOf(password.normalize('NFC'), []));
});

it('no length of password costs more than a moment', () => {
  const long = Array.from({ length: 200 }, (_, at) => 'qazwsxedc123!@#1990abc'[(at * 7) % 22]).join('');
  weaknessOf(strong, []);
  const start = process.cpuUsage();
  weaknessOf(long, ['Nguyễn Văn Bảy']);
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});

it('a name counts with each of its words from three letters on, however it is joined', () => {
  const names = ['Nguyễn Văn Bảy', 'Trạm Cân-Đo Hồ Xá'];
  for (const password of ['Trạm cân đo Hồ Xá', 'tramcandohoxa', 'nguyen.bay'])
    expect(weaknessOf(password, names)?.en).toContain('the name of the person or of the organization');
  expect(weaknessOf('xyq hồ 7 wkz 4 mvp', ['Hồ'])).toBeUndefined();
});

it('what is not recognised at all is easily guessed when it is short', () => {
  expect(weaknessOf('xq7z', [])?.en).toContain('is easily guessed');
});

it('the longest part that was recognised says why', () => {
  expect(weaknessOf('admin20112026', [])?.en).toMatch(/a date|of the trade/);
  expect(weaknessOf('qwertyuiop1', [])?.en).toMatch(/a row of keys|many people use/);
});
