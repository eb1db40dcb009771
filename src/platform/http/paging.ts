import { isObjectIdOrHexString } from 'mongoose';
import { defineTexts } from '../i18n';
import { Joi } from './parse';

/** Where in its order a list goes on: the value at which it was left, and the id of the record that bears it. */
export type Position = readonly [value: string | number | Date, id: string];

const texts = defineTexts({
  cursor: {
    vi: 'Vị trí trang không hợp lệ; hãy mở lại danh sách.',
    en: 'The cursor is not valid; open the list again.',
  },
});

/** What is said of a cursor that no page of this list gave. */
export const unknownCursor = texts.cursor;

/** How much of a list is asked for, and from where on: programs go on with `cursor`, pages lead on and back. */
export interface Paging {
  readonly limit: number;
  readonly cursor?: string;
  readonly after?: string;
  readonly before?: string;
}

/** The fields of a list's query, whose pages give such cursors. */
export function pagingFieldsOf(isCursor: (typed: string) => boolean) {
  const cursorField = () =>
    Joi.string().custom((typed: string, helpers) =>
      isCursor(typed) ? typed : helpers.error('cursor', { text: unknownCursor }),
    );
  return {
    limit: Joi.number().integer().min(1).max(200).default(50),
    cursor: cursorField(),
    after: cursorField(),
    before: cursorField(),
  };
}

/** Those of a list that one index holds. */
export const pagingFields = pagingFieldsOf((typed) => readCursor(typed) !== undefined);

export function writeCursor([value, id]: Position): string {
  const kept = value instanceof Date ? { date: value.toISOString() } : value;
  return Buffer.from(JSON.stringify([kept, id])).toString('base64url');
}

/** Nothing for what no page gave. */
export function readCursor(cursor: string): Position | undefined {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (typeof id !== 'string' || !isObjectIdOrHexString(id)) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return [value, id];
    const date = new Date((value as { date: string }).date);
    return Number.isNaN(date.getTime()) ? undefined : [date, id];
  } catch {
    return undefined;
  }
}
