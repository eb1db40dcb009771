import { units, unitSymbol } from '../../metrology';

const symbols = units.map(unitSymbol).sort((a, b) => b.length - a.length);
const beforeUnit = new RegExp(`(?<=[\\d)]) (?=(?:${symbols.join('|')})(?![\\p{L}\\d]))`, 'gu');
const aroundSign = /(?<=[±=≤≥≈÷×]) (?=[\d(±-])|(?<=[\d)%\p{L}]) (?=[=≤≥≈÷×])/gu;

/** A text for paper in which no line ends between a number and its unit, or beside a sign: "(1 ÷ 500) g", "± 25 g". */
export function unbroken(text: string): string {
  return text.replace(beforeUnit, '\u00A0').replace(aroundSign, '\u00A0');
}
