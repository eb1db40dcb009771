import {
  cardOn,
  permits,
  verificationModeNames,
  type DesignationRecord,
  type VerificationMode,
  type VerifierRecord,
} from '../centres';
import { firstDayOf, type InstrumentRecord, type InstrumentTypeRecord, type InstrumentTypeRule } from '../instruments';
import { disordersOf, type StandardNeed } from '../../metrology';
import { statusOn, type OrganizationRecord } from '../../register/organizations';
import { refusalsOfStandards, type MeasurementStandardRecord } from '../standards';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, verbatim, type Day, type Text } from '../../platform/i18n';
import type { CertificateRecord } from './certificate.model';
import { validUntilFor } from './certificate.rules';
import { atIssueTexts, gateRefusals as refusals } from './gate.messages';
import { historyRefusals } from './history-gate.messages';
import { refusalsOfLate } from './late-entry.rules';
import type { Noted } from './verification.notes';
import { extentOf } from './verification.rules';

/** Everything a record is held against. */
export interface GateFacts {
  readonly today: Day;
  readonly centreId: string;
  readonly centre: Pick<OrganizationRecord, 'nameVi' | 'validFrom' | 'validUntil' | 'successorIds'>;
  /** True when the record is to be submitted or signed: then everybody must hold on the present day too. */
  readonly atIssue: boolean;
  readonly performedOn: Day;
  readonly mode: VerificationMode;
  readonly instrument: InstrumentRecord;
  readonly type: Pick<InstrumentTypeRecord, 'code' | 'nameVi' | 'nameEn' | 'field'>;
  /** What the law asks of the type on that day; absent when no rule is recorded. */
  readonly rule: InstrumentTypeRule | undefined;
  readonly verifier: VerifierRecord;
  readonly designations: readonly DesignationRecord[];
  readonly standards: readonly MeasurementStandardRecord[];
  /** How many standards were named; more than `standards` when some are not the centre's. */
  readonly standardsNamed: number;
  /** The standards themselves and every one that their chains lead to, by id. */
  readonly standardsKnown: ReadonlyMap<string, MeasurementStandardRecord>;
  /** What the standards must show for the readings; null while the readings cannot be judged. */
  readonly standardsNeed: StandardNeed | null;
  /** Absent while the readings cannot be judged. */
  readonly passed: boolean | undefined;
  readonly noted: Readonly<Noted>;
  /** The department lets the certificate be issued late, or after the designation ended. */
  readonly isConsented: boolean;
  /** While it waits for approval: the day on which it was submitted. */
  readonly submittedOn: Day | undefined;
  /** The last day on which the instrument failed, by a record that was concluded. */
  readonly failedOn: Day | undefined;
  /** The newest certificate of the instrument that stands. */
  readonly standing: Pick<CertificateRecord, '_id' | 'number' | 'performedOn'> | undefined;
  readonly stampTaken: boolean;
  /** The certificate this record is made to replace; null when it does not exist. */
  readonly corrected: CertificateRecord | null | undefined;
}

type Gate = (facts: GateFacts) => readonly Refusal[];

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

/** What a party to the work is held to on one day. */
type Party = (facts: GateFacts, day: Day) => readonly Refusal[];

/** Everybody and everything that the work rests on. The account of the signatory is judged at the door (`src/access`). */
const parties: Readonly<Record<'organization' | 'designation' | 'verifier' | 'standards', Party>> = {
  organization: ({ centre }, day) =>
    when(statusOn(centre, day) !== 'active', refusals.centreNotActive, {
      centre: verbatim(centre.nameVi),
      day: formatDay(day),
    }),
  /** Nghị định 105/2016/NĐ-CP: in force that day, and a scope line for type, mode, class and range. */
  designation: ({ designations, instrument, mode }, day) => {
    const { typeCode, characteristics } = instrument;
    const wanted = { activity: 'verification', typeCode, mode, ...extentOf(characteristics) } as const;
    const answer = permits(designations, wanted, day);
    return 'refusals' in answer ? answer.refusals : [];
  },
  verifier: ({ verifier, type, centreId }, day) => {
    if (String(verifier.centreId) !== centreId) return [about(refusals.verifierOfOtherCentre, { name: verifier.name })];
    const card = cardOn(verifier, type.field, day);
    return 'rule' in card ? [card] : [];
  },
  /** Each of the right quantity, in force with its whole chain, and together good enough at every value measured. */
  standards: ({ standards, standardsNeed, standardsKnown }, day) => {
    const unfit = refusalsOfStandards(standards, standardsNeed, { day, known: standardsKnown });
    return unfit.map((each) => ({ field: 'standardIds', ...each }));
  },
};

