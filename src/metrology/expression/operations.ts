/** What an expression can do with how many values; each arithmetic gives every one of them. */
export const operations = {
  add: 2,
  subtract: 2,
  multiply: 2,
  divide: 2,
  power: 2,
  negate: 1,
  sqrt: 1,
  exp: 1,
  log: 1,
  log10: 1,
  sin: 1,
  cos: 1,
  tan: 1,
  asin: 1,
  acos: 1,
  atan: 1,
  atan2: 2,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  abs: 1,
  min: 2,
  max: 2,
  less: 2,
  lessOrEqual: 2,
  equal: 2,
  choose: 3,
} as const;

export type OperationName = keyof typeof operations;

/** The operations of one value. */
export type UnaryName = { [Name in OperationName]: (typeof operations)[Name] extends 1 ? Name : never }[OperationName];

export const infixOperations: Readonly<Record<string, OperationName>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
};

/** Comparisons: the operation, and whether its two sides change places. */
export const comparisons: Readonly<Record<string, { operation: OperationName; swapped: boolean; negated: boolean }>> = {
  '<': { operation: 'less', swapped: false, negated: false },
  '<=': { operation: 'lessOrEqual', swapped: false, negated: false },
  '>': { operation: 'less', swapped: true, negated: false },
  '>=': { operation: 'lessOrEqual', swapped: true, negated: false },
  '==': { operation: 'equal', swapped: false, negated: false },
  '!=': { operation: 'equal', swapped: false, negated: true },
};

/** Functions that a model may call. `min` and `max` take two values or more. */
export const functions: Readonly<Record<string, { operation: OperationName; folds?: true }>> = {
  sqrt: { operation: 'sqrt' },
  exp: { operation: 'exp' },
  log: { operation: 'log' },
  ln: { operation: 'log' },
  log10: { operation: 'log10' },
  sin: { operation: 'sin' },
  cos: { operation: 'cos' },
  tan: { operation: 'tan' },
  asin: { operation: 'asin' },
  acos: { operation: 'acos' },
  atan: { operation: 'atan' },
  atan2: { operation: 'atan2' },
  sinh: { operation: 'sinh' },
  cosh: { operation: 'cosh' },
  tanh: { operation: 'tanh' },
  abs: { operation: 'abs' },
  min: { operation: 'min', folds: true },
  max: { operation: 'max', folds: true },
  if: { operation: 'choose' },
};

/** Constants that a model may name, with forty digits. A name of the model's own comes first. */
export const constants: Readonly<Record<string, string>> = { pi: '3.141592653589793238462643383279502884197' };
