import { drawable } from './fonts';
import { inkedSigns } from './typefaces';

/**
 * A document whose every text can be printed: a sign that the font lacks, stored before the gate stood, becomes
 * U+FFFD and is seen to be lost. For papers that a person reads and corrects; a certificate is refused instead.
 */
export function printable<T>(document: T): T {
  if (typeof document === 'string') return withoutInkless(document) as T;
  if (Array.isArray(document)) return document.map(printable) as T;
  if (!isPlain(document)) return document;
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, printable(value)])) as T;
}

function withoutInkless(text: string): string {
  const signs = [...drawable(text)];
  if (signs.every(hasInk)) return text;
  return signs.map((sign) => (hasInk(sign) ? sign : '\uFFFD')).join('');
}

const hasInk = (sign: string): boolean => sign === '\n' || inkedSigns().has(sign.codePointAt(0) ?? 0);

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
