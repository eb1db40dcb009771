import { formatDecimal, readTypedNumber, typedText } from '../../metrology';
import type { Language, Text } from '../i18n';

const texts = {
  understood: { vi: 'Hiểu là {value}', en: 'Understood as {value}' },
  ambiguous: {
    vi: '{decimal} hay {thousands}? Hãy gõ dấu phẩy cho phần lẻ, hoặc bỏ dấu chấm.',
    en: '{decimal} or {thousands}? Type a comma before decimals, or leave out the dot.',
  },
  none: { vi: 'Không phải là số', en: 'Not a number' },
} satisfies Record<string, Text>;

/**
 * What is understood of a number as typed, said so that it cannot be misread in its turn: groups are kept apart by
 * spaces (TCVN 7870-1, 7.3.1), never by dots. The pages and their script (`islands/numbers.ts`) both say it by this.
 */
export function understoodText(typed: string, language: Language): string {
  if (typed.trim() === '') return '';
  const read = readTypedNumber(typed);
  if (read.kind === 'none') return texts.none[language];
  if (read.kind === 'number') return texts.understood[language].replace('{value}', spaced(read.value, language));
  return texts.ambiguous[language]
    .replace('{decimal}', typedText(read.decimal))
    .replace('{thousands}', typedText(read.thousands));
}

/** Four figures stand together, as in a year. */
function spaced(value: string, language: Language): string {
  const group = language === 'vi' ? '.' : ',';
  const isShort = /^-?\d{1,4}(\.|$)/.test(value);
  return formatDecimal(value, language).replaceAll(group, isShort ? '' : '\u00A0');
}
