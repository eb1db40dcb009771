import { defineTexts, fill, verbatim, type Text } from '../i18n';

/** What kind of fault keeps a file from being read as XML. */
export type XmlFaultCode =
  | 'empty'
  | 'html'
  | 'notXml'
  | 'encoding'
  | 'doctype'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooMany'
  | 'tooManyAttributes'
  | 'malformed';

const texts = defineTexts({
  empty: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  html: {
    vi: 'Tệp là một trang web (HTML) được lưu với đuôi .xml, thường là trang đăng nhập hay trang báo lỗi của nơi tải về. Hãy tải lại tệp gốc.',
    en: 'The file is a web page (HTML) saved with the ending .xml, most often the sign-in or error page of the place it came from. Download the original again.',
  },
  notXml: {
    vi: 'Nội dung của tệp không phải là XML: ký tự đầu tiên phải là “<”.',
    en: 'What is in the file is not XML: its first character must be “<”.',
  },
  encoding: {
    vi: 'Không đọc được bảng mã “{label}” của tệp, hoặc có byte không thuộc bảng mã này.',
    en: 'The encoding “{label}” of the file cannot be read, or a byte does not belong to it.',
  },
  doctype: {
    vi: 'Tệp có khai báo DOCTYPE. Khai báo này có thể chứa thực thể làm cạn bộ nhớ hoặc đọc tệp khác, nên không được nhận.',
    en: 'The file has a DOCTYPE. It can hold entities that exhaust the memory or read other files, so it is not taken.',
  },
  tooLarge: {
    vi: 'Tệp lớn quá {most} MB nên không được đọc.',
    en: 'The file is larger than {most} MB and was not read.',
  },
  tooDeep: {
    vi: 'Các phần tử lồng nhau quá {most} tầng.',
    en: 'Elements stand inside one another more than {most} levels deep.',
  },
  tooMany: { vi: 'Tệp có quá {most} phần tử.', en: 'The file has more than {most} elements.' },
  tooManyAttributes: {
    vi: 'Một phần tử có quá {most} thuộc tính.',
    en: 'An element has more than {most} attributes.',
  },
  malformed: { vi: 'Cấu trúc XML bị hỏng: {detail}.', en: 'The XML is broken: {detail}.' },
});

/** A file that is no XML we read: what is wrong, and where. Lines and columns count from 1. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  readonly text: Text;
  constructor(
    readonly code: XmlFaultCode,
    readonly line: number,
    readonly column: number,
    values: Readonly<Record<string, string | number | Text>> = {},
  ) {
    const text = fill(texts[code], values);
    super(text.en);
    this.text = text;
  }
}

/** The parser's commonest complaints, in both languages; `$1` is what it names. */
const complaints: readonly (readonly [pattern: RegExp, vi: string, en: string])[] = [
  [/^unclosed tag: (.+)$/, 'phần tử “$1” không có thẻ đóng', 'the element “$1” is not closed'],
  [/^unexpected close tag\.?/, 'thẻ đóng không khớp với thẻ mở', 'a closing tag does not match its opening tag'],
  [/^unmatched closing tag: (.+?)\.?$/, 'thẻ đóng “$1” không có thẻ mở', 'the closing tag “$1” was never opened'],
  [/^unbound namespace prefix: (.+?)\.?$/, 'tiền tố “$1” chưa được khai báo', 'the prefix $1 is not declared'],
  [/^duplicate attribute: (.+?)\.?$/, 'thuộc tính “$1” lặp lại', 'the attribute “$1” is repeated'],
  [/^undefined entity/, 'dùng thực thể chưa định nghĩa', 'an entity is used that is not defined'],
  [/^unexpected end/, 'tệp bị cắt ngang trước khi kết thúc', 'the file is cut off before its end'],
  [/^document must contain a root element/, 'không có phần tử gốc', 'there is no root element'],
  [/^disallowed character/, 'có ký tự không được phép', 'a character stands where it must not'],
  [/^text data outside of root node/, 'có chữ ngoài phần tử gốc', 'there is text outside the root element'],
];

/** The parser's complaint, without the place it puts before it. */
export function complaintText(message: string): Text {
  const said = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
  for (const [pattern, vi, en] of complaints) {
    const found = pattern.exec(said);
    if (found) return { vi: vi.replace('$1', found[1] ?? ''), en: en.replace('$1', found[1] ?? '') };
  }
  return verbatim(said.replace(/\.$/, ''));
}
