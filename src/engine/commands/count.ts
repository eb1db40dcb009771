import { compileFilter } from '../query/filter';
import { countMatches } from '../query/count';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';
import { checkCollation, docField, findCollection, numberField, openReader } from './context';

/** `count`: how many documents match, less `skip`, at most `limit`. */
export async function count(context: CommandContext): Promise<Doc> {
  const { command, transaction } = context;
  checkCollation(command);
  const filter = compileFilter(docField(command, 'query'));
  const skip = numberField(command, 'skip') ?? 0;
  const limit = Math.abs(numberField(command, 'limit') ?? 0);
  const collection = findCollection(context);
  if (!collection) return { n: 0, ok: 1 };
  const { reader, release } = openReader(context);
  try {
    const most = limit > 0 ? skip + limit : Infinity;
    const total = await countMatches(reader, collection, filter, most, { hint: command['hint'], transaction });
    return { n: Math.max(0, total - skip), ok: 1 };
  } finally {
    release();
  }
}
