import { EngineError } from '../../errors';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import type { ExpressionOperator } from './expression';
import { isNullish, onFields, onList, onValue } from './operands';

const mergeObjects = onList('$mergeObjects', [0, Infinity], (values) => {
  const docs = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
  const present = docs.filter((value) => !isNullish(value));
  if (!present.every(isDoc)) throw new EngineError(40400, '$mergeObjects requires object inputs');
  return Object.assign({}, ...present) as Doc;
});

const objectToArray = onValue('$objectToArray', (value) => {
  if (!isDoc(value)) throw new EngineError(40390, '$objectToArray requires a document input');
  return Object.entries(value).map(([k, v]) => ({ k, v }));
});

const arrayToObject = onValue('$arrayToObject', (value) => {
  if (!Array.isArray(value)) throw new EngineError(40386, '$arrayToObject requires an array input');
  return Object.fromEntries(value.map(pairOf));
});

function pairOf(entry: unknown): [string, unknown] {
  const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : isDoc(entry) ? [entry['k'], entry['v']] : [];
  if (typeof key !== 'string') throw new EngineError(40395, '$arrayToObject requires string keys');
  return [key, value];
}

const getField: ExpressionOperator = (operand, compile) => {
  const fields = isDoc(operand) && 'field' in operand ? operand : { field: operand };
  const input = 'input' in fields ? compile(fields['input']) : undefined;
  const field = compile(fields['field']);
  return (doc, variables) => {
    const name = field(doc, variables);
    const source = input ? input(doc, variables) : doc;
    if (isNullish(source)) return null;
    return isDoc(source) && Object.hasOwn(source, String(name)) ? source[String(name)] : MISSING;
  };
};

const setField = onFields('$setField', ['field', 'input', 'value'], [], ({ field, input, value }) => {
  return (doc, variables) => {
    const source = input?.(doc, variables);
    if (isNullish(source)) return null;
    const result = { ...(source as Doc) };
    const name = String(field?.(doc, variables));
    const next = value?.(doc, variables);
    if (next === MISSING) delete result[name];
    else result[name] = next;
    return result;
  };
});

export const objects: Readonly<Record<string, ExpressionOperator>> = {
  $mergeObjects: mergeObjects,
  $objectToArray: objectToArray,
  $arrayToObject: arrayToObject,
  $getField: getField,
  $setField: setField,
};
