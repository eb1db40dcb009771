import { cardOn, permits } from '../centres';
import { statusOn } from '../../register/organizations';
import { refusalsOfStandards } from '../standards';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, verbatim, type Day } from '../../platform/i18n';
import { atIssueTexts, gateRefusals as refusals } from './gate.messages';
import { extentOf } from './verification.rules';
import { when, about, type GateFacts } from './gate.facts';

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
export function partiesGate(facts: GateFacts): readonly Refusal[] {
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

export function standardsNamedGate({ standards, standardsNamed }: GateFacts): readonly Refusal[] {
  return [
    ...when(standardsNamed === 0, refusals.noStandard),
    ...when(standardsNamed > standards.length, refusals.unknownStandard),
  ];
}
