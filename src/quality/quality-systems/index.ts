export { conversionFigures } from './overview.service';
export { qualitySystemApi } from './quality-system.api';
export {
  QualitySystemModel,
  type DutyDone,
  type QualityStage,
  type QualitySystem,
  type StageEntry,
} from './quality-system.model';
export { countQualitySystemsOn, findQualitySystemsByEdition } from './quality-system.queries';
export { qualitySystemRoutes } from './quality-system.routes';
