import type { ClientSession } from 'mongoose';
import {
  assertNoneWaits,
  assertSecondPerson,
  proposalOf,
  waitingProposal,
  withRefused,
  type Actor,
  type Change,
} from '../../access';
import { findProcedure, type NeededFigure, type Procedure } from '../../metrology';
import { confirmedAmong, InvalidInputError, NotFoundError, RefusedError, type Refusal } from '../../platform/http';
import { dayInVietnam, type Day, type Text } from '../../platform/i18n';
import { documentsByNumber } from '../../register/documents';
import { figureTexts as texts } from './figure.messages';
import type { ConfirmedFigure, FigureRead } from './figure.model';
import { figuresInForce, unusualFigure, wrongFigure, type FiguresInForce } from './figure.rules';
import { MethodModel } from './method.model';
import type { FigureTyped } from './method.schema';
import { changeMethod, type MethodState } from './method.service';

/** A figure of a procedure, as its address names both. */
export interface NamedFigure {
  readonly code: string;
  readonly figure: string;
}

/** A proposal of a figure, as its address names it. */
export interface NamedFigureProposal {
  readonly code: string;
  readonly proposalId: string;
}

/** What work by a procedure is judged by on a day; undefined where the procedure has no figure that is confirmed. */
export async function figuresOf(
  procedure: Procedure,
  day: Day,
  session: ClientSession | null = null,
): Promise<FiguresInForce | undefined> {
  if (!procedure.figures) return undefined;
  const method = await MethodModel.findOne({ procedureCode: procedure.code }, { figures: 1 }).session(session).lean();
  return figuresInForce(procedure, method?.figures ?? [], day);
}

/** An officer has read a figure in the document of its procedure. Nothing is judged by it until a second one has. */
export async function proposeFigure(
  actor: Actor,
  { code, figure }: NamedFigure,
  { confirmed, ...read }: FigureTyped,
  change: Change,
): Promise<MethodState> {
  const given: FigureRead = { ...read, name: figure };
  const revision = { ...change, action: 'method.figureProposed', reason: read.source } as const;
  return changeMethod(actor, code, revision, async (method) => {
    const asked = figureNamed(code, figure);
    const wrong = await faultsOf(asked, given, change.at);
    if (Object.keys(wrong).length > 0) throw new InvalidInputError(wrong);
    confirmedAmong(unusualFigure(asked, given), confirmed);
    const { figureProposals } = method.toObject();
    assertNoneWaits(figureProposals.filter(({ name }) => name === figure));
    method.figureProposals = [...figureProposals, { ...given, ...proposalOf(actor, change.at) }];
  });
}

/** A second officer has read the same: work from its first day on is judged by it. What was submitted stays as it is. */
export async function confirmFigure(
  actor: Actor,
  { code, proposalId }: NamedFigureProposal,
  change: Change,
): Promise<MethodState> {
  const revision = { ...change, action: 'method.figureConfirmed' } as const;
  return changeMethod(actor, code, revision, async (method) => {
    const { figures, figureProposals } = method.toObject();
    const proposal = waitingProposal(figureProposals, proposalId);
    assertSecondPerson(actor, proposal);
    assertHoldsNow(await faultsOf(figureNamed(code, proposal.name), proposal, change.at));
    const { name, value, effectiveFrom, documentNumber, clause, source, proposedBy } = proposal;
    const hands = { proposedBy, confirmedBy: actor.name, confirmedAt: change.at };
    const confirmed: ConfirmedFigure = { name, value, effectiveFrom, documentNumber, clause, source, ...hands };
    method.figures = [...figures, confirmed];
    method.figureProposals = figureProposals.filter((each) => each !== proposal);
  });
}

/** Refuses a figure that was proposed, with the reason; whoever proposed it takes it back so. */
export async function refuseFigure(
  actor: Actor,
  { code, proposalId }: NamedFigureProposal,
  reason: string,
  change: Change,
): Promise<MethodState> {
  const revision = { ...change, action: 'method.figureRefused', reason } as const;
  return changeMethod(actor, code, revision, (method) => {
    const refusal = { by: actor.name, at: change.at, reason };
    method.figureProposals = withRefused(method.toObject().figureProposals, proposalId, refusal);
  });
}

/** A figure that a procedure asks for. Throws where it asks for none of that name. */
export function figureNamed(code: string, name: string): NeededFigure {
  const found = findProcedure(code)?.figures?.find((each) => each.name === name);
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

async function faultsOf(asked: NeededFigure, read: FigureRead, at: Date): Promise<Record<string, Text>> {
  const [document] = (await documentsByNumber([read.documentNumber])).values();
  return wrongFigure(asked, read, { today: dayInVietnam(at), documentInForceFrom: document?.inForceFrom });
}

/** What was right when it was proposed may have become late since. */
function assertHoldsNow(wrong: Record<string, Text>): void {
  const [first, ...others] = Object.entries(wrong).map(([field, text]): Refusal => ({
    rule: `figure.${field}`,
    text,
    remedy: texts.proposeAgain,
  }));
  if (first) throw new RefusedError([first, ...others]);
}
