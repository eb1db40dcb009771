import { EngineError } from '../../errors';
import { compileProjection } from '../../query/projection';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import { compileExpression } from '../expressions';
import type { StageBuilder } from './stage';
import { map } from './stream';

export const project: StageBuilder = (operand) => {
  if (!isDoc(operand)) throw new EngineError(15969, '$project specification must be an object');
  const projection = compileProjection(operand, true);
  if (!projection) throw new EngineError(51272, 'projection specification must have at least one field');
  return (input, { variables }) => map(input, (doc) => projection(doc, variables));
};

export const unset: StageBuilder = (operand) => {
  const fields = [operand].flat();
  if (!fields.every((field) => typeof field === 'string'))
    throw new EngineError(31002, '$unset specification must be a string or an array');
  if (fields.length === 0)
    throw new EngineError(31119, '$unset specification must be a string or an array with at least one field');
  const projection = compileProjection(Object.fromEntries(fields.map((field) => [field, false])), true);
  return (input) => map(input, (doc) => projection?.(doc) ?? doc);
};

export const addFields =
  (name: string): StageBuilder =>
  (operand) => {
    if (!isDoc(operand)) throw new EngineError(40272, `${name} specification stage must be an object`);
    if (Object.keys(operand).length === 0)
      throw new EngineError(40177, `Invalid ${name} :: caused by :: specification must have at least one field`);
    const fields = flatten(operand, []).map(([path, expression]) => [path, compileExpression(expression)] as const);
    return (input, { variables }) =>
      map(input, (doc) =>
        fields.reduce((result, [path, evaluate]) => setPath(result, path, evaluate(doc, variables)), doc),
      );
  };

/** `{ a: { b: 1 } }` sets `a.b` and leaves the rest of `a`. */
function flatten(spec: Doc, prefix: readonly string[]): [string[], unknown][] {
  return Object.entries(spec).flatMap(([key, value]): [string[], unknown][] => {
    const path = [...prefix, ...key.split('.')];
    const isNested = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    return isNested ? flatten(value, path) : [[path, value]];
  });
}

/** A copy of the document with the value at the path; MISSING removes it. Arrays on the way are entered. */
export function setPath(doc: Doc, path: readonly string[], value: unknown): Doc {
  const [key = '', ...rest] = path;
  const result = { ...doc };
  if (rest.length > 0) {
    result[key] = setInside(doc[key], rest, value);
  } else if (value === MISSING) {
    delete result[key];
  } else {
    result[key] = value;
  }
  return result;
}

function setInside(inner: unknown, path: readonly string[], value: unknown): unknown {
  if (Array.isArray(inner)) return inner.map((element) => setInside(element, path, value));
  if (value === MISSING && !isDoc(inner)) return inner;
  return setPath(isDoc(inner) ? inner : {}, path, value);
}

export const replaceRoot =
  (name: string): StageBuilder =>
  (operand) => {
    const expression = name === '$replaceRoot' ? (isDoc(operand) ? operand['newRoot'] : undefined) : operand;
    if (expression === undefined) throw new EngineError(40231, `no newRoot specified for the ${name} stage`);
    const evaluate = compileExpression(expression);
    return (input, { variables }) =>
      map(input, (doc) => {
        const root = evaluate(doc, variables);
        if (isDoc(root)) return root;
        throw new EngineError(40228, `'newRoot' expression must evaluate to an object`);
      });
  };
