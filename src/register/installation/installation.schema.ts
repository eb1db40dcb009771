import type { CustomValidator } from 'joi';
import { idField, integerField, Joi } from '../../platform/http';
import { installationTexts as texts } from './installation.messages';
import { provinceKinds, type ProvinceKind } from './installation.model';

/** A name of a place as papers print it: each word begins with a capital letter. */
const capitalized: CustomValidator<string> = (typed, helpers) => {
  const isName = typed.split(/[\s-]+/).every((word) => /^\p{Lu}/u.test(word));
  return isName ? typed : helpers.error('capitalized', { text: texts.capitalized });
};

/** What is asked of the province at first start. */
export interface ProvinceNamed {
  readonly provinceKind: ProvinceKind;
  readonly province: string;
}

export const provinceFields = {
  provinceKind: Joi.string()
    .valid(...provinceKinds)
    .required(),
  /** "tỉnh Lâm Đồng" is read as its name alone: the kind stands beside it. */
  province: Joi.string()
    .trim()
    .max(100)
    .replace(/^(tỉnh|thành phố)\s+/iu, '')
    .custom(capitalized)
    .required(),
};

/** A field absent stays as it is; one that is null, or left empty in the form, is removed. */
export interface ChangeInstallation extends Partial<ProvinceNamed> {
  readonly departmentId?: string;
  readonly provinceEn?: string | null;
  readonly issuer?: string | null;
  readonly issuerSymbol?: string | null;
  readonly place?: string | null;
  readonly projectFromYear?: number | null;
  readonly conversionDecision?: string | null;
  readonly plannedDepartments?: number | null;
  readonly plannedCommunes?: number | null;
}

const line = (max: number) => Joi.string().trim().max(max).empty().allow(null, '');
const count = () => integerField({ max: 100_000 }).empty().allow(null, '');

const required = { ...provinceFields, departmentId: idField().required() };
const optional = {
  provinceEn: line(100),
  issuer: line(200),
  issuerSymbol: line(20),
  place: line(100),
  projectFromYear: integerField({ min: 2018, max: 2030 }).empty().allow(null, ''),
  conversionDecision: line(100),
  plannedDepartments: count(),
  plannedCommunes: count(),
};

/** The form carries every field. */
export const enterInstallationSchema = Joi.object<ChangeInstallation>({ ...required, ...optional });

/** A program may change some of them once there are all that are needed. */
export const changeInstallationSchema = Joi.object<ChangeInstallation>({
  ...Object.fromEntries(Object.entries(required).map(([name, field]) => [name, field.optional()])),
  ...optional,
});
