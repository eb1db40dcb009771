import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import { compareBySort, parseSort } from '../query/sort';
import { cloneValue } from '../values/bson';
import { compareValues, equalValues } from '../values/compare';
import { describeValue } from '../values/describe';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric, order, typeName, typeOrder } from '../values/types';
import type { UpdateOperator } from './operator';
import type { Place } from './paths';
import { isPresent, setAt, valueAt } from './paths';

function arrayIn(place: Place, path: string, name: string, doc: Doc): unknown[] {
  const value = valueAt(place);
  if (Array.isArray(value)) return value as unknown[];
  throw new EngineError(
    'BadValue',
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${describeValue(doc['_id'])}} (${name})`,
  );
}

function eachOf(operand: unknown, name: string): unknown[] {
  if (!isDoc(operand) || !('$each' in operand)) return [operand];
  const each = operand['$each'];
  if (!Array.isArray(each)) throw new EngineError('BadValue', `The argument to $each in ${name} must be an array`);
  return each;
}

const push: UpdateOperator = {
  creates: true,
  apply: (place, operand, path, doc) => {
    const modifiers = isDoc(operand) && '$each' in operand ? operand : {};
    const unknown = Object.keys(modifiers).find((key) => !['$each', '$slice', '$sort', '$position'].includes(key));
    if (unknown !== undefined) throw new EngineError('BadValue', `Unrecognized clause in $push: ${unknown}`);
    const before = isPresent(place) ? arrayIn(place, path, '$push', doc) : [];
    const added = eachOf(operand, '$push').map(cloneValue);
    setAt(
      place,
      sliced(sorted(inserted(before, added, modifiers['$position']), modifiers['$sort']), modifiers['$slice']),
    );
  },
};

function whole(value: unknown, name: string): number {
  const number = isNumeric(value) ? toNumber(value) : NaN;
  if (!Number.isInteger(number)) throw new EngineError('BadValue', `The value for ${name} must be an integer value`);
  return number;
}

function inserted(array: unknown[], added: unknown[], position: unknown): unknown[] {
  const at = position === undefined ? array.length : whole(position, '$position');
  const result = [...array];
  result.splice(at < 0 ? Math.max(0, array.length + at) : at, 0, ...added);
  return result;
}

function sorted(array: unknown[], sort: unknown): unknown[] {
  if (sort === undefined) return array;
  if (isNumeric(sort)) return array.sort((a, b) => compareValues(a, b) * toNumber(sort));
  const compare = compareBySort(parseSort(sort));
  return array.sort((a, b) => compare(isDoc(a) ? a : {}, isDoc(b) ? b : {}));
}

function sliced(array: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return array;
  const count = whole(slice, '$slice');
  if (count === 0) return [];
  return count < 0 ? array.slice(count) : array.slice(0, count);
}

const addToSet: UpdateOperator = {
  creates: true,
  apply: (place, operand, path, doc) => {
    const array = isPresent(place) ? [...arrayIn(place, path, '$addToSet', doc)] : [];
    for (const value of eachOf(operand, '$addToSet')) {
      if (!array.some((element) => equalValues(element, value))) array.push(cloneValue(value));
    }
    setAt(place, array);
  },
};

const pop: UpdateOperator = {
  creates: false,
  apply: (place, operand, path, doc) => {
    const end = isNumeric(operand) ? toNumber(operand) : NaN;
    if (end !== 1 && end !== -1)
      throw new EngineError('FailedToParse', `$pop expects 1 or -1, found: ${describeValue(operand)}`);
    if (!isPresent(place)) return;
    const array = arrayIn(place, path, '$pop', doc);
    setAt(place, end === 1 ? array.slice(0, -1) : array.slice(1));
  },
};

/** A filter on the elements' fields, operators on the elements themselves, or a value they equal. */
function pullTest(operand: unknown): (element: unknown) => boolean {
  if (typeOrder(operand) === order.regex) {
    const node = compileFilter({ element: operand });
    return (element) => node.matchesValue(element);
  }
  if (!isDoc(operand)) return (element) => equalValues(element, operand);
  const [first] = Object.keys(operand);
  if (first?.startsWith('$') && !['$and', '$or', '$nor'].includes(first)) {
    const node = compileFilter({ element: operand });
    return (element) => node.matchesValue(element);
  }
  const node = compileFilter(operand);
  return (element) => isDoc(element) && node.matches(element);
}

const removing = (name: string, testOf: (operand: unknown) => (element: unknown) => boolean): UpdateOperator => ({
  creates: false,
  apply: (place, operand, path, doc) => {
    if (!isPresent(place)) return;
    const isRemoved = testOf(operand);
    setAt(
      place,
      arrayIn(place, path, name, doc).filter((element) => !isRemoved(element)),
    );
  },
});

function pullAllTest(operand: unknown): (element: unknown) => boolean {
  if (!Array.isArray(operand)) throw new EngineError('BadValue', '$pullAll requires an array argument');
  return (element) => operand.some((value) => equalValues(element, value));
}

export const arrayOperators: Readonly<Record<string, UpdateOperator>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: removing('$pull', pullTest),
  $pullAll: removing('$pullAll', pullAllTest),
};
