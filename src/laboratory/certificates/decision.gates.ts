import {
  describedBy,
  formatDecimal,
  formatQuantity,
  isComparable,
  offeredRules,
  pointsWithoutUncertainty,
  stepsWithoutUncertainty,
  unitSymbol,
  type Agreement,
  type Evaluation,
} from '../../metrology';
import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { agreementOf } from './decided-work';
import { decisionRefusals as refusals } from './decision.refusals';
import { when, type GateFacts } from './gate.facts';
import { isPass } from './verification.rules';
import { kindsOfWork } from './work-kinds';

/** The rule that decides must be able to: it has limits, it knows U, and U is as small as it asks. */
export function decisionGate({ kind, results, agreed, noted }: GateFacts): readonly Refusal[] {
  if (kindsOfWork[kind].verdict === 'judged') return results.flatMap(uncertaintyRefusals);
  const last = results.at(-1);
  if (!agreed || !last) return [];
  const agreement = agreementOf(kind, agreed);
  const otherUnit = agreement ? otherUnitRefusals(results, agreement) : [];
  if (otherUnit.length > 0) return otherUnit;
  return [
    ...when(
      results.some(({ decision }) => !decision),
      refusals.noLimits,
    ),
    ...unstatedRefusals(results),
    ...(agreement ? widthRefusals(results, agreement) : []),
    ...when(isContradicted(last, noted.verdict), refusals.otherVerdict),
  ];
}

/** Limits, width and process are held against errors: in a unit of another quantity they would say nothing. */
function otherUnitRefusals(results: readonly Evaluation[], { limits, widthUnit, prior }: Agreement) {
  const unit = limits?.unit ?? widthUnit ?? prior?.unit;
  const errors = results.flatMap(({ points }) => points.flatMap(({ row, error }) => (row === null ? [] : [error])));
  if (unit === undefined || errors.length === 0) return [];
  const isOther = !errors.some((error) => isComparable(unit, error.unit));
  return when(isOther, refusals.otherUnit, { unit: unitSymbol(unit) || unit });
}

/** A width that was agreed, in figures or as a multiple of U, must leave something to accept. */
function widthRefusals(results: readonly Evaluation[], { rule, widthUnit: unit }: Agreement) {
  if (!('w' in rule) || !isTyped(rule)) return [];
  const point = results.flatMap(({ points }) => points).find(({ decision }) => decision?.acceptance.empty);
  return when(point !== undefined, refusals.nothingAccepted, {
    width: widthText(rule.w, unit),
    point: point?.label ?? '',
  });
}

/** True of a rule whose parameter was agreed with the customer; the others are whole in their own documents. */
const isTyped = ({ id }: Agreement['rule']) => offeredRules.some((each) => each.id === id && each.asks !== undefined);

function widthText(w: Extract<Agreement['rule'], { w: unknown }>['w'], unit: Agreement['widthUnit']): Text {
  if ('fixed' in w && unit) {
    const width = { value: w.fixed, unit };
    return { vi: formatQuantity(width, 'vi'), en: formatQuantity(width, 'en') };
  }
  if (!('multipleOfU' in w)) return { vi: '', en: '' };
  return { vi: `${formatDecimal(w.multipleOfU, 'vi')} U`, en: `${formatDecimal(w.multipleOfU, 'en')} U` };
}

function undecidedPoints(evaluation: Evaluation) {
  const without = stepsWithoutUncertainty(describedBy(evaluation)?.steps ?? []);
  return pointsWithoutUncertainty(evaluation, { without });
}

function unstatedRefusals(results: readonly Evaluation[]): readonly Refusal[] {
  const points = results.flatMap(undecidedPoints).map(({ label }) => label);
  const said = (language: 'vi' | 'en') => [...new Set(points.map((label) => label[language]))].join('; ');
  return when(points.length > 0, refusals.noUncertainty, { points: { vi: said('vi'), en: said('en') } });
}

/** Of a verification whose rule asks for a small U: no point may be decided that has a larger one. */
function uncertaintyRefusals({ decision, points }: Evaluation): readonly Refusal[] {
  if (decision?.rule.kind !== 'verification') return [];
  const undecided = points.find((point) => point.decision?.verdict === null);
  const { parts, source } = decision.rule;
  const { document, edition, clause } = source;
  const named = [edition ? `${document}:${edition}` : document, clause].filter(Boolean).join(', ');
  return when(undecided !== undefined, refusals.uncertaintyTooLarge, { parts, named, point: undecided?.label ?? '' });
}

/** What was stated besides is what was decided. */
function isContradicted({ decision }: Evaluation, stated: GateFacts['noted']['verdict']): boolean {
  if (!stated || !decision) return false;
  return decision.verdict === null || isPass(decision.verdict) !== (stated === 'pass');
}
