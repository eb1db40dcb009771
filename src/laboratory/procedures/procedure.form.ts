import {
  expressionText,
  type DeclaredField,
  type DeclaredStep,
  type Formula,
  type ProcedureDeclaration,
  type Result,
} from '../../metrology';

/** One field as it stands in a row of the form: all of it text, blank where nothing was typed. */
export interface FieldRow {
  readonly name?: string;
  readonly vi?: string;
  readonly en?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly required?: string;
  /** Of a choice: `A; B; C`. */
  readonly choices?: string;
  /** Of a field in a step: the values to propose, `15; 25; 35`. */
  readonly points?: string;
  /** Of a field in a step: it prints in a column of its own. */
  readonly printed?: string;
  /** Of a condition of the room: the bounds of the document. */
  readonly from?: string;
  readonly to?: string;
}

/** A number that is reckoned of each row, or gathered of many. */
export interface ReckonedRow {
  readonly name?: string;
  readonly value?: string;
  readonly function?: string;
  readonly over?: string;
}

export const limitWays = ['none', 'own', 'kept'] as const;

/** What is stated and judged. */
export interface ResultRow {
  /** Its name in the declaration; absent of a new one. */
  readonly was?: string;
  readonly vi?: string;
  readonly en?: string;
  readonly over?: string;
  readonly reference?: string;
  readonly indication?: string;
  readonly error?: string;
  /** Blank: that of the step. */
  readonly errorUnit?: string;
  readonly limitAs?: string;
  readonly limit?: string;
  readonly document?: string;
  readonly clause?: string;
  readonly expanded?: string;
  readonly k?: string;
}

export interface StepRow {
  readonly was?: string;
  readonly vi?: string;
  readonly en?: string;
  readonly unit?: string;
  readonly minRows?: number;
  readonly repeats?: number;
  readonly decimals?: number;
  /** 'true' of a step that states no U. */
  readonly withoutUncertainty?: string;
  readonly referenceHead?: string;
  readonly indicationHead?: string;
  readonly fields?: readonly FieldRow[];
  readonly quantities?: readonly ReckonedRow[];
  readonly aggregates?: readonly ReckonedRow[];
  readonly results?: readonly ResultRow[];
}

/** A procedure as a technician writes it, table by table. */
export interface ProcedureForm {
  readonly code?: string;
  readonly nameVi?: string;
  readonly nameEn?: string;
  readonly documentNumber?: string;
  readonly documentEdition?: string;
  readonly typeCodes?: string;
  readonly kinds?: readonly string[];
  readonly characteristics?: readonly FieldRow[];
  readonly environment?: readonly FieldRow[];
  readonly checks?: readonly FieldRow[];
  readonly steps?: readonly StepRow[];
  readonly fitness?: string;
}

/** The form of a declaration. What has no place in the form stays in the declaration that the form goes back to. */
export function formOf(declaration: ProcedureDeclaration): ProcedureForm {
  const { code, name, document, instrumentTypeCodes, kinds, characteristics, environment, checks, steps } = declaration;
  return {
    ...{ code, nameVi: name.vi, nameEn: englishOf(name), kinds },
    ...{ documentNumber: document.number ?? '', documentEdition: document.edition ?? '' },
    typeCodes: instrumentTypeCodes.join('; '),
    characteristics: characteristics.map(rowOf),
    environment: environment.map(({ permitted, ...field }) => ({
      ...rowOf(field),
      ...(permitted && { from: permitted.from, to: permitted.to }),
    })),
    checks: checks.map(({ name: was, label }) => ({ name: was, vi: label.vi, en: englishOf(label) })),
    steps: steps.map(stepRow),
  };
}

function rowOf(field: DeclaredField): FieldRow {
  const { name, label, kind, required } = field;
  return {
    ...{ name, vi: label.vi, en: englishOf(label), kind, required: required ? 'true' : '' },
    unit: field.kind === 'number' ? unitText(field.unit) : field.kind === 'quantity' ? (field.units[0] ?? '') : '',
    choices:
      field.kind === 'choice' && field.choices !== 'units'
        ? field.choices.map(({ label: { vi } }) => vi).join('; ')
        : '',
  };
}

function stepRow(step: DeclaredStep): StepRow {
  const { name: was, label, unit, minRows, repeats, errorDecimals, columns, quantities = [], aggregates = [] } = step;
  const printed = new Set(step.results.flatMap(({ conditions = [] }) => conditions.map(({ name }) => name)));
  return {
    ...{ was, vi: label.vi, en: englishOf(label), unit: unitText(unit), minRows },
    ...(repeats !== undefined && { repeats }),
    ...(errorDecimals !== null && { decimals: errorDecimals }),
    withoutUncertainty: step.withoutUncertainty ? 'true' : '',
    referenceHead: columns.reference.vi,
    indicationHead: columns.indication?.vi ?? '',
    fields: step.fields.map((field) => {
      const proposed = step.points?.find((each) => each.field === field.name);
      const points = proposed?.values.map(formulaText).join('; ') ?? '';
      return { ...rowOf(field), points, printed: printed.has(field.name) ? 'true' : '' };
    }),
    quantities: quantities.map(({ name, value }) => ({ name, value: formulaText(value) })),
    aggregates: aggregates.map(({ name, of, function: gathered, over }) => ({
      ...{ name, value: formulaText(of), function: gathered, over },
    })),
    results: step.results.map(resultRow),
  };
}

function resultRow(result: Result): ResultRow {
  const { name: was, label, over, reference, indication, error, limit, uncertainty } = result;
  const written = limit && ownLimit(limit);
  return {
    ...{ was, vi: label.vi, en: englishOf(label), over },
    reference: formulaText(reference.value),
    indication: indication ? formulaText(indication.value) : '',
    error: formulaText(error.value),
    errorUnit: unitText(error.unit ?? null),
    limitAs: limit ? (written ? 'own' : 'kept') : 'none',
    ...(written && { limit: written.value, document: written.document, clause: written.clause }),
    expanded: uncertainty ? formulaText(uncertainty.expanded.value) : '',
    k: uncertainty ? formulaText(uncertainty.k) : '',
  };
}

/** A limit that the form can show whole: one case, read in one document. */
function ownLimit({ cases }: NonNullable<Result['limit']>) {
  const [only] = cases;
  if (cases.length !== 1 || !only || only.when || !('source' in only)) return undefined;
  return { value: formulaText(only.value), document: sourceText(only.source), clause: only.source.clause ?? '' };
}

/** A unit in one word of the form: its own, `=max` as that characteristic, `#unit` as chosen in that cell. */
export function unitText(unit: DeclaredStep['unit']): string {
  if (unit === null) return '';
  if (typeof unit === 'string') return unit;
  return 'sameAs' in unit ? `=${unit.sameAs}` : `#${unit.cell}`;
}

export function formulaText(formula: Formula): string {
  return expressionText(formula) ?? '';
}

/** `ĐLVN 14:2009`: a document with its edition, said once. */
export function sourceText({ document, edition }: { readonly document: string; readonly edition: string | null }) {
  return edition && !document.endsWith(edition) ? `${document}:${edition}` : document;
}

/** Blank where the English says nothing else than the Vietnamese. */
function englishOf({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return en === vi ? '' : en;
}
