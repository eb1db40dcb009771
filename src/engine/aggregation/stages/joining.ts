import { EngineError } from '../../errors';
import { PAUSE } from '../../query/scan';
import { encodeValue } from '../../values/key-encoding';
import { somePathValue } from '../../values/paths';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import { compileExpression } from '../expressions';
import type { PipelineWorld, StageBuilder, Stream } from '.';
import { setPath } from './shaping';
import { fromArray } from './stream';

function namesIn(operand: unknown, stage: string): Doc {
  if (!isDoc(operand)) throw new EngineError('FailedToParse', `the ${stage} specification must be an Object`);
  return operand;
}

/** `$lookup`: for each document, those of another collection, by equality and by a pipeline of their own. */
export const lookup: StageBuilder = (operand, compile) => {
  const { from, localField, foreignField, as, let: bindings = {}, pipeline = [] } = namesIn(operand, '$lookup');
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new EngineError('FailedToParse', "missing 'from' or 'as' option to $lookup");
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw new EngineError(
      'FailedToParse',
      '$lookup requires both or neither of localField and foreignField to be specified',
    );
  }
  const inner = pipeline as Doc[];
  compile(inner);
  const bound = Object.entries(bindings as Doc).map(([name, value]) => [name, compileExpression(value)] as const);
  return function* (input, world) {
    for (const doc of input) {
      if (doc === PAUSE) {
        yield doc;
        continue;
      }
      const variables = { ...world.variables };
      for (const [name, evaluate] of bound) variables[name] = evaluate(doc, world.variables);
      const equality = localField === undefined ? [] : [joinMatch(doc, localField as string, foreignField as string)];
      const joined: Doc[] = [];
      for (const found of world.read(from, [...equality, ...inner], variables)) {
        if (found === PAUSE) yield found;
        else joined.push(found);
      }
      yield setPath(doc, as.split('.'), joined);
    }
  };
};

/** Any of the values on the local path; null and missing join with null and missing. */
function joinMatch(doc: Doc, localField: string, foreignField: string): Doc {
  const values: unknown[] = [];
  somePathValue(doc, localField.split('.'), false, (value) => {
    if (Array.isArray(value)) values.push(...(value as unknown[]));
    else values.push(value === MISSING ? null : value);
    return false;
  });
  const operand = values.length === 1 ? { $eq: values[0] } : { $in: values };
  return { $match: { [foreignField]: operand } };
}

export const graphLookup: StageBuilder = (operand) => {
  const spec = namesIn(operand, '$graphLookup');
  const { from, startWith, connectFromField, connectToField, as, maxDepth, depthField, restrictSearchWithMatch } = spec;
  if (depthField !== undefined || restrictSearchWithMatch !== undefined) {
    throw new EngineError(
      'NotImplemented',
      "$graphLookup's depthField and restrictSearchWithMatch are not supported by this engine",
    );
  }
  const start = compileExpression(startWith);
  const depth = maxDepth === undefined ? Infinity : Number(maxDepth);
  return function* (input, world) {
    for (const doc of input) {
      if (doc === PAUSE) yield doc;
      else yield setPath(doc, [as as string], reach(doc, start(doc, world.variables), world));
    }
  };

  function reach(doc: Doc, first: unknown, world: PipelineWorld): Doc[] {
    const found = new Map<string, Doc>();
    let frontier = [first].flat();
    for (let level = 0; level <= depth && frontier.length > 0; level++) {
      const next: unknown[] = [];
      const pipeline = [{ $match: { [connectToField as string]: { $in: frontier } } }];
      for (const reached of world.read(from as string, pipeline, world.variables)) {
        if (reached === PAUSE) continue;
        const key = encodeValue(reached['_id']).toString('latin1');
        if (found.has(key)) continue;
        found.set(key, reached);
        const onward = compileExpression(`$${connectFromField as string}`)(reached, {});
        next.push(...[onward].flat().filter((value) => value !== MISSING));
      }
      frontier = next;
    }
    return [...found.values()];
  }
};

export const unionWith: StageBuilder = (operand, compile) => {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : namesIn(operand, '$unionWith');
  if (typeof coll !== 'string') throw new EngineError('FailedToParse', '$unionWith needs a collection');
  compile(pipeline as Doc[]);
  return function* (input, world) {
    yield* input;
    yield* world.read(coll, pipeline as Doc[], world.variables);
  };
};

/** `$facet`: several pipelines over the same documents. */
export const facet: StageBuilder = (operand, compile) => {
  const facets = Object.entries(namesIn(operand, '$facet')).map(
    ([name, pipeline]) => [name, compile(pipeline as Doc[])] as const,
  );
  return function* (input, world) {
    const docs: Doc[] = [];
    for (const doc of input) {
      if (doc === PAUSE) yield doc;
      else docs.push(doc);
    }
    const result: Doc = {};
    for (const [name, stage] of facets) result[name] = withoutPauses(stage(fromArray(docs), world));
    yield result;
  };
};

const withoutPauses = (stream: Stream): Doc[] => [...stream].filter((doc): doc is Doc => doc !== PAUSE);
