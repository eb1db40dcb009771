import type { Long } from 'bson';
import { Int32, Timestamp } from 'bson';
import { compute } from '../aggregation/arithmetic';
import { EngineError } from '../errors';
import { cloneValue } from '../values/bson';
import { compareValues } from '../values/compare';
import { describeValue } from '../values/describe';
import { integerOf, kindOf, toBigInt } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric, typeName } from '../values/types';
import { arrayOperators } from './array-operators';
import type { UpdateOperator } from './operator';
import { isPresent, setAt, unsetAt, valueAt } from './paths';

function arithmetic(name: string, operation: 'plus' | 'times'): UpdateOperator {
  return {
    creates: true,
    apply: (place, operand, path, doc) => {
      if (!isNumeric(operand)) {
        throw new EngineError(
          'TypeMismatch',
          `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${describeValue(operand)}}`,
        );
      }
      const current = valueAt(place);
      if (!isPresent(place))
        return setAt(place, operation === 'plus' ? operand : compute('times', operand, new Int32(0)));
      if (!isNumeric(current)) {
        throw new EngineError(
          'TypeMismatch',
          `Cannot apply ${name} to a value of non-numeric type. {_id: ${describeValue(doc['_id'])}} has the field '${path.split('.').pop()}' of non-numeric type ${typeName(current)}`,
        );
      }
      setAt(
        place,
        compute(operation, current, operand, () => overflow(name, doc)),
      );
    },
  };
}

function overflow(name: string, doc: Doc): never {
  throw new EngineError(
    'BadValue',
    `Failed to apply ${name} operations to current value for document {_id: ${describeValue(doc['_id'])}}`,
  );
}

const keepIf = (accepts: (comparison: number) => boolean): UpdateOperator => ({
  creates: true,
  apply: (place, operand) => {
    if (!isPresent(place) || accepts(compareValues(operand, valueAt(place)))) setAt(place, operand);
  },
});

const bit: UpdateOperator = {
  creates: true,
  apply: (place, operand, path) => {
    if (!isDoc(operand)) throw new EngineError('BadValue', 'The $bit modifier needs a document');
    let value = isPresent(place) ? valueAt(place) : new Int32(0);
    for (const [name, mask] of Object.entries(operand)) value = applyBit(name, value, mask, path);
    setAt(place, value);
  },
};

function applyBit(name: string, value: unknown, mask: unknown, path: string): Int32 | Long {
  const isInteger = (side: unknown) => isNumeric(side) && ['int', 'long'].includes(kindOf(side));
  if (!isNumeric(value) || !isNumeric(mask) || !isInteger(value) || !isInteger(mask)) {
    throw new EngineError('BadValue', `Cannot apply $bit to a value of non-integral type at ${path}`);
  }
  const [a, b] = [toBigInt(value), toBigInt(mask)];
  const result = name === 'and' ? a & b : name === 'or' ? a | b : name === 'xor' ? a ^ b : undefined;
  if (result === undefined)
    throw new EngineError('BadValue', `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
  const kind = kindOf(value) === 'long' || kindOf(mask) === 'long' ? 'long' : 'int';
  return integerOf(result, kind) as Int32 | Long;
}

const currentDate: UpdateOperator = {
  creates: true,
  apply: (place, operand) => {
    const type = isDoc(operand) ? operand['$type'] : operand === false ? undefined : 'date';
    if (type !== 'date' && type !== 'timestamp') {
      throw new EngineError('BadValue', "The '$type' string field is required to be 'date' or 'timestamp'");
    }
    const now = new Date();
    setAt(place, type === 'date' ? now : new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
  },
};

const set: UpdateOperator = { creates: true, apply: (place, operand) => setAt(place, cloneValue(operand)) };

export const updateOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: set,
  $setOnInsert: { ...set, onlyOnInsert: true },
  $unset: { creates: false, apply: (place) => unsetAt(place) },
  $inc: arithmetic('$inc', 'plus'),
  $mul: arithmetic('$mul', 'times'),
  $min: keepIf((comparison) => comparison < 0),
  $max: keepIf((comparison) => comparison > 0),
  $bit: bit,
  $currentDate: currentDate,
  ...arrayOperators,
};
