import { verificationModeNames } from '../centres';
import { daysBetween } from '../../metrology';
import { dayInVietnam, fill, formatDay } from '../../platform/i18n';
import { formOn } from './certificate.rules';
import { consentTexts } from './late-entry.messages';
import { paperTexts as texts } from './paper.messages';
import type { Verification } from './verification.model';
import type { PrintedFacts, WorkFacts } from './paper.facts';

/**
 * The fine print of the front page: the form, what validity means, and what holds for the whole paper (ISO/IEC
 * 17025:2017, 7.8.2.1 l and its note).
 */
export function noteTexts(facts: PrintedFacts): string[] {
  const { validUntil, issuedAt } = facts;
  const form = formOn('verification', dayInVietnam(issuedAt));
  return [
    ...(form?.number ? [`${form.number}, Thông tư ${form.legalBasis}.`] : []),
    ...replacementNote(facts),
    ...lateNotes(facts),
    ...(validUntil ? [texts.keepState.vi] : []),
    `${texts.onlyThisInstrument.vi} ${texts.notInPart.vi}`,
  ];
}

/** What was corrected and why, or that the work was done again (ISO/IEC 17025:2017, 7.8.8.2). */
function replacementNote({ replacesNumber: number, verification }: PrintedFacts): string[] {
  if (!number) return [];
  const { correctionReason: reason, performedOn, mode } = verification;
  const values = { number, reason: reason ?? '', mode: verificationModeNames[mode].vi, day: formatDay(performedOn) };
  return [fill(reason ? texts.corrects : texts.renews, values).vi];
}

/** That the work was entered long after its day: how many days, why, and with whose consent. */
export function lateNotes({ verification }: Pick<WorkFacts, 'verification'>): string[] {
  const { lateReason: reason, consent, performedOn, submittedAt } = verification;
  const days = submittedAt && daysBetween(performedOn, dayInVietnam(submittedAt));
  const late = days === undefined ? consentTexts.printedOpen : consentTexts.printed;
  return [
    ...(reason ? [fill(late, { reason, days: days ?? '' }).vi] : []),
    ...(consent ? [fill(consentTexts.printedConsent, consentValues(consent)).vi] : []),
  ];
}

function consentValues({ at, reason }: NonNullable<Verification['consent']>) {
  return { day: formatDay(dayInVietnam(at)), reason };
}

/** The rule of decision (ISO/IEC 17025:2017, 7.8.6), and remarks of the procedure. */
export function statements({ verification }: WorkFacts): string[] {
  const remarks = verification.evaluation.notes.filter(({ doubt }) => !doubt).map(({ vi }) => vi);
  return [texts.decisionRule.vi, ...remarks];
}
