import type { ClientSession, Types } from 'mongoose';
import type { Actor } from '../../access';
import { recordAudit } from '../../audit';
import { dayInVietnam } from '../../platform/i18n';
import { actionAudited } from './action.audited';
import { ComparisonActionModel, type ComparisonAction } from './action.model';
import type { ComparisonRound, RoundDocument } from './round.model';
import { judgingScore } from './score.rules';

type Opened = Pick<ComparisonAction, 'centreId' | 'round' | 'point' | 'code' | 'scoreName' | 'score'>;

/** What the failed results of a closed round ask of the centres of the register. */
export function actionsFor({ name, points, participants, scores, criterion }: ComparisonRound): Opened[] {
  return scores.flatMap(({ code, point, performance, ...each }) => {
    const centreId = participants.find((participant) => participant.code === code)?.centreId;
    const judged = judgingScore(each, criterion);
    if (performance !== 'unsatisfactory' || !centreId || !judged) return [];
    return [
      { centreId, round: name, point: points[point]?.label ?? '', code, scoreName: judged.name, score: judged.score },
    ];
  });
}

/** Opens them, but for those that stand since the round was closed before. */
export async function openActions(
  actor: Actor,
  round: RoundDocument,
  { at, session }: { readonly at: Date; readonly session: ClientSession },
): Promise<void> {
  const roundId = round._id;
  const known = await ComparisonActionModel.find({ roundId }, { code: 1, point: 1 }).session(session).lean();
  const isKnown = ({ code, point }: Opened) => known.some((each) => each.code === code && each.point === point);
  for (const opened of actionsFor(round.toObject<ComparisonRound>()).filter((each) => !isKnown(each))) {
    const made = { ...opened, roundId, openedOn: dayInVietnam(at), status: 'open' as const };
    const [action] = await ComparisonActionModel.create([made], { session });
    const after = action!.toObject();
    const subject = subjectOfAction({ ...made, _id: after._id });
    await recordAudit(actor, { action: 'comparisonAction.opened', subject, before: null, after, at }, session);
  }
}

export function subjectOfAction({
  _id,
  centreId,
  round,
  point,
}: Pick<ComparisonAction, 'centreId' | 'round' | 'point'> & { readonly _id: Types.ObjectId }) {
  return { type: actionAudited.type, id: _id, name: `${round}, ${point}`, organizationId: centreId };
}
