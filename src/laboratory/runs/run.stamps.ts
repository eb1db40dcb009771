import { assertCan, type Actor } from '../../access';
import { stampKeyOf, VerificationModel } from '../certificates';
import { Joi } from '../../platform/http';
import { stampAfter } from './island/cells';
import { mostMembers } from './run.schema';

export const stampsSchema = Joi.object<{ readonly from: string }, true>({
  from: Joi.string().trim().max(40).required(),
});

/** A lot and some that are already used. */
const numbersLooked = 2 * mostMembers;

/** Which of the numbers that follow a stamp some record of the centre holds. */
export async function usedStamps(actor: Actor, from: string): Promise<readonly string[]> {
  const { organizationId: centreId } = actor;
  assertCan(actor, 'verifications.record', centreId);
  const keys = new Map<string, string>();
  for (let stamp = stampAfter(from); stamp !== undefined && keys.size < numbersLooked; stamp = stampAfter(stamp))
    keys.set(stampKeyOf(centreId, stamp), stamp);
  const held = await VerificationModel.find({ stampKey: { $in: [...keys.keys()] } }, { stampKey: 1 }).lean();
  return held.flatMap(({ stampKey = '' }) => keys.get(stampKey) ?? []);
}
