import { kindOf, toNumber } from '../values/numbers';
import type { Doc, Numeric } from '../values/types';
import { isDoc, isNumeric } from '../values/types';

/** What of a pipeline can be answered as a find. */
export interface PipelineHead {
  readonly filter: Doc;
  readonly sort: Doc | undefined;
  readonly skip: number;
  readonly limit: number;
}

/** Takes `$match…`, `$sort`, `$skip` and `$limit` off the head, as far as they stand in that order. */
export function splitPipeline(pipeline: readonly Doc[]): { head: PipelineHead; rest: readonly Doc[] } {
  const rest = [...pipeline];
  const take = (name: string, isWanted: (operand: unknown) => boolean) => {
    const operand = rest[0]?.[name];
    if (operand === undefined || !isWanted(operand)) return undefined;
    rest.shift();
    return operand;
  };
  const filters: Doc[] = [];
  let sort = undefined as Doc | undefined;
  for (;;) {
    const filter = take('$match', isDoc);
    if (filter) filters.push(filter as Doc);
    const order = sort ? undefined : take('$sort', (operand) => isDoc(operand) && Object.keys(operand).length > 0);
    if (order) sort = order as Doc;
    if (!filter && !order) break;
  }
  const whole = (least: number) => (operand: unknown) =>
    isNumeric(operand) && Number.isInteger(toNumber(operand)) && toNumber(operand) >= least;
  const skip = toNumber((take('$skip', whole(0)) ?? 0) as Numeric);
  const limit = toNumber((take('$limit', whole(1)) ?? 0) as Numeric);
  const filter = filters.length === 1 ? (filters[0] as Doc) : filters.length === 0 ? {} : { $and: filters };
  return { head: { filter, sort, skip, limit }, rest };
}

/**
 * A rest of a pipeline that only counts: `$count`, or, as `countDocuments` asks, one `$group` of everything,
 * `{ _id: 1, n: { $sum: 1 } }`. Answers how its one document is made of the count; undefined for any other rest.
 */
export function countingStage(rest: readonly Doc[]): ((total: number) => Doc) | undefined {
  const [stage, ...others] = rest;
  if (!stage || others.length > 0) return undefined;
  const name = stage['$count'];
  if (typeof name === 'string') return (total) => ({ [name]: total });
  const group = stage['$group'];
  if (!isDoc(group) || !isConstant(group['_id'])) return undefined;
  const { _id, ...sums } = group;
  if (!Object.values(sums).every(isSumOfOnes)) return undefined;
  return (total) => ({ _id, ...Object.fromEntries(Object.keys(sums).map((field) => [field, total])) });
}

const isConstant = (id: unknown) =>
  isNumeric(id) || id === null || typeof id === 'boolean' || (typeof id === 'string' && !id.startsWith('$'));

const isSumOfOnes = (sum: unknown) =>
  isDoc(sum) && Object.keys(sum).length === 1 && isNumeric(sum['$sum']) && isIntegerOne(sum['$sum']);

const isIntegerOne = (value: Numeric) => kindOf(value) === 'int' && toNumber(value) === 1;
