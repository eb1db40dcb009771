import type { Actor } from '../../access';
import type { VerificationRecord } from './verification.model';

/** A result is authorized by somebody else than the person who reports it (ISO/IEC 17025:2017, 7.8.1.1). */
export function isOwnWork(
  actor: Actor,
  { recordedByIds, verifierId }: Pick<VerificationRecord, 'recordedByIds' | 'verifierId'>,
): boolean {
  return recordedByIds.includes(actor.id) || actor.verifierId === String(verifierId);
}
