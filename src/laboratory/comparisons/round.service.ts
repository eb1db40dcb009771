import { Types, type ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind, type Revision } from '../../audit';
import { inTransaction, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, RefusedError } from '../../platform/http';

import { openActions } from './action.opening';
import { roundAudited } from './round.audited';
import { participantFaults, pointFaults, resultFaults } from './round.faults';
import { roundTexts as texts } from './round.messages';
import {
  ComparisonRoundModel,
  type ComparisonRound,
  type RoundDocument,
  type RoundRecord,
  type Score,
} from './round.model';
import { closingRefusals, resultsMoved } from './round.rules';
import type { ParticipantsInput, PointsInput, ResultsInput, RoundInput } from './round.schema';
import { scoresOf } from './score.rules';

/** Begins a round, kept by the organization of whoever registers it. */
export async function registerRound(actor: Actor, input: RoundInput, at: Date): Promise<RoundRecord> {
  assertCan(actor, 'comparisons.manage', actor.organizationId);
  assertDays(input);
  return inTransaction(async (session) => {
    const keeperId = new Types.ObjectId(actor.organizationId);
    const round = new ComparisonRoundModel({ ...input, keeperId, status: 'draft' });
    await round.save({ session });
    const told = { action: 'round.registered', subject: subjectOf(round), after: round.toObject(), at } as const;
    await recordAudit(actor, told, session);
    return round.toObject<RoundRecord>();
  });
}

/** Changes what is said of a round; a field that is null is removed. */
export function changeRound(
  actor: Actor,
  id: string,
  input: Partial<RoundInput>,
  change: Change,
): Promise<RoundRecord> {
  return reviseOpen(actor, id, { ...change, action: 'round.changed' }, (round) => {
    round.set(withoutNulls(input));
    assertDays(round);
  });
}

/** The points, sent whole: results follow their point by its label. */
export function setPoints(actor: Actor, id: string, { points }: PointsInput, change: Change): Promise<RoundRecord> {
  return reviseOpen(actor, id, { ...change, action: 'round.changed' }, (round) => {
    const { points: earlier, participants } = round.toObject<ComparisonRound>();
    assertSound(pointFaults(points));
    round.set({ points, participants: resultsMoved(participants, earlier, points) });
  });
}

/** Who takes part, sent whole: the results of a code that stays are kept. */
export function setParticipants(
  actor: Actor,
  id: string,
  { participants }: ParticipantsInput,
  change: Change,
): Promise<RoundRecord> {
  return reviseOpen(actor, id, { ...change, action: 'round.changed' }, async (round, session) => {
    assertSound(await participantFaults(actor, participants, session));
    const earlier = round.toObject<ComparisonRound>().participants;
    const resultsOf = (code: string) => earlier.find((each) => each.code === code)?.results ?? [];
    round.set({ participants: participants.map((each) => ({ ...each, results: resultsOf(each.code) })) });
  });
}

/** The results of one participant, sent whole. */
export function setResults(
  actor: Actor,
  id: string,
  { code, results }: ResultsInput,
  change: Change,
): Promise<RoundRecord> {
  return reviseOpen(actor, id, { ...change, action: 'round.changed' }, (round) => {
    const { points, participants } = round.toObject<ComparisonRound>();
    const named = participants.find((each) => each.code === code);
    if (!named) throw new InvalidInputError({ code: texts.noSuchParticipant });
    assertSound(resultFaults(results, points.length));
    named.results = results.flatMap(({ value, ...each }) => (value === undefined ? [] : [{ ...each, value }]));
    round.set({ participants });
  });
}

/** Freezes the round with its scores, and opens an action for every centre of the register whose result failed. */
export function closeRound(actor: Actor, id: string, _: unknown, change: Change): Promise<RoundRecord> {
  return reviseOpen(actor, id, { ...change, action: 'round.closed' }, async (round, session) => {
    const now = round.toObject<ComparisonRound>();
    const [first, ...others] = closingRefusals(now);
    if (first) throw new RefusedError([first, ...others]);
    const scores = scoresOf(now) as Score[];
    round.set({ status: 'closed', closedAt: change.at, closedBy: actor.name, scores });
    await openActions(actor, round, { at: change.at, session });
  });
}

/** Opens a closed round again, with the reason; what was begun about its results stays. */
export function reopenRound(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
  change: Change,
): Promise<RoundRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'round.reopened', reason }, (round) => {
    if (round.status !== 'closed')
      throw new RefusedError([{ rule: 'round.open', text: texts.isOpen, remedy: texts.isOpenRemedy }]);
    round.set({ status: 'draft', closedAt: undefined, closedBy: undefined, scores: [] });
  });
}

function reviseOpen(
  actor: Actor,
  id: string,
  revision: Revision,
  change: (round: RoundDocument, session: ClientSession) => unknown,
): Promise<RoundRecord> {
  return reviseRecord(actor, revised, id, revision, (round, session) => {
    if (round.status === 'closed')
      throw new RefusedError([{ rule: 'round.closed', text: texts.isClosed, remedy: texts.isClosedRemedy }]);
    return change(round, session);
  });
}

function assertSound(faults: Record<string, (typeof texts)[keyof typeof texts]>): void {
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

function assertDays({ beginsOn, endsOn }: Pick<RoundInput, 'beginsOn' | 'endsOn'>): void {
  assertDayOrder({ begun: beginsOn, ended: endsOn }, { begun: 'beginsOn', ended: 'endsOn' });
}

const revised: RevisedKind<ComparisonRound> = {
  model: ComparisonRoundModel,
  read: 'comparisons.read',
  manage: 'comparisons.manage',
  belongsTo: 'keeperId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id, name, keeperId }: RoundDocument) {
  return { type: roundAudited.type, id: _id, name, organizationId: keeperId };
}
