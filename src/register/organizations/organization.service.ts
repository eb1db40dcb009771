import { isObjectIdOrHexString, type ClientSession, type Types } from 'mongoose';
import { assertCan, can, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import type { Related } from '../../metrology';
import {
  askAboutNear,
  assertRelation,
  findPage,
  inTransaction,
  isDuplicateKey,
  searchFilter,
  searchWords,
  withoutNulls,
  type Order,
  type Page,
  type PageRequest,
} from '../../platform/database';
import { assertDayOrder, ForbiddenError, InvalidInputError, NotFoundError } from '../../platform/http';
import { fill, formatDay, formatNumber } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import type { Choice } from '../../platform/web';
import { organizationAudited } from './organization.audited';
import { organizationTexts as texts } from './organization.messages';
import {
  OrganizationModel,
  type Organization,
  type OrganizationDocument,
  type OrganizationKind,
  type OrganizationRecord,
} from './organization.model';
import { organizationNear } from './organization.near';
import type { EndOrganization, OrganizationInput } from './organization.schema';

export interface OrganizationFilter {
  readonly q?: string | undefined;
  readonly kind?: OrganizationKind | undefined;
  readonly sort?: 'nameVi' | '-nameVi';
}

const orders: Record<'nameVi' | '-nameVi', Order> = {
  nameVi: { field: 'nameOrder', direction: 1 },
  '-nameVi': { field: 'nameOrder', direction: -1 },
};

/** Those that the actor may read. */
function reachOf(actor: Actor) {
  return visibleTo(actor, 'organizations.read', '_id');
}

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function organizationQuery(actor: Actor, { q, kind }: OrganizationFilter): Record<string, unknown> {
  return { ...reachOf(actor), ...(kind && { kind }), ...searchFilter(q) };
}

export async function findOrganizations(
  actor: Actor,
  filter: OrganizationFilter,
  page: PageRequest,
): Promise<Page<OrganizationRecord>> {
  return findPage<Organization>(
    OrganizationModel,
    organizationQuery(actor, filter),
    orders[filter.sort ?? 'nameVi'],
    page,
  ) as Promise<Page<OrganizationRecord>>;
}

/** One organization that the actor may see. */
export async function getOrganization(actor: Actor, id: string): Promise<OrganizationRecord> {
  const found = await OrganizationModel.findOne({
    $and: [{ _id: id }, reachOf(actor)],
  }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The organizations with these ids, by id: for names on other records' pages. Names of organizations are public. */
export async function organizationsById(
  ids: readonly (Types.ObjectId | undefined)[],
): Promise<Map<string, OrganizationRecord>> {
  const found = await OrganizationModel.find({
    _id: { $in: [...new Set(ids.filter((id) => id !== undefined))] },
  }).lean();
  return new Map(found.map((each) => [String(each._id), each]));
}

/** The organizations of some kinds, ended ones too, that a search finds; at most `limit`. */
export async function findOrganizationIds({
  kinds,
  q,
  limit,
}: {
  kinds: readonly OrganizationKind[];
  q: string;
  limit: number;
}): Promise<Types.ObjectId[]> {
  const found = await OrganizationModel.find({ kind: { $in: kinds }, ...searchFilter(q) }, { _id: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id }) => _id);
}

/** Organizations that one select offers; where there are more, its last line says so (the registry's own rule). */
export const mostChoices = 2000;

interface ChoicesAsked {
  /** Ids that a record holds already, or a link has set: offered in any case, also when ended or beyond the most. */
  readonly held?: readonly unknown[];
  /** Only those that a search finds. */
  readonly q?: string | undefined;
}

/** Choices for forms: organizations of some kinds that have not ended, in alphabetical order. */
export async function findOrganizationChoices(
  kinds: readonly OrganizationKind[],
  { held = [], q }: ChoicesAsked = {},
): Promise<Choice[]> {
  const wanted = { kind: { $in: kinds }, validUntil: { $exists: false }, ...searchFilter(q) };
  const found = await OrganizationModel.find(wanted, { nameVi: 1 })
    .sort({ nameOrder: 1 })
    .limit(mostChoices + 1)
    .lean();
  const offered = found.slice(0, mostChoices);
  const ids = held
    .map(String)
    .filter((id) => isObjectIdOrHexString(id) && !offered.some(({ _id }) => String(_id) === id));
  const others = await OrganizationModel.find({ _id: { $in: ids } }, { nameVi: 1 }).lean();
  const most = { vi: formatNumber(mostChoices, 'vi'), en: formatNumber(mostChoices, 'en') };
  const cut = { value: '', label: fill(texts.moreChoices, { most }), isNote: true } as const;
  return [
    ...[...others, ...offered].map(({ _id, nameVi }) => ({ value: String(_id), label: nameVi })),
    ...(found.length > mostChoices ? [cut] : []),
  ];
}

/** Enters an organization in the register. Centres may enter enterprises, the owners they meet; the department may enter any kind. */
export async function registerOrganization(
  actor: Actor,
  input: OrganizationInput,
  at: Date,
): Promise<OrganizationRecord> {
  assertMayRegister(actor, input.kind);
  const { confirmed, ...facts } = input;
  return inTransaction(async (session) => {
    const organization = new OrganizationModel({
      ...facts,
      predecessorIds: [],
      successorIds: [],
      searchWords: wordsOf(input),
    });
    await assertReferences(organization, input, session);
    await askAboutNear(organization, organizationNear, { reach: reachOf(actor), confirmed }, session);
    await save(organization, session);
    await recordAudit(
      actor,
      { action: 'organization.registered', subject: subjectOf(organization), after: organization.toObject(), at },
      session,
    );
    return organization.toObject<OrganizationRecord>();
  });
}

export async function changeOrganization(
  actor: Actor,
  id: string,
  { confirmed, ...input }: Partial<OrganizationInput>,
  change: Change,
): Promise<OrganizationRecord> {
  assertCan(actor, 'organizations.manage', id);
  const revision = { action: 'organization.changed', ...change } as const;
  return reviseRecord(actor, revised, id, revision, async (organization, session) => {
    organization.set(withoutNulls(input));
    await assertReferences(organization, input, session);
    organization.searchWords = wordsOf(organization);
    await askAboutNear(organization, organizationNear, { reach: reachOf(actor), confirmed }, session);
  });
}

/** Ends an organization on a day, with its successors: both sides are linked in one change. */
export function endOrganization(
  actor: Actor,
  id: string,
  input: EndOrganization,
  change: Change,
): Promise<OrganizationRecord> {
  const revision = { action: 'organization.ended', ...change } as const;
  return reviseRecord(actor, revised, id, revision, async (organization, session) => {
    const { validUntil: ended } = organization;
    if (ended) throw new InvalidInputError({ validUntil: fill(texts.endedAlready, { day: formatDay(ended) }) });
    const successors = await OrganizationModel.find({ _id: { $in: input.successorIds } }).session(session);
    if (successors.length !== new Set(input.successorIds).size)
      throw new InvalidInputError({ successorIds: texts.notFound });
    organization.set({
      validUntil: input.validUntil,
      legalBasis: input.legalBasis,
      successorIds: successors.map(({ _id }) => _id),
    });
    await assertNames(organization, 'successorIds', successors, session);
    await OrganizationModel.updateMany(
      { _id: { $in: input.successorIds } },
      { $addToSet: { predecessorIds: organization._id }, $inc: { __v: 1 } },
      { session },
    );
  });
}

const revised: RevisedKind<Organization> = {
  model: OrganizationModel,
  read: 'organizations.read',
  manage: 'organizations.manage',
  belongsTo: '_id',
  notFound: texts.notFound,
  subjectOf,
  save,
};

function assertMayRegister(actor: Actor, kind: OrganizationKind): void {
  if (can(actor, 'organizations.manage')) return;
  if (kind === 'enterprise' && can(actor, 'organizations.registerOwner')) return;
  throw new ForbiddenError();
}

/** The commune and the parent named must be there, be of the right kind, and lead nowhere back. */
async function assertReferences(
  organization: OrganizationDocument,
  { communeId, parentId }: Partial<OrganizationInput>,
  session: ClientSession,
): Promise<void> {
  const commune = communeId && (await OrganizationModel.findOne({ _id: communeId, kind: 'commune' }).session(session));
  if (communeId && !commune) throw new InvalidInputError({ communeId: texts.noSuchCommune });
  const parent = parentId && (await OrganizationModel.findById(parentId).session(session));
  if (parentId && !parent) throw new InvalidInputError({ parentId: texts.notFound });
  if (commune) await assertNames(organization, 'communeId', [commune], session);
  if (parent) await assertNames(organization, 'parentId', [parent], session);
}

type NamingField = 'parentId' | 'communeId' | 'successorIds';

async function assertNames(
  organization: OrganizationDocument,
  field: NamingField,
  named: readonly OrganizationDocument[],
  session: ClientSession,
): Promise<void> {
  const namedBy = async (ids: readonly string[]) => {
    const found = await OrganizationModel.find({ _id: { $in: ids } }, { [field]: 1 })
      .session(session)
      .lean<Partial<Organization>[]>();
    return found.flatMap((each) => each[field] ?? []).map(String);
  };
  const asked = { relation: `Organization.${field}`, field, record: related(organization), namedBy } as const;
  await assertRelation({ ...asked, named: named.map(related) }, session);
}

function related({ _id, nameVi, validFrom, validUntil }: OrganizationDocument): Related {
  return { id: String(_id), name: nameVi, first: validFrom, last: validUntil };
}

/** An organization that ended leaves its tax code to its successor. */
async function save(organization: OrganizationDocument, session: ClientSession): Promise<void> {
  const { taxCode, validFrom, validUntil } = organization;
  assertDayOrder({ begun: validFrom, ended: validUntil }, { begun: 'validFrom', ended: 'validUntil' });
  const taxKey = taxCode && !validUntil ? identityKey('taxCode', taxCode) : undefined;
  organization.set('taxKey', taxKey);
  try {
    await organization.save({ session });
  } catch (error) {
    if (isDuplicateKey(error, 'code')) throw new InvalidInputError({ code: texts.codeTaken });
    if (taxKey && isDuplicateKey(error, 'taxKey')) {
      const other = await OrganizationModel.findOne({ taxKey }).lean();
      throw new InvalidInputError({ taxCode: fill(texts.taxCodeTaken, { name: other?.nameVi ?? '' }) });
    }
    throw error;
  }
}

function wordsOf({ code, nameVi, nameEn, address, taxCode }: Partial<Organization> | OrganizationInput): string[] {
  return searchWords(code, nameVi, nameEn, address, taxCode);
}

function subjectOf(organization: OrganizationDocument) {
  return {
    type: organizationAudited.type,
    id: organization._id,
    name: organization.nameVi,
    organizationId: organization._id,
  };
}
