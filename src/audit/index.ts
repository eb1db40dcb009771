export { auditApi } from './audit.api';
export type { AuditChange, AuditEntry, AuditSubject } from './audit.model';
export { auditRoutes } from './audit.routes';
export { findBrokenSeal, findHistory, recordAudit, type AuditRecord } from './audit.service';
export { History } from './audit.views';
export { reviseRecord, type Change, type RecordOf, type RevisedKind, type Revision } from './revise';
