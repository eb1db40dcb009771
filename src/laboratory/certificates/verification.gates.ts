import { verificationModeNames } from '../centres';
import type { InstrumentTypeRule } from '../instruments';
import { signingRefusal } from '../signatories';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Text } from '../../platform/i18n';
import { gateRefusals as refusals } from './gate.messages';
import { when, about, nameOf, type Gate, type GateFacts } from './gate.facts';
import { decisionGate } from './decision.gates';
import { dayGate, validityGate, lateGate } from './day.gates';
import { partiesGate, standardsNamedGate } from './party.gates';
import { historyRefusals } from './history-gate.messages';
import { failureGate, orderGate, correctionGate } from './history.gates';
import { signedPaperGate } from './signed-paper.gates';
import { adjustmentGate, methodGate, statementGate } from './statement.gates';
import { uncertaintyGate } from './uncertainty.gates';
import { kindsOfWork, type GateName } from './work-kinds';

/** Each gate says no for one reason, or for several of one kind; in the order in which they are read. */
const gates: Readonly<Record<GateName, Gate>> = {
  day: dayGate,
  keeper: ({ instrument, centreId }) => [
    ...when(instrument.status === 'retired', refusals.instrumentRetired, { code: instrument.code }),
    ...when(String(instrument.centreId) !== centreId, refusals.instrumentOfOtherCentre),
  ],
  parties: partiesGate,
  signatory: ({ signing, kind, type, today }) => {
    const work = { activity: kind, typeCode: type.code, field: type.field };
    const refusal = signing && signingRefusal(signing, work, today);
    return refusal ? [refusal] : [];
  },
  standards: standardsNamedGate,
  method: methodGate,
  paper: signedPaperGate,
  mode: modeGate,
  typeApproval: typeApprovalGate,
  conclusion: conclusionGate,
  failure: failureGate,
  order: orderGate,
  validity: validityGate,
  adjustment: adjustmentGate,
  statement: statementGate,
  uncertainty: uncertaintyGate,
  decision: decisionGate,
  late: lateGate,
  stamp: ({ stampTaken, stampUnfit, noted }) => [
    ...when(stampTaken, refusals.stampTaken, { stamp: noted.stampNumber ?? '' }),
    ...(stampTaken ? [] : stampUnfit),
  ],
  correction: correctionGate,
};

/** Every reason why the record is not in order on the day it was performed; none when it is. */
export function refusalsOf(facts: GateFacts): readonly Refusal[] {
  const { gates: asked, name: work } = kindsOfWork[facts.kind];
  const found = Object.entries(gates).flatMap(([name, gate]) => (asked.includes(name as GateName) ? gate(facts) : []));
  return found.map((refusal) => ({ ...about(refusal, { work }), remedy: fill(refusal.remedy, { work }) }));
}

/** Types without a procedure here cannot be judged at all. */
export function noProcedure(type: GateFacts['type']): Refusal {
  return about(refusals.noProcedure, { type: nameOf(type) });
}

/** A procedure was named that does not serve the work: no other is opened in its place. */
export function notServing(code: string, type: GateFacts['type']): Refusal {
  return about(refusals.notServing, { code, type: nameOf(type) });
}

/** Instruments for which no limit is known are registered, and not judged. */
export function noLimits(reason: Text): Refusal {
  return about(refusals.noLimits, { reason });
}

/** A rule that is not known allows; the record then shows that it is unconfirmed. */
function modeGate({ rule, mode, type, performedOn, noted }: GateFacts): readonly Refusal[] {
  if (!mode) return [];
  const values = { day: formatDay(performedOn), type: nameOf(type), mode: verificationModeNames[mode] };
  return [
    ...when(rule?.[mode] === false, refusals.modeNotControlled, values).map((each) => withBasis(each, rule)),
    // The registry's own rule, as of a pass on the day of a failure: what nobody repaired is verified periodically.
    ...when(mode === 'afterRepair' && !noted.repair, historyRefusals.repairNotNoted),
  ];
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
