import { isDeepStrictEqual } from 'node:util';
import { searchWords } from '../../platform/database';
import catalogue from './instrument-types.json';
import { InstrumentTypeModel, type InstrumentType, type InstrumentTypeRule } from './instrument-type.model';
import { mergeRules } from './instrument-type.rules';

/** A row of `instrument-types.json`. A rule's `effectiveTo` is the first day it no longer holds. */
interface CatalogueType {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly field: string;
  readonly rules: readonly Partial<InstrumentTypeRule>[];
  readonly procedure?: string;
  readonly procedureDocument?: string;
  readonly note?: string;
}

/**
 * Brings the law's list as the program knows it into the database and answers how many types were new or changed.
 * Loading again changes nothing; what people confirmed or entered stays.
 */
export async function loadInstrumentTypes(): Promise<number> {
  const present = new Map((await InstrumentTypeModel.find().lean()).map((type) => [type.code, type]));
  const changed = (catalogue as readonly CatalogueType[])
    .map((shipped) => ({ type: typeOf(shipped), kept: present.get(shipped.code) }))
    .map(({ type, kept }) => ({ type: { ...type, rules: mergeRules(kept?.rules ?? [], type.rules) }, kept }))
    .filter(({ type, kept }) => !kept || !holds(kept, type));
  if (changed.length === 0) return 0;
  await InstrumentTypeModel.bulkWrite(
    changed.map(({ type: { code, ...type } }) => ({
      updateOne: { filter: { code }, update: { $set: type, $inc: { __v: 1 } }, upsert: true },
    })),
  );
  return changed.length;
}

function typeOf({ procedure, rules, ...type }: CatalogueType): Omit<InstrumentType, 'proposals'> {
  const words = searchWords(type.code, type.nameVi, type.nameEn, type.field, type.procedureDocument);
  return { ...type, ...(procedure && { procedureCode: procedure }), rules: rules.map(ruleOf), searchWords: words };
}

/** A mode that the list leaves out is not known. */
function ruleOf(rule: Partial<InstrumentTypeRule>): InstrumentTypeRule {
  const unknown = { patternApproval: null, initial: null, periodic: null, afterRepair: null, periodMonths: null };
  return { ...unknown, effectiveTo: null, ...rule } as InstrumentTypeRule;
}

/** True when the record already says all that the catalogue says. */
function holds(kept: InstrumentType, type: Omit<InstrumentType, 'proposals'>): boolean {
  const fields = Object.keys(type) as (keyof typeof type)[];
  return fields.every((field) => isDeepStrictEqual(kept[field], type[field]));
}
