import { parseDecimal, quantity, readQuantity, type Quantity, type Unit } from '../../metrology';
import { printedUnits, type LineMeaning, type PrintFormat } from './print-format';

/** Why a line gives no reading. */
export type LineRefusal = Exclude<LineMeaning, 'stable' | 'unmarked'> | 'unreadable';

/** What a line that an instrument printed says. */
export type PrintedLine =
  | {
      readonly kind: 'reading';
      /** Canonical decimal text with every digit that was printed, and the unit as a UCUM code. */
      readonly reading: Quantity;
      /** Null where the format does not mark what is stable. */
      readonly isStable: true | null;
    }
  | { readonly kind: 'refused'; readonly why: LineRefusal };

const longestLine = 200;
const value = '(?<sign>[+-]?) *(?<figures>\\d+(?:\\.\\d+)?|\\.\\d+)';
const unit = `(?<unit>${[...printedUnits.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** Reads one line without its end. What no pattern of the format fits is unreadable, and never guessed. */
export function readPrintedLine({ lines }: Pick<PrintFormat, 'lines'>, line: string): PrintedLine {
  const text = plain(line);
  if (text.length > longestLine) return refused('unreadable');
  for (const { like, means } of lines) {
    const found = [...text.matchAll(patternOf(like))];
    if (found.length === 0) continue;
    if (means !== 'stable' && means !== 'unmarked') return refused(means);
    const readings = found.flatMap(({ groups }) => readingOf(groups) ?? []);
    const [reading] = readings;
    if (!reading || readings.length > 1) return refused('unreadable');
    return { kind: 'reading', reading, isStable: means === 'stable' ? true : null };
  }
  return refused('unreadable');
}

/**
 * Brackets mark the digits of a verified balance that are not verified; they are digits all the same. Control signs of
 * a frame (STX, ETX) are not printed.
 */
function plain(line: string): string {
  return line
    .replace(/\p{Cc}/gu, '')
    .replace(/\[(\.?\d+)\]/g, '$1')
    .trim();
}

function readingOf(groups: Readonly<Record<string, string | undefined>> | undefined): Quantity | undefined {
  const { sign = '', figures = '', unit: symbol = '' } = groups ?? {};
  // An instrument groups no thousands: its only sign is the decimal one.
  const number = parseDecimal(`${sign}${figures.replace(',', '.')}`);
  const read = unitOf(symbol);
  return number !== null && read ? quantity(number, read) : undefined;
}

/** `kG` is a unit of force, and none of mass. */
function unitOf(symbol: string): Unit | undefined {
  return printedUnits.get(symbol) ?? readQuantity(`1 ${symbol}`)?.unit;
}

function refused(why: LineRefusal): PrintedLine {
  return { kind: 'refused', why };
}

const patterns = new Map<string, RegExp>();

function patternOf(like: string): RegExp {
  const known = patterns.get(like);
  if (known) return known;
  const made = new RegExp(like.replaceAll('{value}', value).replaceAll('{unit}', unit), 'gu');
  patterns.set(like, made);
  return made;
}

const endOfFrame = String.fromCharCode(3);

/** Gathers what comes over a port piece by piece into lines; a line without an end waits for it. */
export function lineCollector(): (piece: string) => readonly string[] {
  let begun = '';
  return (piece) => {
    // CR, LF, both, or the end of a frame.
    const parts = (begun + piece).replaceAll(endOfFrame, '\n').split(/[\r\n]+/);
    begun = (parts.pop() ?? '').slice(-2 * longestLine);
    return parts.filter((line) => line.trim() !== '');
  };
}
