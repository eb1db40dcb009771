import type { Request, RequestHandler, Response } from 'express';
import type { Types } from 'mongoose';
import type { VNode } from 'preact';
import {
  InvalidInputError,
  NeedsConfirmationError,
  PreconditionFailedError,
  RefusedError,
  UserFacingError,
  type Fault,
  type Question,
  type Refusal,
} from '../http/errors';
import { findLastChange } from '../http/last-change';
import { withoutSecrets } from '../http/lost-session';
import { redirectSaved } from '../http/sessions';
import { defineTexts, formatInstant, type Text } from '../i18n';
import { takeChosenReading } from './chosen-reading';
import { FormContext, pathOf, type FormState, type ShownField } from './form-state';
import { markedAnew, merge, takeCarried, withTaken, type Carried } from './form-version';
import { dropKeptForm, findKeptForm, keepForm } from './kept-form';
import { rehearse, sendPage } from './render';

/** A record as the form that changes it needs to know it. */
interface Versioned {
  readonly _id?: Types.ObjectId | undefined;
  readonly __v?: number;
}

interface FormPage {
  /** Draws the page; the form inside takes its values and errors from the context. */
  readonly show: (req: Request) => Promise<VNode> | VNode;
  /** The record that the form changes: the form carries its version. Absent in forms that make a new record. */
  readonly record?: (req: Request) => Promise<Versioned>;
  /** What the fields hold at first, for forms that change a record. */
  readonly initial?: (req: Request) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** Does the work and answers the address to go to. `version` is the one that the form was opened with. */
  readonly submit: (req: Request, opened: { readonly version: number | undefined }) => Promise<string | typeof onward>;
}

/** Answered by a form whose request goes on to the routes that follow. */
export const onward = Symbol('onward');

const texts = defineTexts({
  fileGone: {
    vi: 'Phiên làm việc đã hết trước khi gửi nên tệp không giữ được. Hãy chọn lại tệp rồi gửi lại.',
    en: 'The session had ended before this was sent, so the file could not be kept. Choose it again and send again.',
  },
});

/**
 * GET shows a form; POST does its work and moves on, or shows the form again with what was typed and what is wrong.
 * A long form is kept as it grows, and comes back as it was left. A form whose record was changed meanwhile comes back with both values beside each field that both people changed.
 */
export function formPage(page: FormPage): { show: RequestHandler; submit: RequestHandler } {
  return {
    show: async (req, res) => {
      // A POST comes here too, when a button only asks for more rows: the form comes back as it was.
      if (req.method === 'POST') return drawAgain(page, req, res, takeCarried(bodyOf(req)));
      const kept = await findKeptForm(req);
      if (kept) return drawKept(page, req, res, kept);
      const values = (await page.initial?.(req)) ?? {};
      await draw(page, req, res, { ...noFaults, values, version: await versionNow(page, req) });
    },
    submit: async (req, res, next) => {
      takeChosenReading(req.body);
      const sent = withoutSecrets(req.body);
      const carried = takeCarried(bodyOf(req));
      if (carried.keep) return keepOnly(page, req, res, { sent, keep: carried.keep });
      try {
        if (req.continued === 'withoutFile') throw new InvalidInputError({ file: texts.fileGone });
        await takeOver(page, req, carried);
        if (carried.version !== (await versionNow(page, req))) throw new PreconditionFailedError();
        const to = await page.submit(req, carried);
        if (to === onward) return next();
        if (carried.keeps) await dropKeptForm(req);
        await redirectSaved(req, res, to);
      } catch (error) {
        if (!isCorrectable(error)) throw error;
        if (carried.keeps) await keepForm(req, sent);
        if (error instanceof PreconditionFailedError && page.record) return drawConflict(page, req, res, carried);
        res.status(error.status);
        await drawAgain(page, req, res, carried, whatIsWrong(error));
      }
    },
  };
}

const noFaults: Faults = { errors: {}, refusals: [] };

async function draw({ show }: FormPage, req: Request, res: Response, form: FormState): Promise<void> {
  const state = { ...form, shown: new Map<string, ShownField>() };
  const page = <FormContext.Provider value={state}>{await show(req)}</FormContext.Provider>;
  // The summary stands before the fields and names them: they are drawn once to tell their names.
  if (form.conflict || Object.keys({ ...form.errors, ...form.questions }).length > 0) rehearse(req, page);
  sendPage(req, res, page);
}

