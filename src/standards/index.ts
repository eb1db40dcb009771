export {
  MeasurementStandardModel,
  reviewConclusions,
  standardCertificateKinds,
  standardKinds,
  standardStatuses,
  type MeasurementStandard,
  type MeasurementStandardRecord,
  type ReviewConclusion,
  type StandardCertificate,
  type StandardCertificateKind,
  type StandardKind,
  type StandardStatus,
} from './standard.model';
export { certificateOn, usableOn, validUntilOf, type StandardUse } from './standard.rules';
