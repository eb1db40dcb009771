import type { Request, RequestHandler } from 'express';
import multer from 'multer';

/** A file that a form brought. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const twentyMegabytes = 20 * 1024 * 1024;

const readMultipart = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: twentyMegabytes, files: 1 },
}).single('file');

/** Reads multipart forms of signed-in people, with at most one file, named `file`, in memory. Comes before the forgery check. */
export const acceptFile: RequestHandler = (req, res, next) => {
  if (!req.session.accountId) return next();
  readMultipart(req, res, next);
};

/** The file that came with the form, if any. Browsers send names as UTF-8 bytes that multer reads as Latin-1. */
export function uploadedFile(req: Request): UploadedFile | undefined {
  if (!req.file || req.file.size === 0) return undefined;
  return {
    name: Buffer.from(req.file.originalname, 'latin1').toString('utf8').normalize('NFC'),
    contentType: req.file.mimetype,
    bytes: req.file.buffer,
  };
}
