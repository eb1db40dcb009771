import type { Refusal } from '../../platform/http';
import { formatDay } from '../../platform/i18n';
import { gateRefusals as refusals } from './gate.messages';
import { historyRefusals } from './history-gate.messages';
import { statementRefusals } from './statement.messages';
import { about, when, type GateFacts } from './gate.facts';

/**
 * A pass before a failure already on record would be a certificate of something known to be wrong. On the day of the
 * failure it passes only after a repair that is noted (the registry's own rule: no text read states one).
 */
export function failureGate({ passed, failedOn, performedOn, mode, noted }: GateFacts): readonly Refusal[] {
  if (!passed || !failedOn || performedOn > failedOn) return [];
  const day = { day: formatDay(failedOn) };
  if (performedOn < failedOn) return [about(historyRefusals.failedLater, day)];
  return when(mode !== 'afterRepair' || !noted.repair, historyRefusals.failedThatDay, day);
}

/** One instrument has one valid certificate for a period: older work, or a second time on a day, only corrects. */
export function orderGate({ passed, standing, performedOn, corrected }: GateFacts): readonly Refusal[] {
  if (!passed || !standing || performedOn > standing.performedOn) return [];
  if (corrected && String(corrected._id) === String(standing._id)) return [];
  return [about(historyRefusals.notTheLast, { number: standing.number, day: formatDay(standing.performedOn) })];
}

/** A replacement says on its paper what was corrected and why (ISO/IEC 17025:2017, 7.8.8.2). */
export function correctionGate({ kind, corrected, instrument, centreId, noted }: GateFacts): readonly Refusal[] {
  if (corrected === undefined) return when(noted.correctionReason !== undefined, refusals.nothingCorrected);
  if (!noted.correctionReason) return [refusals.noCorrectionReason];
  const inForce = corrected?.status === 'valid' && String(corrected.centreId) === centreId;
  if (!inForce) return [refusals.correctionNotValid];
  if (corrected.kind !== kind) return [statementRefusals.correctsOtherKind];
  return when(String(corrected.instrumentId) !== String(instrument._id), refusals.correctionOtherInstrument);
}
