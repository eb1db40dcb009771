import { actorOf, requirePermission } from '../access';
import type { Clock } from '../platform/clock';
import { operation, type Operation } from '../platform/http';
import type { InstrumentTypeRecord } from './instrument-type.model';
import {
  confirmRuleSchema,
  listInstrumentTypesSchema,
  newRuleSchema,
  type ListInstrumentTypes,
  type NewRule,
  type RuleInput,
} from './instrument-type.schema';
import { addRule, confirmRule, findInstrumentTypePage, getInstrumentType } from './instrument-type.service';

export function instrumentTypeApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Instrument types' } as const;
  return [
    operation<ListInstrumentTypes>({
      ...common,
      method: 'get',
      path: '/instrument-types',
      summary: 'Types of instruments under legal control, with their rules by period',
      access: 'read',
      door: requirePermission('instrumentTypes.read'),
      query: listInstrumentTypesSchema,
      answer: { status: 200, description: 'A page of types' },
      handle: async ({ req, query }) => {
        const page = await findInstrumentTypePage(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentType), nextCursor: page.next } };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/instrument-types/:id',
      summary: 'One type by id or code; a rule holds from `effectiveFrom` until the day before `effectiveTo`',
      access: 'read',
      door: requirePermission('instrumentTypes.read'),
      answer: { status: 200, description: 'The type' },
      handle: async ({ req, params }) => answerWith(await getInstrumentType(actorOf(req), params['id'] ?? '')),
    }),
    operation<unknown, NewRule>({
      ...common,
      method: 'post',
      path: '/instrument-types/:id/rules',
      summary: 'Add the rule that holds from a day on; the one before it ends that day',
      access: 'write',
      door: requirePermission('instrumentTypes.confirm'),
      body: newRuleSchema,
      answer: { status: 201, description: 'The type' },
      handle: async ({ req, params, body, expectedVersion }) =>
        answerWith(await addRule(actorOf(req), params['id'] ?? '', body, clock.now(), expectedVersion)),
    }),
    operation<unknown, RuleInput>({
      ...common,
      method: 'post',
      path: '/instrument-types/:id/rules/:effectiveFrom/confirmation',
      summary: 'Confirm a rule as the text of the law has it',
      access: 'write',
      door: requirePermission('instrumentTypes.confirm'),
      body: confirmRuleSchema,
      answer: { status: 200, description: 'The type' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const row = { id: params['id'] ?? '', effectiveFrom: params['effectiveFrom'] ?? '' };
        return answerWith(await confirmRule(actorOf(req), row, body, clock.now(), expectedVersion));
      },
    }),
  ];
}

function answerWith(type: InstrumentTypeRecord) {
  return { json: presentType(type), version: type.__v };
}

function presentType({ _id, __v: _version, searchWords: _words, ...type }: InstrumentTypeRecord) {
  return { id: String(_id), ...type };
}
