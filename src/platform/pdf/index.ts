export type { Attachment } from './canvas';
export { administrativeDocument } from './administrative.pdf';
export {
  addresseeLines,
  formulae,
  numberLine,
  placeAndDayLine,
  recipientLines,
  withEndMark,
} from './administrative.words';
export type { AdministrativeDocument, Block, Figure, HeadingBlock } from './administrative.document';
export { drawnApart } from './drawn-apart';
export { certificateDocument } from './certificate.pdf';
export { labelsDocument, labelsOnSheet, type LabelLine } from './labels.pdf';
export { lettersDocument, type LetterOnPaper } from './letters.pdf';
export type { CertificateDocument, LabelledLine, TitledPart } from './certificate.document';
export { slipDocument, type SlipDocument } from './slip.pdf';
export type { Language } from './canvas';
export { drawable } from './fonts';
export { DoesNotFitError, UndrawableCharacterError } from './pdf.errors';
export type { Table, TableColumn } from './table';
export { inkedSigns, widthInPoints } from './typefaces';
export { mergePapers } from './merge';
