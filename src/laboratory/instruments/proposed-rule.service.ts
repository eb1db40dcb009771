import type { ClientSession } from 'mongoose';
import {
  assertCan,
  assertNoneWaits,
  assertSecondPerson,
  isWaiting,
  proposalOf,
  waitingProposal,
  withRefused,
  type Actor,
  type Change,
} from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { documentsByNumber } from '../../register/documents';
import { InvalidInputError, RefusedError, type Refusal } from '../../platform/http';
import { dayInVietnam, type Text } from '../../platform/i18n';
import { recordTypeRules } from './instrument-history.service';
import { instrumentTypeAudited } from './instrument-type.audited';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import {
  InstrumentTypeModel,
  type InstrumentType,
  type InstrumentTypeDocument,
  type InstrumentTypeRecord,
  type ProposedRule,
  type RuleOfLaw,
} from './instrument-type.model';
import { withRule, wrongRule } from './instrument-type.rules';
import { named } from './instrument-type.service';

/** A proposal of a type, as its address names both. */
export interface NamedProposal {
  /** Id or code of the type. */
  readonly id: string;
  readonly proposalId: string;
}

/** The types of which some rule waits for a second person. */
export async function findTypesWithWaitingRules(): Promise<InstrumentTypeRecord[]> {
  const types = await InstrumentTypeModel.find({ 'proposals.0': { $exists: true } })
    .sort({ code: 1 })
    .lean();
  return types.filter(({ proposals }) => proposals.some(isWaiting));
}

/** An officer has read in the law what holds from a day on. Nothing changes until a second one has read the same. */
export async function proposeRule(
  actor: Actor,
  id: string,
  input: RuleOfLaw,
  change: Change,
): Promise<InstrumentTypeRecord> {
  const revision = { ...change, action: 'instrumentType.ruleProposed', reason: input.source } as const;
  return reviseRecord(actor, revised, named(id), revision, async (type, session) => {
    const wrong = await faultsOf(input, change.at, session);
    if (Object.keys(wrong).length > 0) throw new InvalidInputError(wrong);
    const { proposals } = type.toObject();
    assertNoneWaits(proposals.filter(({ effectiveFrom }) => effectiveFrom === input.effectiveFrom));
    type.proposals = [...proposals, { ...input, ...proposalOf(actor, change.at) }];
  });
}

/** A second officer has read the same: the rule holds from its first day on. What was issued or submitted stays. */
export async function confirmRule(
  actor: Actor,
  { id, proposalId }: NamedProposal,
  change: Change,
): Promise<InstrumentTypeRecord> {
  assertCan(actor, 'instrumentTypes.confirm');
  const revision = { ...change, action: 'instrumentType.confirmed' } as const;
  return reviseRecord(actor, revised, named(id), revision, async (type, session) => {
    const { rules, proposals } = type.toObject();
    const proposal = waitingProposal(proposals, proposalId);
    assertSecondPerson(actor, proposal);
    const rule = ruleIn(proposal);
    assertHoldsNow(await faultsOf(rule, change.at, session));
    const hands = { proposedBy: proposal.proposedBy, confirmedBy: actor.name, confirmedAt: change.at };
    type.rules = withRule(rules, { ...rule, ...hands, confidence: 'confirmed' });
    type.proposals = proposals.filter((each) => each !== proposal);
    await recordTypeRules(type, session);
  });
}

/** Refuses a proposal with the reason; whoever made it takes it back so. */
export async function refuseRule(
  actor: Actor,
  { id, proposalId }: NamedProposal,
  reason: string,
  change: Change,
): Promise<InstrumentTypeRecord> {
  const revision = { ...change, action: 'instrumentType.ruleRefused', reason } as const;
  return reviseRecord(actor, revised, named(id), revision, (type) => {
    type.proposals = withRefused(type.toObject().proposals, proposalId, { by: actor.name, at: change.at, reason });
  });
}

const revised: RevisedKind<InstrumentType> = {
  model: InstrumentTypeModel,
  read: 'instrumentTypes.read',
  manage: 'instrumentTypes.confirm',
  notFound: texts.notFound,
  subjectOf,
};

async function faultsOf(rule: RuleOfLaw, at: Date, session: ClientSession): Promise<Record<string, Text>> {
  const [document] = (await documentsByNumber([rule.legalBasis], session)).values();
  return wrongRule(rule, { today: dayInVietnam(at), documentInForceFrom: document?.inForceFrom });
}

/** What was right when it was proposed may have become late since. */
function assertHoldsNow(wrong: Record<string, Text>): void {
  const [first, ...others] = Object.entries(wrong).map(([field, text]): Refusal => ({
    rule: `rule.${field}`,
    text,
    remedy: texts.proposeAgain,
  }));
  if (first) throw new RefusedError([first, ...others]);
}

function ruleIn(proposal: ProposedRule): RuleOfLaw {
  const { effectiveFrom, legalBasis, patternApproval, initial, periodic, afterRepair, periodMonths, source } = proposal;
  return { effectiveFrom, legalBasis, patternApproval, initial, periodic, afterRepair, periodMonths, source };
}

function subjectOf(type: InstrumentTypeDocument) {
  return { type: instrumentTypeAudited.type, id: type._id, name: `${type.code} ${type.nameVi}` };
}
