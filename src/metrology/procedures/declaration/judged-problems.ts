import { evaluateNumber, namesIn, parseExpression, type Expression } from '../../expression';
import { text } from '../../text';
import type { DeclaredStep, Formula, ProcedureDeclaration, Result } from './declaration';
import { expressionText, quantitiesIn } from './formulas';
import { statedNames, type KnownNames } from './names';
import type { DeclarationProblem } from './problem';

const errorWithoutReading = text(
  'Sai số không thay đổi theo số đọc: đọc đúng hay sai cũng cho một kết quả. Công thức phải dùng số đọc được xét, ví dụ indication - reference.',
  'The error does not change with the reading: right or wrong, it comes out the same. The formula must use the reading that is judged, such as indication - reference.',
);

const limitNeverExceeded = text(
  'Không sai số nào vượt được giới hạn này (giới hạn lớn dần theo chính sai số hoặc số đọc, hoặc quá lớn): mọi phương tiện đo đều đạt. Hãy ghi giới hạn theo văn bản, ví dụ 0.5 hoặc 0.02*reference.',
  'No error exceeds this limit, since it grows with the error or the reading itself, or is too large: every instrument would pass. State the limit of the document, such as 0.5 or 0.02*reference.',
);

/**
 * Whether the results of a declaration that can be reckoned tell a right instrument from a wrong one: what is wrong with
 * their errors and limits, with its place and words.
 */
export function judgementProblems(declaration: ProcedureDeclaration): readonly DeclarationProblem[] {
  return declaration.steps.flatMap((step, at) =>
    step.results.flatMap((result, index) => {
      const [path, known] = [`steps.${at}.results.${index}`, statedNames(declaration, step, result.over)];
      if (!tellsReading(step, result, known)) return [{ path: `${path}.error.value`, words: errorWithoutReading }];
      return (result.limit?.cases ?? []).flatMap((each, which) =>
        'table' in each || canBeExceeded(each.value, { step, result }, known)
          ? []
          : [{ path: `${path}.limit.cases.${which}.value`, words: limitNeverExceeded }],
      );
    }),
  );
}

type Values = Readonly<Record<string, number>>;

/** Whether the error of a result tells right from wrong; tried at many values, since a formula may be written in any way. */
function tellsReading(step: DeclaredStep, result: Result, known: KnownNames): boolean {
  return movingNames(step, result, known).length > 0;
}

/**
 * Whether some error exceeds the limit, both where the reading is too large and where it is too small. A limit in percent
 * of what is read is exceeded by a reading that is wrong enough; one that follows the error is by none.
 */
function canBeExceeded(limit: Formula, { step, result }: Judged, known: KnownNames): boolean {
  const moving = movingNames(step, result, known);
  const [first] = moving.includes(step.judgedField) ? [step.judgedField] : moving;
  const expression = read(limit);
  if (first === undefined || !expression) return true;
  const trial = reckoning(step, result);
  return [larger, smaller].every((moved) => {
    const tried = bases(known).flatMap((base) =>
      moved(base[first] ?? 1).map((reading) => trial({ ...base, [first]: reading })),
    );
    const judged = tried.flatMap((each): boolean[] => {
      const value = each ? evaluateNumber(expression, each) : NaN;
      return Number.isFinite(value) ? [Math.abs(each?.['error'] ?? 0) > value] : [];
    });
    return judged.length === 0 || judged.includes(true);
  });
}

interface Judged {
  readonly step: DeclaredStep;
  readonly result: Result;
}

/** The readings that the error follows: the field that is judged, what the indication is made of, and what rows make together. */
function movingNames(step: DeclaredStep, result: Result, known: KnownNames): string[] {
  const { fields, quantities = [], aggregates = [], judgedField } = step;
  const indication = result.indication ? named(result.indication.value) : [];
  const isReckoned = indication.some((name) => quantities.some((each) => each.name === name));
  const own = fields.filter(({ name }) => isReckoned || name === judgedField || indication.includes(name));
  const readings = [...own, ...aggregates].map(({ name }) => name).filter((name) => known.numbers.includes(name));
  const trial = reckoning(step, result);
  return readings.filter((name) =>
    bases(known).some((base) => {
      const [one, other] = [trial(base), trial({ ...base, [name]: (base[name] ?? 1) * 1.7 })];
      return one !== null && other !== null && differ(one['error'] ?? 0, other['error'] ?? 0);
    }),
  );
}

/** More than the rounding of figures up to a hundred leaves. */
const differ = (one: number, other: number) => Math.abs(one - other) > 1e-9 * Math.max(1e-3, Math.abs(one));

/** What the names of a row come to together with what is reckoned of them; null where something has no value. */
function reckoning({ quantities = [] }: DeclaredStep, { reference, indication, error }: Result) {
  const steps = [
    ...quantities.map(({ name, value }) => ({ name, read: read(value), own: false })),
    { name: 'reference', read: read(reference.value), own: true },
    ...(indication ? [{ name: 'indication', read: read(indication.value), own: true }] : []),
    { name: 'error', read: read(error.value), own: false },
  ];
  return (values: Values): Values | null => {
    const entered = { ...values };
    const reckoned: Record<string, number> = {};
    for (const { name, read: expression, own } of steps) {
      // Reference and indication are reckoned of what was entered, even where fields bear their names.
      const value = expression ? evaluateNumber(expression, own ? entered : { ...entered, ...reckoned }) : NaN;
      if (!Number.isFinite(value)) return null;
      if (own || name === 'error') reckoned[name] = value;
      else entered[name] = value;
    }
    return { ...entered, ...reckoned };
  };
}

function read(formula: Formula): Expression | null {
  const written = expressionText(formula) ?? '';
  const parsed = parseExpression(written, quantitiesIn(written));
  return parsed.ok ? parsed.expression : null;
}

function named(formula: Formula): readonly string[] {
  const expression = read(formula);
  return expression ? namesIn(expression) : [];
}

/** Values from 1 to 100 for every name, always the same; each time in another order of size. */
function bases({ numbers }: KnownNames): Values[] {
  return Array.from({ length: 12 }, (_, at) =>
    Object.fromEntries(
      numbers.map((name, index) => [name, 10 ** (2 * (((at + 1) * (0.618_034 + 0.137 * index)) % 1))]),
    ),
  );
}

/** A reading far too large: a limit that grows as fast as it does is seen by then. */
const larger = (value: number) => [value * 1e6, value * 1e5];
/** Far too small, and far below zero: some readings are never negative. */
const smaller = (value: number) => [value * 1e-6, value * -1e6];
