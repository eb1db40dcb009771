import type { PAUSE } from '../../query/scan';
import type { Doc } from '../../values/types';

/** Documents on their way through a pipeline, with pauses in between. */
export type Stream = Generator<Doc | typeof PAUSE, void>;

/** What stages reach outside the pipeline: the documents of other collections. */
export interface PipelineWorld {
  /** Runs a pipeline over another collection of the same database. */
  readonly read: (collection: string, pipeline: readonly Doc[], variables: Doc) => Stream;
  readonly variables: Doc;
}

export type Stage = (input: Stream, world: PipelineWorld) => Stream;

/** Reads a stage's operand; the stage then runs as often as wanted. */
export type StageBuilder = (operand: unknown, compile: (pipeline: readonly Doc[]) => Stage) => Stage;
