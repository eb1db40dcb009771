import type { Doc } from '../../values/types';

/** Evaluates against the current document and the variables in scope. */
export type Expression = (doc: Doc, variables: Doc) => unknown;

/** Builds an operator's expression from its operand, compiling what is inside it. */
export type ExpressionOperator = (operand: unknown, compile: (expression: unknown) => Expression) => Expression;
