import { assertCan, type Actor } from '../../access';
import { keepsStampsFor, namedIn, nextStampsOf, recordKinds, type RecordKind } from '../certificates';
import { dayField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { mostMembers } from './run.schema';

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

/** A lot and some that are already named. */
const numbersLooked = 2 * mostMembers;

/** The numbers that follow a stamp's: its last digits count, and keep their width. None where it has no digits. */
export function numbersAfter(stamp: string): string[] {
  const [, head = '', digits = '', tail = ''] = /^(.*?)(\d+)(\D*)$/.exec(stamp) ?? [];
  if (digits === '') return [];
  return Array.from({ length: numbersLooked }, (_, at) => {
    const number = String(BigInt(digits) + BigInt(at + 1));
    return `${head}${number.padStart(digits.length, '0')}${tail}`;
  });
}
