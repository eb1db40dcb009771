import type { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findDocumentByNumber, findEditions } from '../../register/documents';
import {
  existingOn,
  OrganizationModel,
  organizationsById,
  type AgencyKind,
  type OrganizationRecord,
} from '../../register/organizations';
import {
  findPage,
  searchFilter,
  type Order,
  type Page,
  type PageRequest,
  type StoredFile,
} from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { qualitySystemTexts as texts } from './quality-system.messages';
import { QualitySystemModel, type QualitySystem, type QualitySystemRecord } from './quality-system.model';

/** Any number of the series names all its editions. */
const qualityStandard = 'TCVN ISO 9001';

export interface QualitySystemFilter {
  readonly q?: string | undefined;
  readonly kind?: AgencyKind | undefined;
  readonly edition?: string | undefined;
  readonly sort?: 'agencyName' | '-agencyName' | undefined;
}

const orders: Record<'agencyName' | '-agencyName', Order> = {
  agencyName: { field: 'nameOrder', direction: 1 },
  '-agencyName': { field: 'nameOrder', direction: -1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function qualitySystemQuery(actor: Actor, { q, kind, edition }: QualitySystemFilter): Record<string, unknown> {
  return {
    ...visibleTo(actor, 'qualitySystems.read', 'agencyId'),
    ...(kind && { agencyKind: kind }),
    ...(edition && { editionNumber: edition }),
    ...searchFilter(q),
  };
}

export async function findQualitySystems(
  actor: Actor,
  filter: QualitySystemFilter,
  page: PageRequest,
): Promise<Page<QualitySystemRecord>> {
  const order = orders[filter.sort ?? 'agencyName'];
  const known = filter.edition && (await findDocumentByNumber(filter.edition));
  const query = qualitySystemQuery(actor, { ...filter, edition: known ? known.number : filter.edition });
  return findPage<QualitySystem>(QualitySystemModel, query, order, page) as Promise<Page<QualitySystemRecord>>;
}

/** How many agencies that existed on a day keep a system: those abolished before it are not counted. */
export async function countQualitySystemsOn(actor: Actor, day: Day): Promise<number> {
  const existing = await OrganizationModel.find({ kind: 'agency', ...existingOn(day) }, { _id: 1 }).lean();
  const theirs = { agencyId: { $in: existing.map(({ _id }) => _id) } };
  return QualitySystemModel.countDocuments({ $and: [theirs, visibleTo(actor, 'qualitySystems.read', 'agencyId')] });
}

/** The last days of the agencies of a page that are over by a day, by agency. */
export async function endsOfAgencies(systems: readonly QualitySystemRecord[], day: Day): Promise<Map<string, Day>> {
  const agencies = await organizationsById(systems.map(({ agencyId }) => agencyId));
  return new Map(
    [...agencies].flatMap(([id, { validUntil }]) =>
      validUntil && validUntil < day ? [[id, validUntil] as const] : [],
    ),
  );
}

/** One system that the actor may see. */
export async function getQualitySystem(actor: Actor, id: string): Promise<QualitySystemRecord> {
  const visible = visibleTo(actor, 'qualitySystems.read', 'agencyId');
  const found = await QualitySystemModel.findOne({ $and: [{ _id: id }, visible] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The system of the actor's own agency, when it has one. */
export async function findOwnQualitySystem(actor: Actor): Promise<QualitySystemRecord | null> {
  return QualitySystemModel.findOne({ agencyId: actor.organizationId }).lean();
}

/** A file that evidences a stage or a duty of the system. */
export function evidenceOf({ stages, duties }: QualitySystem, fileId: string): StoredFile {
  const found = [...stages, ...duties].find(({ evidence }) => String(evidence?.fileId) === fileId)?.evidence;
  if (!found) throw new NotFoundError();
  return found;
}

/** The systems of agencies that apply an edition, by the agencies' names. */
export async function findQualitySystemsByEdition(number: string): Promise<QualitySystemRecord[]> {
  return QualitySystemModel.find({ editionNumber: number }).sort({ nameOrder: 1, _id: 1 }).lean();
}

/** The editions of TCVN ISO 9001 that the catalogue has, newest first: an open list. */
export async function findEditionNumbers(): Promise<string[]> {
  return (await findEditions(qualityStandard)).map(({ number }) => number);
}

/** The agency of a system, and those of its predecessors that had a system. */
export async function findAgency(agencyId: Types.ObjectId | string) {
  const id = String(agencyId);
  const agency = (await organizationsById([agencyId as Types.ObjectId])).get(id);
  if (agency?.kind !== 'agency') throw new NotFoundError(texts.noSuchAgency);
  return { agency, predecessors: await predecessorsWithSystem(agency) };
}

async function predecessorsWithSystem({ predecessorIds }: OrganizationRecord): Promise<string[]> {
  if (predecessorIds.length === 0) return [];
  const systems = await QualitySystemModel.find({ agencyId: { $in: predecessorIds } }, { agencyName: 1 }).lean();
  return systems.map(({ agencyName }) => agencyName);
}
