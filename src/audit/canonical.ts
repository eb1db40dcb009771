import { Types } from 'mongoose';

/** Values as JSON knows them: ids and instants become text, absent fields vanish. */
export function plain(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Types.ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toJSON();
  if (Array.isArray(value)) return value.map((each) => plain(each) ?? null);
  if (typeof value !== 'object') return value;
  const source =
    'toObject' in value && typeof value.toObject === 'function' ? (value.toObject as () => object)() : value;
  return Object.fromEntries(
    Object.entries(source)
      .map(([key, each]) => [key, plain(each)] as const)
      .filter(([, each]) => each !== undefined),
  );
}

/** JSON with sorted keys: the same content is always the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
