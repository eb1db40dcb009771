import { findDecisionRule, type DecisionRule } from '../decisions';
import { text, type BilingualText } from '../text';
import { decided } from './decided';
import type { EvaluationResult } from './evaluation';
import type { Procedure } from './procedure';
import type { ProcedureDescription, WorkKind } from './procedure-description';
import type { Adequacy, StandardNeed } from './standard-need';

/** How a verification is decided: the rule, and in words what its paper says of it. */
export interface LawRule {
  readonly rule: DecisionRule;
  readonly words: BilingualText;
}

/**
 * The rule by which a procedure passes an instrument: its own, or simple acceptance. What makes the risk of simple
 * acceptance bearable is how good the standards must be: the very requirement by which they are refused is named, and
 * where the procedure states none, none is named.
 */
export function lawRule(
  { decidedBy, decisionRule }: Pick<ProcedureDescription, 'decidedBy' | 'decisionRule'>,
  need: StandardNeed | null,
): LawRule {
  const own = decidedBy === undefined ? null : findDecisionRule(decidedBy);
  if (own && decisionRule) return { rule: own, words: decisionRule };
  const parts = distinct((need ?? []).flatMap(({ adequacy }) => (adequacy.kind === 'partOfLimit' ? [adequacy] : [])));
  const ofUncertainty = parts.find((each) => each.of === 'uncertainty');
  const words = [decisionRule ?? simpleAcceptance, ...parts.map(adequacyText)];
  return {
    rule: ofUncertainty ? verificationBy(ofUncertainty) : ready('simple'),
    words: text(words.map(({ vi }) => vi).join(' '), words.map(({ en }) => en).join(' ')),
  };
}

/** A result with what the law's rule says of it: of a verification alone, other work is decided by what was agreed. */
export function judgedByLaw(kind: WorkKind, procedure: Procedure, result: EvaluationResult): EvaluationResult {
  const { evaluation } = result;
  if (!evaluation || kind !== 'verification') return result;
  const { characteristics, readings } = evaluation.entered;
  const { rule, words } = lawRule(procedure, procedure.standardNeed(characteristics, readings));
  const judged = decided(evaluation, { rule }, { byLaw: true });
  return { evaluation: { ...judged, decisionRule: words }, errors: null };
}

type PartOfLimit = Extract<Adequacy, { kind: 'partOfLimit' }>;

/** Simple acceptance with U at most so many parts of the limit, by the document that says how many. */
function verificationBy({ parts, source, mark }: PartOfLimit): DecisionRule {
  const { id, version } = ready('verification');
  return { id, version, kind: 'verification', parts: String(parts), source, mark };
}

function ready(id: string): DecisionRule {
  const rule = findDecisionRule(id);
  if (!rule) throw new Error(`There is no decision rule ${id}.`);
  return rule;
}

const simpleAcceptance = text(
  'Đạt khi sai số tại mọi điểm đo không vượt sai số cho phép và mọi nội dung kiểm tra đều đạt (chấp nhận đơn giản): độ không đảm bảo đo không được cộng vào sai số khi so sánh.',
  'Pass when the error at every point is within the maximum permissible error and every check is passed (simple acceptance): the measurement uncertainty is not added to the error.',
);

function adequacyText({ of, parts, source: { document, edition, clause } }: PartOfLimit): BilingualText {
  const named = [edition ? `${document}:${edition}` : document, clause].filter(Boolean).join(', ');
  const [vi, en] = {
    uncertainty: [
      'Độ không đảm bảo đo mở rộng U (k = 2) của chuẩn',
      'The expanded uncertainty U (k = 2) of the standards',
    ],
    error: ['Sai số của chuẩn', 'The error of the standards'],
  }[of] as [string, string];
  return text(
    `${vi} không quá 1/${parts} sai số cho phép (${named}).`,
    `${en} is at most 1/${parts} of the maximum permissible error (${named}).`,
  );
}

function distinct(parts: readonly PartOfLimit[]): readonly PartOfLimit[] {
  return [...new Map(parts.map((each) => [JSON.stringify([each.of, each.parts, each.source]), each])).values()];
}
