import { isObjectIdOrHexString, type Types } from 'mongoose';
import { findPage, searchFilter, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { OrganizationModel, organizationsById, type OrganizationRecord } from '../../register/organizations';
import { designationTexts as texts } from './designation.messages';
import { DesignationModel, type Designation, type DesignationRecord, type ScopeLine } from './designation.model';
import { scopeOn } from './amendment.rules';
import { inForceOn, isApproved } from './designation.rules';
import { holdsWords, linesAsked, placeName } from './public-register.rules';
import type { TypeNames } from './type-names';

/** What is asked of the public register: what is to be verified, where, and on which day. */
export interface RegisterQuestion {
  readonly q?: string | undefined;
  readonly typeCode?: string | undefined;
  readonly where?: string | undefined;
  readonly day: Day;
  readonly typeNames: TypeNames;
}

/** A decision, whose it is, and of its scope the lines asked for. */
export interface RegisterEntry {
  readonly _id: Types.ObjectId;
  readonly designation: DesignationRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly lines: readonly ScopeLine[];
}

/** The decisions in force that answer the question, newest first. */
export async function findInRegister(question: RegisterQuestion, page: PageRequest): Promise<Page<RegisterEntry>> {
  const filter = await registerFilter(question);
  const order = { field: 'validFrom', direction: -1 } as const;
  const found = (await findPage<Designation>(DesignationModel, filter, order, page)) as Page<DesignationRecord>;
  const centres = await organizationsById(found.items.map(({ centreId }) => centreId));
  return { ...found, items: found.items.map((each) => entryOf(each, centres.get(String(each.centreId)), question)) };
}

/** One decision, whatever its state: what was withdrawn can be looked at, and is called so. */
export async function getFromRegister(id: string, day: Day): Promise<RegisterEntry> {
  const designation = isObjectIdOrHexString(id)
    ? await DesignationModel.findOne({ _id: id, ...isApproved }).lean()
    : null;
  if (!designation) throw new NotFoundError(texts.notFound);
  const centre = (await organizationsById([designation.centreId])).get(String(designation.centreId));
  return { _id: designation._id, designation, centre, lines: scopeOn(designation, day) };
}

function entryOf(designation: DesignationRecord, centre: OrganizationRecord | undefined, question: RegisterQuestion) {
  const lines = linesAsked(asOn(designation, question), question, known(centre, question));
  return { _id: designation._id, designation, centre, lines };
}

/** The decision with the scope that it had on the day asked for. */
function asOn<D extends Pick<Designation, 'scopeLines' | 'amendments'>>(designation: D, { day }: RegisterQuestion): D {
  return { ...designation, scopeLines: scopeOn(designation, day) };
}

function known(centre: { nameVi: string } | undefined, { typeNames }: RegisterQuestion) {
  return { centreName: centre?.nameVi ?? '', typeNames };
}

/** The filter behind the list, for the list itself and for the test that proves its index. */
export async function registerFilter(question: RegisterQuestion): Promise<Record<string, unknown>> {
  const { q, typeCode, where, day } = question;
  const inForce = { ...inForceOn(day) };
  const at = where ? { centreId: { $in: await centresAt(where) } } : {};
  if (!q && !typeCode) return { ...inForce, ...at };
  return { _id: { $in: await idsHolding(q, { ...inForce, ...at }, question) } };
}

/** The index finds decisions that hold what is asked somewhere; those that hold it in one line of the day are kept. */
async function idsHolding(q: string | undefined, filter: Record<string, unknown>, question: RegisterQuestion) {
  const asked = [question.typeCode && ofTypes([question.typeCode]), q && (await holdingWords(q, question))];
  const fields = { centreId: 1, number: 1, mark: 1, issuer: 1, scopeLines: 1, amendments: 1 } as const;
  const found = await DesignationModel.find({ $and: [filter, ...asked.flatMap((each) => each || [])] }, fields).lean();
  const centres = await organizationsById(found.map(({ centreId }) => centreId));
  const answers = (each: (typeof found)[number]) =>
    linesAsked(asOn(each, question), question, known(centres.get(String(each.centreId)), question)).length > 0;
  return found.filter(answers).map(({ _id }) => _id);
}

/** Decisions that have a line of one of the types, on whatever day. */
function ofTypes(codes: readonly string[]) {
  return { $or: [{ 'scopeLines.typeCode': { $in: codes } }, { 'amendments.scopeLines.typeCode': { $in: codes } }] };
}

async function holdingWords(q: string, question: RegisterQuestion) {
  const codes = [...question.typeNames].filter(([, { vi, en }]) => holdsWords(q, vi, en)).map(([code]) => code);
  const ofName = await OrganizationModel.find({ kind: 'centre', ...searchFilter(q) }, { _id: 1 }).lean();
  const words = [searchFilter(q), ofTypes(codes), { centreId: { $in: ofName.map(({ _id }) => _id) } }];
  return { $or: words };
}

/** The centres whose address, commune or province holds the words. */
async function centresAt(where: string): Promise<Types.ObjectId[]> {
  const centres = await OrganizationModel.find({ kind: 'centre' }, { address: 1, communeId: 1 }).lean();
  const communes = await organizationsById(centres.map(({ communeId }) => communeId));
  const above = await organizationsById([...communes.values()].map(({ parentId }) => parentId));
  const provinces = await organizationsById([...above.values()].map(({ parentId }) => parentId));
  const placeOf = ({ address, communeId }: (typeof centres)[number]) => {
    const commune = communes.get(String(communeId));
    const parent = above.get(String(commune?.parentId));
    return [address, commune?.nameVi, parent?.nameVi, provinces.get(String(parent?.parentId))?.nameVi];
  };
  const name = placeName(where);
  return centres.filter((each) => holdsWords(name, ...placeOf(each))).map(({ _id }) => _id);
}
