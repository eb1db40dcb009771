import { EngineError } from '../../errors';
import { PAUSE } from '../../query/scan';
import { encodeValue } from '../../values/key-encoding';
import { somePathValue } from '../../values/paths';
import type { Doc } from '../../values/types';
import { isDoc, MISSING } from '../../values/types';
import { compileExpression } from '../expressions';
import type { PipelineWorld, StageBuilder, Stream } from './stage';
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
  if (localField === undefined && !('pipeline' in (operand as Doc))) {
    throw new EngineError(
      'FailedToParse',
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  }
  const inner = pipelineIn(pipeline, 'TypeMismatch', "'pipeline' option must be specified as an array");
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

function pipelineIn(operand: unknown, code: ConstructorParameters<typeof EngineError>[0], message: string): Doc[] {
  if (!Array.isArray(operand)) throw new EngineError(code, message);
  if (!operand.every(isDoc)) throw new EngineError(40171, 'elements of a pipeline must be objects');
  return operand;
}

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
  if (
    ![from, as, connectFromField, connectToField].every((name) => typeof name === 'string') ||
    startWith === undefined
  )
    throw new EngineError(
      40105,
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    );
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
  if (coll === '') throw new EngineError('InvalidNamespace', 'Invalid namespace specified: a collection needs a name');
  const inner = pipelineIn(pipeline, 'TypeMismatch', "'pipeline' option must be specified as an array");
  compile(inner);
  return function* (input, world) {
    yield* input;
    yield* world.read(coll, inner, world.variables);
  };
};

/** `$facet`: several pipelines over the same documents. */
export const facet: StageBuilder = (operand, compile) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0)
    throw new EngineError(40169, 'the $facet specification must be a non-empty object');
  const facets = Object.entries(operand).map(([name, pipeline]) => {
    checkFieldName(name);
    const inner = pipelineIn(pipeline, 40170, `arguments to $facet must be arrays, ${name} is none`);
    if (inner.some((stage) => '$facet' in stage))
      throw new EngineError(40600, '$facet is not allowed to be used within a $facet stage');
    return [name, compile(inner)] as const;
  });
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

function checkFieldName(name: string): void {
  if (name === '') throw new EngineError(15998, 'FieldPath field names may not be empty strings.');
  if (name.startsWith('$')) throw new EngineError(16410, "FieldPath field names may not start with '$'.");
  if (name.includes('.')) throw new EngineError(16412, "FieldPath field names may not contain '.'.");
}

const withoutPauses = (stream: Stream): Doc[] => [...stream].filter((doc): doc is Doc => doc !== PAUSE);
