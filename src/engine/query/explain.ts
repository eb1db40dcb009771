import type { Doc } from '../values/types';
import { acceptsAll } from './nodes';
import type { FindSpec } from './find';
import type { Access, IndexScan, Plan } from './plan';

/** A plan as the server shows it: stages, each with the one that feeds it. */
export function stagesOf(plan: Plan, spec: FindSpec, isCount = false): Doc {
  if (isCount) return countStages(plan.access, spec);
  const { sort, skip, limit } = spec;
  let stage = accessStage(plan.access);
  const isSorting = sort.length > 0 && !plan.isSorted;
  if (isSorting) {
    const sortPattern = Object.fromEntries(sort.map(({ path, direction }) => [path, direction]));
    stage = {
      stage: 'SORT',
      sortPattern,
      memLimit: 104_857_600,
      ...(limit > 0 && { limitAmount: skip + limit }),
      inputStage: stage,
    };
  }
  if (skip > 0) stage = { stage: 'SKIP', skipAmount: skip, inputStage: stage };
  if (limit > 0 && !isSorting) stage = { stage: 'LIMIT', limitAmount: limit, inputStage: stage };
  return stage;
}

function countStages(access: Access, { filter }: FindSpec): Doc {
  if (acceptsAll(filter)) return { stage: 'RECORD_STORE_FAST_COUNT' };
  if (access.kind === 'index' && access.isExact)
    return { stage: 'COUNT', inputStage: { ...indexStage(access), stage: 'COUNT_SCAN' } };
  return { stage: 'COUNT', inputStage: accessStage(access) };
}

function accessStage(access: Access): Doc {
  switch (access.kind) {
    case 'collection':
      return { stage: 'COLLSCAN', direction: access.reverse ? 'backward' : 'forward' };
    case 'union':
      return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: access.scans.map(indexStage) } };
    case 'index':
      return { stage: 'FETCH', inputStage: indexStage(access) };
  }
}

function indexStage({ index, reverse, shown }: IndexScan): Doc {
  return {
    stage: 'IXSCAN',
    keyPattern: index.spec['key'],
    indexName: index.name,
    isMultiKey: index.multikey.includes(true),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partialFilter !== undefined,
    direction: reverse ? 'backward' : 'forward',
    indexBounds: shown,
  };
}
