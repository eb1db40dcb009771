import type { BSONRegExp } from 'bson';
import { encodeValue } from '../values/key-encoding';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric, order, typeOrder } from '../values/types';
import { compileFilter } from './filter';
import type { Interval, Intervals } from './intervals';
import { beginningWith, intersect, isPoint, point, unite } from './intervals';
import type { Leaf, Node } from './nodes';
import { regexOf } from './operators/evaluation';
import { anchoredPrefix, compileRegexValue } from './regex';

/** What a condition says about one path of an index. */
export interface Constraint {
  readonly intervals: Intervals;
  /** Whether, without arrays, every value in the intervals satisfies the condition. */
  readonly isExact: boolean;
}

const exactly = (...intervals: Interval[]): Constraint => ({ intervals: unite(intervals), isExact: true });
const roughly = (...intervals: Interval[]): Constraint => ({ intervals: unite(intervals), isExact: false });

const nulls = [point(encodeValue(undefined)), point(encodeValue(null))];

const typeStretch = (type: number): Interval => beginningWith(Buffer.from([type]));

/** The stretches of a path that a condition may be satisfied in; undefined where it says nothing. */
function constraintOn(node: Node, path: string, isMultikey: boolean): Constraint | undefined {
  switch (node.kind) {
    case 'leaf':
      return node.operator === '$elemMatch'
        ? elementConstraint(node, path)
        : node.path === path
          ? leafConstraint(node)
          : undefined;
    case 'and':
      return both(node.children, path, isMultikey);
    case 'or':
      return either(node.children, path, isMultikey);
    default:
      return undefined;
  }
}

const maxAlternatives = 10;

/**
 * The stretches of a path to choose between: with arrays, each condition's own, the likely narrowest first;
 * without, the one that all conditions give together.
 */
export function constraintsOn(node: Node, path: string, isMultikey: boolean): Constraint[] {
  const nodes = isMultikey ? conditionsOf(node) : [node];
  const found = nodes
    .map((condition) => constraintOn(condition, path, isMultikey))
    .filter((constraint) => constraint !== undefined);
  if (found.length < 2) return found;
  return found
    .sort((a, b) => width(a) - width(b))
    .slice(0, maxAlternatives)
    .map(({ intervals }) => ({ intervals, isExact: false }));
}

const conditionsOf = (node: Node): Node[] => (node.kind === 'and' ? node.children.flatMap(conditionsOf) : [node]);

/** With arrays, two conditions may be satisfied by different elements: only one of them narrows. */
function both(children: readonly Node[], path: string, isMultikey: boolean): Constraint | undefined {
  const found = children
    .map((child) => constraintOn(child, path, isMultikey))
    .filter((constraint) => constraint !== undefined);
  if (found.length === 0) return undefined;
  if (isMultikey) return { ...(found.sort((a, b) => width(a) - width(b))[0] as Constraint), isExact: false };
  return found.reduce((a, b) => ({ intervals: intersect(a.intervals, b.intervals), isExact: a.isExact && b.isExact }));
}

const width = ({ intervals }: Constraint) =>
  intervals.filter((interval) => !isPoint(interval)).length * 1000 + intervals.length;

function either(children: readonly Node[], path: string, isMultikey: boolean): Constraint | undefined {
  const found = children.map((child) => constraintOn(child, path, isMultikey));
  if (found.length === 0 || !found.every((constraint) => constraint !== undefined)) return undefined;
  return roughly(...found.flatMap(({ intervals }) => intervals));
}

/** `$elemMatch`: some element satisfies each condition inside; any one of them narrows. */
function elementConstraint({ path: outer, operand }: Leaf, path: string): Constraint | undefined {
  if (!isDoc(operand)) return undefined;
  const isOnValue = Object.keys(operand)[0]?.startsWith('$') ?? false;
  if (isOnValue)
    return path === outer && !('$and' in operand) && !('$or' in operand)
      ? rough(compileFilter({ [outer]: operand }), path)
      : undefined;
  if (!path.startsWith(`${outer}.`)) return undefined;
  return rough(compileFilter(operand), path.slice(outer.length + 1));
}

function rough(node: Node, path: string): Constraint | undefined {
  const constraint = constraintOn(node, path, true);
  return constraint && { ...constraint, isExact: false };
}

function leafConstraint({ operator, operand }: Leaf): Constraint | undefined {
  switch (operator) {
    case '$eq':
      return equality(operand);
    case '$in':
      return membership(operand as unknown[]);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return comparison(operator, operand);
    case '$regex':
      return regexStretch(regexOf(operand as Doc));
    default:
      return undefined;
  }
}

function equality(operand: unknown): Constraint {
  if (operand === null || operand === undefined) return exactly(...nulls);
  if (!Array.isArray(operand)) return exactly(point(encodeValue(operand)));
  // An array in a document is entered element by element, an array in an array as it is.
  return roughly(point(encodeValue(operand)), point(encodeValue(operand[0])));
}

function membership(operand: readonly unknown[]): Constraint | undefined {
  const found = operand.map((value) =>
    typeOrder(value) === order.regex ? regexStretch(compileRegexValue(value as BSONRegExp)) : equality(value),
  );
  if (!found.every((constraint) => constraint !== undefined)) return undefined;
  return {
    intervals: unite(found.flatMap(({ intervals }) => intervals)),
    isExact: found.every(({ isExact }) => isExact),
  };
}

function comparison(operator: string, operand: unknown): Constraint | undefined {
  if (operand === null || operand === undefined) return operator.endsWith('e') ? exactly(...nulls) : exactly();
  const type = typeOrder(operand);
  const isNaNOperand = isNumeric(operand) && Number.isNaN(toNumber(operand));
  if (type === order.minKey || type === order.maxKey || type === order.array || isNaNOperand) return undefined;
  const whole = typeStretch(type);
  // NaN sorts below every number, and is less than none.
  const low = type === order.number ? { bytes: encodeValue(NaN), includes: false } : whole.low;
  const bound = { bytes: encodeValue(operand), includes: operator.endsWith('e') };
  return exactly(operator.startsWith('$g') ? { low: bound, high: whole.high } : { low, high: bound });
}

/** Texts that begin with the pattern's literal beginning, and stored regular expressions. */
function regexStretch(regex: RegExp): Constraint | undefined {
  const anchored = anchoredPrefix(regex);
  if (!anchored) return undefined;
  const encoded = encodeValue(anchored.prefix);
  const bytes = encoded.subarray(0, encoded.length - 2);
  return roughly(beginningWith(bytes), typeStretch(order.regex));
}
