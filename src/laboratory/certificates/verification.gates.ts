import { verificationModeNames } from '../centres';
import type { InstrumentTypeRule } from '../instruments';
import type { Refusal } from '../../platform/http';
import { formatDay, type Text } from '../../platform/i18n';
import { gateRefusals as refusals } from './gate.messages';
import { when, about, nameOf, type Gate, type GateFacts } from './gate.facts';
import { madeGate, ownedGate, receivedGate, validityGate, lateGate } from './day.gates';
import { partiesGate, standardsNamedGate } from './party.gates';
import { failureGate, orderGate, correctionGate } from './history.gates';

/** Each gate says no for one reason, or for several of one kind. */
const gates: readonly Gate[] = [
  ({ performedOn, today }) => when(performedOn > today, refusals.futureDay, { day: formatDay(performedOn) }),
  madeGate,
  ownedGate,
  receivedGate,
  ({ instrument }) => when(instrument.status === 'retired', refusals.instrumentRetired, { code: instrument.code }),
  ({ instrument, centreId }) => when(String(instrument.centreId) !== centreId, refusals.instrumentOfOtherCentre),
  partiesGate,
  standardsNamedGate,
  modeGate,
  typeApprovalGate,
  conclusionGate,
  failureGate,
  orderGate,
  validityGate,
  lateGate,
  ({ stampTaken, noted }) => when(stampTaken, refusals.stampTaken, { stamp: noted.stampNumber ?? '' }),
  correctionGate,
];

/** Every reason why the record is not in order on the day it was performed; none when it is. */
export function refusalsOf(facts: GateFacts): readonly Refusal[] {
  return gates.flatMap((gate) => gate(facts));
}

/** Types without a procedure here cannot be judged at all. */
export function noProcedure(type: GateFacts['type']): Refusal {
  return about(refusals.noProcedure, { type: nameOf(type) });
}

/** Instruments for which no limit is known are registered, and not judged. */
export function noLimits(reason: Text): Refusal {
  return about(refusals.noLimits, { reason });
}

/** A rule that is not known allows; the record then shows that it is unconfirmed. */
function modeGate({ rule, mode, type, performedOn }: GateFacts): readonly Refusal[] {
  const values = { day: formatDay(performedOn), type: nameOf(type), mode: verificationModeNames[mode] };
  return when(rule?.[mode] === false, refusals.modeNotControlled, values).map((each) => withBasis(each, rule));
}

function typeApprovalGate({ rule, mode, type, instrument }: GateFacts): readonly Refusal[] {
  const missing = mode === 'initial' && rule?.patternApproval === true && !isNumbered(instrument.typeApproval);
  const values = { type: nameOf(type), code: instrument.code };
  return when(missing, refusals.noTypeApproval, values).map((each) => withBasis(each, rule));
}

/** A decision has a number; a dash or "không có" is none. */
function isNumbered(decision: string | undefined): boolean {
  return decision !== undefined && /\d/.test(decision);
}

function conclusionGate({ passed, noted: { failureReason, stampNumber } }: GateFacts): readonly Refusal[] {
  if (passed === undefined) return [];
  if (passed) return when(failureReason !== undefined, refusals.reasonOnPass);
  return [
    ...when(!failureReason, refusals.noFailureReason),
    ...when(stampNumber !== undefined, refusals.stampOnFailure),
  ];
}

/** The rule's circular, where the row was confirmed against it. */
function withBasis(refusal: Refusal, rule: InstrumentTypeRule | undefined): Refusal {
  return rule?.confidence === 'confirmed' ? { ...refusal, legalBasis: rule.legalBasis } : refusal;
}
