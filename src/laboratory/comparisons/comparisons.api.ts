import { resource, type Actor } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { ActionRecord } from './action.model';
import { effectSchema, listActionsSchema, planSchema } from './action.schema';
import { closeAction, findActions, getAction, planAction } from './action.service';
import type { RoundRecord } from './round.model';
import { findRounds, getRound } from './round.queries';
import { shownTo } from './round.rules';
import {
  changeRoundSchema,
  listRoundsSchema,
  participantsSchema,
  pointsSchema,
  registerRoundSchema,
  reopenSchema,
  resultsSchema,
} from './round.schema';
import {
  changeRound,
  closeRound,
  registerRound,
  reopenRound,
  setParticipants,
  setPoints,
  setResults,
} from './round.service';

/** A round with whoever reads it: what is shown of the participants depends on that. */
interface Seen {
  readonly round: RoundRecord;
  readonly reader: Actor;
}

/** Rounds of interlaboratory comparisons, and what is done about failed results. */
export function comparisonApi(clock: Clock): readonly Operation[] {
  return [...actionApi(clock), ...roundApi(clock)];
}

function roundApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, step } = resource({
    ...({ tag: 'Comparisons', path: '/comparisons/:id' } as const),
    ...({ reads: 'comparisons.read', writes: 'comparisons.manage' } as const),
    ...{ clock, present },
  });
  const answer = 'The round as it is now';
  return [
    list({
      summary: 'Rounds of interlaboratory comparisons, newest first; of those that other bodies keep only closed ones',
      answer: 'A page of rounds; others’ names only for those who see every centre',
      query: listRoundsSchema,
      find: async (reader, query, page) => {
        const { items, next } = await findRounds(reader, query, page);
        return { items: items.map((round) => ({ round, reader })), next };
      },
    }),
    begin({
      summary: 'Register a round; points, participants and results are sent after it',
      answer: 'The round',
      body: registerRoundSchema,
      run: async (reader, input, at) => ({ round: await registerRound(reader, input, at), reader }),
    }),
    read({
      summary: 'A round with its points, results by code, and the scores it was closed with',
      answer: 'The round',
      get: async (reader, id) => ({ round: await getRound(reader, id), reader }),
    }),
    change({
      summary: 'Change what is said of a round while it is open; a field that is null is removed',
      answer,
      body: changeRoundSchema,
      run: seen(changeRound),
    }),
    step('points', {
      summary: 'Say what is compared, sent whole; without a value the robust consensus is the assigned one',
      answer,
      body: pointsSchema,
      run: seen(setPoints),
    }),
    step('participants', {
      summary: 'Say who takes part, sent whole; the results of a code that stays are kept',
      answer,
      body: participantsSchema,
      run: seen(setParticipants),
    }),
    step('results', {
      summary: 'Enter the results of one participant, sent whole; `point` counts from 0',
      answer,
      body: resultsSchema,
      run: seen(setResults),
    }),
    step('close', {
      summary: 'Freeze the round with its scores; a failed result of a centre of the register opens an action',
      answer,
      run: seen(closeRound),
    }),
    step('reopen', {
      summary: 'Open a closed round again, with the reason',
      answer,
      body: reopenSchema,
      run: seen(reopenRound),
    }),
  ];
}

type Verb<Input> = (
  actor: Actor,
  id: string,
  input: Input,
  change: Parameters<typeof closeRound>[3],
) => Promise<RoundRecord>;

function seen<Input>(verb: Verb<Input>) {
  return async (reader: Actor, id: string, input: Input, change: Parameters<Verb<Input>>[3]): Promise<Seen> => ({
    round: await verb(reader, id, input, change),
    reader,
  });
}

function present({ round, reader }: Seen) {
  return { ...presentRecord(round), participants: shownTo(reader, round) };
}

function actionApi(clock: Clock): readonly Operation[] {
  const { list, read, step } = resource({
    ...({ tag: 'Comparisons', path: '/comparisons/actions/:id' } as const),
    ...({ reads: 'comparisons.read', writes: 'comparisons.act' } as const),
    ...{ clock, present: (action: ActionRecord) => presentRecord(action) },
  });
  const answer = 'The action as it is now';
  return [
    list({
      summary: 'Actions after failed results, newest first; `status=unfinished` are those not closed',
      answer: 'A page of actions',
      query: listActionsSchema,
      find: findActions,
    }),
    read({ summary: 'One action', answer: 'The action', get: getAction }),
    step('plan', {
      summary: 'State cause, correction, who sees to it and until when',
      answer,
      body: planSchema,
      run: planAction,
    }),
    step('close', {
      summary: 'Close an action once its effect was checked',
      answer,
      body: effectSchema,
      run: closeAction,
    }),
  ];
}
