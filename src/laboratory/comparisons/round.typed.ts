import type { Participant } from './round.model';

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

/** The rows of one participant’s form, each with the point of its row; a row left empty is no result. */
export function pointedRows(body: unknown): Body {
  const { results, ...others } = (body ?? {}) as Body;
  if (!Array.isArray(results)) return { ...others, results };
  return { ...others, results: (results as (Row | null)[]).map((row, point) => ({ ...row, point: String(point) })) };
}

/** What a participant’s form holds at first: a row for each point. */
export function resultValues({ results }: Participant): Row[] {
  const rows: Row[] = [];
  for (const { point, ...stated } of results) rows[point] = stated;
  return Array.from(rows, (row) => row ?? {});
}
