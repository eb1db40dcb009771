import { decimalField, Joi } from '../../platform/http';
import { statedNames, workKinds, type ProcedureDeclaration } from '../../metrology';
import type { ProcedureForm } from './procedure.form';
import { declarationOf } from './procedure.writing';

const cell = Joi.string().trim().max(600);
const row = Joi.object().pattern(Joi.string().max(20), cell);
const rows = Joi.array().items(row).max(100);
const conditions = Joi.array()
  .items(row.keys({ from: decimalField(), to: decimalField() }))
  .max(100);

const count = (least: number) => Joi.number().integer().min(least).max(100);

/** What the form of a procedure sends. What its cells mean is judged as the declaration that they make. */
export const procedureFormSchema = Joi.object<ProcedureForm>({
  code: cell.required(),
  nameVi: cell.required(),
  ...{ nameEn: cell, documentNumber: cell, documentEdition: cell, typeCodes: cell },
  kinds: Joi.array()
    .items(Joi.string().valid(...workKinds))
    .single()
    .min(1)
    .required(),
  ...{ characteristics: rows, environment: conditions, checks: rows },
  steps: Joi.array()
    .items(
      Joi.object()
        .pattern(Joi.string().max(20), cell)
        .keys({ fields: rows, quantities: rows, aggregates: rows, results: rows })
        .keys({ minRows: count(0), repeats: count(1), decimals: count(0).max(20) }),
    )
    .max(20),
  fitness: Joi.string().trim().max(2000),
});

/** What was typed in tables, without the rows in which nothing was: what is wrong is said at the rows as they are shown. */
export function withoutBlanks(body: unknown): Record<string, unknown> {
  const { steps, ...rest } = (body ?? {}) as Record<string, unknown>;
  const filled = filledRows(rest, ['characteristics', 'environment', 'checks']);
  const whole = listed(steps)
    .map((each) => filledRows(each as Record<string, unknown>, ['fields', 'quantities', 'aggregates', 'results']))
    .filter((step) => isFilled(step) || Object.values(step).some(Array.isArray));
  return { ...filled, steps: whole };
}

function filledRows(group: Record<string, unknown>, tables: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(group ?? {}).flatMap(([name, value]) => {
    if (!tables.includes(name)) return [[name, value] as const];
    const kept = listed(value).filter(isFilled);
    return kept.length > 0 ? [[name, kept] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Selects always say something: a row is filled where something was typed. */
const chosen: readonly string[] = [
  'kind',
  'unit',
  'required',
  'printed',
  'over',
  'function',
  'limitAs',
  'errorUnit',
  'withoutUncertainty',
];

function isFilled(typed: unknown): boolean {
  return Object.entries((typed ?? {}) as Record<string, unknown>).some(
    ([name, value]) => !chosen.includes(name) && typeof value === 'string' && value.trim() !== '',
  );
}

/** A long list arrives as a group by its indices. */
function listed(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value && typeof value === 'object' ? Object.values(value) : [];
}

/** By step, the names that the formulas of what was typed so far may use; of what the form is filled from before that. */
export function namesFor(body: unknown, base: ProcedureDeclaration | null): readonly (readonly string[])[] {
  const read = procedureFormSchema.validate(body ?? {}, { stripUnknown: true, abortEarly: false });
  const isShapeless = read.error?.details.some(({ type }) => /^(object|array)\.base$/.test(type));
  const declaration = body === undefined || isShapeless ? base : declarationOf(read.value as ProcedureForm, base);
  return (declaration?.steps ?? []).map((step) => [
    ...new Set(statedNames(declaration as ProcedureDeclaration, step, 'row').numbers),
  ]);
}
