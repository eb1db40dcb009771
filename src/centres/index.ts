export {
  designationKinds,
  DesignationModel,
  scopeActivities,
  verificationModes,
  type Designation,
  type DesignationRecord,
  type ScopeActivity,
  type ScopeLine,
  type VerificationMode,
} from './designation.model';
export { VerifierModel, type Verifier, type VerifierCard, type VerifierRecord } from './verifier.model';
