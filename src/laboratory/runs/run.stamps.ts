import { assertCan, type Actor } from '../../access';
import { keepsStampsFor, namedIn, nextStampsOf, recordKinds, type RecordKind } from '../certificates';
import { dayField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { mostMembers } from './run.limits';
import { numbersAfter } from './run.numbers';

/** After which stamp a lot is numbered on, for which work. */
export interface StampsAsked {
  readonly after: string;
  readonly kind: RecordKind;
  readonly day: Day;
}

export const stampsSchema = Joi.object<StampsAsked, true>({
  after: Joi.string().trim().max(40).required(),
  kind: Joi.string()
    .valid(...recordKinds)
    .required(),
  day: dayField().required(),
});

/**
 * The free stamps that follow one, enough for a lot: those that the technician holds on the day, where the centre keeps a
 * register of them, else the numbers that follow; without those that some record names.
 */
export async function stampsAfter(actor: Actor, { after, kind, day }: StampsAsked): Promise<readonly string[]> {
  const { organizationId: centreId, verifierId } = actor;
  assertCan(actor, 'verifications.record', centreId);
  if (!verifierId) return [];
  if (await keepsStampsFor({ centreId, kind }, day))
    return nextStampsOf({ centreId, verifierId, kind, after }, mostMembers, day);
  const numbers = numbersAfter(after);
  const named = await namedIn(centreId)(numbers);
  return numbers.filter((each) => !named.has(each)).slice(0, mostMembers);
}

/**
 * By which stamps a lot is numbered on where nobody can be asked: the free ones that the technician holds, counting up;
 * undefined where the centre keeps no register of them, so that the numbers themselves follow.
 */
export async function stampsToTake(
  { organizationId: centreId, verifierId }: Actor,
  kind: RecordKind,
  day: Day,
): Promise<readonly string[] | undefined> {
  if (!(await keepsStampsFor({ centreId, kind }, day))) return undefined;
  return verifierId ? nextStampsOf({ centreId, verifierId, kind }, mostMembers, day) : [];
}
