import type { ClientSession, Types } from 'mongoose';
import type { CertificateInHistory, InstrumentHistory } from '../instruments';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { CertificateModel } from './certificate.model';
import { VerificationModel } from './verification.model';

/**
 * All that was decided of an instrument, for the register of instruments to say where it stands.
 * `failing`: the day of a failure that is being decided and not saved yet.
 */
export async function historyOf(
  instrumentId: Types.ObjectId,
  session: ClientSession,
  failing: readonly Day[] = [],
): Promise<InstrumentHistory> {
  const certificates = await CertificateModel.find(
    { instrumentId, kind: 'verification' },
    { performedOn: 1, issuedAt: 1, validUntil: 1, status: 1, statusChangedAt: 1 },
  )
    .session(session)
    .lean();
  const failed = await VerificationModel.find(
    { instrumentId, kind: 'verification', status: 'failed' },
    { performedOn: 1 },
  )
    .session(session)
    .lean();
  return {
    certificates: certificates.map(({ _id, statusChangedAt, ...facts }): CertificateInHistory => ({
      ...facts,
      id: _id,
      endedOn: statusChangedAt && dayInVietnam(statusChangedAt),
    })),
    failures: [...failed.map(({ performedOn }) => performedOn), ...failing],
  };
}
