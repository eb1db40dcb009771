import { units, unitSymbol } from '../../metrology';

/** The symbol of the number one is a figure, beside which any line may end. */
const symbols = units
  .filter((unit) => unit !== '1')
  .map(unitSymbol)
  .sort((a, b) => b.length - a.length);
const beforeUnit = new RegExp(`(?<=[\\d)]) (?=(?:${symbols.join('|')})(?![\\p{L}\\d]))`, 'gu');
const aroundSign = /(?<=[±=≤≥≈÷×]) (?=[\d(±-])|(?<=[\d)%\p{L}]) (?=[=≤≥≈÷×])/gu;

// "số CN-MẪU 3740/2026": letters of a document's number and its figures.
const withinNumber = /(?<=số )(\S*\p{L}\S*) (?=\d)/gu;

/**
 * A text for paper in which no line ends between a number and its unit, beside a sign, or within a document's number:
 * "(1 ÷ 500) g", "± 25 g", "số CN-MẪU 3740/2026".
 */
export function unbroken(text: string): string {
  return text.replace(beforeUnit, '\u00A0').replace(aroundSign, '\u00A0').replace(withinNumber, '$1\u00A0');
}
