export { capabilityAt, capabilityText } from './cmc.rules';
export { centreApi } from './centre.api';
export { scopeActivityNames, verificationModeNames } from './designation.messages';
export {
  DesignationModel,
  scopeActivities,
  verificationModes,
  type Designation,
  type DesignationRecord,
  type ScopeActivity,
  type ScopeLine,
  type VerificationMode,
} from './designation.model';
export {
  countDesignatedCentres,
  countDesignationsWaitingFor,
  countScopeLines,
  designationQuery,
  findDesignationsOf,
} from './designation.queries';
export { designationRoutes } from './designation.routes';
export { scopeOn } from './amendment.rules';
export { decisionKeys, inForceOn, isApproved, stateOn as designationStateOn } from './designation.rules';
export { publicRegisterApi } from './public-register.api';
export { registerFilter } from './public-register.queries';
export { publicRegisterRoutes } from './public-register.routes';
export { rangeFault } from './measured-quantities';
export { measurementFields } from './measurement-fields';
export { permits, type Permitted, type WantedWork } from './scope.rules';
export { VerifierModel, type Verifier, type VerifierCard, type VerifierRecord } from './verifier.model';
export {
  countEndingCompetences,
  countVerifiersWithCard,
  findVerifierChoices,
  getVerifierFor,
  verifierQuery,
  verifiersWithCardAddress,
} from './verifier.queries';
export { presentVerifier } from './verifier.api';
export { verifierList } from './verifier.list';
export { revisedVerifier } from './verifier.service';
export { verifierRoutes } from './verifier.routes';
export { absenceOn, cardOn, isValidOn, type Presence } from './verifier.rules';
