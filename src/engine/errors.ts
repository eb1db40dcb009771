import type { Document } from 'bson';

/** Error names and codes, as the real server numbers them. */
export const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  NoSuchKey: 4,
  HostUnreachable: 6,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  AuthenticationFailed: 18,
  IllegalOperation: 20,
  LockTimeout: 24,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  CannotCreateIndex: 67,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  CommandNotFound: 59,
  ImmutableField: 66,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  WriteConflict: 112,
  CommandNotSupported: 115,
  ConversionFailure: 241,
  CursorInUse: 143,
  CannotIndexParallelArrays: 171,
  TransactionTooOld: 225,
  SnapshotUnavailable: 246,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  TransactionTooLarge: 257,
  OperationNotSupportedInTransaction: 263,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  ShutdownInProgress: 91,
  DuplicateKey: 11000,
  BSONObjectTooLarge: 10334,
  NotImplemented: 238,
} as const;

export type ErrorName = keyof typeof errorCodes;

/** A refusal that reaches the client with the server's own code, name and labels. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: number;
  readonly codeName: string;
  readonly labels: readonly string[];
  /** Further fields of the reply, such as `keyPattern` and `keyValue` of a duplicate key. */
  readonly details: Document;

  constructor(name: ErrorName | number, message: string, options: { labels?: string[]; details?: Document } = {}) {
    super(message);
    this.code = typeof name === 'number' ? name : errorCodes[name];
    this.codeName = typeof name === 'number' ? `Location${name}` : name;
    this.labels = options.labels ?? [];
    this.details = options.details ?? {};
  }
}

/** Another transaction wrote first: the driver repeats the whole transaction. */
export const writeConflict = () =>
  new EngineError(
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    { labels: ['TransientTransactionError'] },
  );

/** The fields of a failed reply. */
export function errorReply(error: unknown): Document {
  if (!(error instanceof EngineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: 0, errmsg: message, code: 1, codeName: 'InternalError' };
  }
  const reply: Document = {
    ok: 0,
    errmsg: error.message,
    code: error.code,
    codeName: error.codeName,
    ...error.details,
  };
  return error.labels.length > 0 ? { ...reply, errorLabels: [...error.labels] } : reply;
}
