import type { Writer } from '../storage/store';
import { toNumber } from '../values/numbers';
import type { Doc, Numeric } from '../values/types';
import type { CommandContext } from './context';

/** The ids under which a batch's statements are recorded: given, or counted. */
export function statementIds(command: Doc, count: number): number[] {
  const given = command['stmtIds'];
  if (Array.isArray(given)) return given.map((id) => toNumber(id as Numeric));
  const first = command['stmtId'] === undefined ? 0 : toNumber(command['stmtId'] as Numeric);
  return Array.from({ length: count }, (_, at) => first + at);
}

/** The answer recorded when the statement was first carried out. */
export function recordedAnswer({ session, isRetryable }: CommandContext, stmtId: number): Doc | undefined {
  return isRetryable ? session?.resultOf(stmtId) : undefined;
}

export function recordAnswer(
  { session, isRetryable }: CommandContext,
  writer: Writer,
  stmtId: number,
  answer: Doc,
): void {
  if (isRetryable) session?.record(writer, new Map([[stmtId, answer]]));
}
