import type { Actor } from '../../access';
import { absenceOn, cardOn, VerifierModel } from '../centres';
import { instrumentTypeByCode, type InstrumentRecord, type InstrumentTypeRecord } from '../instruments';
import { proceduresFor } from '../methods';
import type { Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { gateRefusals } from './gate.messages';
import { noLimits, noProcedure } from './verification.gates';
import { kindsOfWork, type RecordKind } from './work-kinds';
import { isTakenOver } from './signed-paper';

/** Why the actor may not do this work on these types of instrument on a day: each reason once. None for whoever may. */
export async function refusalsOfVerifier(
  { verifierId }: Actor,
  types: readonly Pick<InstrumentTypeRecord, 'field'>[],
  { kind, day }: DayOfWork,
): Promise<Refusal[]> {
  const verifier = verifierId ? await VerifierModel.findById(verifierId).lean() : null;
  if (!verifier) return [gateRefusals.noVerifier];
  const absence = absenceOn(verifier, day);
  if (!kindsOfWork[kind].permission.needsCard) return absence?.rule === 'verifier.left' ? [absence] : [];
  const reasons = types.flatMap(({ field }) => {
    const card = cardOn(verifier, field, day);
    return 'rule' in card ? [card] : [];
  });
  return [...new Map(reasons.map((reason) => [reason.text.vi, reason])).values()];
}

type Instrument = Pick<InstrumentRecord, 'centreId' | 'typeCode' | 'characteristics'>;

/** Of which kind the work is, and when it would be done. */
export interface DayOfWork {
  readonly kind: RecordKind;
  readonly day: Day;
}

/** What the actor is told of an instrument before a form is opened: the gates decide again on the day of the work. */
export async function refusalsBeforeEntry(
  actor: Actor,
  { centreId, typeCode, characteristics }: Instrument,
  { kind, day }: DayOfWork,
): Promise<Refusal[]> {
  const type = await instrumentTypeByCode(typeCode);
  const serving = (await proceduresFor({ centreId, typeCode, kind, day })).filter((each) => !isTakenOver(each));
  if (serving.length === 0) return [noProcedure(type)];
  const reasons = serving.map((procedure) => procedure.whyNotJudged(characteristics));
  const [reason] = reasons;
  return reason && reasons.every(Boolean) ? [noLimits(reason)] : refusalsOfVerifier(actor, [type], { kind, day });
}

/** The same of a verification, for whom the instrument's own page asks. */
export function refusalsBeforeVerification(actor: Actor, instrument: Instrument, day: Day): Promise<Refusal[]> {
  return refusalsBeforeEntry(actor, instrument, { kind: 'verification', day });
}

/** A card that has expired still covers work of its days; nothing else leaves a day on which the work could be done. */
export function leavesNoDay(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ rule }) => rule !== 'verifier.cardExpired');
}
