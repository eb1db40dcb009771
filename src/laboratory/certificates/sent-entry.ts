import { parse } from 'node:querystring';
import type { Actor } from '../../access';
import type { InstrumentRecord } from '../instruments';
import type { Procedure } from '../../metrology';
import { InvalidInputError, parseQuery } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { loadEntry, readEntryForm } from './entry.pages';
import { verificationTexts as texts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import { newVerificationSchema, type NewVerification } from './verification.schema';
import { recordVerification, type BeforeSaving } from './verification.service';

/** The address of a new record's form as it was kept: `kind=calibration&instrumentId=…`. */
export function entryAddressOf(kept: string): NewVerification {
  return parseQuery(newVerificationSchema, parse(kept));
}

/** What a form at that address is for; refused where nothing serves the work. */
export async function openEntry(
  actor: Actor,
  of: NewVerification,
  today: Day,
): Promise<{ readonly instrument: InstrumentRecord; readonly procedure: Procedure }> {
  if (!of.instrumentId) throw new InvalidInputError({ instrumentId: texts.noSuchInstrument });
  const { instrument, procedure } = await loadEntry(actor, of, today);
  return { instrument, procedure };
}

interface Sent {
  readonly at: Date;
  readonly today: Day;
  /** A run in which it is saved once, however often it is sent. */
  readonly runId?: string;
  readonly beforeSaving?: BeforeSaving;
}

/** Records what the form of a new record sent. */
export async function recordSentEntry(
  actor: Actor,
  { kind, instrumentId = '', procedureCode, replaces, orderId }: NewVerification,
  body: unknown,
  { at, today, runId, beforeSaving }: Sent,
): Promise<VerificationRecord> {
  const work = { kind, instrumentId, procedureCode, day: today };
  const input = {
    ...(await readEntryForm(actor, work, body)),
    ...(replaces && { replacesCertificateId: replaces }),
    ...(orderId && { orderId }),
    ...(runId && { runId }),
  };
  return recordVerification(actor, { ...input, kind, instrumentId }, at, beforeSaving);
}
