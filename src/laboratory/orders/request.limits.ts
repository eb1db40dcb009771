import { createHash } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { takeTurn } from '../../platform/database';
import { TooManyRequestsError } from '../../platform/http';
import { requestTexts as texts } from './request.messages';
import { WorkRequestModel } from './request.model';

/** Public requests that are taken in twenty-four hours (the registry's own rule): of one sender, and by one centre. */
export const mostInADay = { ofSender: 10, ofCentre: 200 } as const;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Refuses what goes beyond the limits, counted in the database for every instance. Answers the mark under which the
 * sender is counted: of the day and the address, so that it leads back to nobody.
 */
export async function assertWithinLimits(
  { centreId, sender, at }: { centreId: string; sender: string; at: Date },
  session: ClientSession,
): Promise<string> {
  const day = at.toISOString().slice(0, 10);
  const senderMark = createHash('sha256').update(`${day} ${sender}`).digest('hex').slice(0, 24);
  await takeTurn(`public requests ${centreId}`, session);
  const receivedAt = { $gt: new Date(at.getTime() - dayMs) };
  const ofSender = await WorkRequestModel.countDocuments({ senderMark, receivedAt }).session(session);
  const ofCentre = await WorkRequestModel.countDocuments({ centreId, way: 'public', receivedAt }).session(session);
  if (ofSender >= mostInADay.ofSender || ofCentre >= mostInADay.ofCentre) throw new TooManyRequestsError(texts.tooMany);
  return senderMark;
}
