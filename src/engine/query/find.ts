import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../errors';
import type { OpenCursor } from '../cursors/cursors';
import type { Collection } from '../storage/catalog';
import type { Reader } from '../storage/store';
import { encode, maxDocumentBytes } from '../values/bson';
import type { Doc } from '../values/types';
import type { Node } from './nodes';
import type { Cost, Plan } from './plan';
import type { Projection } from './projection';
import { PAUSE, scan } from './scan';
import type { Found } from './scan';
import type { SortPart } from './sort';
import { compareSortKeys, sortKey } from './sort';

export interface FindSpec {
  readonly filter: Node;
  readonly sort: readonly SortPart[];
  readonly skip: number;
  /** 0: no limit. */
  readonly limit: number;
  readonly projection: Projection | undefined;
}

const maxSortBytes = 100 * 1024 * 1024;

type Source = Generator<Found | typeof PAUSE, void>;

/** The documents of a find in their order, pauses in between. */
export function* findDocuments(reader: Reader, collection: Collection, plan: Plan, spec: FindSpec, cost: Cost): Source {
  const { filter, sort, skip, limit } = spec;
  const found = scan(reader, collection, plan.access, filter, cost);
  const needsSort = sort.length > 0 && !plan.isSorted;
  const ordered = needsSort ? sorted(found, sort, limit > 0 ? skip + limit : Infinity) : found;
  let position = 0;
  for (const entry of ordered) {
    if (entry === PAUSE) {
      yield entry;
      continue;
    }
    position++;
    if (position <= skip) continue;
    yield entry;
    if (limit > 0 && position >= skip + limit) return;
  }
}

interface Sortable {
  readonly found: Found;
  readonly key: unknown[];
}

/** Reads everything, keeping only the first `most` where there is a limit; refuses more than 100 MB. */
function* sorted(source: Source, sort: readonly SortPart[], most: number): Source {
  let kept: Sortable[] = [];
  let bytes = 0;
  const byKey = (a: Sortable, b: Sortable) => compareSortKeys(a.key, b.key, sort);
  for (const found of source) {
    if (found === PAUSE) {
      yield found;
      continue;
    }
    kept.push({ found, key: sortKey(found.doc, sort) });
    bytes += found.bytes.length;
    if (kept.length > most * 2 + 1000) {
      kept = kept.sort(byKey).slice(0, most);
      bytes = kept.reduce((sum, { found }) => sum + found.bytes.length, 0);
    }
    if (bytes > maxSortBytes) throw sortTooLarge();
  }
  for (const { found } of kept.sort(byKey).slice(0, most)) yield found;
}

const sortTooLarge = () =>
  new EngineError(
    'QueryExceededMemoryLimitNoDiskUseAllowed',
    `Executor error during find command :: caused by :: Sort exceeded memory limit of ${maxSortBytes} bytes, but did not opt in to external sorting.`,
  );

const turnMs = 8;

/** Reads a paused source to its end or to `most` results, letting other commands run in between. */
export async function take<T>(
  source: Generator<T | typeof PAUSE, void>,
  most: number,
  maxBytes: number,
  sizeOf: (entry: T) => number,
): Promise<{ taken: T[]; done: boolean }> {
  const taken: T[] = [];
  let bytes = 0;
  let turnEnds = performance.now() + turnMs;
  while (taken.length < most && bytes < maxBytes) {
    const next = source.next();
    if (next.done) return { taken, done: true };
    if (next.value === PAUSE) {
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      turnEnds = performance.now() + turnMs;
      continue;
    }
    taken.push(next.value);
    bytes += sizeOf(next.value);
  }
  return { taken, done: false };
}

/** A cursor over found documents: sent as they are stored, unless projected. */
export function findCursor(
  namespace: string,
  source: Source,
  projection: Projection | undefined,
  onClose: () => void,
  variables: Doc = {},
): OpenCursor {
  const bytesOf = (found: Found) => (projection ? encode(projection(found.doc, variables)) : found.bytes);
  return documentCursor(namespace, mapSource(source, bytesOf), onClose);
}

export function* mapSource<A, B>(
  source: Generator<A | typeof PAUSE, void>,
  change: (entry: A) => B,
): Generator<B | typeof PAUSE, void> {
  for (const entry of source) yield entry === PAUSE ? PAUSE : change(entry);
}

/** A cursor over encoded documents; fills at most one message of 16 MB. */
export function documentCursor(
  namespace: string,
  source: Generator<Uint8Array | typeof PAUSE, void>,
  onClose: () => void,
): OpenCursor {
  let held: Uint8Array | undefined;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    source.return(undefined);
    onClose();
  };
  return {
    namespace,
    close,
    next: async (batchSize) => {
      const first = held ? [held] : [];
      const room = maxDocumentBytes - (held?.length ?? 0);
      held = undefined;
      const { taken, done } = await take(source, batchSize - first.length, room, (bytes) => bytes.length);
      const documents = [...first, ...taken];
      const total = documents.reduce((sum, bytes) => sum + bytes.length, 0);
      if (total > maxDocumentBytes && documents.length > 1) held = documents.pop();
      const isDone = done && !held;
      if (isDone) close();
      return { documents, done: isDone };
    },
  };
}
