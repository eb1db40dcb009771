import type { Doc } from '../values/types';
import { MISSING } from '../values/types';
import { fieldOf, isIndex } from '../values/paths';
import { KeyWriter, writeValue } from '../values/key-encoding';
import { EngineError } from '../errors';
import type { Index } from './catalog';
import { isTooLong, shortened } from './keys';

export interface IndexKey {
  /** The encoded values, without the index's prefix and the record id. */
  readonly bytes: Buffer;
  readonly values: readonly unknown[];
}

export interface IndexKeys {
  readonly keys: IndexKey[];
  readonly multikey: readonly boolean[];
  readonly truncated: boolean;
}

interface Walk {
  readonly value: unknown;
  readonly rest: readonly string[];
  /** Whether the value is final: an array element is not entered again. */
  readonly done: boolean;
}

/** The entries a document has in an index: one, or one for each element of an array on a path. */
export function indexKeysOf(index: Index, doc: Doc): IndexKeys {
  const multikey = index.parts.map(() => false);
  if (!index.includes(doc)) return { keys: [], multikey, truncated: false };
  const keys = new Map<string, IndexKey>();
  let truncated = false;
  expand(
    index.parts.map(({ parts }) => ({ value: doc, rest: parts, done: false })),
    multikey,
    (values) => {
      if (index.sparse && values.every((value) => value === MISSING)) return;
      const encoded = encodeIndexValues(index, values);
      truncated ||= isTooLong(encoded);
      const bytes = isTooLong(encoded) ? shortened(encoded) : encoded;
      keys.set(bytes.toString('latin1'), { bytes, values });
    },
  );
  return { keys: [...keys.values()], multikey, truncated };
}

/** Encodes one value for each of the index's first parts, each in the part's direction. */
export function encodeIndexValues(index: Index, values: readonly unknown[]): Buffer {
  const out = new KeyWriter();
  values.forEach((value, at) => {
    const from = out.size;
    writeValue(out, value);
    if (index.parts[at]?.direction === -1) out.invertFrom(from);
  });
  return out.toBuffer();
}

function expand(walks: readonly Walk[], multikey: boolean[], emit: (values: unknown[]) => void): void {
  const advanced = walks.map(advance);
  const array = advanced.find((walk) => !walk.done)?.value as unknown[] | undefined;
  if (!array) return emit(advanced.map((walk) => walk.value));
  if (advanced.some((walk) => !walk.done && walk.value !== array)) {
    throw new EngineError('CannotIndexParallelArrays', 'cannot index parallel arrays');
  }
  advanced.forEach((walk, at) => (multikey[at] ||= !walk.done));
  const elements = array.length === 0 ? [undefined] : array;
  for (const element of elements) {
    expand(
      advanced.map((walk) => (walk.done ? walk : enter(walk, element))),
      multikey,
      emit,
    );
  }
}

function enter(walk: Walk, element: unknown): Walk {
  if (walk.rest.length === 0) return { value: element, rest: [], done: true };
  if (Array.isArray(element)) return { value: MISSING, rest: [], done: true };
  return { value: element, rest: walk.rest, done: false };
}

/** Follows the path to its end, or to the first array on it. */
function advance(walk: Walk): Walk {
  let { value, rest } = walk;
  if (walk.done) return walk;
  while (rest.length > 0) {
    const [part = '', ...others] = rest;
    if (Array.isArray(value)) {
      if (!isIndex(part) || Number(part) >= value.length) return { value, rest, done: false };
      value = value[Number(part)];
    } else {
      value = fieldOf(value, part);
    }
    rest = others;
  }
  return { value, rest, done: !Array.isArray(value) };
}
