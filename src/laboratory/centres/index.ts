export { centreApi } from './centre.api';
export { scopeActivityNames, verificationModeNames } from './designation.messages';
export {
  designationKinds,
  DesignationModel,
  scopeActivities,
  verificationModes,
  type Designation,
  type DesignationKind,
  type DesignationRecord,
  type ScopeActivity,
  type ScopeLine,
  type VerificationMode,
} from './designation.model';
export {
  countDesignatedCentres,
  countScopeLines,
  designationQuery,
  designationsInForceAddress,
  findDesignationsOf,
  getDesignation,
} from './designation.queries';
export { designationRoutes } from './designation.routes';
export { decisionKeys, stateOn as designationStateOn, type DesignationState } from './designation.rules';
export { DesignationLink } from './designation.views';
export { measurementFields, type MeasurementField } from './measurement-fields';
export { permits, type NotPermitted, type Permitted, type WantedWork } from './scope.rules';
export { VerifierModel, type Verifier, type VerifierCard, type VerifierRecord } from './verifier.model';
export {
  countVerifiersWithCard,
  findVerifierChoices,
  findVerifiersOf,
  getVerifier,
  verifierQuery,
  verifiersWithCardAddress,
} from './verifier.queries';
export { verifierRoutes } from './verifier.routes';
export { cardOn } from './verifier.rules';
export { VerifierLink } from './verifier.views';
