export { standardApi } from './standard.api';
export { standardKindNames, standardStatusNames } from './standard.messages';
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
export {
  countStandards,
  findStandardsOf,
  getStandard,
  standardQuery,
  standardsAddress,
  standardsById,
} from './standard.queries';
export { standardRoutes } from './standard.routes';
export { certificateOn, usableOn, validUntilOf, type StandardUse } from './standard.rules';
export { StandardLink } from './standard.views';
