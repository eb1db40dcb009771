import { disordersOf } from '../../metrology';
import type { Refusal } from '../../platform/http';
import { when, type GateFacts } from './gate.facts';
import { isTakenOver } from './signed-paper';
import { signedPaperRefusals as refusals } from './signed-paper.messages';

/** The paper is whole, signed between the work and today, and attached before anybody signs for it here. */
export function signedPaperGate(facts: GateFacts): readonly Refusal[] {
  const { procedure, noted, performedOn, today, atIssue, paperSha256 } = facts;
  const { paperNumber, paperOn, paperSignatories } = noted;
  if (!isTakenOver(procedure)) return when(Boolean(paperNumber ?? paperOn ?? paperSignatories), refusals.notTakenOver);
  const isEarlier = disordersOf({ performed: performedOn, papered: paperOn }).length > 0;
  return [
    ...when(!(paperNumber && paperOn && paperSignatories), refusals.incomplete),
    ...when(isEarlier, refusals.signedEarlier),
    ...when(paperOn !== undefined && paperOn > today, refusals.signedInFuture),
    ...when(atIssue && !paperSha256, refusals.notAttached),
  ];
}
