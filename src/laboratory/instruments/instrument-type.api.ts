import { actorOf, refuseProposalSchema, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { InstrumentTypeRecord, RuleOfLaw } from './instrument-type.model';
import { listInstrumentTypesSchema, proposeRuleSchema, type ListInstrumentTypes } from './instrument-type.schema';
import { findInstrumentTypePage, getInstrumentType } from './instrument-type.service';
import { confirmRule, proposeRule, refuseRule } from './proposed-rule.service';

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
    operation<unknown, RuleOfLaw>({
      ...common,
      method: 'post',
      path: '/instrument-types/:id/rules',
      summary: 'Propose the rule that holds from a day on; another officer confirms it',
      access: 'write',
      door: requirePermission('instrumentTypes.confirm'),
      body: proposeRuleSchema,
      answer: { status: 201, description: 'The type, with the proposal' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        return answerWith(await proposeRule(actorOf(req), params['id'] ?? '', body, change));
      },
    }),
    operation({
      ...common,
      method: 'post',
      path: '/instrument-types/:id/proposals/:proposalId/confirmation',
      summary: 'Confirm a rule that somebody else proposed, as the text of the law has it',
      access: 'write',
      door: requirePermission('instrumentTypes.confirm'),
      answer: { status: 200, description: 'The type' },
      handle: async ({ req, params, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        return answerWith(await confirmRule(actorOf(req), namedIn(params), change));
      },
    }),
    operation<unknown, { readonly reason: string }>({
      ...common,
      method: 'post',
      path: '/instrument-types/:id/proposals/:proposalId/refusal',
      summary: 'Refuse a proposed rule with the reason, or take back one’s own',
      access: 'write',
      door: requirePermission('instrumentTypes.confirm'),
      body: refuseProposalSchema,
      answer: { status: 200, description: 'The type' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        return answerWith(await refuseRule(actorOf(req), namedIn(params), body.reason, change));
      },
    }),
  ];
}

function namedIn(params: Readonly<Record<string, string>>) {
  return { id: params['id'] ?? '', proposalId: params['proposalId'] ?? '' };
}

function answerWith(type: InstrumentTypeRecord) {
  return { json: presentType(type), version: type.__v };
}

function presentType(type: InstrumentTypeRecord) {
  return presentRecord(type, 'searchWords');
}
