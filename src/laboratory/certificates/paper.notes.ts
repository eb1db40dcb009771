import { verificationModeNames } from '../centres';
import { daysBetween } from '../../metrology';
import { dayInVietnam, fill, formatDay } from '../../platform/i18n';
import { formOn } from './certificate.rules';
import { consentTexts } from './late-entry.messages';
import { agreedDecision } from './decided-work';
import { decisionStatements } from './decision.words';
import { paperTexts as texts } from './paper.messages';
import type { Verification } from './verification.model';
import type { Noted } from './verification.notes';
import type { PrintedFacts, WorkFacts } from './paper.facts';
import { kindsOfWork, type Verdict } from './work-kinds';

/**
 * The fine print of the front page: the form, what validity means, and what holds for the whole paper (ISO/IEC
 * 17025:2017, 7.8.2.1 l and its note).
 */
export function noteTexts(facts: PrintedFacts): string[] {
  const { validUntil, issuedAt, verification } = facts;
  const form = formOn(verification.kind, dayInVietnam(issuedAt));
  return [
    ...(form?.number ? [`${form.number}, Thông tư ${form.legalBasis}.`] : []),
    ...replacementNote(facts),
    ...lateNotes(facts),
    ...legalNotes(facts),
    ...(validUntil ? [texts.keepState.vi] : []),
    holdsNote(verification),
  ];
}

/** What the paper is not, where the law lists the type on the day of the work. */
export function legalNotes({ verification, frozen }: WorkFacts): string[] {
  const isUnderControl = frozen.rule !== undefined;
  return isUnderControl && !kindsOfWork[verification.kind].isLegal ? [texts.noVerification.vi] : [];
}

/** For what the paper holds, and that it is whole or nothing. */
export function holdsNote({ kind }: Pick<Verification, 'kind'>): string {
  return `${texts.onlyThisInstrument.vi} ${fill(texts.notInPart, { work: kindsOfWork[kind].name }).vi}`;
}

/** What was corrected and why, or that the work was done again (ISO/IEC 17025:2017, 7.8.8.2). */
function replacementNote({ replacesNumber: number, verification }: PrintedFacts): string[] {
  if (!number) return [];
  const { kind, correctionReason, performedOn, mode } = verification;
  const reason = correctionReason ?? '';
  if (!mode) return [fill(texts.redone, { number, reason, paper: inSentence(kind) }).vi];
  const values = { number, reason, mode: verificationModeNames[mode].vi, day: formatDay(performedOn) };
  return [fill(reason ? texts.corrects : texts.renews, values).vi];
}

function inSentence(kind: Verification['kind']): string {
  return kindsOfWork[kind].paper.short.vi.toLocaleLowerCase('vi');
}

/** That the work was entered long after its day: how many days, why, and with whose consent. */
export function lateNotes({ verification }: Pick<WorkFacts, 'verification'>): string[] {
  const { kind, lateReason: reason, consent, performedOn, submittedAt } = verification;
  const days = submittedAt && daysBetween(performedOn, dayInVietnam(submittedAt));
  const late = days === undefined ? consentTexts.printedOpen : consentTexts.printed;
  return [
    ...(reason ? [fill(late, { reason, days: days ?? '', work: kindsOfWork[kind].name }).vi] : []),
    ...(consent ? [fill(consentTexts.printedConsent, consentValues(consent)).vi] : []),
  ];
}

function consentValues({ at, reason }: NonNullable<Verification['consent']>) {
  return { day: formatDay(dayInVietnam(at)), reason };
}

/** What the results mean, the rule of decision (ISO/IEC 17025:2017, 7.8.6), and remarks of the procedure. */
export function statements({ verification }: WorkFacts): string[] {
  const remarks = verification.evaluation.notes.filter(({ doubt }) => !doubt).map(({ vi }) => vi);
  return [...meaning[kindsOfWork[verification.kind].verdict](verification), ...remarks];
}

type Meant = Noted & Pick<Verification, 'kind' | 'evaluation' | 'asLeft'>;

const meaning: Readonly<Record<Verdict, (verification: Meant) => string[]>> = {
  judged: ({ evaluation }) => [(evaluation.decisionRule ?? texts.decisionRule).vi],
  agreed: ({ decisionRule: rule, ...work }) => [
    texts.uncertaintyMeaning.vi,
    ...decidedStatements(work),
    ...(rule ? [fill(texts.agreedRule, { rule: rule.replace(/[.\s]+$/, '') }).vi] : []),
  ],
  stated: (work) => [
    ...(work.requirement ? [fill(texts.statedAgainst, { requirement: work.requirement }).vi] : []),
    ...(work.evaluation.points.some(({ uncertainty }) => uncertainty) ? [texts.uncertaintyMeaning.vi] : []),
    ...decidedStatements(work),
  ],
};

/** What a decision by an agreed rule says (ISO/IEC 17025:2017, 7.8.6.2). */
function decidedStatements({ requirement = '', ...work }: Meant): string[] {
  const decision = agreedDecision(work);
  return decision ? decisionStatements(decision, requirement).map(({ vi }) => vi) : [];
}
