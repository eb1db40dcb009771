import { isUnit, type Unit } from '../../metrology';
import type { Text } from '../../platform/i18n';
import printed from './print-formats.json';

/** What a line says. `unmarked`: a reading of which the line does not say whether it is stable. */
export type LineMeaning = 'stable' | 'unmarked' | 'unstable' | 'overload' | 'underload' | 'notReady';

/** How a serial port is opened, by the names that Web Serial has for it. */
export interface PortSettings {
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
}

/** What of a format was read somewhere. */
export type FormatPart = 'lines' | 'port' | 'ask';

interface FormatSource {
  readonly of: readonly FormatPart[];
  readonly title: string;
  readonly address: string;
  readonly confidence: 'confirmed' | 'unconfirmed';
}

/** How instruments of some makers print a reading. */
export interface PrintFormat {
  readonly key: string;
  readonly name: Text;
  readonly makers: string | null;
  readonly example: string;
  readonly note?: Text;
  /**
   * Regular expressions, the first that fits tells; `{value}` stands for a number with its sign, `{unit}` for a unit of
   * mass as printed.
   */
  readonly lines: readonly { readonly like: string; readonly means: LineMeaning }[];
  /** As instruments of this kind leave the factory. */
  readonly port: PortSettings;
  /** What is sent to be given a stable reading; absent where the format knows no such command. */
  readonly ask?: string;
  readonly sources: readonly FormatSource[];
}

export const printFormats = printed.formats as readonly PrintFormat[];

/** Units of mass as instruments print them, by their UCUM codes. */
export const printedUnits: ReadonlyMap<string, Unit> = new Map(
  Object.entries(printed.units).flatMap(([symbol, code]) => (isUnit(code) ? [[symbol, code] as const] : [])),
);

export function findPrintFormat(key: string): PrintFormat | undefined {
  return printFormats.find((each) => each.key === key);
}

/** A part of a format that no source confirms is unconfirmed. */
export function confidenceOf({ sources }: PrintFormat, part: FormatPart): 'confirmed' | 'unconfirmed' {
  return sources.some(({ of, confidence }) => confidence === 'confirmed' && of.includes(part))
    ? 'confirmed'
    : 'unconfirmed';
}
