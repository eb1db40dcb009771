import { type Types, type QueryFilter } from 'mongoose';
import { can, visibleTo, type Actor, type Change } from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { findPage, type Page, type PageRequest } from '../../platform/database';
import { assertDayOrder, NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { subjectOfAction } from './action.opening';
import { actionTexts as texts } from './action.messages';
import { ComparisonActionModel, type ActionRecord, type ActionStatus, type ComparisonAction } from './action.model';
import type { ActionFilter, EffectInput, PlanInput } from './action.schema';

const revised: RevisedKind<ComparisonAction> = {
  model: ComparisonActionModel,
  read: 'comparisons.read',
  manage: 'comparisons.act',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf: subjectOfAction,
};

/** States cause, correction, who and until when; may be stated anew until the action is closed. */
export function planAction(actor: Actor, id: string, input: PlanInput, change: Change): Promise<ActionRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'comparisonAction.planned' }, (action) => {
    assertOpen(action);
    assertDayOrder({ begun: action.openedOn, promised: input.dueOn }, { promised: 'dueOn' });
    action.set({ ...input, status: 'planned' });
  });
}

/** Closes an action once its effect was checked. */
export function closeAction(actor: Actor, id: string, input: EffectInput, change: Change): Promise<ActionRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'comparisonAction.closed' }, (action) => {
    assertOpen(action);
    if (action.status !== 'planned')
      throw new RefusedError([{ rule: 'action.notPlanned', text: texts.notPlanned, remedy: texts.notPlannedRemedy }]);
    const days = { begun: action.openedOn, done: input.effectCheckedOn, today: dayInVietnam(change.at) };
    assertDayOrder(days, { done: 'effectCheckedOn' });
    action.set({ ...input, status: 'closed', closedBy: actor.name });
  });
}

function assertOpen({ status }: Pick<ComparisonAction, 'status'>): void {
  if (status === 'closed')
    throw new RefusedError([{ rule: 'action.closed', text: texts.isClosed, remedy: texts.isClosedRemedy }]);
}

/** Newest first. */
export async function findActions(
  actor: Actor,
  { status }: ActionFilter,
  page: PageRequest,
): Promise<Page<ActionRecord>> {
  const own = visibleTo(actor, 'comparisons.read', 'centreId');
  const chosen = status === 'unfinished' ? unfinished : status ? { status } : {};
  const filter = { ...own, ...chosen } as QueryFilter<ComparisonAction>;
  const order = { field: 'openedOn', direction: -1 } as const;
  return (await findPage(ComparisonActionModel, filter, order, page)) as Page<ActionRecord>;
}

const unfinished = { status: { $in: ['open', 'planned'] as ActionStatus[] } };

export async function getAction(actor: Actor, id: string): Promise<ActionRecord> {
  const own = visibleTo(actor, 'comparisons.read', 'centreId');
  const found = await ComparisonActionModel.findOne({ $and: [{ _id: id }, own] }).lean<ActionRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The actions after one round, of those whose actions the reader may see. */
export async function actionsAfter(actor: Actor, roundId: Types.ObjectId): Promise<ActionRecord[]> {
  const own = visibleTo(actor, 'comparisons.read', 'centreId');
  return ComparisonActionModel.find({ $and: [{ roundId }, own] })
    .sort({ code: 1, point: 1 })
    .lean<ActionRecord[]>();
}

/** How many actions are not closed, of those that the reader sees; 0 for who sees none. */
export async function countUnfinishedActions(actor: Actor): Promise<number> {
  if (!can(actor, 'comparisons.read')) return 0;
  return ComparisonActionModel.countDocuments({ ...visibleTo(actor, 'comparisons.read', 'centreId'), ...unfinished });
}
