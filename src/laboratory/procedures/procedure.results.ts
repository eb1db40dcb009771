import type { DeclaredField, DeclaredStep, Reckoned, Result } from '../../metrology';
import { sourceText, type ResultRow, type StepRow } from './procedure.form';
import { named, sameFormula, unitOf, wordsOf } from './procedure.parts';

type Stated = ResultRow & { readonly name: string };

/** What a step states and judges, as its rows in the form say. */
export function resultsOf(
  { results = [], fields: rows = [] }: StepRow,
  fields: readonly DeclaredField[],
  before: DeclaredStep | undefined,
): readonly Result[] {
  const printed = fields.filter((_, at) => rows[at]?.printed === 'true');
  const kept = results.map(({ was, ...row }) => ({ ...row, ...(was && { name: was }) }));
  return named(kept, 'result').map((row) =>
    resultOf(row, { fields, printed, before, known: before?.results.find(({ name }) => name === row.name) }),
  );
}

interface Around {
  readonly fields: readonly DeclaredField[];
  /** The fields that print in columns of their own. */
  readonly printed: readonly DeclaredField[];
  readonly before: DeclaredStep | undefined;
  /** The result as it was before the form. */
  readonly known: Result | undefined;
}

function resultOf(row: Stated, around: Around): Result {
  const { known } = around;
  const { indication: _indication, limit: _limit, uncertainty: _uncertainty, ...kept } = { ...known };
  const limit = limitOf(row, known);
  const uncertainty = uncertaintyOf(row, known);
  const conditions = conditionsOf(around);
  const rules = rulesOf(row, around, limit !== undefined && uncertainty !== undefined);
  return {
    ...kept,
    ...{ name: row.name, label: wordsOf(row.vi, row.en), over: (row.over || 'row') as Result['over'] },
    reference: reckoned(row.reference, known?.reference),
    ...(row.indication && { indication: reckoned(row.indication, known?.indication) }),
    error: withUnit(reckoned(row.error, known?.error), row.errorUnit),
    ...(limit && { limit }),
    ...(uncertainty && { uncertainty }),
    ...(conditions.length > 0 && { conditions }),
    ...(rules.length > 0 && { rules }),
  };
}

function reckoned(typed: string | undefined, before: Reckoned | undefined): Reckoned {
  return { ...before, value: sameFormula(typed ?? '', before?.value) };
}

function withUnit({ unit: _unit, ...error }: Reckoned, typed = ''): Reckoned {
  const unit = unitOf(typed);
  return unit === null ? error : { ...error, unit };
}

function limitOf(row: Stated, known: Result | undefined): Result['limit'] {
  if (row.limitAs === 'kept') return known?.limit;
  if (row.limitAs !== 'own') return undefined;
  const { neededFor: _neededFor, ...before } = { ...known?.limit };
  const [first] = known?.limit?.cases ?? [];
  const document = row.document ?? '';
  const year = /:(\d{4})$/.exec(document)?.[1];
  const isSame = first && 'source' in first && sourceText(first.source) === document;
  const source = isSame
    ? { ...first.source, clause: row.clause || null }
    : { document, edition: year ?? null, clause: row.clause || null };
  const value = sameFormula(row.limit ?? '', first && 'value' in first ? first.value : undefined);
  return { ...before, cases: [{ value, source, mark: isSame ? first.mark : 'read' }] };
}

function uncertaintyOf({ expanded, k = '' }: Stated, known: Result | undefined): Result['uncertainty'] {
  if (!expanded) return undefined;
  const before = known?.uncertainty;
  return { ...before, expanded: reckoned(expanded, before?.expanded), k: sameFormula(k, before?.k) };
}

/** The columns that print beside the result; what is reckoned for one stays. */
function conditionsOf({ fields, printed, before: step, known }: Around): NonNullable<Result['conditions']> {
  const before = known?.conditions ?? [];
  const others = step?.results.flatMap(({ conditions = [] }) => conditions.map(({ name }) => name)) ?? [];
  const reckonedOnes = before.filter(({ name }) => !fields.some((field) => field.name === name));
  const columns = printed.flatMap((field) => {
    const same = before.find(({ name }) => name === field.name);
    const unit = field.kind === 'number' ? field.unit : field.kind === 'quantity' ? (field.units[0] ?? null) : null;
    const column = { name: field.name, label: field.label, value: field.name, ...(unit && { unit }) };
    // A column that printed beside some results of the original prints beside those.
    const isElsewhere = known !== undefined && !same && others.includes(field.name);
    return isElsewhere || (unit === null && !same) ? [] : [same ?? column];
  });
  return [...columns, ...reckonedOnes];
}

/** Simple comparison with a limit needs a U that is small beside it, as in the general record. */
function rulesOf(
  { expanded = '' }: Stated,
  { fields, known }: Around,
  isCompared: boolean,
): NonNullable<Result['rules']> {
  const before = known?.rules ?? [];
  if (!isCompared || before.some(({ name }) => name === smallBesideLimit.name)) return before;
  const at = fields.some(({ name }) => name === expanded) ? expanded : fields.at(-1)?.name;
  return at === undefined ? before : [...before, { ...smallBesideLimit, at }];
}

const smallBesideLimit = {
  name: 'uncertaintyTooLarge',
  holds: [{ left: '3*expanded', is: '<=', right: 'limit' }],
  refusal: {
    vi: 'U phải không quá 1/3 giới hạn sai số thì mới xét đạt, không đạt bằng cách so sánh trực tiếp (JCGM 106, 8.2.3).',
    en: 'U must be at most a third of the limit for a verdict by simple comparison (JCGM 106, 8.2.3).',
  },
  source: { document: 'JCGM 106', edition: '2012', clause: '8.2.3' },
  mark: 'read',
} as const;
