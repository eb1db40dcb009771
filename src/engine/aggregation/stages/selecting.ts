import { Int32 } from 'bson';
import { EngineError } from '../../errors';
import { compileFilter } from '../../query/filter';
import { PAUSE } from '../../query/scan';
import { compareSortKeys, parseSort, sortKey } from '../../query/sort';
import { toNumber } from '../../values/numbers';
import { plainPathValue } from '../../values/paths';
import type { Doc } from '../../values/types';
import { isDoc, isNumeric, MISSING } from '../../values/types';
import { MemoryMeter } from '../memory';
import type { StageBuilder, Stream } from './stage';
import { setPath } from './shaping';
import { collect, flatMap } from './stream';

export const match: StageBuilder = (operand) => {
  if (!isDoc(operand)) throw new EngineError(15959, 'the match filter must be an expression in an object');
  compileFilter(operand);
  return (input, { variables }) => {
    const filter = compileFilter(operand, variables);
    return flatMap(input, (doc) => (filter.matches(doc) ? [doc] : []));
  };
};

export const sort: StageBuilder = (operand) => {
  const parts = parseSort(operand);
  if (parts.length === 0) throw new EngineError(15976, '$sort stage must have at least one sort key');
  return (input) => {
    const kept: { doc: Doc; key: unknown[] }[] = [];
    const meter = new MemoryMeter('$sort');
    return collect(
      input,
      (doc) => {
        meter.add(doc);
        kept.push({ doc, key: sortKey(doc, parts) });
      },
      () => kept.sort((a, b) => compareSortKeys(a.key, b.key, parts)).map(({ doc }) => doc),
    );
  };
};

const refusedNumber: Readonly<Record<string, number>> = { $limit: 15958, $skip: 15956, $sample: 28747 };

function whole(operand: unknown, name: string, least: number): number {
  const value = isNumeric(operand) ? toNumber(operand) : NaN;
  if (!Number.isInteger(value) || value < least) {
    throw new EngineError(
      refusedNumber[name] ?? 15956,
      `invalid argument to ${name} stage: expected an integer of at least ${least}`,
    );
  }
  return value;
}

export const limit: StageBuilder = (operand) => {
  const most = whole(operand, '$limit', 1);
  return (input) => first(input, most);
};

function* first(input: Stream, most: number): Stream {
  let passed = 0;
  for (const doc of input) {
    yield doc;
    if (doc !== PAUSE && ++passed >= most) return;
  }
}

export const skip: StageBuilder = (operand) => {
  const least = whole(operand, '$skip', 0);
  return (input) => {
    let passed = 0;
    return flatMap(input, (doc) => (passed++ < least ? [] : [doc]));
  };
};

export const count: StageBuilder = (operand) => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw new EngineError(40156, 'the count field must be a non-empty string');
  }
  return (input) => {
    let total = 0;
    return collect(
      input,
      () => total++,
      () => (total > 0 ? [{ [operand]: new Int32(total) }] : []),
    );
  };
};

export const sample: StageBuilder = (operand) => {
  if (!isDoc(operand)) throw new EngineError(28745, 'the $sample stage specification must be an object');
  if (operand['size'] === undefined) throw new EngineError(28749, '$sample stage must specify a size');
  const size = whole(operand['size'], '$sample', 1);
  return (input) => {
    const kept: Doc[] = [];
    let seen = 0;
    return collect(
      input,
      (doc) => {
        const place = seen++ < size ? kept.length : Math.floor(Math.random() * seen);
        if (place < size) kept[place] = doc;
      },
      () => kept,
    );
  };
};

export const unwind: StageBuilder = (operand) => {
  const options: unknown = typeof operand === 'string' ? { path: operand } : operand;
  if (!isDoc(options))
    throw new EngineError(15981, 'expected either a string or an object as specification for $unwind stage');
  const path = options['path'];
  if (path === undefined) throw new EngineError(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw new EngineError(28818, "path option to $unwind stage should be prefixed with a '$'");
  }
  const field = path.slice(1);
  const keepsEmpty = options['preserveNullAndEmptyArrays'] === true;
  const indexField = options['includeArrayIndex'] as string | undefined;
  return (input) => flatMap(input, (doc) => unwound(doc, field, keepsEmpty, indexField));
};

function unwound(doc: Doc, field: string, keepsEmpty: boolean, indexField: string | undefined): Doc[] {
  const value = plainPathValue(doc, field);
  const withIndex = (unwoundDoc: Doc, at: number | null) =>
    indexField === undefined ? unwoundDoc : setPath(unwoundDoc, indexField.split('.'), at === null ? null : BigInt(at));
  if (Array.isArray(value) && value.length > 0) {
    return value.map((element, at) => withIndex(setPath(doc, field.split('.'), element), at));
  }
  const isEmpty = value === MISSING || value === null || value === undefined || Array.isArray(value);
  if (isEmpty && !keepsEmpty) return [];
  const kept = Array.isArray(value) ? setPath(doc, field.split('.'), MISSING) : doc;
  return [withIndex(kept, null)];
}
