import { EngineError } from '../errors';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';

/** A command's pipeline; stages that write or watch are refused. */
export function pipelineOf(command: Doc): Doc[] {
  const pipeline = command['pipeline'];
  if (!Array.isArray(pipeline) || !pipeline.every(isDoc)) {
    throw new EngineError('TypeMismatch', "'pipeline' option must be specified as an array");
  }
  const writing = pipeline
    .flatMap((stage) => Object.keys(stage))
    .find((key) => ['$out', '$merge', '$changeStream'].includes(key));
  if (writing !== undefined) throw new EngineError('NotImplemented', `${writing} is not supported by this engine`);
  return pipeline;
}
