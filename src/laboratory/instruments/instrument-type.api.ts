import { refuseProposalSchema, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { InstrumentTypeRecord } from './instrument-type.model';
import { listInstrumentTypesSchema, proposeRuleSchema } from './instrument-type.schema';
import { findInstrumentTypePage, getInstrumentType } from './instrument-type.service';
import { confirmRule, proposeRule, refuseRule } from './proposed-rule.service';

export function instrumentTypeApi(clock: Clock): readonly Operation[] {
  const { list, read, add, step } = resource({
    ...{ tag: 'Instrument types', path: '/instrument-types/:id', clock },
    ...{ reads: 'instrumentTypes.read', writes: 'instrumentTypes.confirm', present: presentType },
  });
  return [
    list({
      summary: 'Types of instruments under legal control, with their rules by period',
      answer: 'A page of types',
      query: listInstrumentTypesSchema,
      find: findInstrumentTypePage,
    }),
    read({
      summary: 'One type by id or code; a rule holds from `effectiveFrom` until the day before `effectiveTo`',
      answer: 'The type',
      get: getInstrumentType,
    }),
    add('rules', {
      summary: 'Propose the rule that holds from a day on; another officer confirms it',
      answer: 'The type, with the proposal',
      body: proposeRuleSchema,
      run: proposeRule,
    }),
    step('proposals/:proposalId/confirmation', {
      summary: 'Confirm a rule that somebody else proposed, as the text of the law has it',
      answer: 'The type',
      run: (actor, id, _nothing, change, { proposalId = '' }) => confirmRule(actor, { id, proposalId }, change),
    }),
    step('proposals/:proposalId/refusal', {
      summary: 'Refuse a proposed rule with the reason, or take back one’s own',
      answer: 'The type',
      body: refuseProposalSchema,
      run: (actor, id, { reason }, change, { proposalId = '' }) =>
        refuseRule(actor, { id, proposalId }, reason, change),
    }),
  ];
}

function presentType(type: InstrumentTypeRecord) {
  return presentRecord(type, 'searchWords');
}
