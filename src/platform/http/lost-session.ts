import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** A form that was sent after its session had ended: it waits until the same person has signed in again. */
export interface WaitingForm {
  /** Path and query that it was sent to. */
  readonly address: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The mark of the page that it stood on (`formMark`). */
  readonly mark: string;
  /** It brought a file, which cannot wait. */
  readonly hadFile: boolean;
}

declare global {
  namespace Express {
    interface Request {
      /** The request goes on where it stopped when its session had ended: with or without the file that it brought. */
      continued?: 'whole' | 'withoutFile';
    }
  }
}

let secret = '';

export function markFormsWith(given: string): void {
  secret = given;
}

/**
 * Stands in every form that a signed-in person is shown, and outlives the session: it proves that the form was ours and
 * theirs. What ends the account's access (`epoch`) ends the mark.
 */
export function formMark({ accountId, epoch = 0 }: { accountId?: string; epoch?: number }): string {
  if (!accountId) return '';
  return createHmac('sha256', secret).update(`form:${accountId}:${epoch}`).digest('base64url');
}

export function isMarkOf(mark: unknown, account: { accountId?: string; epoch?: number }): boolean {
  const right = Buffer.from(formMark(account));
  const given = Buffer.from(typeof mark === 'string' ? mark : '');
  return right.length > 0 && given.length === right.length && timingSafeEqual(given, right);
}

/** What was sent, to be carried through the sign-in page; its secrets are typed anew. */
export function waitingFormOf(req: Request): string {
  const { _mark, ...sent } = (req.body ?? {}) as Record<string, unknown>;
  const fields = withoutSecrets(sent);
  const mark = typeof _mark === 'string' ? _mark : '';
  const form: WaitingForm = { address: req.originalUrl, fields, mark, hadFile: (req.file?.size ?? 0) > 0 };
  return JSON.stringify(form);
}

/** The form that waited, if it is one of ours that this very person was shown. */
export function readWaitingForm(
  carried: unknown,
  account: { accountId: string; epoch: number },
): WaitingForm | undefined {
  if (typeof carried !== 'string') return undefined;
  try {
    const { address, fields, mark, hadFile } = JSON.parse(carried) as Partial<WaitingForm>;
    const own = ownAddress(address);
    if (!own || typeof fields !== 'object' || !isMarkOf(mark, account)) return undefined;
    return { address: own, fields, mark: String(mark), hadFile: hadFile === true };
  } catch {
    return undefined;
  }
}

/** The request becomes the one that waited. */
export function continueWith(req: Request, { address, fields, hadFile }: WaitingForm): void {
  req.url = address;
  req.originalUrl = address;
  req.body = fields;
  req.continued = hadFile ? 'withoutFile' : 'whole';
}

/** An address of this registry, path and query, whatever else it was dressed up as. */
export function ownAddress(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, here)) return undefined;
  const { origin, pathname, search } = new URL(asked, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search : undefined;
}

const here = 'http://registry';

/** What a form held, but for what must be typed or drawn anew. */
export function withoutSecrets(fields: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !/password|^_csrf$|^_mark$/i.test(name)));
}
