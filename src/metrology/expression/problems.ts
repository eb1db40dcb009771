import { text, type BilingualText } from '../text';

/** Why an expression is refused: the words for its writer, and the place in its text (0 is the first character). */
export interface ExpressionProblem {
  readonly position: number;
  readonly words: BilingualText;
}

const at = (position: number) => [`ký tự thứ ${position + 1}`, `character ${position + 1}`] as const;

function problem(position: number, vi: (place: string) => string, en: (place: string) => string): ExpressionProblem {
  const [place, englishPlace] = at(position);
  return { position, words: text(vi(place), en(englishPlace)) };
}

/** One function per refusal; each names the place and what to write instead. */
export const problems = {
  empty: () => ({ position: 0, words: text('Hãy viết biểu thức.', 'Write the expression.') }),
  tooLong: (most: number) => ({
    position: most,
    words: text(`Biểu thức dài quá ${most} ký tự.`, `The expression is longer than ${most} characters.`),
  }),
  tooDeep: (position: number) =>
    problem(
      position,
      (place) => `Biểu thức lồng nhau quá sâu (${place}). Hãy tách thành nhiều bước.`,
      (place) => `The expression is nested too deeply (${place}). Split it into steps.`,
    ),
  character: (position: number, character: string) =>
    problem(
      position,
      (place) => `Không dùng được “${character}” trong biểu thức (${place}).`,
      (place) => `“${character}” cannot be used in an expression (${place}).`,
    ),
  comma: (position: number) =>
    problem(
      position,
      (place) =>
        `Dấu phẩy chỉ dùng giữa các đối số của hàm (${place}). Số thập phân trong biểu thức viết dấu chấm: 0.5.`,
      (place) => `A comma only parts the arguments of a function (${place}). Write decimal numbers with a dot: 0.5.`,
    ),
  parenthesis: (position: number) =>
    problem(
      position,
      (place) => `Dấu ngoặc không khớp (${place}).`,
      (place) => `The parentheses do not match (${place}).`,
    ),
  syntax: (position: number) =>
    problem(
      position,
      (place) => `Biểu thức viết chưa đúng ở ${place}: thiếu một số, một tên hoặc một phép tính.`,
      (place) => `The expression is not well formed at ${place}: a number, a name or an operation is missing.`,
    ),
  unknownName: (position: number, name: string) =>
    problem(
      position,
      (place) => `Không có đại lượng nào tên “${name}” (${place}).`,
      (place) => `There is no quantity named “${name}” (${place}).`,
    ),
  unknownFunction: (position: number, name: string) =>
    problem(
      position,
      (place) => `Không có hàm nào tên “${name}” (${place}).`,
      (place) => `There is no function named “${name}” (${place}).`,
    ),
  notCalled: (position: number, name: string) =>
    problem(
      position,
      (place) => `“${name}” là hàm, phải có đối số trong ngoặc: ${name}(…) (${place}).`,
      (place) => `“${name}” is a function and needs its arguments in parentheses: ${name}(…) (${place}).`,
    ),
  arguments: (position: number, name: string, wanted: number) =>
    problem(
      position,
      (place) => `Hàm ${name} cần ${wanted} đối số (${place}).`,
      (place) => `${name} takes ${wanted} argument${wanted === 1 ? '' : 's'} (${place}).`,
    ),
  comparison: (position: number) =>
    problem(
      position,
      (place) => `So sánh chỉ dùng ở đối số đầu của if, dạng if(a < b, c, d) (${place}).`,
      (place) => `A comparison stands only in the first argument of if, as in if(a < b, c, d) (${place}).`,
    ),
} as const;

/** Carries a problem out of the depth of a tree. */
export class Refusal extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.words.en);
  }
}
