import type { Binary } from 'bson';
import { EngineError } from '../../errors';
import { binaryParts } from '../../values/compare';
import { toBigInt, toNumber } from '../../values/numbers';
import { isNumeric, order, typeOrder } from '../../values/types';
import type { QueryOperator } from './operator';

function bitsOf(value: unknown): bigint | undefined {
  if (isNumeric(value)) return Number.isInteger(toNumber(value)) ? toBigInt(value) : undefined;
  if (typeOrder(value) !== order.binary) return undefined;
  return binaryParts(value as Binary).bytes.reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}

function maskOf(operand: unknown): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, position) => mask | (1n << BigInt(toNumber(position as number))), 0n);
  }
  const mask = bitsOf(operand);
  if (mask === undefined || mask < 0n) throw new EngineError('BadValue', 'Expected a non-negative bit mask');
  return mask;
}

const bits =
  (accepts: (set: bigint, mask: bigint) => boolean): QueryOperator =>
  (operand) => {
    const mask = maskOf(operand);
    return {
      holds: (value) => {
        const found = bitsOf(value);
        return found !== undefined && accepts(found & mask, mask);
      },
    };
  };

export const bitsAllSet = bits((set, mask) => set === mask);
export const bitsAllClear = bits((set) => set === 0n);
export const bitsAnySet = bits((set) => set !== 0n);
export const bitsAnyClear = bits((set, mask) => set !== mask);
