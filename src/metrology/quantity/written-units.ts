import { dimensionOf, readUnit, type Dimension, type Unit } from './units';

/** Shares and times say nothing of what an instrument measures, and their symbols are words as well: `d`, `h`. */
const sayNothing: readonly (Dimension | null)[] = ['ratio', 'time', null];

/** The offered units that stand behind figures in a text, as people write a range: `(0 ÷ 150) kg` → kg. */
export function writtenUnits(words: string): readonly Unit[] {
  const behindFigures = words.matchAll(/[\d)]\s*([°℃µμ\p{L}][\p{L}\p{No}\d°/.·]*)/gu);
  return [...behindFigures].flatMap(([, symbol = '']) => {
    const unit = readUnit(symbol.replace(/\.+$/, ''));
    return unit && !sayNothing.includes(dimensionOf(unit)) ? [unit] : [];
  });
}
