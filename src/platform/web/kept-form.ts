import type { Request } from 'express';
import { model, Schema } from 'mongoose';
import { systemClock, type Clock } from '../clock';

/**
 * What a person has typed in a long form and not yet saved: their own working copy, one for each form's address. It is no
 * record: it has no number, nobody else sees it, no rule judges it, and the audit trail tells of it once it is saved.
 */
interface KeptForm {
  accountId: string;
  /** The path and query at which the form is shown. */
  address: string;
  /** Everything the form held but its secrets and its files, as JSON: field names are the sender's own. */
  fields: string;
  keptAt: Date;
}

/** The registry's own rule: what nobody came back to for so long is forgotten. */
const thirtyDays = 30 * 24 * 60 * 60;

const schema = new Schema<KeptForm>({
  accountId: { type: String, required: true },
  address: { type: String, required: true },
  fields: { type: String, required: true },
  keptAt: { type: Date, required: true },
});
schema.index({ accountId: 1, address: 1 }, { unique: true });
schema.index({ keptAt: 1 }, { expireAfterSeconds: thirtyDays });
const KeptFormModel = model<KeptForm>('KeptForm', schema);

let clock: Clock = systemClock;

/** Which clock says when a form was kept; called once by `createApp`. */
export function keepFormsBy(given: Clock): void {
  clock = given;
}

/** Keeps what the form holds, in place of what was kept before; answers when. Of strangers nothing is kept. */
export async function keepForm(req: Request, fields: Readonly<Record<string, unknown>>): Promise<Date> {
  const keptAt = clock.now();
  const key = keyOf(req);
  if (key) await KeptFormModel.updateOne(key, { fields: JSON.stringify(fields), keptAt }, { upsert: true });
  return keptAt;
}

/** What this person typed at this address and did not save. */
export async function findKeptForm(
  req: Request,
): Promise<{ fields: Record<string, unknown>; keptAt: Date } | undefined> {
  const key = keyOf(req);
  const kept = key && (await KeptFormModel.findOne(key).lean());
  return kept ? { fields: JSON.parse(kept.fields) as Record<string, unknown>, keptAt: kept.keptAt } : undefined;
}

export async function dropKeptForm(req: Request): Promise<void> {
  const key = keyOf(req);
  if (key) await KeptFormModel.deleteOne(key);
}

/** The same form in another language, or with its query in another order, is the same form. */
function keyOf(req: Request): Pick<KeptForm, 'accountId' | 'address'> | undefined {
  const { accountId } = req.session;
  if (!accountId) return undefined;
  const { pathname, searchParams } = new URL(req.originalUrl, 'http://registry');
  searchParams.delete('lang');
  searchParams.sort();
  return { accountId, address: `${pathname}?${searchParams.toString()}` };
}
