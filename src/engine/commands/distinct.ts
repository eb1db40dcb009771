import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import { take } from '../query/find';
import { choosePlan } from '../query/planner';
import { scan } from '../query/scan';
import { encodeValue } from '../values/key-encoding';
import { somePathValue } from '../values/paths';
import type { Doc } from '../values/types';
import { MISSING } from '../values/types';
import type { CommandContext } from './context';
import { checkCollation, currentReader, docField, findCollection, openReader } from './context';

/** `distinct`: the different values on a path among the matches; elements of arrays one by one. */
export async function distinct(context: CommandContext): Promise<Doc> {
  const { command, transaction } = context;
  checkCollation(command);
  const filter = compileFilter(docField(command, 'query'));
  if (typeof command['key'] !== 'string')
    throw new EngineError(40414, "BSON field 'distinct.key' is missing but a required field");
  const parts = command['key'].split('.');
  const collection = findCollection(context);
  if (!collection) return { values: [], ok: 1 };
  const { access } = choosePlan(currentReader(context), collection, filter, [], { hint: command['hint'], transaction });
  const { reader, release } = openReader(context);
  const source = scan(reader, collection, access, filter, { keysExamined: 0, docsExamined: 0 });
  const values = new Map<string, unknown>();
  try {
    for (;;) {
      const { taken, done } = await take(source, 1000, Infinity, () => 0);
      for (const { doc } of taken) collect(doc, parts, values);
      if (done) return { values: [...values.values()], ok: 1 };
    }
  } finally {
    source.return(undefined);
    release();
  }
}

function collect(doc: Doc, parts: readonly string[], values: Map<string, unknown>): void {
  somePathValue(doc, parts, false, (value) => {
    for (const element of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (element !== MISSING) values.set(encodeValue(element).toString('latin1'), element);
    }
    return false;
  });
}
