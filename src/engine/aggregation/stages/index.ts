import { EngineError } from '../../errors';
import type { Doc } from '../../values/types';
import { addFields, project, replaceRoot, unset } from './shaping';
import { bucket, group, sortByCount } from './grouping';
import { count, limit, match, sample, skip, sort, unwind } from './selecting';
import { facet, graphLookup, lookup, unionWith } from './joining';
import type { Stage, StageBuilder } from './stage';

export type { PipelineWorld, Stream } from './stage';

const builders: Readonly<Record<string, StageBuilder>> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $sample: sample,
  $unwind: unwind,
  $project: project,
  $addFields: addFields('$addFields'),
  $set: addFields('$set'),
  $unset: unset,
  $replaceRoot: replaceRoot('$replaceRoot'),
  $replaceWith: replaceRoot('$replaceWith'),
  $group: group,
  $sortByCount: sortByCount,
  $bucket: bucket,
  $lookup: lookup,
  $graphLookup: graphLookup,
  $unionWith: unionWith,
  $facet: facet,
};

/** Reads a pipeline; refuses stages there are none of. */
export function compilePipeline(pipeline: readonly Doc[]): Stage {
  const stages = pipeline.map(compileStage);
  return (input, world) => stages.reduce((stream, stage) => stage(stream, world), input);
}

function compileStage(stage: Doc): Stage {
  const [name = '', ...others] = Object.keys(stage);
  if (others.length > 0 || name === '') {
    throw new EngineError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  const build = builders[name];
  if (!build) throw new EngineError(40324, `Unrecognized pipeline stage name: '${name}'`);
  return build(stage[name], compilePipeline);
}
