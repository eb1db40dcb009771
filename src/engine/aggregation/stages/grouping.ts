import { Int32 } from 'bson';
import { EngineError } from '../../errors';
import { compareValues } from '../../values/compare';
import { encodeValue } from '../../values/key-encoding';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import { accumulators } from '../accumulators';
import type { Gathering } from '../accumulators';
import { compileExpression } from '../expressions';
import type { Expression } from '../expressions';
import { MemoryMeter } from '../memory';
import type { Stage, StageBuilder } from './stage';
import { collect } from './stream';

interface Group {
  readonly id: unknown;
  readonly gatherings: readonly Gathering[];
}

export const group: StageBuilder = (operand) => {
  if (!isDoc(operand)) throw new EngineError(15947, "a group's fields must be specified in an object");
  if (!('_id' in operand)) throw new EngineError(15955, 'a group specification must include an _id');
  const { _id, ...fields } = operand;
  return grouping(compileExpression(_id), fields);
};

function grouping(idOf: Expression, fields: Doc): Stage {
  const outputs = Object.entries(fields).map(([name, spec]) => [name, accumulatorOf(name, spec)] as const);
  return (input, { variables }) => {
    const groups = new Map<string, Group>();
    const meter = new MemoryMeter('$group');
    return collect(
      input,
      (doc) => {
        const found = idOf(doc, variables);
        const id = found === MISSING ? null : found;
        const key = encodeValue(id).toString('latin1');
        let group = groups.get(key);
        if (!group) {
          meter.add({ id });
          group = { id, gatherings: outputs.map(([, start]) => start()) };
          groups.set(key, group);
        }
        for (const gathering of group.gatherings) gathering.add(doc, variables);
      },
      () =>
        finished(
          groups.values(),
          outputs.map(([name]) => name),
        ),
    );
  };
}

function* finished(groups: Iterable<Group>, names: readonly string[]): Generator<Doc, void> {
  for (const { id, gatherings } of groups) {
    const doc: Doc = { _id: id };
    gatherings.forEach((gathering, at) => (doc[names[at] as string] = gathering.result()));
    yield doc;
  }
}

function accumulatorOf(name: string, spec: unknown): () => Gathering {
  if (name.includes('.')) throw new EngineError(40235, `The field name '${name}' cannot contain '.'`);
  const [operator = '', ...others] = isDoc(spec) ? Object.keys(spec) : [];
  if (operator === '' || others.length > 0)
    throw new EngineError(40234, `The field '${name}' must be an accumulator object`);
  const build = accumulators[operator];
  if (!build) throw new EngineError(15952, `unknown group operator '${operator}'`);
  return build((spec as Doc)[operator]);
}

/** Groups by an expression, the largest group first. */
export const sortByCount: StageBuilder = (operand, compile) => {
  const isExpression = isDoc(operand) && (Object.keys(operand)[0]?.startsWith('$') ?? false);
  if (isDoc(operand) && !isExpression)
    throw new EngineError(40147, 'the sortByCount field must be defined as a $-prefixed path or an expression');
  if (!isExpression && !(typeof operand === 'string' && operand.startsWith('$')))
    throw new EngineError(40148, 'the sortByCount field must be defined as a $-prefixed path or an expression');
  return compile([{ $group: { _id: operand, count: { $sum: new Int32(1) } } }, { $sort: { count: new Int32(-1) } }]);
};

export const bucket: StageBuilder = (operand) => {
  if (!isDoc(operand)) throw new EngineError(40201, 'Argument to $bucket stage must be an object');
  const { groupBy, boundaries, default: otherwise, output } = operand;
  if (groupBy === undefined || boundaries === undefined)
    throw new EngineError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw new EngineError(40192, "The $bucket 'boundaries' field must be an array of at least 2 values");
  }
  if (boundaries.some((bound, at) => at > 0 && compareValues(boundaries[at - 1], bound) >= 0))
    throw new EngineError(40194, "The $bucket 'boundaries' must be in ascending order");
  const evaluate = compileExpression(groupBy);
  const bucketOf: Expression = (doc, variables) => {
    const value = evaluate(doc, variables);
    const at = boundaries.findIndex((bound, i) => i > 0 && compareValues(value, bound) < 0) - 1;
    if (at >= 0 && compareValues(value, boundaries[0]) >= 0) return boundaries[at] as unknown;
    if (otherwise === undefined)
      throw new EngineError(40066, '$bucket could not find a matching bucket, and no default was specified.');
    return otherwise;
  };
  const stage = grouping(bucketOf, (output as Doc | undefined) ?? { count: { $sum: new Int32(1) } });
  return (input, world) => {
    const docs: Doc[] = [];
    return collect(
      stage(input, world),
      (doc) => docs.push(doc),
      () => docs.sort((a, b) => compareValues(a['_id'], b['_id'])),
    );
  };
};
