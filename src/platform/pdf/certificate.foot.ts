import { artifact, paper, tagged, type Canvas, type Language } from './canvas';
import type { CertificateDocument } from './certificate.document';
import { colours } from './certificate.frame';
import { contentWidth, type Section } from './certificate.sections';
import { mm } from './fonts';
import { drawQr } from './qr';
import { breakLines, drawLine, drawLines, linePitch, oneLine, type TextStyle } from './text';

const qrSide = mm(24);
/** Four modules of white on each side of the code (ISO/IEC 18004). */
const quietZone = mm(3.2);

const styles = {
  caption: { face: 'regular', size: 9, colour: colours.ink },
  code: { face: 'bold', size: 11, colour: colours.accent, tracking: 0.6 },
  note: { face: 'italic', size: 8, colour: colours.faint },
  page: { face: 'regular', size: 8, colour: colours.faint },
} as const satisfies Record<string, TextStyle>;

const pageWord: Record<Language, string> = { vi: 'Trang', en: 'Page' };

/** QR code, its caption and short code, and the fine print; without a code the fine print alone. */
export function footSection(canvas: Canvas, { qr, notes }: Pick<CertificateDocument, 'qr' | 'notes'>): Section {
  return qr ? codeSection(canvas, qr, notes) : notesSection(canvas, notes);
}

function notesSection(canvas: Canvas, notes: readonly string[]): Section {
  const [x, width] = [canvas.margins.left, contentWidth(canvas)];
  const fine = notes.flatMap((note) => breakLines(canvas, note, styles.note, width));
  return {
    height: fine.length * linePitch(styles.note),
    draw(y) {
      if (fine.length > 0) tagged(canvas, 'P', () => drawLines(canvas, fine, styles.note, { x, y, width }));
    },
  };
}

function codeSection(canvas: Canvas, qr: NonNullable<CertificateDocument['qr']>, notes: readonly string[]): Section {
  const x = canvas.margins.left + qrSide + quietZone + mm(2);
  const width = canvas.margins.left + contentWidth(canvas) - x;
  const caption = breakLines(canvas, qr.caption, styles.caption, width);
  const fine = notes.flatMap((note) => breakLines(canvas, note, styles.note, width));
  const codeTop = caption.length * linePitch(styles.caption) + 1;
  const notesTop = codeTop + linePitch(styles.code) + 4;
  return {
    height: Math.max(qrSide, notesTop + fine.length * linePitch(styles.note)),
    draw(y) {
      drawQr(canvas, qr.url, `${qr.caption} ${qr.url}`, { x: canvas.margins.left, y, width: qrSide });
      tagged(canvas, 'P', () => drawLines(canvas, caption, styles.caption, { x, y, width }));
      tagged(canvas, 'P', () =>
        drawLine(canvas, oneLine(qr.code, styles.code), styles.code, { x, y: y + codeTop, width }),
      );
      if (fine.length > 0)
        tagged(canvas, 'P', () => drawLines(canvas, fine, styles.note, { x, y: y + notesTop, width }));
    },
  };
}

/** "Trang 1/2" inside the foot of the frame of every page: only when all are drawn is their number known. */
export function drawPageCounts(
  canvas: Canvas,
  { language, number }: Pick<CertificateDocument, 'language' | 'number'>,
): void {
  const { count } = canvas.pdf.bufferedPageRange();
  const box = { x: canvas.margins.left, y: paper.height - mm(18), width: contentWidth(canvas) };
  for (let page = 0; page < count; page += 1) {
    canvas.pdf.switchToPage(page);
    const line = oneLine(`${number}   ·   ${pageWord[language]} ${page + 1}/${count}`, styles.page);
    artifact(canvas, () => drawLine(canvas, line, styles.page, box, 'right'), 'Pagination');
  }
}
