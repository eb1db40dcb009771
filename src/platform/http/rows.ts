type Row = Record<string, unknown>;
type Body = Record<string, unknown>;

const isFilled = (row: Row | null) =>
  Object.values(row ?? {}).some((cell) => typeof cell === 'string' && cell.trim() !== '');

/**
 * The form with only those rows of a table in which something was typed: an emptied row is taken out. What is no table
 * is left as it came, for the schema to refuse.
 */
export function filledRows(body: unknown, name: string): Body {
  const { [name]: sent, ...others } = (body ?? {}) as Body;
  return { ...others, [name]: Array.isArray(sent) ? (sent as (Row | null)[]).filter(isFilled) : sent };
}
