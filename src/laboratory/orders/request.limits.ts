import { createHmac } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { takeTurn } from '../../platform/database';
import { TooManyRequestsError } from '../../platform/http';
import { requestTexts as texts } from './request.messages';
import { WorkRequestModel } from './request.model';

/** Public requests that are taken in twenty-four hours (the registry's own rule): of one sender, and by one centre. */
export const mostInADay = { ofSender: 10, ofCentre: 200 } as const;

const dayMs = 24 * 60 * 60 * 1000;

/** Where a request came from, and the secret of the installation under which that is marked. */
export interface Sender {
  readonly address: string;
  readonly secret: string;
}

/**
 * Refuses what goes beyond the limits, counted in the database for every instance. Answers the mark under which the
 * sender is counted: of the day and the address under a secret, so that whoever reads it finds nobody by trying addresses.
 */
export async function assertWithinLimits(
  { centreId, sender, at }: { centreId: string; sender: Sender; at: Date },
  session: ClientSession,
): Promise<string> {
  const since = new Date(at.getTime() - dayMs);
  const senderMark = markOf(sender, at);
  await takeTurn(`public requests ${centreId}`, session);
  const receivedAt = { $gt: since };
  const marks = { $in: [senderMark, markOf(sender, since)] };
  const ofSender = await WorkRequestModel.countDocuments({ senderMark: marks, receivedAt }).session(session);
  const ofCentre = await WorkRequestModel.countDocuments({ centreId, way: 'public', receivedAt }).session(session);
  if (ofSender >= mostInADay.ofSender || ofCentre >= mostInADay.ofCentre) throw new TooManyRequestsError(texts.tooMany);
  return senderMark;
}

function markOf({ address, secret }: Sender, at: Date): string {
  const day = at.toISOString().slice(0, 10);
  return createHmac('sha256', secret).update(`public request ${day} ${address}`).digest('hex').slice(0, 24);
}
