import { randomBytes } from 'node:crypto';
import {
  certificateFields,
  certificateNumber,
  certificateTexts,
  publicCodeOf,
  recordNumber,
  type Certificate,
} from '../laboratory/certificates';
import { fill, formatDay } from '../platform/i18n';
import type { SeededCentre } from './centres';
import type { Seeded } from './organizations';
import { yearOf, type Issue, type Work } from './timeline';
import type { SeededVerification, Workplace } from './verifications';

export type SeededCertificate = Seeded<Certificate> & { createdAt: Date; updatedAt: Date };

const dayMs = 24 * 60 * 60 * 1000;

/** The certificate of a record that passed, and what became of it since. Its file is drawn when it is first opened. */
export function seededCertificate(place: Workplace, work: Work, verification: SeededVerification): SeededCertificate {
  const { visit, certificate } = work;
  const { frozen } = verification;
  if (!certificate || !frozen) throw new Error(`${verification.number} has no certificate`);
  const ending = endingOf(place, work, certificate);
  return {
    _id: certificate.id,
    ...certificateFields({
      verification: { ...verification, __v: 0 },
      frozen,
      signatory: place.heads.get(visit.at.centre.key) ?? { name: '' },
      sequence: certificate.sequence,
      publicCode: publicCodeOf(randomBytes(16)),
      issuedAt: certificate.issuedAt,
      replaces: replacedCertificate(place, work),
    }),
    generated: true,
    ...ending,
    createdAt: certificate.issuedAt,
    updatedAt: ending.statusChangedAt ?? certificate.issuedAt,
  };
}

function replacedCertificate({ workOf }: Workplace, { visit }: Work) {
  const issue = visit.replaces && workOf(visit.replaces)?.certificate;
  return issue && { _id: issue.id, number: certificateNumberOf(issue, visit.at.centre) };
}

type Ending = Partial<Pick<Certificate, 'status' | 'statusReason' | 'statusChangedAt' | 'replacedById'>>;

function endingOf({ dice, workOf }: Workplace, { visit }: Work, { issuedAt }: Issue): Ending {
  const failure = visit.endedBy && workOf(visit.endedBy);
  const next = visit.replacedBy && workOf(visit.replacedBy);
  if (next?.certificate) {
    const number = certificateNumberOf(next.certificate, visit.at.centre);
    const values = { number, record: recordNumberOf(next), day: formatDay(next.visit.performedOn) };
    const reason = next.visit.corrects ? certificateTexts.correctedReason : certificateTexts.renewedReason;
    return {
      status: 'replaced',
      statusReason: fill(reason, values).vi,
      statusChangedAt: next.certificate.issuedAt,
      replacedById: next.certificate.id,
    };
  }
  if (failure?.decidedAt) {
    const values = { day: formatDay(failure.visit.performedOn), record: recordNumberOf(failure) };
    return {
      status: 'withdrawn',
      statusReason: fill(certificateTexts.failedReason, values).vi,
      statusChangedAt: failure.decidedAt,
    };
  }
  if (!visit.withdrawn) return {};
  const statusChangedAt = new Date(issuedAt.getTime() + dice.between(2, 15) * dayMs);
  return { status: 'withdrawn', statusReason: 'In sai địa chỉ nơi sử dụng (số liệu mẫu).', statusChangedAt };
}

function certificateNumberOf(issue: Issue, { organization }: SeededCentre): string {
  return certificateNumber('verification', issue, organization.code);
}

function recordNumberOf({ recordedAt, sequence }: Work): string {
  return recordNumber('verification', yearOf(recordedAt), sequence);
}
