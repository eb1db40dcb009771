import { EngineError } from '../errors';
import { somePathValue } from '../values/paths';
import type { Doc } from '../values/types';
import { isDoc, order, typeOrder } from '../values/types';
import { compileExpression } from '../aggregation/expressions';
import { isTruthy } from '../aggregation/truth';
import type { Leaf, Node } from './nodes';
import { all, any, none, opaque } from './nodes';
import { operators } from './operators';
import type { ValueTest } from './operators';

/** Reads a query filter; refuses what the language does not know. */
export function compileFilter(filter: Doc, variables: Doc = {}): Node {
  return all(Object.entries(filter).flatMap(([key, operand]) => compileField(key, operand, variables)));
}

function compileField(key: string, operand: unknown, variables: Doc): Node[] {
  if (!key.startsWith('$')) return compileConditions(key, operand, variables);
  switch (key) {
    case '$and':
      return [all(compileList(key, operand, variables))];
    case '$or':
      return [any(compileList(key, operand, variables))];
    case '$nor':
      return [none(compileList(key, operand, variables))];
    case '$expr': {
      const evaluate = compileExpression(operand);
      return [opaque((doc) => isTruthy(evaluate(doc, variables)))];
    }
    case '$comment':
      return [];
    case '$alwaysTrue':
    case '$alwaysFalse':
      return [opaque(() => key === '$alwaysTrue')];
    default:
      throw unknownTopLevel(key);
  }
}

function unknownTopLevel(key: string): EngineError {
  if (['$where', '$text', '$jsonSchema', '$sampleRate'].includes(key)) {
    return new EngineError('BadValue', `${key} is not supported by this engine`);
  }
  return new EngineError(
    'BadValue',
    `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function compileList(key: string, operand: unknown, variables: Doc): Node[] {
  if (!Array.isArray(operand)) throw new EngineError('BadValue', `${key} must be an array`);
  if (operand.length === 0) throw new EngineError('BadValue', '$and/$or/$nor must be a nonempty array');
  return operand.map((entry: unknown) => {
    if (!isDoc(entry)) throw new EngineError('BadValue', '$or/$and/$nor entries need to be full objects');
    return compileFilter(entry, variables);
  });
}

const isOperatorDoc = (value: unknown): value is Doc =>
  isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false) && !isReference(value);

const isReference = (value: Doc) => '$ref' in value || '$id' in value;

function compileConditions(path: string, operand: unknown, variables: Doc): Node[] {
  if (typeOrder(operand) === order.regex) return [leaf(path, '$regex', { $regex: operand })];
  if (!isOperatorDoc(operand)) return [leaf(path, '$eq', operand)];
  return Object.entries(operand).flatMap(([operator, value]) => {
    if (operator === '$options' && '$regex' in operand) return [];
    if (operator === '$regex') return [leaf(path, operator, operand)];
    if (operator === '$not') return [negate(path, value, variables)];
    if (operator === '$all') return compileAll(path, value);
    return [leaf(path, operator, value)];
  });
}

/** Every operand is found on the path, each perhaps at another element. */
function compileAll(path: string, operand: unknown): Node[] {
  if (!Array.isArray(operand)) throw new EngineError('BadValue', '$all needs an array');
  if (operand.length === 0) return [opaque(() => false)];
  return operand.map((wanted: unknown) => {
    if (typeOrder(wanted) === order.regex) return leaf(path, '$regex', { $regex: wanted });
    if (isDoc(wanted) && '$elemMatch' in wanted) return leaf(path, '$elemMatch', wanted['$elemMatch']);
    if (isOperatorDoc(wanted)) throw new EngineError('BadValue', 'no $ expressions in $all');
    return leaf(path, '$eq', wanted);
  });
}

function negate(path: string, operand: unknown, variables: Doc): Node {
  const isRegex = typeOrder(operand) === order.regex;
  if (!isRegex && !isOperatorDoc(operand)) throw new EngineError('BadValue', '$not needs a regex or a document');
  return none([all(compileConditions(path, operand, variables))]);
}

/** `$ne`, `$nin` and `$exists: false` hold where no value on the path satisfies the positive condition. */
function leaf(path: string, operator: string, operand: unknown): Leaf {
  const build = operators[operator];
  if (!build) throw new EngineError('BadValue', `unknown operator: ${operator}`);
  const test: ValueTest = build(operand, (filter) => compileFilter(filter), isOperatorDoc);
  const parts = path.split('.');
  const { negated = false, expandLeaf = true, holds } = test;
  const matches = (doc: Doc) => somePathValue(doc, parts, expandLeaf, holds) !== negated;
  const matchesValue = (value: unknown) => holds(value) !== negated;
  return { kind: 'leaf', path, operator, operand, matches, matchesValue };
}
