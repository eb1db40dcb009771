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
  type Nominal,
  type ReviewConclusion,
  type StandardCertificate,
  type StandardCertificateKind,
  type StandardKind,
  type StandardRange,
  type StandardStatus,
} from './standard.model';
export {
  countStandards,
  findStandardsOf,
  findUpwards,
  getStandard,
  standardQuery,
  standardsAddress,
  standardsById,
} from './standard.queries';
export { standardRoutes } from './standard.routes';
export {
  certificateOn,
  expiringWithinDays,
  usableOn,
  validityFilter,
  validUntilOf,
  type StandardUse,
} from './standard.rules';
export { StandardLink } from './standard.views';
export { daysLeftText, rangeText, uncertaintyText } from './standard.words';
export { refusalsOfStandards, suitability, type Suitability, type SuitabilityFacts } from './suitability.rules';
export { breakIn, chainOn, isBroken } from './traceability.rules';
