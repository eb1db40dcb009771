import { inkedSigns } from '../../src/platform/pdf';
import { faces, typefaces } from '../../src/platform/pdf/typefaces';
import { cleanText, hiddenSigns } from '../../src/platform/text';

describe('the gate for text', () => {
  it.each([
    ['Dien tu', 'Dien tu'],
    ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['\uF0B7 Cân \uF0A7 quả cân', '• Cân • quả cân'],
    ['15\u00A0kg\u202F±\u20093\u3000g', '15 kg ± 3 g'],
    ['\uFEFFGEN\u200B-20\u00AD41\u200E', 'GEN-2041'],
    ['một\r\nhai\u000Bba\u2028bốn\u0085năm', 'một\nhai\nba\nbốn\nnăm'],
    ['Ω µ ° ± ≤ ≥ × ½ ² ₂ – — “ ” … • ▪ № ‰ ℃ →', 'Ω µ ° ± ≤ ≥ × ½ ² ₂ – — “ ” … • ▪ № ‰ ℃ →'],
  ])('keeps %j as %j', (typed, kept) => {
    expect(cleanText(typed)).toEqual({ text: kept });
  });

  it.each([...'\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF06C\uF06E\uF076'])('keeps the bullet %j of Word as one', (sign) => {
    expect(cleanText(`${sign} cân`)).toEqual({ text: '• cân' });
  });

  it.each([...'\u00A0\u1680\u2000\u2005\u200A\u202F\u205F\u3000'])('keeps the space %j as the plain one', (space) => {
    expect(cleanText(`15${space}kg`)).toEqual({ text: '15 kg' });
  });

  it.each([...'\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u2060\u2064\u034F\uFEFF\uFE0F'])(
    'takes %j away, and says so by its code',
    (sign) => {
      expect(cleanText(`Cân${sign}đĩa`)).toEqual({ text: 'Cânđĩa' });
      const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      expect(hiddenSigns(`a${sign}b${sign}c`)).toEqual([code]);
    },
  );

  it('hides nothing of a plain text, and keeps lines and tabs', () => {
    expect(hiddenSigns('Cân bàn 15 kg')).toEqual([]);
    expect(cleanText('một\thai\nbà')).toEqual({ text: 'một\thai\nbà' });
    expect(cleanText('một\rhai\fbà\u2029')).toEqual({ text: 'một\nhai\nbà\n' });
    expect(cleanText('a\r\n\r\nà')).toEqual({ text: 'a\n\nà' });
  });

  it.each([
    ['an emoji', 'Cân 😀', '“😀” (U+1F600)'],
    ['a tick', '✓ đạt', '“✓” (U+2713)'],
    ['a Roman numeral of its own', 'cấp Ⅲ', '“Ⅲ” (U+2162)'],
    ['a Chinese letter', '秤', '“秤” (U+79E4)'],
    ['NUL', 'a\u0000b', '(U+0000)'],
    ['an escape', 'a\u001Bb', '(U+001B)'],
    ['a delete', 'a\u007Fb', '(U+007F)'],
    ['a bell', 'a\u0007b', 'điều khiển không nhìn thấy (U+0007)'],
    ['a turned direction', 'a\u202Eb', 'đảo chiều chữ (U+202E)'],
    ['an embedded direction', 'a\u202Ab', 'đảo chiều chữ (U+202A)'],
    ['an old sign of direction', 'a\u206Fb', 'đảo chiều chữ (U+206F)'],
    ['what is no character', 'a\uFDD0b', 'bị hỏng khi sao chép (U+FDD0)'],
    ['the first fault of two', 'à\uE000😀', 'phông chữ (U+E000)'],
    ['an isolated direction', 'a\u2066b', '(U+2066)'],
    ['half a pair', 'a\uD83Db', 'bị hỏng khi sao chép (U+D83D)'],
    ['what XML forbids', 'a\uFFFEb', '(U+FFFE)'],
    ['a lost sign', 'a\uFFFDb', 'bị hỏng khi sao chép (U+FFFD)'],
    ['another private sign', 'a\uE000b', 'phông chữ (U+E000)'],
  ])('refuses %s and names it', (_what, typed, named) => {
    expect(cleanText(typed).fault?.vi).toContain(named);
  });

  it('lets in exactly what every face of the font can draw', () => {
    for (const face of faces) expect(new Set(typefaces()[face].characterSet)).toEqual(inkedSigns());
  });
});
