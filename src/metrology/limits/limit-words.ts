import { exact, formatDecimal, formatQuantity, type Quantity } from '../quantity';
import type { Language } from '../text';

type Bounded = Quantity & { readonly below?: string };

/** How far an error may go either way, in the unit of the limit: signed decimal text, its zeros kept. */
export function limitSides({ value, below }: Bounded): { readonly lower: string; readonly upper: string } {
  const down = below ?? value;
  return { lower: exact(down).isZero() ? down : `-${down}`, upper: value };
}

/** True where an error may go further one way than the other. */
export function isLopsided({ value, below }: Bounded): boolean {
  return below !== undefined && !exact(below).eq(value);
}

/** `± 0,5 g`; where the two ways differ, both of them: `(−0,15 ÷ +0,1) °C`. */
export function limitText(limit: Bounded, language: Language): string {
  if (!isLopsided(limit)) return `± ${formatQuantity(limit, language)}`;
  const unit = formatQuantity({ value: '0', unit: limit.unit }, language).slice(1);
  return `${lopsidedText(limit, language)}${unit}`;
}

/** Both sides without their unit, for a table that has it in its head. */
export function lopsidedText(limit: Bounded, language: Language): string {
  const { lower, upper } = limitSides(limit);
  return `(${signed(lower, language)} ÷ ${signed(upper, language)})`;
}

/** With its sign, whatever it is; zero has none. */
function signed(value: string, language: Language): string {
  const number = formatDecimal(value.replace('-', ''), language);
  if (exact(value).isZero()) return number;
  return (value.startsWith('-') ? '−' : '+') + number;
}
