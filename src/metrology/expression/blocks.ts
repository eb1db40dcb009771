import { evaluateIn, type Arithmetic } from './arithmetic';
import type { Expression } from './expression';

/** One value for every trial; a block of one value is the same in all of them. */
type Block = Float64Array;

/** Index of a trial in a block: all bits for a full one, none for a constant. */
const maskOf = (block: Block) => (block.length === 1 ? 0 : -1);

const lengthOf = (...of: Block[]) => Math.max(...of.map(({ length }) => length));

// The four operations have a loop each: one loop that is handed the operation runs at a third of their speed.

function add(a: Block, b: Block): Block {
  const [result, inA, inB] = [new Float64Array(lengthOf(a, b)), maskOf(a), maskOf(b)];
  for (let trial = 0; trial < result.length; trial += 1) result[trial] = a[trial & inA]! + b[trial & inB]!;
  return result;
}

function subtract(a: Block, b: Block): Block {
  const [result, inA, inB] = [new Float64Array(lengthOf(a, b)), maskOf(a), maskOf(b)];
  for (let trial = 0; trial < result.length; trial += 1) result[trial] = a[trial & inA]! - b[trial & inB]!;
  return result;
}

function multiply(a: Block, b: Block): Block {
  const [result, inA, inB] = [new Float64Array(lengthOf(a, b)), maskOf(a), maskOf(b)];
  for (let trial = 0; trial < result.length; trial += 1) result[trial] = a[trial & inA]! * b[trial & inB]!;
  return result;
}

function divide(a: Block, b: Block): Block {
  const [result, inA, inB] = [new Float64Array(lengthOf(a, b)), maskOf(a), maskOf(b)];
  for (let trial = 0; trial < result.length; trial += 1) result[trial] = a[trial & inA]! / b[trial & inB]!;
  return result;
}

const one = Float64Array.of(1);

function power(a: Block, b: Block): Block {
  const exponent = b.length === 1 ? b[0]! : NaN;
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 8) return both((x, y) => x ** y)(a, b);
  let product: Block = one;
  for (let factor = 0; factor < Math.abs(exponent); factor += 1) product = product === one ? a : multiply(product, a);
  return exponent < 0 ? divide(one, product) : product;
}

const each = (f: (x: number) => number) => (a: Block) => {
  const result = new Float64Array(a.length);
  for (let trial = 0; trial < result.length; trial += 1) result[trial] = f(a[trial]!);
  return result;
};

const both = (f: (x: number, y: number) => number) => (a: Block, b: Block) => {
  const [result, inA, inB] = [new Float64Array(lengthOf(a, b)), maskOf(a), maskOf(b)];
  for (let trial = 0; trial < result.length; trial += 1) result[trial] = f(a[trial & inA]!, b[trial & inB]!);
  return result;
};

function choose(condition: Block, then: Block, otherwise: Block): Block {
  const result = new Float64Array(lengthOf(condition, then, otherwise));
  const [inCondition, inThen, inOtherwise] = [maskOf(condition), maskOf(then), maskOf(otherwise)];
  for (let trial = 0; trial < result.length; trial += 1) {
    result[trial] = condition[trial & inCondition] === 1 ? then[trial & inThen]! : otherwise[trial & inOtherwise]!;
  }
  return result;
}

const blocks: Arithmetic<Block> = {
  constant: (text) => Float64Array.of(Number(text)),
  operations: {
    add,
    subtract,
    multiply,
    divide,
    power,
    negate: each((x) => -x),
    sqrt: each(Math.sqrt),
    exp: each(Math.exp),
    log: each(Math.log),
    log10: each(Math.log10),
    sin: each(Math.sin),
    cos: each(Math.cos),
    tan: each(Math.tan),
    asin: each(Math.asin),
    acos: each(Math.acos),
    atan: each(Math.atan),
    atan2: both(Math.atan2),
    sinh: each(Math.sinh),
    cosh: each(Math.cosh),
    tanh: each(Math.tanh),
    abs: each(Math.abs),
    min: both((x, y) => Math.min(x, y)),
    max: both((x, y) => Math.max(x, y)),
    less: both((x, y) => (x < y ? 1 : 0)),
    lessOrEqual: both((x, y) => (x <= y ? 1 : 0)),
    equal: both((x, y) => (x === y ? 1 : 0)),
    choose,
  },
};

/** The model's value in each of `trials` trials; each quantity is given as that many values, or as one for all. */
export function evaluateBlock(
  expression: Expression,
  values: Readonly<Record<string, Float64Array>>,
  trials: number,
): Float64Array {
  const result = evaluateIn(blocks, expression, values);
  return result.length === 1 && trials > 1 ? new Float64Array(trials).fill(result[0]!) : result;
}
