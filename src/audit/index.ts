export { auditApi } from './audit.api';
export type { AuditSubject } from './audit.model';
export { auditedKind, kindName, namesFrom, type AuditedAction, type AuditedType, type FieldWords } from './audited';
export { auditRoutes } from './audit.routes';
export { findBrokenSeal, findHistory, findNewestOfKind, recordAudit } from './audit.service';
export { redactEntries, type Redacted } from './redaction';
export { findLastChange } from './last-change';
export type { ReadEntry } from './names';
export { Events, History } from './audit.views';
export { findEvents, recordEvent, registry, stranger } from './event';
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
export { giveUpChain, sealAround, takeIn } from './ledger/opening';
export { sealEntries } from './ledger/sealing';
export { agreementOf } from './ledger/agreement';
export { filesOf } from './ledger/files';
export { sealedStateOf } from './ledger/state';
export { checkLedger, type CheckReport } from './ledger/check';
export { runCheck, wasFoundBent, type CheckRun } from './ledger/check-run';
export { findNewestSeal, makeDailySeal, stampSeals, textOf } from './ledger/daily-seal';
export type { DailySeal } from './ledger/daily-seal.model';
export { keepHead, readHead } from './ledger/head';
export { readSeals } from './ledger/seal-line';
export { letterTexts, sealTexts } from './ledger/seal.messages';
