import { isWaiting } from '../../access';
import type { Refusal } from '../../platform/http';
import { fill, type Day } from '../../platform/i18n';
import { identityKey, isSameLegalNumber, legalNumberKey, type LegalNumber } from '../../platform/text';
import { designationStateNames } from './designation.messages';
import { designationRefusals as refusals } from './designation.refusals';
import type { Designation } from './designation.model';
import type { DesignationAct, DesignationState } from './designation.states';

export { designationActs, type DesignationAct, type DesignationState } from './designation.states';

type Dates = Pick<Designation, 'validFrom' | 'validUntil' | 'withdrawnOn' | 'suspensions' | 'proposal'>;

/** What a designation is on a day; nothing until it is approved. Withdrawal is final; expiry comes before suspension. */
export function stateOn(designation: Dates, day: Day): DesignationState {
  const { validFrom, validUntil, withdrawnOn, suspensions, proposal } = designation;
  if (proposal) return isWaiting(proposal) ? 'draft' : 'refused';
  if (withdrawnOn && day >= withdrawnOn) return 'withdrawn';
  if (day < validFrom) return 'notYet';
  if (validUntil && day > validUntil) return 'expired';
  return suspensions.some(({ from, until }) => day >= from && (!until || day <= until)) ? 'suspended' : 'inForce';
}

/** The filter that finds what a second officer approved: what was entered before there were two is approved. */
export const isApproved = { proposal: { $exists: false } } as const;

/** The filter that finds the designations in force on a day: `stateOn` in the words of the database. */
export function inForceOn(day: Day): Record<string, unknown> {
  const heldBack = { from: { $lte: day }, $or: [{ until: { $exists: false } }, { until: { $gte: day } }] };
  return {
    ...isApproved,
    validFrom: { $lte: day },
    $and: [
      { $or: [{ validUntil: { $exists: false } }, { validUntil: { $gte: day } }] },
      { $or: [{ withdrawnOn: { $exists: false } }, { withdrawnOn: { $gt: day } }] },
    ],
    suspensions: { $not: { $elemMatch: heldBack } },
  };
}

/** From which states each act is possible, on the day it takes effect. */
export const designationTransitions: Readonly<Record<DesignationAct, readonly DesignationState[]>> = {
  suspend: ['inForce'],
  resume: ['suspended'],
  withdraw: ['notYet', 'inForce', 'suspended'],
};

/** Why the act is not possible on that day; undefined when it is. */
export function transitionRefusal(designation: Dates, act: DesignationAct, day: Day): Refusal | undefined {
  const state = stateOn(designation, day);
  if (!designationTransitions[act].includes(state)) return refuse(refusals.transition[act], state);
  if (act === 'suspend' && designation.suspensions.some(({ from }) => from > day))
    return refuse(refusals.laterSuspension, state);
  if (act === 'resume' && !designation.suspensions.some(({ from, until }) => !until && from < day)) {
    return refuse(refusals.nothingToResume, state);
  }
  return undefined;
}

function refuse({ text, remedy }: Pick<Refusal, 'text' | 'remedy'>, state: DesignationState): Refusal {
  return {
    rule: 'designation.transition',
    text: fill(text, { state: designationStateNames[state] }),
    remedy,
    field: 'on',
  };
}

type Numbered = Pick<Designation, 'number' | 'issuer' | 'issuedOn'>;

/** What makes the number of a decision one in the country; undefined while no source gives it. */
function decisionNumberOf({ number, issuer, issuedOn }: Numbered): LegalNumber | undefined {
  return number ? { number, issuer, year: issuedOn ? Number(issuedOn.slice(0, 4)) : undefined } : undefined;
}

/** Whether two decisions bear one number, as far as issuer and year are known of both. */
export function isSameNumber(one: Numbered, other: Numbered): boolean {
  const [number, otherNumber] = [decisionNumberOf(one), decisionNumberOf(other)];
  return number !== undefined && otherNumber !== undefined && isSameLegalNumber(number, otherNumber);
}

type Named = Numbered & { readonly centreId: Designation['centreId'] };

/** One decision that names two centres: issuer and day are known of both, and the same. */
export function isSameDecision(one: Named, other: Named): boolean {
  const isWhole = [one, other].every(({ issuer, issuedOn }) => issuer && issuedOn);
  return isWhole && one.issuedOn === other.issuedOn && !one.centreId.equals(other.centreId);
}

/** The keys of a decision's number: by which it is found, and by which it is entered once. */
export function decisionKeys(designation: Numbered): Pick<Designation, 'numberKey' | 'issueKey'> {
  const number = decisionNumberOf(designation);
  return number ? { numberKey: identityKey('documentNumber', number.number), issueKey: legalNumberKey(number) } : {};
}
