import { drawNation } from './administrative.head';
import { artifact, paper, type Canvas } from './canvas';
import type { CertificateDocument, LabelledLine } from './certificate.document';
import { colours } from './certificate.frame';
import { mm } from './fonts';
import { heldTogether } from './office-name';
import { signatureParts } from './signature';
import { drawStack, stackHeight, type StackPart } from './stack';
import { linePitch, type Box, type TextStyle } from './text';

/** A part of the certificate, measured, to be drawn with its top at `y`. */
export interface Section {
  height: number;
  draw(y: number): void;
}

const columns = { left: mm(78), right: mm(90) } as const;

export const contentWidth = ({ margins }: Canvas): number => paper.width - margins.left - margins.right;

/** The issuing centre on the left, quốc hiệu and tiêu ngữ on the right. */
export function headSection(
  canvas: Canvas,
  { centre, language }: Pick<CertificateDocument, 'centre' | 'language'>,
): Section {
  const { left } = canvas.margins;
  const parts: StackPart[] = [
    ...(centre.superior ? [{ text: upper(heldTogether(centre.superior)), style: text('regular', 11) }] : []),
    { text: upper(heldTogether(centre.name)), style: text('bold', 11.5, colours.accent) },
    { gap: 4 },
    ...centre.details.map((detail) => ({ text: detail, style: text('regular', 9.5) })),
  ];
  const right = left + contentWidth(canvas) - columns.right;
  return {
    height: Math.max(stackHeight(canvas, parts, columns.left), mm(12)),
    draw(y) {
      drawStack(canvas, parts, { x: left, y, width: columns.left });
      drawNation(canvas, { language }, { x: right, y, width: columns.right });
    },
  };
}

export function titleSection(canvas: Canvas, certificate: CertificateDocument): Section {
  const parts: StackPart[] = [
    { text: upper(certificate.title), style: { ...text('bold', 23, colours.accent), tracking: 0.4 }, tag: 'H1' },
    ...(certificate.titleEn
      ? [
          { gap: 1 },
          { text: upper(certificate.titleEn), style: { ...text('regular', 10, colours.faint), tracking: 1.4 } },
        ]
      : []),
    { gap: 5 },
    { text: certificate.number, style: text('bold', 13) },
  ];
  return stackSection(canvas, parts);
}

/** Result and last day of validity: what everybody looks for first. */
export function verdictSection(canvas: Canvas, { result, validUntil }: CertificateDocument): Section {
  const width = contentWidth(canvas);
  const resultWidth = validUntil ? width * 0.64 : width;
  const resultParts = verdictParts(result, 14);
  const untilParts = validUntil ? verdictParts(validUntil, 17) : [];
  const [resultHeight, untilHeight] = [
    stackHeight(canvas, resultParts, resultWidth - 20),
    stackHeight(canvas, untilParts, width - resultWidth - 20),
  ];
  const height = Math.max(resultHeight, untilHeight) + 16;
  const { left } = canvas.margins;
  return {
    height,
    draw(y) {
      artifact(canvas, () => drawPanel(canvas, { x: left, y, width }, height, validUntil ? resultWidth : undefined));
      drawStack(canvas, resultParts, { x: left + 10, y: y + (height - resultHeight) / 2, width: resultWidth - 20 });
      const until = { x: left + resultWidth + 10, y: y + (height - untilHeight) / 2, width: width - resultWidth - 20 };
      drawStack(canvas, untilParts, until);
    },
  };
}

/** @param blank room for signature and seal, in points */
export function signaturesSection(
  canvas: Canvas,
  { signatures }: Pick<CertificateDocument, 'signatures'>,
  size: number,
  blank: number,
): Section {
  const width = contentWidth(canvas) / signatures.length;
  const withPlace = signatures.some((signature) => signature.placeAndDay !== undefined);
  const stacks = signatures.map((signature) => {
    const parts = signatureParts(signature, size, blank);
    return withPlace && !signature.placeAndDay ? [{ gap: linePitch({ face: 'italic', size }) }, ...parts] : parts;
  });
  return {
    height: Math.max(...stacks.map((parts) => stackHeight(canvas, parts, width - 10))),
    draw(y) {
      stacks.forEach((parts, at) =>
        drawStack(canvas, parts, { x: canvas.margins.left + at * width + 5, y, width: width - 10 }),
      );
    },
  };
}

function verdictParts({ label, labelEn, value }: LabelledLine, size: number): StackPart[] {
  const caption = labelEn ? `${label} / ${labelEn}` : label;
  return [
    { text: caption, style: text('italic', 10, colours.faint) },
    { gap: 1 },
    { text: value, style: text('bold', size, colours.accent) },
  ];
}

function drawPanel({ pdf }: Canvas, box: Box, height: number, divider: number | undefined): void {
  pdf.rect(box.x, box.y, box.width, height).fill(colours.tint);
  pdf.lineWidth(0.8).strokeColor(colours.accent);
  pdf.moveTo(box.x, box.y).lineTo(box.x + box.width, box.y);
  pdf.moveTo(box.x, box.y + height).lineTo(box.x + box.width, box.y + height);
  pdf.stroke();
  if (divider === undefined) return;
  pdf
    .lineWidth(0.5)
    .moveTo(box.x + divider, box.y + 8)
    .lineTo(box.x + divider, box.y + height - 8)
    .stroke(colours.hairline);
}

function stackSection(canvas: Canvas, parts: readonly StackPart[]): Section {
  const width = contentWidth(canvas);
  return {
    height: stackHeight(canvas, parts, width),
    draw: (y) => void drawStack(canvas, parts, { x: canvas.margins.left, y, width }),
  };
}

const text = (face: TextStyle['face'], size: number, colour: string = colours.ink): TextStyle => ({
  face,
  size,
  colour,
});
const upper = (words: string): string => words.toLocaleUpperCase('vi');
