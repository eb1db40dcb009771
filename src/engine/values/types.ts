import type { Binary, BSONRegExp, Code, DBRef, Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'bson';

/** A field that is not there; never the same as null. */
export const MISSING = Symbol('missing');

/** A decoded document: numbers keep their BSON types (Int32, Double, Long, Decimal128). */
export type Doc = Record<string, unknown>;

export type Numeric = number | bigint | Int32 | Double | Long | Decimal128;

type Tagged = Binary | BSONRegExp | Code | DBRef | Decimal128 | Double | Int32 | Long | ObjectId | Timestamp;

/** BSON's comparison order of types; numbers of any kind are one, strings and symbols are one. */
export const order = {
  minKey: 1,
  undefined: 2,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  code: 60,
  codeWithScope: 65,
  maxKey: 127,
} as const;

const tagOrder: Readonly<Record<string, number>> = {
  MinKey: order.minKey,
  Int32: order.number,
  Double: order.number,
  Long: order.number,
  Decimal128: order.number,
  BSONSymbol: order.string,
  Binary: order.binary,
  ObjectId: order.objectId,
  Timestamp: order.timestamp,
  BSONRegExp: order.regex,
  DBRef: order.object,
  MaxKey: order.maxKey,
};

export const tagOf = (value: object): string | undefined => (value as Partial<Tagged>)._bsontype;

/** Where a value's type stands in the comparison order. Missing stands with null. */
export function typeOrder(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return order.string;
    case 'number':
    case 'bigint':
      return order.number;
    case 'boolean':
      return order.boolean;
    case 'undefined':
      return order.undefined;
    case 'symbol':
      return order.null;
    default:
      return value === null ? order.null : objectOrder(value as object);
  }
}

function objectOrder(value: object): number {
  const tag = tagOf(value);
  if (tag === 'Code') return (value as Code).scope ? order.codeWithScope : order.code;
  if (tag !== undefined) return tagOrder[tag] ?? order.object;
  if (Array.isArray(value)) return order.array;
  if (value instanceof Date) return order.date;
  if (value instanceof RegExp) return order.regex;
  return value instanceof Uint8Array ? order.binary : order.object;
}

/** A document inside a document, not a scalar with a class of its own. */
export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    tagOf(value) === undefined &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof Uint8Array)
  );
}

export const isNumeric = (value: unknown): value is Numeric => typeOrder(value) === order.number;

/** BSON type numbers with the aliases `$type` knows. */
export const typeAliases: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const tagNames: Readonly<Record<string, string>> = {
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  Int32: 'int',
  Double: 'double',
  Long: 'long',
  Decimal128: 'decimal',
  BSONSymbol: 'symbol',
  Binary: 'binData',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  DBRef: 'object',
};

const orderNames: Readonly<Record<number, string>> = {
  [order.undefined]: 'undefined',
  [order.null]: 'null',
  [order.string]: 'string',
  [order.object]: 'object',
  [order.array]: 'array',
  [order.binary]: 'binData',
  [order.boolean]: 'bool',
  [order.date]: 'date',
  [order.regex]: 'regex',
  [order.code]: 'javascript',
  [order.codeWithScope]: 'javascriptWithScope',
};

/** The alias of a value's exact type, as `$type` (the expression) answers it. */
export function typeName(value: unknown): string {
  if (value === MISSING) return 'missing';
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double';
  if (typeof value === 'bigint') return 'long';
  const tag = typeof value === 'object' && value !== null ? tagOf(value) : undefined;
  return (tag !== undefined && tagNames[tag]) || (orderNames[typeOrder(value)] ?? 'object');
}
