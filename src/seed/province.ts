import { Types } from 'mongoose';
import { searchWords } from '../platform/database';
import { orderKey } from '../platform/text';
import {
  OrganizationModel,
  type Organization,
  type OrganizationKind,
  type Provenance,
} from '../register/organizations';
import territories from './province.json';

/** A territory as `province.json` writes it; predecessors and parent by code. */
interface Territory {
  readonly code: string;
  readonly kind: string;
  readonly communeKind?: string;
  readonly nameVi: string;
  readonly nameEn?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly parent?: string;
  readonly predecessors?: readonly string[];
  readonly legalBasis?: string;
  readonly source: string;
  readonly confidence: string;
}

/**
 * Loads the province's territories of 01/7/2025 and their predecessors (Nghị quyết 202/2025/QH15, 1680/NQ-UBTVQH15).
 * What is already there stays as people left it.
 */
export async function loadProvince(): Promise<number> {
  const known = await OrganizationModel.find(
    { code: { $in: territories.map(({ code }) => code) } },
    { code: 1 },
  ).lean();
  const ids = new Map(known.map(({ code, _id }) => [code, _id]));
  const missing = (territories as readonly Territory[]).filter(({ code }) => !ids.has(code));
  for (const { code } of missing) ids.set(code, new Types.ObjectId());
  const successors = successorsOf(territories);
  await OrganizationModel.insertMany(missing.map((territory) => organizationOf(territory, ids, successors)));
  return missing.length;
}

function organizationOf(
  territory: Territory,
  ids: ReadonlyMap<string, Types.ObjectId>,
  successors: ReadonlyMap<string, readonly string[]>,
): Organization & { _id: Types.ObjectId } {
  const { code, kind, nameVi, nameEn, communeKind, validFrom, validTo, parent, predecessors, legalBasis } = territory;
  const idOf = (each: string): Types.ObjectId => {
    const id = ids.get(each);
    if (!id) throw new Error(`province.json: ${code} names ${each}, which is not there`);
    return id;
  };
  return {
    _id: idOf(code),
    kind: kind as OrganizationKind,
    code,
    nameVi,
    nameOrder: orderKey(nameVi),
    ...(nameEn && { nameEn }),
    ...(communeKind && { communeKind }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validUntil: validTo }),
    ...(parent && { parentId: idOf(parent) }),
    ...(legalBasis && { legalBasis }),
    predecessorIds: (predecessors ?? []).map(idOf),
    successorIds: (successors.get(code) ?? []).map(idOf),
    provenance: { source: territory.source, confidence: territory.confidence as Provenance['confidence'] },
    searchWords: searchWords(code, nameVi, nameEn),
  };
}

function successorsOf(all: readonly Territory[]): Map<string, string[]> {
  const successors = new Map<string, string[]>();
  for (const { code, predecessors } of all) {
    for (const predecessor of predecessors ?? [])
      successors.set(predecessor, [...(successors.get(predecessor) ?? []), code]);
  }
  return successors;
}
