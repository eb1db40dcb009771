export { auditApi } from './audit.api';
export type { AuditChange, AuditEntry, AuditSubject } from './audit.model';
export { auditRoutes } from './audit.routes';
export { findBrokenSeal, findHistory, recordAudit, type AuditRecord } from './audit.service';
export { Events, History } from './audit.views';
export { findEvents, recordEvent, stranger, type AuditEvent } from './event';
export { recordExports } from './exports';
export { reviseRecord, type Change, type RecordOf, type RevisedKind, type Revision } from './revise';
