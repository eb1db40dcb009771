export type { ConversionFigures, GroupFigures } from './overview.rules';
export { conversionFigures } from './overview.service';
export { qualitySystemApi } from './quality-system.api';
export { qualityStageNames, yearlyDutyNames } from './quality-system.messages';
export {
  QualitySystemModel,
  type DutyDone,
  type QualityStage,
  type QualitySystem,
  type QualitySystemRecord,
  type StageEntry,
  type YearlyDuty,
} from './quality-system.model';
export { countQualitySystemsOn, findQualitySystemsByEdition } from './quality-system.queries';
export { qualitySystemRoutes } from './quality-system.routes';
