import { createHash } from 'node:crypto';
import mongoose, { Types, type ClientSession } from 'mongoose';
import { NotFoundError } from '../http/errors';
import { isSealed, seal } from '../seals';

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
 * Keeps bytes in GridFS, sealed, and answers what a record needs to find and check them.
 * Stored before the transaction that refers to it: if that fails, unreferenced bytes remain, never a reference to nothing.
 */
export async function storeFile(file: { name: string; contentType: string; bytes: Buffer }): Promise<StoredFile> {
  const [fileId, sha256] = [new Types.ObjectId(), sha256Of(file.bytes)];
  const metadata = { contentType: file.contentType, sha256, seal: seal(contentOf(fileId, sha256)) };
  const upload = bucket().openUploadStreamWithId(fileId, file.name, { metadata });
  await new Promise<void>((resolve, reject) => {
    upload.once('finish', () => resolve());
    upload.once('error', reject);
    upload.end(file.bytes);
  });
  return {
    fileId,
    name: file.name,
    contentType: file.contentType,
    size: file.bytes.length,
    sha256,
  };
}

/** Reads a file back and refuses it when a single bit differs from what was stored. */
export async function readFile(file: Pick<StoredFile, 'fileId' | 'sha256'>): Promise<Buffer> {
  const bytes = await bytesOf(file.fileId);
  if (!bytes) throw new NotFoundError();
  if (sha256Of(bytes) !== file.sha256)
    throw new Error(`file ${file.fileId.toHexString()} has changed since it was stored`);
  return bytes;
}

/** Undefined when it is gone, or parts of it are. */
async function bytesOf(fileId: Types.ObjectId): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of bucket().openDownloadStream(fileId)) chunks.push(chunk as Buffer);
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    if (code === 'ENOENT' || name === 'MongoGridFSChunkError') return undefined;
    throw error;
  }
  return Buffer.concat(chunks);
}

/** A stored file as the check finds it. */
interface FoundFile {
  readonly fileId: Types.ObjectId;
  readonly name: string;
  /** Of the bytes that are there; absent when some are not. */
  readonly sha256?: string;
  /** Whether bytes and seal agree. */
  readonly isGenuine: boolean;
}

/** Whether a file is there, bit for bit what was sealed when it was stored. */
export async function isFileGenuine({ fileId, sha256 }: Pick<StoredFile, 'fileId' | 'sha256'>): Promise<boolean> {
  const [stored] = await bucket().find({ _id: fileId }).limit(1).toArray();
  if (!stored) return false;
  const found = await examined(stored);
  return found.isGenuine && found.sha256 === sha256;
}

/** Reads every stored file, one after the other. */
export async function* findStoredFiles(): AsyncGenerator<FoundFile> {
  for await (const stored of bucket().find().sort({ _id: 1 })) yield await examined(stored);
}

/** Seals the files from before there were seals as they are; answers how many. */
export async function sealStoredFiles(): Promise<number> {
  const files = bucket();
  let sealed = 0;
  for await (const { _id, metadata } of files.find({ 'metadata.seal': { $exists: false } })) {
    const bytes = await bytesOf(_id);
    if (!bytes) continue;
    const sha256 = sha256Of(bytes);
    const kept = { ...metadata, sha256, seal: seal(contentOf(_id, sha256)) };
    await database()
      .collection('files.files')
      .updateOne({ _id }, { $set: { metadata: kept } });
    sealed += 1;
  }
  return sealed;
}

/** Destroys a file in the transaction of the decision to do so: it is gone only when that is saved. */
export async function destroyFile(fileId: Types.ObjectId, session: ClientSession): Promise<void> {
  await database().collection('files.chunks').deleteMany({ files_id: fileId }, { session });
  await database().collection('files.files').deleteOne({ _id: fileId }, { session });
}

async function examined({ _id: fileId, filename: name, metadata }: mongoose.mongo.GridFSFile): Promise<FoundFile> {
  const bytes = await bytesOf(fileId);
  if (!bytes) return { fileId, name, isGenuine: false };
  const sha256 = sha256Of(bytes);
  return { fileId, name, sha256, isGenuine: isSealed(contentOf(fileId, sha256), metadata?.['seal']) };
}

function contentOf(fileId: Types.ObjectId, sha256: string): string {
  return `file ${fileId.toHexString()} ${sha256}`;
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const buckets = new WeakMap<mongoose.mongo.Db, mongoose.mongo.GridFSBucket>();

/** One for a database: each new one asks before its first file whether its indexes are there. */
function bucket(): mongoose.mongo.GridFSBucket {
  const db = database();
  const known = buckets.get(db) ?? new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' });
  buckets.set(db, known);
  return known;
}

function database(): mongoose.mongo.Db {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  return db;
}
