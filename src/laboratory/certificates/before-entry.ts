import type { Actor } from '../../access';
import { cardOn, VerifierModel } from '../centres';
import { instrumentTypeByCode, type InstrumentRecord, type InstrumentTypeRecord } from '../instruments';
import { procedureForType } from '../../metrology';
import type { Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { gateRefusals } from './gate.messages';
import { noLimits, noProcedure } from './verification.gates';

/** Why the actor may not verify these types of instrument on a day: each reason once. None for whoever may. */
export async function refusalsOfVerifier(
  { verifierId }: Actor,
  types: readonly Pick<InstrumentTypeRecord, 'field'>[],
  day: Day,
): Promise<Refusal[]> {
  const verifier = verifierId ? await VerifierModel.findById(verifierId).lean() : null;
  if (!verifier) return [gateRefusals.noVerifier];
  const reasons = types.flatMap(({ field }) => {
    const card = cardOn(verifier, field, day);
    return 'rule' in card ? [card] : [];
  });
  return [...new Map(reasons.map((reason) => [reason.text.vi, reason])).values()];
}

/** What the actor is told of an instrument before a form is opened: the gates decide again on the day of the work. */
export async function refusalsBeforeEntry(
  actor: Actor,
  { typeCode, characteristics }: Pick<InstrumentRecord, 'typeCode' | 'characteristics'>,
  day: Day,
): Promise<Refusal[]> {
  const type = await instrumentTypeByCode(typeCode);
  const procedure = procedureForType(typeCode);
  if (!procedure) return [noProcedure(type)];
  const reason = procedure.whyNotJudged(characteristics);
  return reason ? [noLimits(reason)] : refusalsOfVerifier(actor, [type], day);
}

/** A card that has expired still covers work of its days; nothing else leaves a day on which the work could be done. */
export function leavesNoDay(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ rule }) => rule !== 'verifier.cardExpired');
}
