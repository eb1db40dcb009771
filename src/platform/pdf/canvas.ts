import PDFDocument from 'pdfkit';
import { drawable, mm } from './fonts';
import { registerTypefaces } from './typefaces';

export type Language = 'vi' | 'en';

export interface DocumentMeta {
  title: string;
  author: string;
  /** The instant written into the file. The same words and the same instant give the same bytes. */
  createdAt: Date;
}

/** A file that the document carries: data of the same content, for programs. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Distances from the paper's edges, in points. */
export interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** An A4 document being drawn: its pdfkit document, the root of its tags, and where text may stand. */
export interface Canvas {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly margins: Margins;
}

/** pdfkit 0.20 takes more options than its published types know. */
interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  scope?: 'Row' | 'Column';
  bbox?: readonly number[];
}

/** Nor this one of attachments. */
interface AttachmentOptions {
  readonly relationship: 'Data';
}

export const paper = { width: mm(210), height: mm(297) } as const;

const languageTags: Record<Language, string> = { vi: 'vi-VN', en: 'en' };

/** Opens a tagged PDF/A-2a document without pages, PDF/A-3a when it carries a file; fonts are embedded, colours are sRGB. */
export function openCanvas(meta: DocumentMeta, language: Language, margins: Margins, attachment?: Attachment): Canvas {
  const pdf = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: attachment ? 'PDF/A-3a' : 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: languageTags[language],
    font: '',
    info: {
      Title: drawable(meta.title),
      Author: drawable(meta.author),
      Creator: 'Chuẩn Đo',
      Producer: 'Chuẩn Đo (pdfkit)',
      CreationDate: meta.createdAt,
    },
  });
  registerTypefaces(pdf);
  writeWhole(pdf);
  completeMetadata(pdf);
  if (attachment) attach(pdf, attachment, meta.createdAt);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, root, margins };
}

/** pdfkit makes bytes of its commands sign by sign, which takes longer than many of them are worth. */
function writeWhole(pdf: PDFKit.PDFDocument): void {
  pdf.addContent = (command) => {
    (pdf.page as unknown as { write(bytes: Uint8Array): void }).write(Buffer.from(`${command}\n`, 'latin1'));
    return pdf;
  };
}

/** `AFRelationship` is `Data`: what the pages show, for programs (ISO 19005-3, 6.8; ISO 32000-2, 14.13). */
function attach(pdf: PDFKit.PDFDocument, attachment: Attachment, at: Date): void {
  const { name, contentType: type, description, bytes } = attachment;
  const dates = { creationDate: at, modifiedDate: at };
  const relation: AttachmentOptions = { relationship: 'Data' };
  pdf.file(Buffer.from(bytes), { name, type, description, ...dates, ...relation });
}

/** Ends the document and gives its bytes. */
export function closeCanvas({ pdf, root }: Canvas): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    root.end();
    pdf.end();
  });
}

/** Draws inside a structure element (`P`, `H1`, `TD`…), so that reading aids know what the words are. */
export function tagged(
  canvas: Canvas,
  type: string,
  draw: () => void,
  parent: PDFKit.PDFStructureElement = canvas.root,
  options: TagOptions = {},
): void {
  parent.add(canvas.pdf.struct(type, options, draw));
}

/** A structure element that holds others (`Table`, `L`). End it when its last child is drawn. */
export function openTag(canvas: Canvas, type: string, parent = canvas.root): PDFKit.PDFStructureElement {
  const element = canvas.pdf.struct(type);
  parent.add(element);
  return element;
}

/** Draws what reading aids should pass over: rules, frames, page numbers. Never call it while inside `tagged`. */
export function artifact(canvas: Canvas, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  canvas.pdf.save().markContent('Artifact', { type });
  draw();
  canvas.pdf.endMarkedContent().restore();
}

/**
 * pdfkit writes title and author into the XMP packet without escaping them, and names one standard only.
 * `endSubset` runs after the plain document information is written and before the packet is: the moment for both.
 */
function completeMetadata(pdf: PDFKit.PDFDocument): void {
  const endSubset = pdf.endSubset.bind(pdf);
  pdf.endSubset = () => {
    for (const key of ['Title', 'Author'] as const) pdf.info[key] = escapeXml(pdf.info[key] ?? '');
    pdf.appendXML(pdfUaIdentification);
    endSubset();
  };
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** PDF/UA-1 (ISO 14289-1, clause 5), described as PDF/A asks of every schema it does not know (ISO 19005-2, 6.6.2.3). */
const pdfUaIdentification = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about=""
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas>
      <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property>
            <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
              </rdf:li>
            </rdf:Seq>
          </pdfaSchema:property>
        </rdf:li>
      </rdf:Bag>
    </pdfaExtension:schemas>
  </rdf:Description>
`;
