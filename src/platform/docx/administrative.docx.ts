import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import { drawable, formulae, recipientLines, withEndMark, type AdministrativeDocument } from '../pdf';
import { bodyParagraph, wordBlock } from './docx.body';
import { wordHead } from './docx.head';
import { centred, runs, sideBySide } from './docx.parts';
import { halfPoints, numbering, page, twips, widths, wordStyles } from './docx.styles';

/** The same document as `administrativeDocument` draws, for editing in Word: real styles, lists, tables and header. */
export function administrativeDocx(doc: AdministrativeDocument): Promise<Buffer> {
  const document = new Document({
    title: drawable(doc.meta.title),
    creator: drawable(doc.meta.author),
    lastModifiedBy: drawable(doc.meta.author),
    styles: wordStyles(doc.language),
    numbering,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumberHeader() },
        children: [...wordHead(doc), ...doc.blocks.flatMap(wordBlock), ...wordEnding(doc)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Page numbers in the middle of the top margin, not on the first page. */
function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** The last paragraph stays with the signature. */
function wordEnding(doc: AdministrativeDocument): (Paragraph | Table)[] {
  return [
    bodyParagraph(withEndMark(doc.closing), true),
    new Paragraph({ keepNext: true, children: [new TextRun({ text: '', size: halfPoints(10) })] }),
    sideBySide([widths.half, widths.half], [[recipients(doc), signature(doc)]]),
  ];
}

function recipients(doc: AdministrativeDocument): Paragraph[] {
  const title = new Paragraph({
    children: runs(formulae[doc.language].recipients, { points: 12, bold: true, italics: true }),
  });
  return [
    title,
    ...recipientLines(doc.recipients).map((line) => new Paragraph({ children: runs(line, { points: 11 }) })),
  ];
}

function signature({ signature: { authority, name } }: AdministrativeDocument): Paragraph[] {
  const room = new Paragraph({ spacing: { before: twips(60) }, children: [] });
  return [
    ...authority.map((line) => centred(line.toLocaleUpperCase('vi'), { bold: true })),
    room,
    centred(name, { bold: true }),
  ];
}
