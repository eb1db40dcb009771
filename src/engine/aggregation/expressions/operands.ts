import { EngineError } from '../../errors';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import type { Expression, ExpressionOperator } from './expression';

export const isNullish = (value: unknown): boolean => value === null || value === undefined || value === MISSING;

/** An operator on a list of operands; one operand may stand without its list. */
export function onList(
  name: string,
  counts: readonly [number, number],
  work: (values: unknown[], doc: Doc, variables: Doc) => unknown,
): ExpressionOperator {
  return (operand, compile) => {
    const operands = (Array.isArray(operand) ? operand : [operand]).map(compile);
    const [least, most] = counts;
    if (operands.length < least || operands.length > most) {
      const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
      throw new EngineError(16020, `Expression ${name} takes ${wanted} arguments. ${operands.length} were passed in.`);
    }
    return (doc, variables) =>
      work(
        operands.map((evaluate) => evaluate(doc, variables)),
        doc,
        variables,
      );
  };
}

/** An operator on one value that answers null for null and missing. */
export function onValue(name: string, work: (value: unknown) => unknown): ExpressionOperator {
  return onList(name, [1, 1], ([value]) => (isNullish(value) ? null : work(value)));
}

/** An operator whose operand is a document with these fields. */
export function onFields(
  name: string,
  required: readonly string[],
  optional: readonly string[],
  build: (fields: Record<string, Expression | undefined>, operand: Doc) => Expression,
): ExpressionOperator {
  return (operand, compile) => {
    if (!isDoc(operand)) throw new EngineError('FailedToParse', `${name} requires an object as an argument`);
    const unknown = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key));
    if (unknown !== undefined) throw new EngineError('FailedToParse', `Unrecognized argument to ${name}: ${unknown}`);
    const missing = required.find((key) => !(key in operand));
    if (missing !== undefined) throw new EngineError('FailedToParse', `Missing '${missing}' parameter to ${name}`);
    const fields = Object.fromEntries(Object.entries(operand).map(([key, value]) => [key, compile(value)]));
    return build(fields, operand);
  };
}
