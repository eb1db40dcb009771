import type { Model, Types } from 'mongoose';
import type { NumberStep } from '../platform/database';
import { defineTexts, type Text } from '../platform/i18n';

/** What is kept out of every entry: secrets, and fields that only serve search and bookkeeping. */
export const leftOut = [
  ...(['_id', '__v', 'passwordHash', 'tokenHash', 'secret', 'epoch', 'searchWords', 'createdAt', 'updatedAt'] as const),
  ...(['stateKey', 'serialKey', 'stampKey', 'taxKey', 'numberKey', 'issueKey'] as const),
  ...(['seriesKey', 'nameOrder', 'key', 'near'] as const),
  ...(['replacesKeys', 'amendsKeys'] as const),
] as const;

type LeftOut = (typeof leftOut)[number];

/** What a part of a field has for the database alone: nobody is told of it. */
export function isUntold(part: string): boolean {
  return part === '_id' || part === '__v';
}

/**
 * A field in words; with the words of its values when they come from a list, or the kind of record its ids name. What
 * repeats at length what has a name of its own is told by that name.
 */
export type FieldWords =
  | Text
  | { readonly label: Text; readonly values: Readonly<Record<string, Text>> }
  | { readonly label: Text; readonly of: string }
  | { readonly label: Text; readonly isNumber: true }
  | { readonly label: Text; readonly byItsName: true };

/** The names of records by their ids. */
export type NamesOf = (ids: readonly Types.ObjectId[]) => Promise<ReadonlyMap<string, string>>;

/** A kind of record as the audit trail speaks of it. Each domain defines its own, beside its model. */
export interface AuditedKind<
  Type extends string,
  Actions extends Readonly<Record<string, Text>>,
  Field extends string,
> {
  /** As it is stored: `Instrument`. */
  readonly type: Type;
  readonly name: Text;
  /** What is done to such records: `instrument.registered`. */
  readonly actions: Actions;
  readonly fields: Readonly<Record<Field, FieldWords>>;
  /** The parts of fields that are lists or groups: a scope line's range, a narrative's section. */
  readonly parts?: Readonly<Record<string, FieldWords>>;
  /** Kept in the entries and not shown: fields that repeat what the register holds. */
  readonly unshown?: readonly Field[];
  readonly namesOf?: NamesOf;
  /** Absent: what is in the register is not held against what the entries say of it. */
  readonly held?: HeldKind;
}

/** A kind whose records are held, as a whole, against what was sealed when they were last changed. */
export interface HeldKind {
  readonly model: { readonly schema: { readonly paths: object }; readonly collection: Model<unknown>['collection'] };
  /** The step of a number series that a record took for good: two records never share one, and none is left out. */
  readonly stepOf?: (record: Readonly<Record<string, unknown>>) => NumberStep | undefined;
}

/** The kinds and the actions there are: each domain adds its own, and the compiler refuses all others. */
export interface AuditedTypes {
  readonly Export: true;
}
export interface AuditedActions {
  readonly 'export.exported': true;
}

export type AuditedType = keyof AuditedTypes;
export type AuditedAction = keyof AuditedActions;

const kinds = new Map<string, AuditedKind<string, Readonly<Record<string, Text>>, string>>();

/**
 * Defines how the audit trail speaks of the records of a model; the compiler asks for words for every field of it:
 * `auditedKind<Instrument>()({ type: 'Instrument', … })`.
 */
export function auditedKind<Model>() {
  return <const Type extends string, const Actions extends Readonly<Record<string, Text>>>(
    kind: AuditedKind<Type, Actions, Exclude<keyof Model & string, LeftOut>>,
  ) => {
    kinds.set(kind.type, kind);
    return kind;
  };
}

/** The words of an action; one that no domain defines any more shows as it was stored. */
export function actionName(action: string): Text | undefined {
  return [...kinds.values()].find(({ actions }) => action in actions)?.actions[action];
}

export function kindName(type: string): Text | undefined {
  return kinds.get(type)?.name;
}

/** Every kind, with its words, as choices of a filter. */
export function kindNames(): readonly (readonly [string, Text])[] {
  return [...kinds.values()].map(({ type, name }) => [type, name] as const);
}

export function heldKind(type: string): HeldKind | undefined {
  return kinds.get(type)?.held;
}

/** Every kind whose records are held against their entries. */
export function heldKinds(): readonly (HeldKind & { readonly type: string })[] {
  return [...kinds.values()].flatMap(({ type, held }) => (held ? [{ type, ...held }] : []));
}

/** The words of a field, or of a part of a field. */
export function fieldWords(type: string, field: string): FieldWords | undefined {
  const kind = kinds.get(type);
  return kind?.fields[field] ?? kind?.parts?.[field] ?? commonParts[field];
}

/** The words of a part of a field: what a part is called goes before a field of the same name. */
export function partWords(type: string, part: string): FieldWords | undefined {
  return kinds.get(type)?.parts?.[part] ?? fieldWords(type, part);
}

/** Whether a change of the field is told to readers. */
export function isShown(type: string, field: string): boolean {
  return !kinds.get(type)?.unshown?.includes(field);
}

export function namesOf(type: string): NamesOf | undefined {
  return kinds.get(type)?.namesOf;
}

/** Parts that mean the same wherever they stand. */
const commonParts: Readonly<Record<string, FieldWords>> = {
  ...defineTexts({
    source: { vi: 'Nguồn', en: 'Source' },
    generated: { vi: 'Số liệu mẫu', en: 'Sample' },
    size: { vi: 'Dung lượng', en: 'Size' },
    contentType: { vi: 'Kiểu tệp', en: 'Kind of file' },
    sha256: { vi: 'Mã SHA-256', en: 'SHA-256' },
    note: { vi: 'Ghi chú', en: 'Note' },
    reason: { vi: 'Lý do', en: 'Why' },
    from: { vi: 'Từ', en: 'From' },
    until: { vi: 'Đến', en: 'Until' },
    name: { vi: 'Tên', en: 'Name' },
    number: { vi: 'Số', en: 'Number' },
  }),
  confidence: {
    label: { vi: 'Mức xác nhận', en: 'Confidence' },
    values: defineTexts({
      confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
      partly: { vi: 'Xác nhận một phần', en: 'Partly confirmed' },
      unconfirmed: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
    }),
  },
};

/** The names of a model's records, for the ids that other records keep: of each only the fields that its name is made of. */
export function namesFrom<T, Field extends keyof T & string>(
  model: Model<T>,
  fields: readonly Field[],
  nameOf: (record: Pick<T, Field>) => string,
): NamesOf {
  return async (ids) => {
    const records = await model
      .find({ _id: { $in: ids } }, Object.fromEntries(fields.map((field) => [field, 1])))
      .lean<(Pick<T, Field> & { _id: Types.ObjectId })[]>();
    return new Map(records.map((record) => [String(record._id), nameOf(record)]));
  };
}
