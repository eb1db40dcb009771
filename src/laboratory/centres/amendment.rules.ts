import { isWaiting } from '../../access';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { amendmentRefusals as refusals } from './amendment.messages';
import type { Amendment } from './amendment.model';
import { designationStateNames } from './designation.messages';
import type { Designation } from './designation.model';
import { stateOn } from './designation.rules';
import type { ScopeLine } from './scope-line.model';

type Amended = Pick<Designation, 'scopeLines' | 'amendments'>;

/** The amendments that a second officer approved, by the day since which they hold; of one day the latest approved last. */
export function approvedAmendments({ amendments = [] }: Pick<Designation, 'amendments'>): readonly Amendment[] {
  return amendments
    .filter(({ proposal }) => !proposal)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : approvedAtOf(a) - approvedAtOf(b)));
}

const approvedAtOf = ({ confirmedAt }: Amendment): number => confirmedAt?.getTime() ?? 0;

/** What the decision permitted on a day: as it was decided, or as amended last by then. */
export function scopeOn(designation: Amended, day: Day): readonly ScopeLine[] {
  const inForce = approvedAmendments(designation).findLast(({ from }) => from <= day);
  return inForce?.scopeLines ?? designation.scopeLines;
}

type Dated = Amended & Parameters<typeof stateOn>[0];

/** Why the decision cannot say something else from that day on; undefined when it can. */
export function amendmentRefusal(designation: Dated, { kind, from, validFrom }: Draft): Refusal | undefined {
  const begins = validFrom ?? designation.validFrom;
  if (from < begins) return about(refusals.beforeDesignation, { day: formatDay(begins) });
  const state = stateOn(designation, from);
  if (kind === 'amendment' && (state === 'withdrawn' || state === 'expired'))
    return about(refusals.over, { state: designationStateNames[state] });
  return undefined;
}

type Draft = Pick<Amendment, 'kind' | 'from' | 'validFrom'>;

/** The draft that somebody has in hand, waiting or refused: there is one at a time. */
export function draftOf({ amendments = [] }: Pick<Designation, 'amendments'>): Amendment | undefined {
  return amendments.find(({ proposal }) => proposal);
}

/** A second officer is asked about the decision or an amendment of it. */
export function waitsForApproval({ proposal, amendments = [] }: Pick<Designation, 'proposal' | 'amendments'>): boolean {
  return [proposal, ...amendments.map((each) => each.proposal)].some((each) => each && isWaiting(each));
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
