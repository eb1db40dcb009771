import { Types, type ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import type { Choice } from '../../platform/web';
import { standardTexts as texts } from './standard.messages';
import {
  MeasurementStandardModel,
  type MeasurementStandard,
  type MeasurementStandardRecord,
  type StandardKind,
  type StandardStatus,
} from './standard.model';
import { validityFilter, withCertificateOn, type StandardValidity } from './standard.rules';
import { upkeepDueFilter } from './upkeep.rules';

export interface StandardFilter {
  readonly q?: string | undefined;
  readonly centreId?: string | undefined;
  readonly kind?: StandardKind | undefined;
  readonly status?: StandardStatus | undefined;
  /** As of today. */
  readonly validity?: StandardValidity | undefined;
  /** With a certificate in force on that day, past or future. */
  readonly validOn?: Day | undefined;
  /** With upkeep that is due soon or overdue. */
  readonly upkeep?: 'due' | undefined;
  readonly sort?: 'code' | '-code';
}

const orders: Record<'code' | '-code', Order> = {
  code: { field: 'code', direction: 1 },
  '-code': { field: 'code', direction: -1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function standardQuery(actor: Actor, filter: StandardFilter, today: Day): Record<string, unknown> {
  const { q, centreId, kind, status, validity, validOn, upkeep } = filter;
  const own = centreId ? [{ centreId: new Types.ObjectId(centreId) }] : [];
  return {
    ...visibleTo(actor, 'standards.read', 'centreId'),
    ...(own.length > 0 && { $and: own }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(validity && validityFilter(validity, today)),
    ...(validOn && withCertificateOn(validOn)),
    ...(upkeep && { $and: [...own, upkeepDueFilter(today)] }),
    ...searchFilter(q),
  };
}

export async function findStandards(
  actor: Actor,
  filter: StandardFilter,
  page: PageRequest,
  today: Day,
): Promise<Page<MeasurementStandardRecord>> {
  const query = standardQuery(actor, filter, today);
  return findPage<MeasurementStandard>(MeasurementStandardModel, query, orders[filter.sort ?? 'code'], page) as Promise<
    Page<MeasurementStandardRecord>
  >;
}

/** One standard that the actor may see. */
export async function getStandard(actor: Actor, id: string): Promise<MeasurementStandardRecord> {
  const found = await MeasurementStandardModel.findOne({
    $and: [{ _id: id }, visibleTo(actor, 'standards.read', 'centreId')],
  }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** Every standard of a centre that is not retired, by code. */
export async function findStandardsOf(centreId: Types.ObjectId | string): Promise<MeasurementStandardRecord[]> {
  return MeasurementStandardModel.find({ centreId, status: { $ne: 'retired' } })
    .sort({ code: 1 })
    .lean();
}

/** The standards with these ids, by id: for rules and names of other folders. */
export async function standardsById(
  ids: readonly (Types.ObjectId | string)[],
  session?: ClientSession,
): Promise<Map<string, MeasurementStandardRecord>> {
  const found = await MeasurementStandardModel.find({ _id: { $in: ids } }, null, session ? { session } : {}).lean();
  return new Map(found.map((each) => [String(each._id), each]));
}

/** Every standard reached upwards from these, through any of their certificates, and these themselves. */
export async function findUpwards(
  ids: readonly Types.ObjectId[],
  session?: ClientSession,
): Promise<Map<string, MeasurementStandardRecord>> {
  const reached = new Map<string, MeasurementStandardRecord>();
  for (let wanted = ids; wanted.length > 0;) {
    const found = [...(await standardsById(wanted, session)).values()];
    found.forEach((each) => reached.set(String(each._id), each));
    const higher = found.flatMap(({ certificates }) =>
      certificates.map(({ calibratedAgainstId }) => calibratedAgainstId),
    );
    wanted = higher.filter((id) => id !== undefined).filter((id) => !reached.has(String(id)));
  }
  return reached;
}

/** Choices for the certificate of a standard: the other standards of its own centre. */
export async function findReferenceChoices({
  _id,
  centreId,
}: Pick<MeasurementStandardRecord, '_id' | 'centreId'>): Promise<Choice[]> {
  const found = await findStandardsOf(centreId);
  return found
    .filter((each) => !each._id.equals(_id))
    .map(({ _id: value, code, nameVi }) => ({ value: String(value), label: `${code} – ${nameVi}` }));
}

/** How many standards have a certificate in force on a day, accepted or conditional. */
export async function countStandards(
  day: Day,
  { centreId, kind }: { centreId?: Types.ObjectId; kind?: StandardKind } = {},
): Promise<number> {
  return MeasurementStandardModel.countDocuments({
    ...withCertificateOn(day),
    ...(centreId && { centreId }),
    ...(kind && { kind }),
  });
}

/** The address of the list that shows the standards behind `countStandards`. */
export function standardsAddress(
  day: Day,
  { centreId, kind }: { centreId?: Types.ObjectId; kind?: StandardKind } = {},
): string {
  const filter = { validOn: day, ...(centreId && { centreId: String(centreId) }), ...(kind && { kind }) };
  return `/measurement-standards?${new URLSearchParams(filter).toString()}`;
}
