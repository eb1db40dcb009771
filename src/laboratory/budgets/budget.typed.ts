import { readTypedNumber } from '../../metrology';
import { defineTexts, type Text } from '../../platform/i18n';
import {
  inputDistributions,
  inputSources,
  inputValues,
  type BudgetCorrelation,
  type BudgetFigures,
  type BudgetInput,
  type BudgetOutcome,
  type InputDistribution,
  type InputSource,
  type InputValue,
} from './budget.shape';
import { calculateBudget } from './budget.calculation';

/** The fields of a budget's form by their names, as they stand in it: `inputs[0][spread]` → `0,05`. */
export type TypedFields = Readonly<Record<string, string>>;

const texts = defineTexts({
  number: {
    vi: 'Phải là một số, ví dụ 0,05.',
    en: 'This must be a number, for example 0,05.',
  },
  correlation: {
    vi: 'Mỗi dòng một hệ số: đại lượng; đại lượng; hệ số. Ví dụ: t1; t2; 0,8.',
    en: 'One coefficient a line: quantity; quantity; coefficient. For example: t1; t2; 0,8.',
  },
});

class Unread extends Error {
  constructor(
    readonly field: string,
    readonly words: Text,
  ) {
    super(words.en);
  }
}

/**
 * What the form holds while somebody types, calculated: for the page's script, and for the server where there is none.
 * Numbers are read by the one reader of typed numbers.
 */
export function calculateTyped(fields: TypedFields): { figures: BudgetFigures | null; outcome: BudgetOutcome } {
  try {
    const figures = typedFigures(fields);
    return { figures, outcome: calculateBudget(figures) };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    const { field, words } = error;
    return { figures: null, outcome: { ok: false, problem: { field, words } } };
  }
}

function typedFigures(fields: TypedFields): BudgetFigures {
  return {
    output: fields['output']?.trim() ?? '',
    unit: fields['unit']?.trim() ?? '',
    model: fields['model'] ?? '',
    inputs: rowsIn(fields).map((row) => typedInput(fields, row)),
    correlations: readCorrelations(fields['correlations'] ?? ''),
    probability: numberIn(fields, 'probability') ?? '',
  };
}

/** The rows in which a quantity is named, in their order. */
function rowsIn(fields: TypedFields): number[] {
  const rows = Object.entries(fields).flatMap(([name, typed]) => {
    const [, row] = /^inputs\[(\d+)\]\[name\]$/.exec(name) ?? [];
    return row !== undefined && typed.trim() !== '' ? [Number(row)] : [];
  });
  return rows.sort((a, b) => a - b);
}

function typedInput(fields: TypedFields, row: number): BudgetInput {
  const field = (name: string) => `inputs[${row}][${name}]`;
  const words = (name: string) => fields[field(name)]?.trim() ?? '';
  const number = (name: string) => numberIn(fields, field(name));
  const given = {
    ...{ estimate: number('estimate'), spread: number('spread'), k: number('k'), shape: number('shape') },
    ...{ degreesOfFreedom: number('degreesOfFreedom'), count: number('count') },
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...{ name: words('name'), labelVi: words('labelVi'), unit: words('unit') },
    ...(words('labelEn') && { labelEn: words('labelEn') }),
    source: oneOf<InputSource>(inputSources, words('source'), 'constant'),
    value: oneOf<InputValue>(inputValues, words('value'), 'given'),
    distribution: oneOf<InputDistribution>(inputDistributions, words('distribution'), 'normal'),
    ...(words('isPercent') === 'true' && { isPercent: true }),
    ...known,
  };
}

function oneOf<T extends string>(all: readonly T[], typed: string, otherwise: T): T {
  return all.find((each) => each === typed) ?? otherwise;
}

function numberIn(fields: TypedFields, field: string): string | undefined {
  const typed = fields[field]?.trim() ?? '';
  if (typed === '') return undefined;
  const read = readTypedNumber(typed);
  if (read.kind !== 'number') throw new Unread(field, texts.number);
  return read.value;
}

/** One coefficient a line: `t1; t2; 0,8`. Throws where a line says something else. */
function readCorrelations(typed: string): BudgetCorrelation[] {
  const read = correlationsIn(typed);
  if (!read) throw new Unread('correlations', texts.correlation);
  return read;
}

/** The same; null where a line says something else. */
export function correlationsIn(typed: string): BudgetCorrelation[] | null {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => {
    const [first = '', second = '', figure = '', ...more] = line.split(';').map((part) => part.trim());
    const coefficient = readTypedNumber(figure);
    return first && second && more.length === 0 && coefficient.kind === 'number'
      ? { first, second, coefficient: coefficient.value }
      : null;
  });
  return read.every((each) => each !== null) ? read : null;
}

export const correlationText = texts.correlation;
