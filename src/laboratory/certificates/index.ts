export { certificateApi } from './certificate.api';
export { certificateFields, standardsOf, type CertificateFacts } from './certificate.fields';
export { authorityOf, type Signatory } from './certificate.lines';
export { certificateTexts, standingNames } from './certificate.messages';
export {
  CertificateModel,
  certificateStatuses,
  type Certificate,
  type CertificateRecord,
  type CertificateStatus,
} from './certificate.model';
export { frozenOf, type Frozen, type Parties, type StandardUsed } from './frozen';
export { certificateRoutes, publicCertificateRoutes } from './certificate.routes';
export {
  certificateNumber,
  certificateSeries,
  publicCodeOf,
  standingOn,
  validUntilFor,
  type CertificateStanding,
} from './certificate.rules';
export { certificateQuery } from './certificate.service';
export { CertificateLink, Standing } from './certificate.views';
export {
  standardsUsedOn,
  verificationFields,
  verificationNumber,
  verificationSeries,
  type VerificationFacts,
} from './verification.fields';
export { modeNames, verificationStatusNames } from './verification.messages';
export {
  VerificationModel,
  verificationStatuses,
  type Entered,
  type RecordKind,
  type Verification,
  type VerificationRecord,
  type VerificationStatus,
} from './verification.model';
export { notesOf } from './verification.notes';
export { lateAfterDays } from './late-entry.rules';
export { countLateRecords, findVerificationsOf, verificationQuery } from './verification.queries';
export { returnChangedRecords } from './verification-return.service';
export { verificationRoutes } from './verification.routes';
export { extentOf } from './verification.rules';
