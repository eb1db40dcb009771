import { firstDayOf } from '../instruments';
import { disordersOf } from '../../metrology';
import type { Refusal } from '../../platform/http';
import { formatDay } from '../../platform/i18n';
import { validUntilFor } from './certificate.rules';
import { gateRefusals as refusals } from './gate.messages';
import { historyRefusals } from './history-gate.messages';
import { refusalsOfLate } from './late-entry.rules';
import { about, when, type Gate, type GateFacts } from './gate.facts';
import { isCertified } from './verification.rules';

/** The day of the work is past, and in its order among the days of the instrument. */
export const dayGate: Gate = (facts) => [
  ...when(facts.performedOn > facts.today, refusals.futureDay, { day: formatDay(facts.performedOn) }),
  ...madeGate(facts),
  ...ownedGate(facts),
  ...receivedGate(facts),
];

/** Nothing is verified before it is made; what else comes before the work has gates of its own. */
function madeGate({ instrument, performedOn }: GateFacts): readonly Refusal[] {
  const disorders = disordersOf({ made: firstDayOf(instrument.yearMade), performed: performedOn });
  return disorders.map(({ message }) => ({ ...refusals.madeLater, text: message }));
}

/** Work before its first owner's day would name an owner who did not own it. */
function ownedGate({ instrument, performedOn: performed }: GateFacts): readonly Refusal[] {
  const disorders = disordersOf({ owned: instrument.ownerships[0]?.from, performed });
  return disorders.map(({ message }) => ({ ...refusals.ownedLater, text: message }));
}

/** Nothing is verified before it is handed over, nor handed over before it is made. */
function receivedGate({ instrument, noted: { receivedOn: received }, performedOn }: GateFacts): readonly Refusal[] {
  if (!received) return [];
  const disorders = [
    ...disordersOf({ made: firstDayOf(instrument.yearMade), received }),
    ...disordersOf({ received, performed: performedOn }),
  ];
  return disorders.map(({ message }) => ({ ...refusals.receivedLater, text: message }));
}

/** Judged on the day itself: at approval that is the day of issue. */
export function validityGate({ passed, performedOn, rule, today }: GateFacts): readonly Refusal[] {
  const validUntil = validUntilFor(performedOn, rule);
  if (!passed || !validUntil || today <= validUntil) return [];
  return [about(historyRefusals.validityEnded, { day: formatDay(performedOn), validUntil: formatDay(validUntil) })];
}

/** Work that lies far back needs its reason, and its certificate the department's consent. */
export function lateGate(facts: GateFacts): readonly Refusal[] {
  const { kind, performedOn, today, submittedOn, corrected, noted, isConsented, passed } = facts;
  const isIssued = submittedOn !== undefined && isCertified(kind, passed);
  const enteredOn = submittedOn ?? today;
  return refusalsOfLate({
    ...{ performedOn, enteredOn, isConsented, isIssued, lateReason: noted.lateReason },
    correctedDay: corrected?.performedOn,
  });
}
