import type { Long } from 'bson';
import type { Database } from '../database';
import { EngineError } from '../errors';
import type { Collection } from '../storage/catalog';
import type { Reader, Writer } from '../storage/store';
import type { Session } from '../transactions/sessions';
import type { Transaction } from '../transactions/transaction';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric } from '../values/types';
import { isTruthy } from '../aggregation/truth';
import type { RawBatch } from '../wire/messages';
import type { Client } from '../wire/client';

/** What a command sees of the world. */
export interface CommandContext {
  readonly database: Database;
  readonly connection: Client;
  readonly db: string;
  readonly command: Doc;
  readonly sequences: ReadonlyMap<string, Buffer[]>;
  readonly session: Session | undefined;
  /** The open multi-document transaction that the command belongs to. */
  readonly transaction: Transaction | undefined;
  /** Whether answers are recorded under the session's transaction number for a repeat. */
  readonly isRetryable: boolean;
}

export type CommandHandler = (context: CommandContext) => Promise<Doc | RawBatch> | Doc | RawBatch;

export const numberField = (command: Doc, field: string): number | undefined => {
  const value = command[field];
  if (value === undefined || value === null) return undefined;
  if (!isNumeric(value))
    throw new EngineError('TypeMismatch', `BSON field '${field}' is the wrong type, expected a number`);
  return toNumber(value);
};

export const docField = (command: Doc, field: string): Doc => {
  const value = command[field] ?? {};
  if (!isDoc(value))
    throw new EngineError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'object'`);
  return value;
};

export const boolField = (command: Doc, field: string): boolean => isTruthy(command[field]);

/** The collection a command names in its first field. */
export function collectionName(command: Doc): string {
  const name = Object.values(command)[0];
  if (typeof name !== 'string' || name === '') {
    throw new EngineError('InvalidNamespace', 'collection name has invalid type or is empty');
  }
  return name;
}

export const findCollection = ({ database, db, command }: CommandContext): Collection | undefined =>
  database.catalog.find(db, collectionName(command));

export function requireCollection(context: CommandContext): Collection {
  const collection = findCollection(context);
  if (collection) return collection;
  throw new EngineError('NamespaceNotFound', `ns does not exist: ${context.db}.${collectionName(context.command)}`);
}

export const getOrCreateCollection = (context: CommandContext): Collection =>
  findCollection(context) ?? context.database.catalog.create(context.db, collectionName(context.command));

export interface Reading {
  readonly reader: Reader;
  readonly release: () => void;
}

/** A stable view for one read: the transaction's own, or a snapshot of now. */
export function openReader({ database, transaction }: CommandContext): Reading {
  if (transaction) return { reader: transaction, release: () => undefined };
  const snapshot = database.store.snapshot();
  return { reader: snapshot, release: () => snapshot.release() };
}

/** The newest state, for finding what a write will change. */
export const currentReader = ({ database, transaction }: CommandContext): Reader =>
  transaction ?? database.store.current;

/** Writes in the transaction, or in an atomic write of its own that is on disk when it is acknowledged. */
export async function write<T>({ database, transaction }: CommandContext, work: (writer: Writer) => T): Promise<T> {
  return transaction ? work(transaction) : database.write(work);
}

/** Documents of a list sent beside the command or inside it. */
export const listField = ({ command, sequences }: CommandContext, field: string): (Doc | Buffer)[] => {
  const sequence = sequences.get(field);
  if (sequence) return sequence;
  const list = command[field];
  if (!Array.isArray(list)) throw new EngineError(40414, `BSON field '${field}' is missing but a required field`);
  return list as Doc[];
};

export const longOf = (value: unknown): bigint =>
  typeof value === 'object' && value !== null && 'toBigInt' in value
    ? (value as Long).toBigInt()
    : BigInt(toNumber(value as number));

/** Refuses options whose silent loss would change an answer. */
export function refuse(command: Doc, fields: readonly string[]): void {
  for (const field of fields) {
    if (command[field] === undefined || command[field] === null) continue;
    throw new EngineError('NotImplemented', `'${field}' is not supported by this engine`);
  }
}

/** Only the simple collation, comparison by bytes, is known. */
export function checkCollation(command: Doc): void {
  const collation = command['collation'];
  if (
    collation === undefined ||
    (isDoc(collation) && (collation['locale'] === 'simple' || Object.keys(collation).length === 0))
  )
    return;
  throw new EngineError('NotImplemented', 'collations other than simple are not supported by this engine');
}
