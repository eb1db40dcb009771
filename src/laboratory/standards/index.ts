export { contributionAt, standardsAtWork, type StandardAtWork } from './contribution.rules';
export { IntermediateCheckModel, type IntermediateCheck } from './check.model';
export { lastGoodBefore } from './check.rules';
export { keepingLetterTexts } from './keeping.messages';
export { asExpected } from './keeping.rules';
export { loanTexts } from './loan.messages';
export { countOverdueLoans, overdueLoans } from './loan.queries';
export { maintenanceTexts } from './maintenance.messages';
export { countDueForUpkeep, standardsDueForUpkeep } from './maintenance.queries';
export { checksOf, recordCheck } from './over-time.service';
export { standardApi } from './standard.api';
export {
  MeasurementStandardModel,
  type CertifiedValue,
  type MeasurementStandard,
  type MeasurementStandardRecord,
  type Nominal,
  type StandardCertificate,
  type StandardKind,
  type StandardRange,
  type StandardStatus,
} from './standard.model';
export { broughtAt, refusalsOfShown } from './shown.rules';
export {
  countStandards,
  findStandardsOf,
  findUpwards,
  getStandard,
  standardQuery,
  standardsById,
  standardsAddress,
} from './standard.queries';
export { standardKindNames } from './standard.messages';
export { standardRoutes } from './standard.routes';
export {
  certificateOn,
  expiringWithinDays,
  isInForceOn,
  usableOn,
  validityFilter,
  validUntilOf,
  type StandardUse,
} from './standard.rules';
export { addressOf as standardAddress, standardList } from './standard.views';
export { daysLeftText, rangeText, uncertaintyText } from './standard.words';
export { chainOn, type TraceabilityLink } from './traceability.rules';
export { refusalsOfStandards, suitability, type Suitability } from './suitability.rules';
export { openTasks, upkeepAheadDays } from './upkeep.rules';
