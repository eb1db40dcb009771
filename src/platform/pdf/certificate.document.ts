import type { Attachment, DocumentMeta, Language } from './canvas';
import type { Signature } from './signature';
import type { Table } from './table';

/** A value with its label, and a small label in a second language. */
export interface LabelledLine {
  label: string;
  labelEn?: string;
  /** A line feed begins a new line. */
  value: string;
  /** Two halves in a row share a line of the form; halves carry no number of their own for the second. */
  half?: boolean;
}

/** A title over paragraphs, numbered where they are items of a list. */
export interface TitledPart {
  title: string;
  numbered?: boolean;
  paragraphs: readonly string[];
}

/** Everything a certificate says, in words already chosen: the drawing adds none of its own but the page count. */
export interface CertificateDocument {
  language: Language;
  centre: {
    superior?: string;
    name: string;
    /** Address, designation decision and mark: one line each. */
    details: readonly string[];
  };
  /** "GIẤY CHỨNG NHẬN KIỂM ĐỊNH" over "VERIFICATION CERTIFICATE". */
  title: string;
  titleEn?: string;
  /** "Số: V26.00123". */
  number: string;
  lines: readonly LabelledLine[];
  result: LabelledLine;
  /** Absent on a certificate that does not expire. */
  validUntil?: LabelledLine;
  /** Absent on papers that nobody looks up. */
  qr?: {
    url: string;
    caption: string;
    /** Short code to type where no camera is at hand. */
    code: string;
  };
  /** From left to right. */
  signatures: readonly Signature[];
  /** Form number, remarks, "chưa xác nhận": fine print at the foot. */
  notes: readonly string[];
  /** The same as data. */
  attachment?: Attachment;
  /** Pale words across the page: "BẢN MẪU", "ĐÃ THU HỒI", "SỐ LIỆU MẪU". */
  watermark?: string;
  /** Drawn from a second page on: tables with their captions, small print under them, further parts, and the end mark. */
  results?: {
    caption: string;
    tables: readonly Table[];
    notes: readonly string[];
    parts: readonly TitledPart[];
    end: string;
  };
  meta: DocumentMeta;
}
