import type { Doc } from '../values/types';
import { MISSING } from '../values/types';
import { fieldOf, isIndex } from '../values/paths';
import { encoded, writeValue } from '../values/key-encoding';
import { EngineError } from '../errors';
import type { Index } from './catalog';
import { isTooLong, shortened } from './keys';

export interface IndexKey {
  /** The encoded values, without the index's prefix and the record id. */
  readonly bytes: Buffer;
  readonly values: readonly unknown[];
}

export interface IndexKeys {
  /** Each once. */
  readonly keys: readonly IndexKey[];
  readonly multikey: readonly boolean[];
  readonly truncated: boolean;
}

interface Walk {
  readonly value: unknown;
  readonly parts: readonly string[];
  /** How many of the parts have been followed. */
  readonly at: number;
  /** Whether the value is final: an array element is not entered again. */
  readonly done: boolean;
}

/** The entries a document has in an index: one, or one for each element of an array on a path. */
export function indexKeysOf(index: Index, doc: Doc): IndexKeys {
  const multikey = index.parts.map(() => false);
  if (!index.includes(doc)) return { keys: [], multikey, truncated: false };
  const keys: IndexKey[] = [];
  let truncated = false;
  expand(
    index.parts.map(({ parts }) => ({ value: doc, parts, at: 0, done: false })),
    multikey,
    (values) => {
      if (index.sparse && values.every((value) => value === MISSING)) return;
      const whole = encodeIndexValues(index, values);
      truncated ||= isTooLong(whole);
      const bytes = isTooLong(whole) ? shortened(whole) : whole;
      keys.push({ bytes, values });
    },
  );
  return { keys: keys.length > 1 ? [...byBytes(keys).values()] : keys, multikey, truncated };
}

export const byBytes = (keys: readonly IndexKey[]): Map<string, IndexKey> =>
  new Map(keys.map((key) => [key.bytes.toString('latin1'), key]));

/** Encodes one value for each of the index's first parts, each in the part's direction. */
export function encodeIndexValues(index: Index, values: readonly unknown[]): Buffer {
  return encoded((out) =>
    values.forEach((value, at) => {
      const from = out.size;
      writeValue(out, value);
      if (index.parts[at]?.direction === -1) out.invertFrom(from);
    }),
  );
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

function enter({ parts, at }: Walk, element: unknown): Walk {
  if (at === parts.length) return { value: element, parts, at, done: true };
  if (Array.isArray(element)) return { value: MISSING, parts, at, done: true };
  return { value: element, parts, at, done: false };
}

/** Follows the path to its end, or to the first array on it. */
function advance(walk: Walk): Walk {
  if (walk.done) return walk;
  const { parts } = walk;
  let { value, at } = walk;
  for (; at < parts.length; at++) {
    const part = parts[at] as string;
    if (!Array.isArray(value)) value = fieldOf(value, part);
    else if (isIndex(part) && Number(part) < value.length) value = value[Number(part)];
    else return { value, parts, at, done: false };
  }
  return { value, parts, at, done: !Array.isArray(value) };
}
