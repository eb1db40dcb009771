import { assertCan, visibleTo, type Actor } from '../../access';
import { numberKey } from '../../register/documents';
import { findPage, searchFilter, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import { InstrumentTypeModel, type InstrumentType, type InstrumentTypeRecord } from './instrument-type.model';
import { ruleOn } from './instrument-type.rules';
import type { ListInstrumentTypes } from './instrument-type.schema';

type TypeFilter = Partial<Pick<ListInstrumentTypes, 'q' | 'field' | 'confidence' | 'procedure'>>;

/** The filter behind the list. `confidence` is that of the rule which holds without end. */
export function instrumentTypeQuery(
  actor: Actor,
  { q, field, confidence, procedure }: TypeFilter,
): Record<string, unknown> {
  return {
    ...visibleTo(actor, 'instrumentTypes.read', '_id'),
    ...(field && { field }),
    ...(confidence && { rules: { $elemMatch: { confidence, effectiveTo: null } } }),
    ...(procedure && { procedureCode: { $exists: procedure === 'with' } }),
    ...searchFilter(q),
  };
}

export async function findInstrumentTypePage(
  actor: Actor,
  filter: TypeFilter,
  page: PageRequest,
): Promise<Page<InstrumentTypeRecord>> {
  const order = { field: 'code', direction: 1, unique: true } as const;
  const found = findPage<InstrumentType>(InstrumentTypeModel, instrumentTypeQuery(actor, filter), order, page);
  return found as Promise<Page<InstrumentTypeRecord>>;
}

/** Every type, in the order of the codes: for choices and for the schedule. The law's list is public. */
export async function findInstrumentTypes(): Promise<InstrumentTypeRecord[]> {
  return InstrumentTypeModel.find().sort({ code: 1 }).lean();
}

/** The fields of measurement that the types belong to. */
export async function findFieldsOfMeasurement(): Promise<string[]> {
  return InstrumentTypeModel.distinct('field');
}

/** Some types by code, for names on other records' pages. */
export async function instrumentTypesByCode(codes: readonly string[]): Promise<Map<string, InstrumentTypeRecord>> {
  const found = await InstrumentTypeModel.find({ code: { $in: [...new Set(codes)] } }).lean();
  return new Map(found.map((type) => [type.code, type]));
}

/** One type. Throws `NotFoundError` when there is none with this code. */
export async function instrumentTypeByCode(code: string): Promise<InstrumentTypeRecord> {
  const type = await InstrumentTypeModel.findOne({ code }).lean();
  if (!type) throw new NotFoundError(texts.notFound);
  return type;
}

/** One type by its id or its code, as addresses name it. */
export async function getInstrumentType(actor: Actor, idOrCode: string): Promise<InstrumentTypeRecord> {
  assertCan(actor, 'instrumentTypes.read');
  const type = await InstrumentTypeModel.findOne(named(idOrCode)).lean();
  if (!type) throw new NotFoundError(texts.notFound);
  return type;
}

/** The types that are verified by a technical procedure: `ĐLVN 14:2009`. */
export async function findTypesByProcedureDocument(number: string): Promise<InstrumentTypeRecord[]> {
  const types = await InstrumentTypeModel.find({ procedureDocument: { $exists: true } })
    .sort({ code: 1 })
    .lean();
  return types.filter(({ procedureDocument = '' }) => numberKey(procedureDocument) === numberKey(number));
}

/** The codes of types that the law does not control on a day: nothing is scheduled for their instruments. */
export async function findTypesNotListedOn(day: Day): Promise<string[]> {
  const types = await InstrumentTypeModel.find({}, { code: 1, rules: 1 }).lean();
  return types.filter((type) => !ruleOn(type, day)).map(({ code }) => code);
}

/** The filter of a type that an address names by id or code. */
export function named(idOrCode: string): { _id: string } | { code: string } {
  return /^[0-9a-f]{24}$/.test(idOrCode) ? { _id: idOrCode } : { code: idOrCode };
}
