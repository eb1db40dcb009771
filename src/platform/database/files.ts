import { createHash } from 'node:crypto';
import type { Types } from 'mongoose';
import mongoose from 'mongoose';
import { NotFoundError } from '../http/errors';

/** A file kept in the database, unchanged for ever. */
export interface StoredFile {
  readonly fileId: Types.ObjectId;
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The mongoose fields of a `StoredFile` inside another record. */
export const storedFileFields = {
  fileId: { type: mongoose.Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  contentType: { type: String, required: true },
  size: { type: Number, required: true },
  sha256: { type: String, required: true },
} as const;

/**
 * Keeps bytes in GridFS and answers what a record needs to find and check them.
 * Stored before the transaction that refers to it: if that fails, unreferenced bytes remain, never a reference to nothing.
 */
export async function storeFile(file: { name: string; contentType: string; bytes: Buffer }): Promise<StoredFile> {
  const upload = bucket().openUploadStream(file.name, { metadata: { contentType: file.contentType } });
  await new Promise<void>((resolve, reject) => {
    upload.once('finish', () => resolve());
    upload.once('error', reject);
    upload.end(file.bytes);
  });
  return {
    fileId: upload.id,
    name: file.name,
    contentType: file.contentType,
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
}

/** Reads a file back and refuses it when a single bit differs from what was stored. */
export async function readFile(file: Pick<StoredFile, 'fileId' | 'sha256'>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of bucket().openDownloadStream(file.fileId)) chunks.push(chunk as Buffer);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new NotFoundError();
    throw error;
  }
  const bytes = Buffer.concat(chunks);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== file.sha256) throw new Error(`file ${file.fileId.toHexString()} has changed since it was stored`);
  return bytes;
}

function bucket(): mongoose.mongo.GridFSBucket {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  return new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' });
}
