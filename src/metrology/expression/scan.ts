import { problems, type ExpressionProblem } from './problems';

const longestText = 4000;
const deepestNesting = 60;
const allowed = /[\p{L}\p{Nd}_\s+\-*/^(),.<>=!]/u;

/** Refuses, before anything is parsed, what no model needs: strings, brackets, members, assignments, deep nesting. */
export function scanText(written: string): ExpressionProblem | null {
  if (written.trim() === '') return problems.empty();
  if (written.length > longestText) return problems.tooLong(longestText);
  return scanCharacters(written) ?? scanParentheses(written);
}

function scanCharacters(written: string): ExpressionProblem | null {
  for (const { 0: character, index } of written.matchAll(/./gsu)) {
    if (!allowed.test(character)) return problems.character(index, character);
  }
  const member = /\.(?!\d)(?<!\d\.)/.exec(written);
  if (member) return problems.character(member.index, '.');
  const sign = /===|!==|(?<![<>=!])=(?!=)|!(?!=)|<<|>>/.exec(written);
  return sign ? problems.character(sign.index, sign[0]) : null;
}

function scanParentheses(written: string): ExpressionProblem | null {
  const open: number[] = [];
  for (const { 0: sign, index } of written.matchAll(/[(),]/g)) {
    if (sign === '(') open.push(index);
    else if (open.length === 0) return sign === ',' ? problems.comma(index) : problems.parenthesis(index);
    else if (sign === ')') open.pop();
    if (open.length > deepestNesting) return problems.tooDeep(index);
  }
  const unclosed = open.pop();
  return unclosed === undefined ? null : problems.parenthesis(unclosed);
}
