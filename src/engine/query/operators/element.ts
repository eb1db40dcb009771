import { EngineError } from '../../errors';
import { toNumber } from '../../values/numbers';
import { isNumeric, MISSING, typeAliases, typeName } from '../../values/types';
import { isTruthy } from '../../aggregation/truth';
import type { QueryOperator } from './operator';

export const exists: QueryOperator = (operand) => ({
  holds: (value) => value !== MISSING,
  negated: !isTruthy(operand),
  expandLeaf: false,
});

export const type: QueryOperator = (operand) => {
  const wanted = new Set<string>((Array.isArray(operand) ? operand : [operand]).flatMap(namesOf));
  if (wanted.size === 0) throw new EngineError('FailedToParse', 'x must match at least one type');
  return { holds: (value) => value !== MISSING && wanted.has(typeName(value)) };
};

const namesByNumber = new Map(Object.entries(typeAliases).map(([name, number]) => [number, name]));

function namesOf(wanted: unknown): string[] {
  if (wanted === 'number') return ['double', 'int', 'long', 'decimal'];
  if (typeof wanted === 'string') {
    if (!(wanted in typeAliases)) throw new EngineError('BadValue', `Unknown type name alias: ${wanted}`);
    return [wanted];
  }
  const name = isNumeric(wanted) ? namesByNumber.get(toNumber(wanted)) : undefined;
  if (name === undefined) throw new EngineError('BadValue', `Invalid numerical type code: ${String(wanted)}`);
  return [name];
}
