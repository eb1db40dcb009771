import type { Types } from 'mongoose';
import { searchWords } from '../../platform/database';
import { dayInVietnam } from '../../platform/i18n';
import { isSample, type PrintedFacts } from './paper.facts';
import { printedLines } from './certificate.lines';
import { checkCharactersOf } from './check-characters';
import type { Certificate } from './certificate.model';
import { certificateNumber, validUntilFor } from './certificate.rules';
import type { VerificationRecord } from './verification.model';
import { kindsOfWork } from './work-kinds';

/** What makes a certificate, all of it decided. */
export interface CertificateFacts extends Omit<
  PrintedFacts,
  'number' | 'validUntil' | 'verification' | 'replacesNumber'
> {
  readonly verification: VerificationRecord;
  /** The next of the centre's series of this kind and year. */
  readonly sequence: number;
  readonly publicCode: string;
  /** The certificate that gives way to this one. */
  readonly replaces?: { readonly _id: Types.ObjectId; readonly number: string } | undefined;
}

/** The certificate that these facts make, without its file: the service writes it, and so does the sample generator. */
export function certificateFields(facts: CertificateFacts): Certificate {
  const { verification, frozen, sequence, issuedAt, replaces } = facts;
  const { kind, performedOn, centreId, communeId, stampNumber } = verification;
  const year = Number(dayInVietnam(issuedAt).slice(0, 4));
  const number = certificateNumber(kind, { year, sequence }, frozen.centre.code);
  const validUntil = kindsOfWork[kind].isLegal ? validUntilFor(performedOn, frozen.rule) : undefined;
  return {
    ...{ kind, number, year, sequence, centreId, performedOn, issuedAt },
    verificationId: verification._id,
    instrumentId: verification.instrumentId,
    instrumentCode: verification.instrumentCode,
    typeCode: verification.typeCode,
    ownerId: verification.ownerId,
    ...(communeId && { communeId }),
    standardIds: standardsOf(verification),
    checkCharacters: checkCharactersOf(frozen.centre.code, number),
    publicCode: facts.publicCode,
    ...(validUntil && { validUntil }),
    lines: printedLines({ ...facts, number, validUntil, replacesNumber: replaces?.number }),
    status: 'valid',
    ...((verification.generated || isSample(facts)) && { generated: true }),
    ...(replaces && { replacesId: replaces._id }),
    searchWords: searchWords(
      number,
      verification.instrumentCode,
      frozen.instrument.serial,
      frozen.instrument.model,
      stampNumber,
      frozen.owner?.name,
    ),
  };
}

/** The standards that the record of a certificate names, each once. */
export function standardsOf({ standards }: Pick<VerificationRecord, 'standards'>): Types.ObjectId[] {
  return [...new Map(standards.map(({ standardId }) => [String(standardId), standardId])).values()];
}
