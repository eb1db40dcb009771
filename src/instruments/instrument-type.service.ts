import { assertCan, visibleTo, type Actor } from '../access';
import { reviseRecord, type RevisedKind, type Revision } from '../audit';
import { numberKey } from '../documents';
import { findPage, searchFilter, type Page, type PageRequest } from '../platform/database';
import { InvalidInputError, NotFoundError } from '../platform/http';
import type { Day } from '../platform/i18n';
import { instrumentTypeAudited } from './instrument-type.audited';
import { recordTypeRules } from './instrument-history.service';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import {
  InstrumentTypeModel,
  type InstrumentType,
  type InstrumentTypeDocument,
  type InstrumentTypeRecord,
} from './instrument-type.model';
import { newRuleProblem, periodProblem, ruleOn, withNewRule } from './instrument-type.rules';
import type { ListInstrumentTypes, NewRule, RuleInput } from './instrument-type.schema';

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

/** The types of which some rule rests on a legal document: `03/2024/TT-BKHCN`. */
export async function findTypesByLegalBasis(number: string): Promise<InstrumentTypeRecord[]> {
  return InstrumentTypeModel.find({ 'rules.legalBasis': number }).sort({ code: 1 }).lean();
}

/** The codes of types that the law does not control on a day: nothing is scheduled for their instruments. */
export async function findTypesNotListedOn(day: Day): Promise<string[]> {
  const types = await InstrumentTypeModel.find({}, { code: 1, rules: 1 }).lean();
  return types.filter((type) => !ruleOn(type, day)).map(({ code }) => code);
}

/** A person has read the text of the law: the row takes what it says, and who confirmed it and when. */
export async function confirmRule(
  actor: Actor,
  { id, effectiveFrom }: { id: string; effectiveFrom: Day },
  input: RuleInput,
  at: Date,
  expectedVersion?: number,
): Promise<InstrumentTypeRecord> {
  assertCan(actor, 'instrumentTypes.confirm');
  const problem = periodProblem(input);
  if (problem) throw new InvalidInputError({ periodMonths: problem });
  return changeRules(
    actor,
    { id, action: 'instrumentType.confirmed', reason: input.source, at, expectedVersion },
    (rules) => {
      if (!rules.some((rule) => rule.effectiveFrom === effectiveFrom)) throw new NotFoundError(texts.ruleNotFound);
      const confirmed = { ...input, confidence: 'confirmed', confirmedBy: actor.name, confirmedAt: at } as const;
      return rules.map((rule) => (rule.effectiveFrom === effectiveFrom ? { ...rule, ...confirmed } : rule));
    },
  );
}

/** The law changes from a day on. The rule before it ends that day; certificates already issued keep their own days. */
export async function addRule(
  actor: Actor,
  id: string,
  input: NewRule,
  at: Date,
  expectedVersion?: number,
): Promise<InstrumentTypeRecord> {
  assertCan(actor, 'instrumentTypes.confirm');
  return changeRules(
    actor,
    { id, action: 'instrumentType.changed', reason: input.source, at, expectedVersion },
    (rules) => {
      const problem = newRuleProblem(rules, input.effectiveFrom);
      if (problem) throw new InvalidInputError({ effectiveFrom: problem });
      return withNewRule(rules, { ...input, effectiveTo: null, confidence: 'unconfirmed', enteredBy: actor.name });
    },
  );
}

interface RuleChange extends Revision {
  /** Id or code of the type. */
  readonly id: string;
}

const revised: RevisedKind<InstrumentType> = {
  model: InstrumentTypeModel,
  read: 'instrumentTypes.read',
  manage: 'instrumentTypes.confirm',
  notFound: texts.notFound,
  subjectOf,
};

async function changeRules(
  actor: Actor,
  { id, ...revision }: RuleChange,
  change: (rules: InstrumentType['rules']) => InstrumentType['rules'],
): Promise<InstrumentTypeRecord> {
  return reviseRecord(actor, revised, named(id), revision, async (type, session) => {
    type.rules = change(type.toObject().rules);
    await recordTypeRules(type, session);
  });
}

function named(idOrCode: string): { _id: string } | { code: string } {
  return /^[0-9a-f]{24}$/.test(idOrCode) ? { _id: idOrCode } : { code: idOrCode };
}

function subjectOf(type: InstrumentTypeDocument) {
  return { type: instrumentTypeAudited.type, id: type._id, name: `${type.code} ${type.nameVi}` };
}
