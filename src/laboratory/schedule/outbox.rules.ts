import type { MessageStatus } from './message.model';

/**
 * Whose failure it is when a letter does not leave: the letter's own, for ever (no such mailbox) or for now (mailbox
 * full), or the server's, which says nothing about the letter.
 */
export type Fault = 'refused' | 'later' | 'server';

/** What the mail library tells of a failure: the command that was answered, and the server's code. */
interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

const aboutTheLetter = new Set(['RCPT TO', 'DATA']);
const unusable = new Set(['EENVELOPE', 'EMESSAGE']);
/** The server is closing (RFC 5321, 4.2.3). */
const closing = 421;

/** 5yz is a refusal for good, 4yz one for now (RFC 5321, 4.2.1); what is no answer to the letter is the server's. */
export function faultOf(error: unknown): Fault {
  const { code, command = '', responseCode } = (error ?? {}) as SmtpFailure;
  if (command === 'API' && code && unusable.has(code)) return 'refused';
  if (!aboutTheLetter.has(command) || responseCode === undefined || responseCode === closing) return 'server';
  return responseCode >= 500 ? 'refused' : 'later';
}

const minuteMs = 60_000;

/** How long a letter waits after each try that its recipient's server put off: the installation's own rule. */
const waitsInMinutes = [1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60];

/** When a letter that was put off is tried again; undefined after the last try. */
export function nextAttempt(attempts: number, at: Date): Date | undefined {
  const wait = waitsInMinutes[attempts - 1];
  return wait === undefined ? undefined : new Date(at.getTime() + wait * minuteMs);
}

/** Only a letter that did not arrive is put back in the queue: nobody gets one twice. */
export function mayBeResent(status: MessageStatus): boolean {
  return status === 'failed' || status === 'noAddress';
}
