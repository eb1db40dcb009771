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

/** The fields of every query of a list. */
export const pagingFields = {
  limit: Joi.number().integer().min(1).max(200).default(50),
  cursor: cursorField(),
  after: cursorField(),
  before: cursorField(),
};

function cursorField() {
  return Joi.string().custom((typed: string, helpers) =>
    readCursor(typed) ? typed : helpers.error('cursor', { text: unknownCursor }),
  );
}

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
