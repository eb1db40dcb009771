import { filetypemime } from 'magic-bytes.js';
import { fromBuffer, type Entry } from 'yauzl';
import { defineTexts, fill, type Text } from '../i18n';

/** The kinds of file that a form takes, by the ends of their names. */
const kinds = [
  { ends: ['pdf'], contentType: 'application/pdf' },
  { ends: ['jpg', 'jpeg'], contentType: 'image/jpeg' },
  { ends: ['png'], contentType: 'image/png' },
  {
    ends: ['docx'],
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    part: 'word/document.xml',
  },
  {
    ends: ['xlsx'],
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    part: 'xl/workbook.xml',
  },
] as const;

export const acceptedFiles = kinds.flatMap(({ ends }) => ends.map((end) => `.${end}`)).join(',');

const texts = defineTexts({
  kind: {
    vi: 'Nội dung của tệp “{name}” không đúng với đuôi tên của nó, hoặc không thuộc loại tệp ghi ở ô này. Hãy chọn tệp khác.',
    en: 'What is in the file “{name}” is not what its name says, or is none of the kinds named at the field. Choose another.',
  },
  packed: {
    vi: 'Tệp nén bên trong quá lớn so với kích thước của nó, có mã macro hoặc bị hỏng. Hãy lưu thành PDF rồi chọn lại.',
    en: 'What is packed in the file is far larger than the file, holds macros or is broken. Save it as PDF and choose it.',
  },
});

type Judged = { readonly contentType: string } | { readonly fault: Text };

/** Tells a file's kind from what is in it; its name and what the browser says of it only have to agree. */
export async function kindOfFile(name: string, bytes: Buffer): Promise<Judged> {
  const end = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = kinds.find(({ ends }) => (ends as readonly string[]).includes(end));
  const found = filetypemime(bytes.subarray(0, 4096));
  const container = kind && 'part' in kind ? 'application/zip' : kind?.contentType;
  if (!kind || !container || !found.includes(container)) return { fault: fill(texts.kind, { name }) };
  if (!('part' in kind)) return { contentType: kind.contentType };
  const entries = await directoryOf(bytes);
  if (!entries || !isModest(entries, bytes.length)) return { fault: texts.packed };
  const isOffice = ['[Content_Types].xml', kind.part].every((part) => entries.some((each) => each.name === part));
  return isOffice ? { contentType: kind.contentType } : { fault: fill(texts.kind, { name }) };
}

interface PackedFile {
  readonly name: string;
  readonly size: number;
}

/** The installation's own limits against packed bombs: so many parts, so large in all, so much larger than the file. */
const most = { parts: 5000, unpacked: 300 * 1024 * 1024, ratio: 100 };

function isModest(entries: readonly PackedFile[], size: number): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const hasMacros = entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
  return entries.length <= most.parts && unpacked <= Math.min(most.unpacked, size * most.ratio) && !hasMacros;
}

/** What a packed file lists; nothing of it is unpacked. Undefined when it cannot be read. */
function directoryOf(bytes: Buffer): Promise<PackedFile[] | undefined> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > most.parts) return resolve(undefined);
      const entries: PackedFile[] = [];
      zip.on('entry', ({ fileName: name, uncompressedSize: size }: Entry) => {
        entries.push({ name, size });
        zip.readEntry();
      });
      zip.on('error', () => resolve(undefined));
      zip.on('end', () => resolve(entries));
      zip.readEntry();
    });
  });
}
