/**
 * A record as the API shows it: its id and the version that a change of it names in `If-Match`, without the fields
 * that only serve the program; keys of near matches (`near`) never show.
 */
export function presentRecord<T extends { _id: unknown; __v?: number; near?: unknown }, Hidden extends keyof T>(
  { _id, __v, near: _near, ...shown }: T,
  ...hidden: readonly Hidden[]
) {
  const left: Record<string, unknown> = { ...shown };
  for (const name of hidden) delete left[name as string];
  return { id: String(_id), version: __v ?? 0, ...(left as Omit<T, '_id' | '__v' | 'near' | Hidden>) };
}
