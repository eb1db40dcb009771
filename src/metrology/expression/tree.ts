import type jsep from 'jsep';
import type { Expression } from './expression';
import { comparisons, constants, functions, infixOperations, operations, type OperationName } from './operations';
import { problems, Refusal } from './problems';

/** The text, to say where something stands in it, and the names of the model's quantities. */
interface Source {
  readonly written: string;
  readonly names: ReadonlySet<string>;
}

type Node = jsep.CoreExpression | null | undefined;

/** Left to right sums nest once per term; deeper trees would not fit on the stack. */
const deepestTree = 500;

/** Turns the parser's tree into ours. Throws a Refusal. */
export function readNode(source: Source, node: Node, depth: number): Expression {
  if (depth > deepestTree) throw new Refusal(problems.tooDeep(0));
  switch (node?.type) {
    case 'Literal':
      return readNumber(source, node.raw);
    case 'Identifier':
      return readName(source, node.name);
    case 'ThisExpression':
      return readName(source, 'this');
    case 'UnaryExpression':
      return readSigned(source, node, depth);
    case 'BinaryExpression':
      return readInfix(source, node, depth);
    case 'CallExpression':
      return readCall(source, node, depth);
    default:
      // Two expressions side by side, or an empty argument.
      throw new Refusal(problems.syntax(source.written.trimEnd().length));
  }
}

const readAll = (source: Source, nodes: readonly unknown[], depth: number) =>
  nodes.map((node) => readNode(source, node as Node, depth + 1));

function readNumber(source: Source, raw: string): Expression {
  if (!/^[\d.]/.test(raw)) throw new Refusal(problems.unknownName(placeOf(source, raw), raw));
  // decimal.js reads neither `1.` nor `1.e3`.
  return { kind: 'number', text: raw.replace(/\.(?!\d)/, '') };
}

function readName(source: Source, name: string): Expression {
  if (source.names.has(name)) return { kind: 'name', name };
  const constant = Object.hasOwn(constants, name) ? constants[name] : undefined;
  if (constant !== undefined) return { kind: 'number', text: constant };
  const place = placeOf(source, name);
  throw new Refusal(
    Object.hasOwn(functions, name) ? problems.notCalled(place, name) : problems.unknownName(place, name),
  );
}

function readSigned(source: Source, node: jsep.UnaryExpression, depth: number): Expression {
  const [value] = readAll(source, [node.argument], depth);
  if (node.operator === '+') return value as Expression;
  if (node.operator === '-') return { kind: 'operation', operation: 'negate', of: [value as Expression] };
  throw new Refusal(problems.character(placeOf(source, node.operator), node.operator));
}

function readInfix(source: Source, node: jsep.BinaryExpression, depth: number): Expression {
  const operation = infixOperations[node.operator];
  const place = () => placeOf(source, node.operator);
  if (comparisons[node.operator]) throw new Refusal(problems.comparison(place()));
  if (!operation) throw new Refusal(problems.character(place(), node.operator));
  return { kind: 'operation', operation, of: readAll(source, [node.left, node.right], depth) };
}

function readCall(source: Source, node: jsep.CallExpression, depth: number): Expression {
  const callee = node.callee as jsep.CoreExpression;
  if (callee.type !== 'Identifier') throw new Refusal(problems.syntax(source.written.indexOf(')') + 1));
  const { name } = callee;
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) throw new Refusal(problems.unknownFunction(placeOf(source, name), name));
  const { operation, folds = false } = known;
  assertCount(source, { name, operation, folds }, node.arguments.length);
  if (operation === 'choose') return readChoice(source, node.arguments as jsep.CoreExpression[], depth);
  const of = readAll(source, node.arguments, depth);
  if (!folds) return { kind: 'operation', operation, of };
  return of.reduce((first, second) => ({ kind: 'operation', operation, of: [first, second] }));
}

function assertCount(
  source: Source,
  called: { name: string; operation: OperationName; folds: boolean },
  count: number,
) {
  const wanted = operations[called.operation];
  if (count === wanted || (called.folds && count > wanted)) return;
  throw new Refusal(problems.arguments(placeOf(source, called.name), called.name, wanted));
}

function readChoice(source: Source, [when, ...branches]: readonly jsep.CoreExpression[], depth: number): Expression {
  const comparison = when?.type === 'BinaryExpression' ? comparisons[when.operator] : undefined;
  if (!comparison || when?.type !== 'BinaryExpression') throw new Refusal(problems.comparison(placeOf(source, 'if')));
  const sides = readAll(source, [when.left, when.right], depth);
  const outcomes = readAll(source, branches, depth);
  if (comparison.swapped) sides.reverse();
  if (comparison.negated) outcomes.reverse();
  const condition: Expression = { kind: 'operation', operation: comparison.operation, of: sides };
  return { kind: 'operation', operation: 'choose', of: [condition, ...outcomes] };
}

/** Where a word (as a whole) or a sign first stands in the text. */
function placeOf({ written }: Source, sought: string): number {
  const isWord = /^\p{L}/u.test(sought);
  const word = () => new RegExp(`(?<![\\p{L}\\p{Nd}_])${sought}(?![\\p{L}\\p{Nd}_])`, 'u').exec(written)?.index ?? 0;
  return Math.max(0, isWord ? word() : written.indexOf(sought));
}
