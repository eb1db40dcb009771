export { changeAttachments } from './attachment.service';
export { refusalsBeforeEntry, refusalsBeforeVerification, refusalsOfVerifier } from './before-entry';
export { certificateApi } from './certificate.api';
export { certificateFields, standardsOf } from './certificate.fields';
export { authorityOf, type Signatory } from './paper.facts';
export { certificateTexts, standingNames } from './certificate.messages';
export { CertificateModel, type Certificate, type CertificateRecord } from './certificate.model';
export { publicAddress } from './certificate.pdf';
export { RecordCommentModel } from './comment.model';
export { commentTexts } from './comment.messages';
export { countUnreadComments } from './comment.queries';
export { setUpOrderLookup } from './order.lookup';
export { frozenChains } from './frozen.chain';
export { frozenOf, type Frozen, type Parties } from './frozen';
export type { DisposedPaperFacts } from './disposed-paper.views';
export { certificateRoutes, publicCertificateRoutes } from './certificate.routes';
export { certificateNumber, certificateSeries, publicCodeOf, standingOn } from './certificate.rules';
export { certificateQuery, findCertificates, findCertifiedSince, getCertificate } from './certificate.service';
export { CertificateLink, certificateList, Standing, standingText } from './certificate.views';
export { readCertificate } from './certificate-files.service';
export { isOwnWork } from './own-work';
export { instrumentDifferences } from './frozen.differences';
export { readRecord } from './record.service';
export { refusalsOfDecision } from './verification.pages';
export { refusedWhenUnprintable } from './paper.files';
export { withUncertainty } from './stated-uncertainty';
export { standardsUsedOn, verificationFields } from './verification.fields';
export {
  VerificationModel,
  type Verification,
  type VerificationRecord,
  type VerificationStatus,
} from './verification.model';
export { lateAfterDays } from './late-entry.rules';
export { countLateRecords, findVerificationsOf, getVerification, verificationQuery } from './verification.queries';
export { returnChangedRecords } from './verification-return.service';
export { workLinks } from './work.links';
export { trialRoutes } from './trial.routes';
export { verificationRoutes, type VerificationSettings } from './verification.routes';
export { notedFields, notesOf, type Noted } from './verification.notes';
export { recordVerification, type BeforeSaving } from './verification.service';
export { entryAddressOf, openEntry, recordSentEntry } from './sent-entry';
export type { RecordVerification } from './verification.schema';
export { readTyped } from './verification.readings';
export type { StepContext } from './verification-decision.service';
export { decideTogether, type InLot } from './lot-decision.service';
export { moveVerification, type Claim } from './verification-transition.service';
export { findRecordNamingStamp, keepsStampsFor, namedIn, nextStampsOf } from './stamp.work';
export { standardChoices } from './standard-choices';
export { modeNames, verificationStatusNames, verificationTexts } from './verification.messages';
export { LinkButton, Outcome, RecordStatus, verificationList } from './verification.views';
export { EnvironmentField } from './verification-entry.views';
export { FieldCell, measuredIn } from './readings.views';
export { NoteFields } from './note.fields';
export { workWanted } from './verification.rules';
export {
  inWordsOf,
  kindNames,
  kindsOfWork,
  recordKinds,
  recordNumber,
  recordSeries,
  type RecordKind,
} from './work-kinds';
export { isTakenOver } from './signed-paper';
