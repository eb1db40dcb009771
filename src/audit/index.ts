export { auditApi } from './audit.api';
export type { AuditSubject } from './audit.model';
export { auditedKind, namesFrom, type AuditedAction, type FieldWords } from './audited';
export { auditRoutes } from './audit.routes';
export { findBrokenSeal, findHistory, recordAudit } from './audit.service';
export { findLastChange } from './last-change';
export type { ReadEntry } from './names';
export { Events, History } from './audit.views';
export { findEvents, recordEvent, stranger } from './event';
export { recordExports } from './exports';
export {
  reviseOrBegin,
  reviseRecord,
  setUpConsequences,
  versionOf,
  type Made,
  type RevisedKind,
  type Revision,
} from './revise';
