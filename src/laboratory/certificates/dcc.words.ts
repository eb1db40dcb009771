import type { Words } from '../dcc';
import type { Text } from '../../platform/i18n';

/** A text in both languages; one that is the same in both, as numbers are, stands once. */
export function both({ vi, en }: Text): Words {
  if (vi === en) return plain(vi);
  return [
    { lang: 'vi', text: vi },
    { lang: 'en', text: en },
  ];
}

export const plain = (text: string): Words => [{ text }];
