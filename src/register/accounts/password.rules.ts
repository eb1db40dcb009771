import { ZxcvbnFactory, type DictionaryMatch, type MatchExtended } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '../../platform/text';
import { defineTexts, fill, type Text } from '../../platform/i18n';

const texts = defineTexts({
  names: {
    vi: 'Mật khẩu ghép từ tên của người dùng, của cơ quan hoặc của tỉnh.',
    en: 'The password is made of the name of the person or of the organization, or of the province.',
  },
  product: {
    vi: 'Mật khẩu ghép từ tên hệ thống, địa danh hoặc từ nghiệp vụ mà ai cũng biết.',
    en: 'The password is made of the name of this program, a place or a word of the trade that everybody knows.',
  },
  common: {
    vi: 'Mật khẩu này nằm trong danh sách mật khẩu nhiều người dùng.',
    en: 'The password is on the list of those that many people use.',
  },
  pattern: {
    vi: 'Mật khẩu là ký tự lặp lại, dãy liên tiếp hoặc hàng phím.',
    en: 'The password is a repetition, a sequence or a row of keys.',
  },
  date: { vi: 'Mật khẩu là ngày tháng năm.', en: 'The password is a date.' },
  other: { vi: 'Mật khẩu này dễ đoán.', en: 'The password is easily guessed.' },
  weak: {
    vi: '{reason} Hãy ghép ba, bốn từ không liên quan với nhau.',
    en: '{reason} Join three or four words that have nothing to do with each other.',
  },
});

/** Words of this product, folded: what somebody who knows the registry tries first. */
const productWords = [
  ...['chuando', 'doluong', 'chatluong', 'kiemdinh', 'hieuchuan', 'phuongtiendo', 'tieuchuan', 'dean996'],
  ...['sokhcn', 'khcn', 'sokhoahoc', 'khoahoccongnghe', 'vietnam'],
  ...['matkhau', 'quantri', 'quantrivien', 'admin', 'giamdoc', 'truongphong', 'kiemdinhvien'],
];

/** The installation's own rule: refused when so few guesses are likely to find it. */
const fewestGuesses = 1e8;
/** What comes after is not weighed, so that no length of password costs more than a moment. */
const weighedCharacters = 64;

let judge: ZxcvbnFactory | undefined;

/**
 * Why a password may not be chosen; undefined when it may. It is weighed as typed and once more without diacritics,
 * signs and capitals, since whoever guesses leaves them out too. `names` are those of the person, the organization and the province.
 * Common, contextual, repetitive and sequential passwords are what NIST SP 800-63B (5.1.1.2) tells verifiers to refuse.
 */
export function weaknessOf(password: string, names: readonly string[]): Text | undefined {
  judge ??= new ZxcvbnFactory({ dictionary: { ...dictionary, product: productWords }, graphs: adjacencyGraphs });
  const weighed = password.normalize('NFC').slice(0, weighedCharacters);
  const own = [...new Set(names.flatMap(namesIn))];
  for (const reading of new Set([weighed, joined(weighed)])) {
    const { guesses, sequence } = judge.check(reading, own);
    if (guesses < fewestGuesses) return fill(texts.weak, { reason: reasonOf(sequence) });
  }
  return undefined;
}

/** The whole name in one, and its words. */
function namesIn(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(joined);
  return [joined(name), ...words].filter((word) => word.length >= 3);
}

function joined(words: string): string {
  return fold(words).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What the longest part of it is that was recognised. */
function reasonOf(sequence: readonly MatchExtended[]): Text {
  const known = sequence.filter(({ pattern }) => pattern !== 'bruteforce');
  const [longest] = known.sort((a, b) => b.token.length - a.token.length);
  if (!longest) return texts.other;
  if (longest.pattern !== 'dictionary') return longest.pattern === 'date' ? texts.date : texts.pattern;
  const reasons: Readonly<Record<string, Text>> = { userInputs: texts.names, product: texts.product };
  return reasons[String((longest as DictionaryMatch).dictionaryName)] ?? texts.common;
}
