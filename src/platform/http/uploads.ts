import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { defineTexts } from '../i18n';
import { cleanText } from '../text';
import { RefusedFileError } from './errors';
import { kindOfFile } from './file-kinds';

/** A file that a form brought, its kind told from what is in it. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const texts = defineTexts({
  empty: {
    vi: 'Tệp này không có nội dung (0 byte). Hãy chọn tệp khác.',
    en: 'This file is empty (0 bytes). Choose another.',
  },
  tooLarge: {
    vi: 'Tệp lớn quá 20 MB nên chưa được nhận. Hãy chọn tệp nhỏ hơn.',
    en: 'The file is larger than 20 MB and was not taken. Choose a smaller one.',
  },
});

const twentyMegabytes = 20 * 1024 * 1024;

/**
 * Keeps a file in memory as long as it is small enough. A larger one is let pass unread, so that whatever else the form
 * brought is still read, and the form can come back with it.
 */
const smallEnough: multer.StorageEngine = {
  _handleFile(_req, { stream }, done) {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= twentyMegabytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    stream.once('error', done);
    stream.once('end', () => done(null, { size, buffer: Buffer.concat(chunks) }));
  },
  _removeFile: (_req, _file, done) => done(null),
};

const readMultipart = multer({ storage: smallEnough, limits: { files: 1, fields: 2000 } }).single('file');

/** Lets a file pass unread and keeps only that it was there. */
const unread: multer.StorageEngine = {
  _handleFile(_req, { stream }, done) {
    stream.once('error', done);
    stream.once('end', () => done(null, { size: 1 }));
    stream.resume();
  },
  _removeFile: (_req, _file, done) => done(null),
};

/** A stranger's form may be that of a person whose session has ended: its fields are read, within narrow bounds. */
const readFields = multer({ storage: unread, limits: { files: 1, fields: 200, fieldSize: 20_000 } }).single('file');

/** Reads multipart forms, of signed-in people with at most one file, named `file`, in memory. Comes before the forgery check. */
export const acceptFile: RequestHandler = (req, res, next) => {
  if (req.session.accountId) return readMultipart(req, res, next);
  readFields(req, res, () => next());
};

/** The file that came with the form as it is, whatever is in it: for those who read it themselves and say what is wrong. */
export function uploadedBytes(req: Request): Omit<UploadedFile, 'contentType'> | undefined {
  if (!req.file) return undefined;
  const { size, buffer: bytes, originalname } = req.file;
  if (size === 0) throw new RefusedFileError(415, texts.empty);
  if (size > twentyMegabytes) throw new RefusedFileError(413, texts.tooLarge);
  const { text: name, fault } = cleanText(Buffer.from(originalname, 'latin1').toString('utf8'));
  if (fault) throw new RefusedFileError(415, fault);
  return { name: name.slice(-200), bytes };
}

/** The file that came with the form, if any, of a kind that is taken. Browsers send names as UTF-8 that multer reads as Latin-1. */
export async function uploadedFile(req: Request): Promise<UploadedFile | undefined> {
  const sent = uploadedBytes(req);
  return sent && ofKnownKind(sent);
}

/** A file with its kind told from its content; refused where it is none that is taken. */
export async function ofKnownKind(sent: Omit<UploadedFile, 'contentType'>): Promise<UploadedFile> {
  const kind = await kindOfFile(sent.name, sent.bytes);
  if ('fault' in kind) throw new RefusedFileError(415, kind.fault);
  return { ...sent, contentType: kind.contentType };
}
