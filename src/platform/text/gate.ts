import { defineTexts, fill, type Text } from '../i18n';
import { inkedSigns } from '../pdf';
import { broken, commonSigns, controls, oddSpaces, turners } from './signs';

/** What became of a text that came in: as it will be kept, and what is wrong with it. */
export interface Cleaned {
  readonly text: string;
  readonly fault?: Text;
}

const texts = defineTexts({
  hidden: {
    vi: 'Có ký tự điều khiển không nhìn thấy ({code}). Hãy xóa đi và gõ lại chỗ đó.',
    en: 'There is an invisible control character ({code}). Delete it and type that place again.',
  },
  direction: {
    vi: 'Có ký tự ẩn làm đảo chiều chữ ({code}): chữ hiện ra khác với chữ được lưu. Hãy xóa đi và gõ lại chỗ đó.',
    en: 'There is a hidden sign that turns the direction of writing ({code}): what is seen is not what is stored. Delete it and type that place again.',
  },
  broken: {
    vi: 'Có ký tự bị hỏng khi sao chép ({code}). Hãy xóa đi và gõ lại chỗ đó.',
    en: 'There is a sign that was damaged in copying ({code}). Delete it and type that place again.',
  },
  private: {
    vi: 'Có ký tự riêng của một phông chữ ({code}), nơi khác không đọc được. Hãy thay bằng chữ hoặc dấu thông dụng.',
    en: 'There is a sign that only one font knows ({code}). Use letters or common signs instead.',
  },
  inkless: {
    vi: 'Ký tự “{sign}” ({code}) không in được trên giấy. Hãy xóa hoặc viết bằng chữ.',
    en: 'The sign “{sign}” ({code}) cannot be printed on paper. Delete it or write it in words.',
  },
});

/** Most of what is typed without diacritics needs no look at all. */
const plain = /^[\x20-\x7e]*$/;

/**
 * The one gate for text that comes in. Normalises (NFC, as TCVN 6909:2001 writes Vietnamese), takes away what is
 * invisible and means nothing, and names the first sign that may not come in: no page, PDF, DOCX, CSV or letter
 * could carry it.
 */
export function cleanText(typed: string): Cleaned {
  if (plain.test(typed)) return { text: typed };
  const text = commonSigns(typed).replace(oddSpaces, ' ');
  const fault = firstFault(text);
  return fault ? { text, fault } : { text };
}

function firstFault(text: string): Text | undefined {
  for (const sign of text) {
    const fault = faultOf(sign, sign.codePointAt(0) ?? 0);
    if (fault) return fault;
  }
  return undefined;
}

function faultOf(sign: string, codePoint: number): Text | undefined {
  if (sign === '\n' || sign === '\t') return undefined;
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  if (controls.test(sign)) return fill(texts.hidden, { code });
  if (turners.test(sign)) return fill(texts.direction, { code });
  if (sign === '\uFFFD' || broken.test(sign)) return fill(texts.broken, { code });
  if (/\p{Co}/u.test(sign)) return fill(texts.private, { code });
  return inkedSigns().has(codePoint) ? undefined : fill(texts.inkless, { sign, code });
}
