import { EngineError } from '../../errors';
import type { Doc } from '../../values/types';
import { isDoc } from '../../values/types';
import { isTruthy } from '../truth';
import type { ExpressionOperator } from './expression';
import { isNullish, onFields, onList } from './operands';

const cond: ExpressionOperator = (operand, compile) => {
  const parts = Array.isArray(operand)
    ? operand
    : isDoc(operand)
      ? [operand['if'], operand['then'], operand['else']]
      : [];
  if (parts.length !== 3) throw new EngineError(16020, 'Expression $cond takes exactly 3 arguments.');
  const [test, yes, no] = parts.map(compile);
  return (doc, variables) => (isTruthy(test?.(doc, variables)) ? yes : no)?.(doc, variables);
};

const switchCases: ExpressionOperator = (operand, compile) => {
  const { branches, default: otherwise } = operand as { branches?: Doc[]; default?: unknown };
  if (!Array.isArray(branches) || branches.length === 0) {
    throw new EngineError(40068, '$switch requires at least one branch.');
  }
  const cases = branches.map((branch) => [compile(branch['case']), compile(branch['then'])] as const);
  const fallback = otherwise === undefined ? undefined : compile(otherwise);
  return (doc, variables) => {
    const chosen = cases.find(([test]) => isTruthy(test(doc, variables)))?.[1] ?? fallback;
    if (!chosen)
      throw new EngineError(40066, '$switch could not find a matching branch, and no default was specified.');
    return chosen(doc, variables);
  };
};

const lazily =
  (every: boolean): ExpressionOperator =>
  (operand, compile) => {
    const operands = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (doc, variables) => {
      const holds = (evaluate: (typeof operands)[number]) => isTruthy(evaluate(doc, variables));
      return every ? operands.every(holds) : operands.some(holds);
    };
  };

const ifNull: ExpressionOperator = (operand, compile) => {
  if (!Array.isArray(operand) || operand.length < 2) {
    throw new EngineError(1257300, '$ifNull needs at least two arguments');
  }
  const operands = operand.map(compile);
  return (doc, variables) => {
    let value: unknown = null;
    for (const evaluate of operands) {
      value = evaluate(doc, variables);
      if (!isNullish(value)) return value;
    }
    return value;
  };
};

const letIn: ExpressionOperator = (operand, compile) =>
  onFields('$let', ['vars', 'in'], [], (fields, { vars }) => {
    const bound = Object.entries(vars as Doc).map(([name, value]) => [name, compile(value)] as const);
    return (doc, variables) => {
      const inner = { ...variables };
      for (const [name, evaluate] of bound) inner[name] = evaluate(doc, variables);
      return fields['in']?.(doc, inner);
    };
  })(operand, compile);

export const conditional: Readonly<Record<string, ExpressionOperator>> = {
  $cond: cond,
  $switch: switchCases,
  $ifNull: ifNull,
  $and: lazily(true),
  $or: lazily(false),
  $not: onList('$not', [1, 1], ([value]) => !isTruthy(value)),
  $let: letIn,
};
