import { absenceOn, cardOn, permits } from '../centres';
import { statusOn } from '../../register/organizations';
import { refusalsOfShown, refusalsOfStandards, standardsAtWork, type MeasurementStandardRecord } from '../standards';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, verbatim, type Day } from '../../platform/i18n';
import { atIssueTexts, gateRefusals as refusals } from './gate.messages';
import { isCertified, workWanted } from './verification.rules';
import { when, about, nameOf, type GateFacts } from './gate.facts';
import { valuesShown } from './shown.values';
import { statementRefusals } from './statement.messages';
import { kindsOfWork } from './work-kinds';

/** What a party to the work is held to on one day. */
type Party = (facts: GateFacts, day: Day) => readonly Refusal[];

/** Everybody and everything that the work rests on. The signatory has a gate of its own. */
const parties: Readonly<Record<'organization' | 'designation' | 'verifier' | 'standards', Party>> = {
  organization: ({ centre }, day) =>
    when(statusOn(centre, day) !== 'active', refusals.centreNotActive, {
      centre: verbatim(centre.nameVi),
      day: formatDay(day),
    }),
  /**
   * Nghị định 105/2016/NĐ-CP: in force that day, and a scope line for the work, type, mode, class and range; or, for
   * what needs no designation, the centre's registration.
   */
  designation: ({ kind, centre, designations, instrument, mode, type }, day) => {
    const { byRegistration, legalBasis } = kindsOfWork[kind].permission;
    if (byRegistration && centre.registrationMark) return [];
    const answer = permits(designations, workWanted({ kind, mode }, instrument), day);
    if (!('refusals' in answer)) return [];
    if (!byRegistration) return answer.refusals;
    const names = { type: nameOf(type), centre: verbatim(centre.nameVi) };
    return [{ ...about(statementRefusals.noPermission, names), ...(legalBasis && { legalBasis }) }];
  },
  /** A person of the centre; of a verification one whose card covers the field. */
  verifier: ({ kind, verifier, type, centreId }, day) => {
    const { name } = verifier;
    if (String(verifier.centreId) !== centreId) return [about(refusals.verifierOfOtherCentre, { name })];
    if (!kindsOfWork[kind].permission.needsCard) {
      const absence = absenceOn(verifier, day);
      return absence?.rule === 'verifier.left' ? [absence] : when(!!absence, statementRefusals.notActive, { name });
    }
    const card = cardOn(verifier, type.field, day);
    return 'rule' in card ? [card] : [];
  },
  /** Each of the right quantity, in force with its whole chain, and together good enough at every value measured. */
  standards: ({ kind, standards, standardsNeed, standardsKnown: known, results }, day) => {
    const unfit = refusalsOfStandards(standards, standardsNeed, { day, use: kindsOfWork[kind].standardUse, known });
    // A procedure that names no standard leaves it to the rows: they say what is to be shown.
    const isLeftToRows = unfit.length === 0 && standards.length > 0 && standardsNeed?.length === 0;
    const unshown = isLeftToRows ? refusalsOfShown(standardsAtWork(standards, day), valuesShown(results)) : [];
    return [...unfit, ...unshown].map((each) => ({ field: 'standardIds', ...each }));
  },
};

/**
 * Each party holds on the day of the work and, for a pass, on the day of issue too: what no longer holds does not act
 * (the registry's own rule; the legal basis of each party's refusal stands with it). A failure is concluded all the
 * same: nothing is issued for it. What was done while a designation held is issued after its end when the department
 * releases it.
 */
export function partiesGate(facts: GateFacts): readonly Refusal[] {
  const { kind, performedOn, today, atIssue, passed, isConsented } = facts;
  const isLater = atIssue && (passed === undefined || isCertified(kind, passed)) && today > performedOn;
  return Object.entries(parties).flatMap(([name, party]) => {
    const atWork = party(facts, performedOn);
    const isReleased = isConsented && name === 'designation';
    const now = isLater && !isReleased ? party(withStandardsOfWork(facts), today) : [];
    const since = now.filter(({ rule }) => !atWork.some((each) => each.rule === rule));
    return [...atWork, ...since.map((refusal) => atDayOfIssue(refusal, today))];
  });
}

/** What befell a standard after the work, lent, adjusted or damaged, undoes nothing of it. */
function withStandardsOfWork(facts: GateFacts): GateFacts {
  const asOfWork = ({ away: _lent, holds, ...standard }: MeasurementStandardRecord): MeasurementStandardRecord => ({
    ...standard,
    ...(holds && { holds: holds.filter(({ since }) => since <= facts.performedOn) }),
  });
  const { standards, standardsKnown } = facts;
  return {
    ...facts,
    standards: standards.map(asOfWork),
    standardsKnown: new Map([...standardsKnown].map(([id, standard]) => [id, asOfWork(standard)])),
  };
}

function atDayOfIssue(refusal: Refusal, today: Day): Refusal {
  return { ...refusal, text: fill(atIssueTexts.now, { day: formatDay(today), reason: refusal.text }) };
}

export function standardsNamedGate({ standards, standardsNamed, isMeasured }: GateFacts): readonly Refusal[] {
  return [
    ...when(standardsNamed === 0 && isMeasured, refusals.noStandard),
    ...when(standardsNamed > standards.length, refusals.unknownStandard),
  ];
}
