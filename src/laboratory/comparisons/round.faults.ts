import type { ClientSession } from 'mongoose';
import { reachOf, type Actor } from '../../access';
import { fieldName } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { OrganizationModel } from '../../register/organizations';
import { roundTexts as texts } from './round.messages';
import type { RoundPoint } from './round.model';
import type { ParticipantsInput, SentResult } from './round.schema';

type Faults = Record<string, Text>;

/** Two points of one name, U without a value, k without U. */
export function pointFaults(points: readonly RoundPoint[]): Faults {
  const faults: Faults = {};
  points.forEach(({ label, value, uncertainty, coverageFactor }, at) => {
    if (points.findIndex((each) => each.label === label) < at)
      faults[fieldName(['points', at, 'label'])] = texts.twicePoint;
    if (value === undefined && (uncertainty ?? coverageFactor) !== undefined)
      faults[fieldName(['points', at, 'value'])] = texts.uncertaintyWithoutValue;
    else if (coverageFactor !== undefined && uncertainty === undefined)
      faults[fieldName(['points', at, 'uncertainty'])] = texts.factorWithoutUncertainty;
  });
  return faults;
}

/** Codes and centres stand once; a centre that keeps a round names no other of the register. */
export async function participantFaults(
  actor: Actor,
  participants: ParticipantsInput['participants'],
  session: ClientSession,
): Promise<Faults> {
  const faults: Faults = {};
  const ids = participants.flatMap(({ centreId }) => centreId ?? []);
  const known = await OrganizationModel.find({ _id: { $in: ids }, kind: 'centre' }, { _id: 1 })
    .session(session)
    .lean();
  const mayNameAll = reachOf(actor, 'comparisons.manage') === 'all';
  participants.forEach(({ code, centreId }, at) => {
    if (participants.findIndex((each) => each.code === code) < at)
      faults[fieldName(['participants', at, 'code'])] = texts.twiceCode;
    if (centreId === undefined) return;
    const field = fieldName(['participants', at, 'centreId']);
    if (!known.some(({ _id }) => String(_id) === centreId)) faults[field] = texts.noCentre;
    else if (!mayNameAll && centreId !== actor.organizationId) faults[field] = texts.otherCentre;
    else if (participants.findIndex((each) => each.centreId === centreId) < at) faults[field] = texts.twiceCentre;
  });
  return faults;
}

export function resultFaults(results: readonly SentResult[], points: number): Faults {
  const faults: Faults = {};
  results.forEach(({ point, value, uncertainty, coverageFactor }, at) => {
    if (point >= points) faults[fieldName(['results', at, 'point'])] = texts.noSuchPoint;
    if (value === undefined && (uncertainty ?? coverageFactor) !== undefined)
      faults[fieldName(['results', at, 'value'])] = texts.uncertaintyWithoutValue;
    else if (coverageFactor !== undefined && uncertainty === undefined)
      faults[fieldName(['results', at, 'uncertainty'])] = texts.factorWithoutUncertainty;
  });
  return faults;
}
