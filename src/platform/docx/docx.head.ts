import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx';
import {
  addresseeLines,
  formulae,
  numberLine,
  placeAndDayLine,
  widthInPoints,
  type AdministrativeDocument,
} from '../pdf';
import { centred, rule, runs, sideBySide } from './docx.parts';
import { millimetres, twips, widths } from './docx.styles';

/** Elements 1 to 5a and 9a of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function wordHead(doc: AdministrativeDocument): (Paragraph | Table)[] {
  const names = [issuer(doc), nation(doc)];
  const numberAndDay = [
    [spaced(numberLine(doc), { points: 13 })],
    [spaced(placeAndDayLine(doc), { points: 13, italics: true })],
  ];
  return [sideBySide([widths.left, widths.right], [names, numberAndDay]), ...title(doc), ...addressees(doc)];
}

/** The issuing body over a rule of two fifths of its name. */
function issuer({ issuer: { superior, name } }: AdministrativeDocument): Paragraph[] {
  const column = widths.left / 20;
  const length = Math.min(widthInPoints(upper(name), 'bold', 12), column);
  return [
    ...(superior ? [centred(evenLines(upper(superior), 'regular', column), { points: 12 })] : []),
    centred(evenLines(upper(name), 'bold', column), { points: 12, bold: true }),
    rule(0.4 * length, widths.left),
  ];
}

/** A name a little wider than its column breaks near its middle, not before its last syllable. */
function evenLines(name: string, face: 'regular' | 'bold', column: number): string {
  const whole = widthInPoints(name, face, 12);
  if (whole <= column || whole > 2 * column) return name;
  const words = name.split(' ');
  const overhang = (count: number) => Math.abs(whole / 2 - widthInPoints(words.slice(0, count).join(' '), face, 12));
  const counts = words.map((_, at) => at).sort((a, b) => overhang(a) - overhang(b));
  const count = counts[0] ?? 0;
  return `${words.slice(0, count).join(' ')}\n${words.slice(count).join(' ')}`;
}

function nation({ language }: AdministrativeDocument): Paragraph[] {
  const words = formulae[language];
  return [
    centred(words.nation, { points: 12, bold: true }),
    centred(words.motto, { points: 13, bold: true }),
    rule(widthInPoints(words.motto, 'bold', 13), widths.right),
  ];
}

function title({ kind, summary }: AdministrativeDocument): Paragraph[] {
  const width = Math.min(widthInPoints(summary, 'bold', 14), widths.text / 20);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(kind) }),
    new Paragraph({ style: 'Summary', children: runs(summary) }),
    rule(0.4 * width, widths.text),
  ];
}

/** One addressee stands on the line of "Kính gửi:", several under one another. */
function addressees({ language, addressee }: AdministrativeDocument): Paragraph[] {
  const [first, ...others] = addresseeLines(addressee);
  if (first === undefined) return [];
  const label = formulae[language].addressee;
  const spacing = { before: twips(12), after: twips(6) };
  if (others.length === 0) {
    return [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: runs(`${label} ${first}`) })];
  }
  const left = millimetres(35);
  return [
    new Paragraph({ indent: { left }, spacing: { before: twips(12) }, children: runs(label) }),
    ...[first, ...others].map((line) => new Paragraph({ indent: { left: left + twips(60) }, children: runs(line) })),
  ];
}

const spaced = (text: string, look: Parameters<typeof runs>[1]): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: twips(6) }, children: runs(text, look) });

const upper = (text: string): string => text.toLocaleUpperCase('vi');
