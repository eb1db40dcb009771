import { EngineError } from '../../errors';
import { fieldOf } from '../../values/paths';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import { arithmetic } from './arithmetic';
import { arrays } from './arrays';
import { comparison } from './comparison';
import { conditional } from './conditional';
import { dates } from './dates';
import type { Expression, ExpressionOperator } from './expression';
import { objects } from './objects';
import { sets } from './sets';
import { strings } from './strings';
import { types } from './types';

export type { Expression } from './expression';

const operators: Readonly<Record<string, ExpressionOperator>> = {
  $literal: (operand) => () => operand,
  ...arithmetic,
  ...arrays,
  ...comparison,
  ...conditional,
  ...dates,
  ...objects,
  ...sets,
  ...strings,
  ...types,
};

/** Reads an aggregation expression: field paths, variables, literals, operators, documents and arrays of them. */
export function compileExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (Array.isArray(expression)) {
    const elements = expression.map(compileExpression);
    return (doc, variables) => elements.map((element) => present(element(doc, variables)));
  }
  if (!isDoc(expression)) return () => expression;
  const [first] = Object.keys(expression);
  return first?.startsWith('$') ? compileOperator(expression, first) : compileObject(expression);
}

const present = (value: unknown) => (value === MISSING ? null : value);

function compileOperator(expression: Doc, name: string): Expression {
  if (Object.keys(expression).length !== 1) {
    throw new EngineError(15983, 'An object representing an expression must have exactly one field');
  }
  const build = operators[name];
  if (!build) throw new EngineError(168, `Unrecognized expression '${name}'`);
  return build(expression[name], compileExpression);
}

function compileObject(expression: Doc): Expression {
  const fields = Object.entries(expression).map(([key, value]) => [key, compileExpression(value)] as const);
  return (doc, variables) => {
    const result: Doc = {};
    for (const [key, evaluate] of fields) {
      const value = evaluate(doc, variables);
      if (value !== MISSING) result[key] = value;
    }
    return result;
  };
}

function compilePath(path: string): Expression {
  if (!path.startsWith('$$')) {
    const parts = path.slice(1).split('.');
    if (parts.some((part) => part === '')) throw new EngineError(40353, `FieldPath '${path}' is not valid`);
    return (doc) => walk(doc, parts, 0);
  }
  const [name = '', ...parts] = path.slice(2).split('.');
  return (doc, variables) => walk(variableValue(name, doc, variables), parts, 0);
}

function variableValue(name: string, doc: Doc, variables: Doc): unknown {
  if (Object.hasOwn(variables, name)) return variables[name];
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return doc;
    case 'NOW':
      return new Date();
    case 'REMOVE':
      return MISSING;
    case 'KEEP':
    case 'PRUNE':
    case 'DESCEND':
      return name;
    default:
      throw new EngineError(17276, `Use of undefined variable: ${name}`);
  }
}

/** Expression paths enter arrays by mapping over them; positions are not looked at. */
function walk(value: unknown, parts: readonly string[], at: number): unknown {
  const part = parts[at];
  if (part === undefined) return value;
  if (Array.isArray(value)) {
    return value.map((element) => walk(element, parts, at)).filter((element) => element !== MISSING);
  }
  return walk(fieldOf(value, part), parts, at + 1);
}