/** The form as its draft left it, with the version of the record on which the draft stands. */
async function drawKept(
  page: FormPage,
  req: Request,
  res: Response,
  { fields, keptAt }: { fields: Record<string, unknown>; keptAt: Date },
): Promise<void> {
  const { version, opened } = takeCarried(fields);
  await draw(page, req, res, { ...noFaults, values: fields, isTyped: true, version, opened, keptAt });
}

/** Keeps the form, or forgets what was kept, and judges nothing; a record that the person may not see is not found. */
async function keepOnly(
  page: FormPage,
  req: Request,
  res: Response,
  { sent, keep }: { sent: Record<string, unknown>; keep: 'page' | 'script' | 'drop' },
): Promise<void> {
  await page.record?.(req);
  if (keep === 'drop') await dropKeptForm(req);
  const keptAt = keep === 'drop' ? undefined : await keepForm(req, sent);
  if (keep === 'script' && keptAt) return void res.json({ at: formatInstant(keptAt).slice(-5) });
  await redirectSaved(req, res, req.originalUrl);
}

/** The form as it was sent. */
async function drawAgain(
  page: FormPage,
  req: Request,
  res: Response,
  { version, opened }: Carried,
  faults: Faults = noFaults,
): Promise<void> {
  const sentTo = pathOf(req.originalUrl);
  await draw(page, req, res, { values: withoutSecrets(req.body), isTyped: true, version, opened, sentTo, ...faults });
}

async function versionNow({ record }: FormPage, req: Request): Promise<number | undefined> {
  return record && ((await record(req)).__v ?? 0);
}

/** The boxes "take this value" that were ticked beside the fields. */
async function takeOver({ initial }: FormPage, req: Request, carried: Carried): Promise<void> {
  if (carried.take.length > 0 && initial) req.body = withTaken(bodyOf(req), await initial(req), carried);
}

/** The form again, on the present version: saving it now is done in the knowledge of both. */
async function drawConflict(page: FormPage, req: Request, res: Response, { opened, version }: Carried): Promise<void> {
  const typed = withoutSecrets(req.body);
  const record = await page.record?.(req);
  const present = (await page.initial?.(req)) ?? {};
  const { values, conflicts, taken } = merge(typed, present, page.initial ? opened : {});
  req.body = values;
  const by = record?._id && (await findLastChange(record._id, version ?? record.__v ?? 0));
  const conflict = { by, fields: conflicts, taken };
  const message = new PreconditionFailedError().text;
  // The form now stands on the present values; what it says it was opened with follows from them.
  const fresh = markedAnew(present, opened);
  const sentTo = pathOf(req.originalUrl);
  const state = { ...noFaults, values, isTyped: true, version: record?.__v ?? 0, opened: fresh, conflict, sentTo };
  try {
    await draw(page, req, res.status(412), { ...state, ...(by ? {} : { message }) });
  } catch (error) {
    // What the form was about is gone, as a proposal that somebody else confirmed: then only what became of it is said.
    if (!(error instanceof UserFacingError) || !record?._id || version === undefined) throw error;
    throw new PreconditionFailedError({ recordId: record._id, version });
  }
}

function isCorrectable(error: unknown): error is UserFacingError {
  return error instanceof UserFacingError && [401, 409, 412, 413, 415, 422, 429].includes(error.status);
}

interface Faults {
  readonly errors: Readonly<Record<string, Fault>>;
  readonly questions?: Readonly<Record<string, Question>>;
  readonly refusals: readonly Refusal[];
  readonly message?: Text;
}

function whatIsWrong(error: UserFacingError): Faults {
  if (error instanceof InvalidInputError) return { errors: error.fields, refusals: error.refusals };
  if (error instanceof NeedsConfirmationError) return { errors: {}, questions: error.questions, refusals: [] };
  if (error instanceof RefusedError) return { errors: {}, refusals: error.refusals };
  return { errors: {}, refusals: [], message: error.text };
}

function bodyOf(req: Request): Record<string, unknown> {
  return (req.body ?? {}) as Record<string, unknown>;
}
