import { type DeclaredField, type DeclaredStep, type ProcedureDeclaration, type Result } from '../../metrology';
import { fill } from '../../platform/i18n';
import { ownProcedureTexts as texts } from './own-procedure.messages';
import type { FieldRow, ProcedureForm, ReckonedRow, StepRow } from './procedure.form';
import { listOf, named, sameFormula, unitOf, wordsOf } from './procedure.parts';
import { resultsOf } from './procedure.results';

/**
 * The declaration that a form makes, its rows without the blank ones (`withoutBlanks`). `base` is what the form was
 * filled from: what the form does not show of a field, a step or a result is kept from there by its name. Nothing is
 * judged here: a number that is none is written as it was typed, and refused by those who judge declarations.
 */
export function declarationOf(form: ProcedureForm, base: ProcedureDeclaration | null): ProcedureDeclaration {
  const { code = '', documentNumber, documentEdition, kinds = [] } = form;
  const number = documentNumber || fill(texts.internalDocument, { code }).vi;
  const document = { number, edition: documentEdition || null, confidence: 'confirmed' as const };
  return {
    ...base,
    ...{ code, edition: base?.edition ?? '1', name: wordsOf(form.nameVi, form.nameEn), document },
    instrumentTypeCodes: listOf(form.typeCodes).map((each) => each.toUpperCase()),
    kinds: kinds as ProcedureDeclaration['kinds'],
    characteristics: (form.characteristics ?? []).map((row) => fieldOf(row, base?.characteristics ?? [])),
    environment: (form.environment ?? []).map((row) => conditionOf(row, base, document)),
    checks: named(form.checks ?? [], 'check').map((row) => ({ name: row.name, label: wordsOf(row.vi, row.en) })),
    steps: stepsOf(form.steps ?? [], base),
  };
}

function conditionOf(
  { from, to, ...row }: FieldRow,
  base: ProcedureDeclaration | null,
  { number, edition }: { readonly number: string; readonly edition: string | null },
): ProcedureDeclaration['environment'][number] {
  const whole = fieldOf({ kind: 'number', ...row }, base?.environment ?? []);
  const { permitted: before, ...field } = whole as ProcedureDeclaration['environment'][number];
  if (!from && !to) return field;
  if (before && before.from === from && before.to === to) return { ...field, permitted: before };
  const source = { document: number, edition, clause: null };
  return { ...field, permitted: { from: from ?? '', to: to ?? '', source, mark: 'read' } };
}

function fieldOf(row: FieldRow, known: readonly DeclaredField[]): DeclaredField {
  const { name = '', kind = 'number', unit = '', required } = row;
  const before = known.find((each) => each.name === name);
  const {
    kind: _kind,
    unit: _unit,
    units: _units,
    choices: _choices,
    ...kept
  } = { ...before } as Record<string, unknown>;
  const common = { ...kept, name, label: wordsOf(row.vi, row.en), required: required === 'true' };
  if (kind === 'text') return { ...common, kind };
  if (kind === 'choice') return { ...common, kind, choices: choicesOf(row, before) };
  if (kind === 'quantity') {
    const others = before?.kind === 'quantity' && before.units[0] === unit ? before.units : [unit];
    return { ...common, kind, units: others } as DeclaredField;
  }
  return { ...common, kind: 'number', unit: unitOf(unit) };
}

/** A choice keeps the value that stands for its words, so that limits that ask for it go on to do so. */
function choicesOf({ choices = '' }: FieldRow, before: DeclaredField | undefined) {
  const known = before?.kind === 'choice' ? before.choices : [];
  if (known === 'units') return known;
  return listOf(choices).map(
    (vi) => known.find(({ label }) => label.vi === vi) ?? { value: vi, label: { vi, en: vi } },
  );
}

function stepsOf(rows: readonly StepRow[], base: ProcedureDeclaration | null): readonly DeclaredStep[] {
  const steps = named(
    rows.map(({ was, ...row }) => ({ ...row, ...(was && { name: was }) })),
    'step',
  );
  return steps.map((row) =>
    stepOf(
      row,
      base?.steps.find(({ name }) => name === row.name),
    ),
  );
}

function stepOf(row: StepRow & { readonly name: string }, before: DeclaredStep | undefined): DeclaredStep {
  const { name, unit = '', minRows, repeats, decimals, referenceHead, indicationHead } = row;
  const { points: _points, repeats: _repeats, groupBy: grouped, withoutUncertainty: _said, ...kept } = { ...before };
  const fields = (row.fields ?? []).map((each) => fieldOf(each, before?.fields ?? []));
  const points = pointsOf(row.fields ?? [], before);
  const aggregates = aggregatesOf(row.aggregates ?? [], before);
  const isOverPoints = [...aggregates, ...(row.results ?? [])].some(({ over }) => over === 'point');
  const groupBy = grouped ?? (isOverPoints ? points.map(({ field }) => field) : undefined);
  const { columns } = before ?? {};
  return {
    ...kept,
    ...{ name, label: wordsOf(row.vi, row.en), fields, unit: unitOf(unit) },
    minRows: minRows ?? 1,
    mayAddRows: before?.mayAddRows ?? true,
    ...(points.length > 0 && { points }),
    ...(repeats && { repeats }),
    ...(groupBy && { groupBy }),
    quantities: (row.quantities ?? []).map((each) => quantityOf(each, before)),
    aggregates,
    results: resultsOf(row, fields, before),
    judgedField: judgedOf(fields, before),
    columns: {
      reference: headOf(referenceHead, columns?.reference) ?? wordsOf('', ''),
      indication: headOf(indicationHead, columns?.indication) ?? null,
    },
    errorDecimals: decimals ?? null,
    ...(row.withoutUncertainty === 'true' && { withoutUncertainty: true as const }),
  };
}

/** A slip in the reading makes the error: the last number that must be read, unless it was said. */
function judgedOf(fields: readonly DeclaredField[], before: DeclaredStep | undefined): string {
  const known = fields.find(({ name }) => name === before?.judgedField);
  const read = fields.filter(({ kind, required }) => required && (kind === 'number' || kind === 'quantity'));
  return (known ?? read.at(-1) ?? fields.at(-1))?.name ?? '';
}

function pointsOf(rows: readonly FieldRow[], before: DeclaredStep | undefined): NonNullable<DeclaredStep['points']> {
  return rows.flatMap(({ name = '', points = '' }) => {
    const known = before?.points?.find(({ field }) => field === name);
    const values = listOf(points).map((typed, at) => sameFormula(typed, known?.values[at]));
    return values.length > 0 ? [{ ...known, field: name, values }] : [];
  });
}

function quantityOf({ name = '', value = '' }: ReckonedRow, before: DeclaredStep | undefined) {
  return { name, value: sameFormula(value, before?.quantities?.find((each) => each.name === name)?.value) };
}

function aggregatesOf(rows: readonly ReckonedRow[], before: DeclaredStep | undefined) {
  return rows.map(({ name = '', value = '', function: gathered = 'mean', over = 'point' }) => {
    const known = before?.aggregates?.find((each) => each.name === name);
    const said = { name, function: gathered, of: sameFormula(value, known?.of), over };
    return { ...known, ...said } as NonNullable<DeclaredStep['aggregates']>[number];
  });
}

function headOf(typed: string | undefined, before: Result['label'] | null | undefined): Result['label'] | undefined {
  if (!typed) return undefined;
  return before?.vi === typed ? before : wordsOf(typed);
}
