import {
  unitSymbol,
  type DeclaredField,
  type ProcedureDeclaration,
  type ReckonedUnit,
  type Result,
} from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import type { Words } from '../../platform/web';
import { formulaText, sourceText } from './procedure.form';
import { procedureTexts as texts } from './procedure.messages';

type Case = NonNullable<Result['limit']>['cases'][number];
type Condition = NonNullable<Case['when']>[number];

/** Every field that a procedure names, for the words of what it says of them. */
export function fieldsOf({ characteristics, environment, steps }: ProcedureDeclaration): readonly DeclaredField[] {
  return [...characteristics, ...environment, ...steps.flatMap((step) => step.fields)];
}

export function unitWords(unit: ReckonedUnit | null | undefined, fields: readonly DeclaredField[], t: Words): string {
  if (unit === null || unit === undefined) return '';
  if (typeof unit === 'string') return unitSymbol(unit);
  const name = 'sameAs' in unit ? unit.sameAs : unit.cell;
  const label = fields.find((field) => field.name === name)?.label ?? name;
  return t(fill('sameAs' in unit ? texts.sameUnitAs : texts.unitOfCell, { name: label }));
}

/** A limit in words: its formula or table, for which instruments, and where it stands. */
export function limitWords({ limit }: Result, fields: readonly DeclaredField[], t: Words): readonly string[] {
  return (limit?.cases ?? []).map((each) => {
    const said = 'table' in each ? t(texts.tableOfLimits, { table: each.table }) : formulaText(each.value);
    const when = (each.when ?? []).map((condition) => conditionWords(condition, fields, t)).join('; ');
    const from = originWords(each, t);
    return [said, when && t(texts.when, { condition: when }), from && `(${from})`].filter(Boolean).join(' ');
  });
}

function originWords(each: Case, t: Words): string {
  if ('source' in each) return [sourceText(each.source), each.source.clause].filter(Boolean).join(', ');
  if ('figure' in each) return t(texts.figureOfOfficer);
  return 'cells' in each ? t(texts.limitInRow) : '';
}

export function conditionWords(condition: Condition, fields: readonly DeclaredField[], t: Words): string {
  if ('left' in condition)
    return `${formulaText(condition.left)} ${signs[condition.is]} ${formulaText(condition.right)}`;
  const named = 'choice' in condition ? condition.choice : condition.unitOf;
  const field = fields.find(({ name }) => name === named);
  const label = field ? t(field.label) : named;
  if ('unitOf' in condition) return `${label}: ${condition.in.map(unitSymbol).join(', ')}`;
  return `${label}: ${condition.in.map((value) => t(choiceWords(field, value))).join(', ')}`;
}

const signs = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const;

function choiceWords(field: DeclaredField | undefined, value: string): Text {
  const known = field?.kind === 'choice' && field.choices !== 'units' ? field.choices : [];
  return known.find((choice) => choice.value === value)?.label ?? { vi: value, en: value };
}
