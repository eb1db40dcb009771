import type { Participant } from './round.model';

type Row = Record<string, unknown>;
type Body = Record<string, unknown>;

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
