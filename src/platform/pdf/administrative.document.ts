import type { DocumentMeta, Language } from './canvas';
import type { Table } from './table';

export interface HeadingBlock {
  type: 'heading';
  /** 1 is "I.", 2 is "1.", 3 is "1.1.", 4 is "a)". The number is part of the text. */
  level: 1 | 2 | 3 | 4;
  text: string;
}

/** One figure with what it counts: "Số bài báo đã đăng" … "04 bài". */
export interface Figure {
  label: string;
  value: string;
}

export type Block =
  | HeadingBlock
  | { type: 'paragraph'; text: string }
  /** Drawn as "- text"; the dash is not part of the text. */
  | { type: 'bullet'; text: string }
  | ({ type: 'table' } & Table)
  | { type: 'figureList'; figures: readonly Figure[] };

/** An administrative document with a named type (báo cáo, kế hoạch…), form 1.4 of Nghị định 30/2020/NĐ-CP. */
export interface AdministrativeDocument {
  language: Language;
  issuer: { superior?: string; name: string };
  /** `null` while the number is not given: a gap is left for it. */
  number: number | null;
  /** "BC-UBND". */
  symbol: string;
  place: string;
  /** `YYYY-MM-DD`; `null` leaves gaps for day, month and year. */
  signedOn: string | null;
  /** "BÁO CÁO". */
  kind: string;
  summary: string;
  addressee: readonly string[];
  blocks: readonly Block[];
  /** The last paragraph; the end mark "./." is added. */
  closing: string;
  /** "Như trên", "Lưu: VT, KGVX"; dashes and signs at the end are added. */
  recipients: readonly string[];
  signature: { authority: readonly string[]; name: string };
  meta: DocumentMeta;
}