/**
 * Each party holds on the day of the work and, for a pass, on the day of issue too: what no longer holds does not act
 * (the registry's own rule; the legal basis of each party's refusal stands with it). A failure is concluded all the
 * same: nothing is issued for it. What was done while a designation held is issued after its end when the department
 * releases it.
 */
function partiesGate(facts: GateFacts): readonly Refusal[] {
  const { performedOn, today, atIssue, passed, isConsented } = facts;
  const isLater = atIssue && passed !== false && today > performedOn;
  return Object.entries(parties).flatMap(([name, party]) => {
    const atWork = party(facts, performedOn);
    const isReleased = isConsented && name === 'designation';
    const now = isLater && !isReleased ? party(facts, today) : [];
    const since = now.filter(({ rule }) => !atWork.some((each) => each.rule === rule));
    return [...atWork, ...since.map((refusal) => atDayOfIssue(refusal, today))];
  });
}

function atDayOfIssue(refusal: Refusal, today: Day): Refusal {
  return { ...refusal, text: fill(atIssueTexts.now, { day: formatDay(today), reason: refusal.text }) };
}

function standardsNamedGate({ standards, standardsNamed }: GateFacts): readonly Refusal[] {
  return [
    ...when(standardsNamed === 0, refusals.noStandard),
    ...when(standardsNamed > standards.length, refusals.unknownStandard),
  ];
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

/**
 * A pass before a failure already on record would be a certificate of something known to be wrong. On the day of the
 * failure it passes only after a repair that is noted (the registry's own rule: no text read states one).
 */
function failureGate({ passed, failedOn, performedOn, mode, noted }: GateFacts): readonly Refusal[] {
  if (!passed || !failedOn || performedOn > failedOn) return [];
  const day = { day: formatDay(failedOn) };
  if (performedOn < failedOn) return [about(historyRefusals.failedLater, day)];
  return when(mode !== 'afterRepair' || !noted.repair, historyRefusals.failedThatDay, day);
}

/** One instrument has one valid certificate for a period: older work, or a second time on a day, only corrects. */
function orderGate({ passed, standing, performedOn, corrected }: GateFacts): readonly Refusal[] {
  if (!passed || !standing || performedOn > standing.performedOn) return [];
  if (corrected && String(corrected._id) === String(standing._id)) return [];
  return [about(historyRefusals.notTheLast, { number: standing.number, day: formatDay(standing.performedOn) })];
}

/** Judged on the day itself: at approval that is the day of issue. */
function validityGate({ passed, performedOn, rule, today }: GateFacts): readonly Refusal[] {
  const validUntil = validUntilFor(performedOn, rule);
  if (!passed || !validUntil || today <= validUntil) return [];
  return [about(historyRefusals.validityEnded, { day: formatDay(performedOn), validUntil: formatDay(validUntil) })];
}

/** Work that lies far back needs its reason, and its certificate the department's consent. */
function lateGate(facts: GateFacts): readonly Refusal[] {
  const { performedOn, today, submittedOn, corrected, noted, isConsented, passed } = facts;
  const isIssued = submittedOn !== undefined && passed === true;
  const enteredOn = submittedOn ?? today;
  return refusalsOfLate({
    ...{ performedOn, enteredOn, isConsented, isIssued, lateReason: noted.lateReason },
    correctedDay: corrected?.performedOn,
  });
}

/** A replacement says on its paper what was corrected and why (ISO/IEC 17025:2017, 7.8.8.2). */
function correctionGate({ corrected, instrument, centreId, noted }: GateFacts): readonly Refusal[] {
  if (corrected === undefined) return when(noted.correctionReason !== undefined, refusals.nothingCorrected);
  if (!noted.correctionReason) return [refusals.noCorrectionReason];
  const inForce = corrected?.status === 'valid' && String(corrected.centreId) === centreId;
  if (!inForce) return [refusals.correctionNotValid];
  return when(String(corrected.instrumentId) !== String(instrument._id), refusals.correctionOtherInstrument);
}

function when(refused: boolean, refusal: Refusal, values: Parameters<typeof fill>[1] = {}): readonly Refusal[] {
  return refused ? [about(refusal, values)] : [];
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}

/** The rule's circular, where the row was confirmed against it. */
function withBasis(refusal: Refusal, rule: InstrumentTypeRule | undefined): Refusal {
  return rule?.confidence === 'confirmed' ? { ...refusal, legalBasis: rule.legalBasis } : refusal;
}

function nameOf({ nameVi, nameEn }: GateFacts['type']) {
  return { ...verbatim(nameVi), ...(nameEn && { en: nameEn }) };
}
