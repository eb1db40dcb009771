import type { Request, RequestHandler } from 'express';
import multer from 'multer';

/** A file that a form brought. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const twentyMegabytes = 20 * 1024 * 1024;

/** Reads a multipart form with at most one file, in memory. Forms without a file pass unchanged. */
export function acceptFile(field: string): RequestHandler {
  return multer({ storage: multer.memoryStorage(), limits: { fileSize: twentyMegabytes, files: 1 } }).single(field);
}

/** The file that came with the form, if any. Browsers send names as UTF-8 bytes that multer reads as Latin-1. */
export function uploadedFile(req: Request): UploadedFile | undefined {
  if (!req.file || req.file.size === 0) return undefined;
  return {
    name: Buffer.from(req.file.originalname, 'latin1').toString('utf8').normalize('NFC'),
    contentType: req.file.mimetype,
    bytes: req.file.buffer,
  };
}
