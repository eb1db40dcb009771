import type { AdministrativeDocument } from './administrative.document';
import { addresseeLines, formulae, numberLine, placeAndDayLine } from './administrative.words';
import { artifact, tagged, type Canvas } from './canvas';
import { flowWidth, type Flow } from './flow';
import { mm } from './fonts';
import { heldTogether } from './office-name';
import { drawStack, type StackPart } from './stack';
import { balanceLines, drawLines, lineWidth, linePitch, textWidth, type Box, type TextStyle } from './text';

const styles = {
  nation: { face: 'bold', size: 12 },
  motto: { face: 'bold', size: 13 },
  superior: { face: 'regular', size: 12 },
  issuer: { face: 'bold', size: 12 },
  number: { face: 'regular', size: 13 },
  placeAndDay: { face: 'italic', size: 13 },
  title: { face: 'bold', size: 14 },
  addressee: { face: 'regular', size: 14 },
} as const satisfies Record<string, TextStyle>;

/** Quốc hiệu in bold 12 pt is 88,3 mm wide: the right column takes 93 of the 165 mm. */
const columns = { left: mm(70), right: mm(93) } as const;

/** Elements 1 to 5a and 9a of the form: names, number, place and day, title, addressee. */
export function drawHead(flow: Flow, doc: AdministrativeDocument): void {
  const { left } = flow.canvas.margins;
  const leftBox = { x: left, y: flow.y, width: columns.left };
  const rightBox = { x: left + flowWidth(flow) - columns.right, y: flow.y, width: columns.right };
  const bottoms = [drawIssuer(flow.canvas, doc, leftBox), drawNation(flow.canvas, doc, rightBox)];
  flow.y = Math.max(...bottoms) + 8;
  drawStack(flow.canvas, [{ text: numberLine(doc), style: styles.number }], { ...leftBox, y: flow.y });
  drawStack(flow.canvas, [{ text: placeAndDayLine(doc), style: styles.placeAndDay }], { ...rightBox, y: flow.y });
  flow.y += linePitch(styles.number) + 20;
  drawTitle(flow, doc);
  drawAddressee(flow, doc);
}

/** Quốc hiệu, and tiêu ngữ over a rule as long as itself; answers where they end. */
export function drawNation(canvas: Canvas, { language }: Pick<AdministrativeDocument, 'language'>, box: Box): number {
  const { nation, motto } = formulae[language];
  const parts = [
    { text: nation, style: styles.nation },
    { text: motto, style: styles.motto },
  ];
  const bottom = box.y + drawStack(canvas, parts, box) + 2;
  drawRule(canvas, { ...box, y: bottom }, textWidth(canvas, motto, styles.motto));
  return bottom;
}

/** The issuing body over a rule of two fifths of its name (between a third and a half is asked for). */
function drawIssuer(canvas: Canvas, { issuer }: AdministrativeDocument, box: Box): number {
  const issuerName = upper(heldTogether(issuer.name));
  const parts: StackPart[] = [{ text: issuerName, style: styles.issuer }];
  if (issuer.superior) parts.unshift({ text: upper(heldTogether(issuer.superior)), style: styles.superior });
  const bottom = box.y + drawStack(canvas, parts, box) + 2;
  drawRule(canvas, { ...box, y: bottom }, 0.4 * widestLine(canvas, issuerName, styles.issuer, box.width));
  return bottom;
}

function drawTitle(flow: Flow, doc: AdministrativeDocument): void {
  const box = { x: flow.canvas.margins.left, y: flow.y, width: flowWidth(flow) };
  const parts: StackPart[] = [
    { text: upper(doc.kind), style: styles.title, tag: 'H1' },
    { text: doc.summary, style: styles.title },
  ];
  flow.y += drawStack(flow.canvas, parts, box) + 3;
  drawRule(flow.canvas, { ...box, y: flow.y }, 0.4 * widestLine(flow.canvas, doc.summary, styles.title, box.width));
  flow.y += 16;
}

/** "Kính gửi:" with its addressees starting under one another, the whole centred on the page. */
function drawAddressee(flow: Flow, doc: AdministrativeDocument): void {
  if (doc.addressee.length === 0) return;
  const { canvas } = flow;
  const label = `${formulae[doc.language].addressee} `;
  const labelWidth = textWidth(canvas, label, styles.addressee);
  const room = flowWidth(flow) - labelWidth - mm(10);
  const lines = addresseeLines(doc.addressee).flatMap((text) => balanceLines(canvas, text, styles.addressee, room));
  const width = Math.max(...lines.map((line) => lineWidth(canvas, line, styles.addressee)));
  const x = canvas.margins.left + (flowWidth(flow) - labelWidth - width) / 2;
  tagged(canvas, 'P', () => {
    drawLines(canvas, [{ text: label, last: true }], styles.addressee, { x, y: flow.y, width: labelWidth });
    drawLines(canvas, lines, styles.addressee, { x: x + labelWidth, y: flow.y, width });
  });
  flow.y += lines.length * linePitch(styles.addressee) + 8;
}

function drawRule(canvas: Canvas, box: Box, length: number): void {
  const from = box.x + (box.width - length) / 2;
  artifact(canvas, () => {
    canvas.pdf
      .lineWidth(0.75)
      .strokeColor('#000000')
      .moveTo(from, box.y)
      .lineTo(from + length, box.y)
      .stroke();
  });
}

function widestLine(canvas: Canvas, text: string, style: TextStyle, width: number): number {
  const lines = balanceLines(canvas, text, style, width);
  return Math.max(...lines.map((line) => lineWidth(canvas, line, style)));
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');
