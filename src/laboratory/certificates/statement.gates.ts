import { disordersOf } from '../../metrology';
import { namesItsDocument } from '../methods';
import type { Refusal } from '../../platform/http';
import { when, type GateFacts } from './gate.facts';
import { statementRefusals as refusals } from './statement.messages';
import { kindsOfWork } from './work-kinds';

/**
 * By which document the work was done. The general record has none of its own; the law's verification by the procedure
 * of its type has no other, and by a procedure of the centre's own it names the law's. Whatever else is measured may
 * follow another document than that of its procedure.
 */
export function methodGate({ kind, procedure, noted: { methodDocument } }: GateFacts): readonly Refusal[] {
  if (!procedure) return [];
  const mustName = namesItsDocument(procedure, kind);
  const isLaws = kindsOfWork[kind].isLegal && !mustName;
  if (isLaws) return when(methodDocument !== undefined, refusals.methodOfProcedure);
  return when(mustName && !methodDocument, refusals.noMethodDocument);
}

/** Results before and after an adjustment go with what was adjusted (ISO/IEC 17025:2017, 7.8.4.1 d). */
export function adjustmentGate({ isAdjusted, noted: { adjustment } }: GateFacts): readonly Refusal[] {
  return [
    ...when(isAdjusted && !adjustment, refusals.noAdjustment),
    ...when(!isAdjusted && adjustment !== undefined, refusals.notReadAgain),
  ];
}

/**
 * What is stated of conformity says against which document and, of a calibration, by which rule that was agreed
 * (ISO/IEC 17025:2017, 7.8.6). Nobody states that a result conforms which is beyond its limit.
 */
export function statementGate(facts: GateFacts): readonly Refusal[] {
  const { kind, judged, performedOn, noted, agreed } = facts;
  const { requirement, decisionRule, verdict, conclusion, nextOn } = noted;
  const isStated = kindsOfWork[kind].verdict === 'stated';
  const speaks = isStated || verdict !== undefined || agreed !== undefined;
  return [
    ...when(isStated && !conclusion, refusals.noConclusion),
    ...when(speaks && !requirement, refusals.noRequirement),
    ...when(!isStated && verdict !== undefined && !decisionRule && !agreed, refusals.noDecisionRule),
    ...when(!isStated && !verdict && !agreed && Boolean(requirement ?? decisionRule), refusals.noVerdict),
    ...when(judged === false && verdict === 'pass' && !agreed, refusals.verdictContradicts),
    ...when(disordersOf({ performed: performedOn, next: nextOn }).length > 0, refusals.nextBeforeWork),
  ];
}
