import { artifact, paper, type Canvas } from './canvas';
import { drawForm, formOf } from './form';
import { mm } from './fonts';
import { oneLine, textWidth, type TextStyle } from './text';

export const colours = {
  ink: '#161616',
  accent: '#17375E',
  faint: '#5B6672',
  hairline: '#C4CEDA',
  braid: '#A9BBD0',
  tint: '#F1F5F9',
  watermark: '#E4E4E7',
} as const;

/** Distances of the band's two edges from the paper's edge. */
const band = { outer: mm(8), inner: mm(13) } as const;
const waveLength = mm(7);

/**
 * A braid between two fine double lines, with a rosette at each corner, as on papers of value. It is the same on every
 * page of every certificate.
 */
const frame = formOf((pdf) => {
  drawBraids(pdf);
  drawRosettes(pdf);
  drawDoubleLines(pdf);
});

export function drawFrame(canvas: Canvas): void {
  artifact(canvas, () => drawForm(canvas, 'Frame', frame()));
}

/** Pale words from corner to corner, under everything else. */
export function drawWatermark(canvas: Canvas, words: string): void {
  const { pdf } = canvas;
  const angle = (Math.atan2(paper.height - mm(60), paper.width - mm(30)) * 180) / Math.PI;
  const style: TextStyle = { face: 'bold', size: 100 };
  const { text } = oneLine(words, style);
  const size = Math.min(110, (mm(250) / textWidth(canvas, text, style)) * style.size);
  const width = textWidth(canvas, text, { ...style, size });
  artifact(canvas, () => {
    pdf.rotate(-angle, { origin: [paper.width / 2, paper.height / 2] }).fillColor(colours.watermark);
    pdf.text(text, (paper.width - width) / 2, (paper.height - size * 1.107) / 2, { lineBreak: false });
  });
}

function drawDoubleLines(pdf: PDFKit.PDFDocument): void {
  const lines = (inset: number, width: number) =>
    pdf
      .lineWidth(width)
      .rect(inset, inset, paper.width - 2 * inset, paper.height - 2 * inset)
      .stroke(colours.accent);
  lines(band.outer, 1.1);
  lines(band.outer + 2, 0.35);
  lines(band.inner - 2, 0.35);
  lines(band.inner, 0.7);
}

function drawBraids(pdf: PDFKit.PDFDocument): void {
  const thickness = band.inner - band.outer;
  const middle = band.outer + thickness / 2;
  const amplitude = thickness / 2 - 3;
  const across = paper.width - 2 * band.inner;
  const down = paper.height - 2 * band.inner;
  for (const turn of [1, -1]) {
    for (const share of [1, 0.45]) {
      const swing = turn * share * amplitude;
      for (const y of [middle, paper.height - middle]) wave(pdf, across, (s, t) => [band.inner + s, y + t * swing]);
      for (const x of [middle, paper.width - middle]) wave(pdf, down, (s, t) => [x + t * swing, band.inner + s]);
    }
  }
  pdf.lineWidth(0.35).stroke(colours.braid);
}

/** A sine over the whole length in half waves; a cubic with handles at 0,3642 of the half wave is one closely. */
function wave(
  pdf: PDFKit.PDFDocument,
  length: number,
  place: (along: number, across: number) => [number, number],
): void {
  const halves = 2 * Math.round(length / waveLength);
  const half = length / halves;
  pdf.moveTo(...place(0, 0));
  for (let at = 0; at < halves; at += 1) {
    const [from, peak] = [at * half, at % 2 === 0 ? 4 / 3 : -4 / 3];
    pdf.bezierCurveTo(
      ...place(from + 0.3642 * half, peak),
      ...place(from + 0.6358 * half, peak),
      ...place(from + half, 0),
    );
  }
}

function drawRosettes(pdf: PDFKit.PDFDocument): void {
  const middle = (band.outer + band.inner) / 2;
  for (const x of [middle, paper.width - middle]) {
    for (const y of [middle, paper.height - middle]) drawRosette(pdf, x, y, (band.inner - band.outer) / 2 - 3);
  }
}

function drawRosette(pdf: PDFKit.PDFDocument, x: number, y: number, radius: number): void {
  pdf.lineWidth(0.35).strokeColor(colours.accent);
  for (const angle of [0, 45, 90, 135]) {
    pdf
      .save()
      .rotate(angle, { origin: [x, y] })
      .ellipse(x, y, radius, radius * 0.4)
      .stroke()
      .restore();
  }
}
