import { Types } from 'mongoose';
import { can, visibleTo, waitsFor, type Actor } from '../../access';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { designationTexts as texts } from './designation.messages';
import { DesignationModel, type Designation, type DesignationKind, type DesignationRecord } from './designation.model';
import { scopeOn } from './amendment.rules';
import { inForceOn, isApproved } from './designation.rules';

export interface DesignationFilter {
  readonly q?: string | undefined;
  readonly centreId?: string | undefined;
  readonly kind?: DesignationKind | undefined;
  readonly inForceOn?: Day | undefined;
  /** It, or an amendment of it, waits for a second officer. */
  readonly waits?: boolean | undefined;
  readonly sort?: '-validFrom' | 'validFrom';
}

const orders: Record<'-validFrom' | 'validFrom', Order> = {
  '-validFrom': { field: 'validFrom', direction: -1 },
  validFrom: { field: 'validFrom', direction: 1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function designationQuery(actor: Actor, filter: DesignationFilter): Record<string, unknown> {
  const { q, centreId, kind, inForceOn: day, waits } = filter;
  const own = visibleTo(actor, 'designations.read', 'centreId');
  const chosen = centreId ? { centreId: new Types.ObjectId(centreId) } : {};
  const parts = [own, chosen, kind ? { kind } : {}, day ? inForceOn(day) : {}, waits ? { waits } : {}, searchFilter(q)];
  return allOf(parts.filter((part) => Object.keys(part).length > 0));
}

export async function findDesignations(
  actor: Actor,
  filter: DesignationFilter,
  page: PageRequest,
): Promise<Page<DesignationRecord>> {
  const order = orders[filter.sort ?? '-validFrom'];
  return findPage<Designation>(DesignationModel, designationQuery(actor, filter), order, page) as Promise<
    Page<DesignationRecord>
  >;
}

/** One designation that the actor may see. */
export async function getDesignation(actor: Actor, id: string): Promise<DesignationRecord> {
  const found = await DesignationModel.findOne({
    $and: [{ _id: id }, visibleTo(actor, 'designations.read', 'centreId')],
  }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** Every approved designation of a centre, newest first: what `permits` decides by. */
export async function findDesignationsOf(centreId: Types.ObjectId | string): Promise<DesignationRecord[]> {
  return DesignationModel.find({ centreId, ...isApproved })
    .sort({ validFrom: -1, _id: -1 })
    .lean();
}

/** How many decisions and amendments wait for this very officer. */
export async function countDesignationsWaitingFor(actor: Actor): Promise<number> {
  if (!can(actor, 'designations.approve')) return 0;
  const waiting = await DesignationModel.find({ waits: true }, { proposal: 1, amendments: 1 }).lean();
  const proposals = waiting.flatMap(({ proposal, amendments = [] }) => [
    proposal,
    ...amendments.map((each) => each.proposal),
  ]);
  return proposals.filter((each) => each && waitsFor(actor, each)).length;
}

/** How many centres hold a designation in force on a day. */
export async function countDesignatedCentres(day: Day, kind?: DesignationKind): Promise<number> {
  return (await DesignationModel.distinct('centreId', { ...inForceOn(day), ...(kind && { kind }) })).length;
}

/** How many scope lines the designations in force on a day have. */
export async function countScopeLines(day: Day): Promise<number> {
  const inForce = await DesignationModel.find(inForceOn(day), { scopeLines: 1, amendments: 1 }).lean();
  return inForce.reduce((count, each) => count + scopeOn(each, day).length, 0);
}

function allOf(parts: readonly Record<string, unknown>[]): Record<string, unknown> {
  const clash = new Set(parts.flatMap(Object.keys)).size < parts.flatMap(Object.keys).length;
  return clash ? { $and: parts } : (Object.assign({}, ...parts) as Record<string, unknown>);
}
