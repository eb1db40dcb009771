import { unitSymbol, units, type ProcedureDeclaration } from '../../metrology';
import { fill } from '../../platform/i18n';
import type { Choice } from '../../platform/web';
import { procedureTexts as texts } from './procedure.messages';
import type { RowColumn } from './procedure-tables.views';

export const labelled: readonly RowColumn[] = [
  { name: 'name', head: texts.symbol },
  { name: 'vi', head: texts.label },
  { name: 'en', head: texts.labelEn },
];
const kinds = (['number', 'quantity', 'choice', 'text'] as const).map((value) => ({ value, label: texts[value] }));
export const kindColumn: RowColumn = { name: 'kind', head: texts.kind, choices: kinds };
export const choicesColumn: RowColumn = { name: 'choices', head: texts.choices };
export const requiredColumn: RowColumn = { name: 'required', head: texts.required, isTicked: true };
export const bounds: readonly RowColumn[] = [
  { name: 'from', head: texts.permittedFrom, isNumber: true },
  { name: 'to', head: texts.permittedTo, isNumber: true },
  requiredColumn,
];

export const fieldColumns = (base: ProcedureDeclaration | null): readonly RowColumn[] => [
  ...[...labelled, kindColumn, unitColumn(base), choicesColumn, requiredColumn],
  { name: 'points', head: texts.points },
  { name: 'printed', head: texts.printed, isTicked: true },
];

export function unitColumn(base: ProcedureDeclaration | null): RowColumn {
  return { name: 'unit', head: texts.unit, choices: unitChoices(base) };
}

/** Every unit of the registry, those of the characteristics that carry one, and those that are chosen in a row. */
export function unitChoices(base: ProcedureDeclaration | null): readonly Choice[] {
  const carried = (base?.characteristics ?? []).filter(({ kind }) => kind === 'quantity');
  const cells = (base?.steps ?? []).flatMap(({ fields }) =>
    fields.filter((field) => field.kind === 'choice' && field.choices === 'units'),
  );
  return [
    { value: '', label: texts.noUnit },
    ...carried.map(({ name, label }) => ({ value: `=${name}`, label: fill(texts.sameUnitAs, { name: label }) })),
    ...cells.map(({ name, label }) => ({ value: `#${name}`, label: fill(texts.unitOfCell, { name: label }) })),
    ...units.map((unit) => ({ value: unit, label: unitSymbol(unit) })),
  ];
}
