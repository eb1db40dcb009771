import MongoStore from 'connect-mongo';
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import mongoose, { Schema, type ClientSession } from 'mongoose';
import type { Text } from '../i18n';
import { isMarkOf, markFormsWith } from './lost-session';
import type { Notice } from './notices';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    /** The account's at sign-in; once the account has another, the session is over. */
    epoch: number;
    /** Shown once on the next page. */
    flash: Text;
  }
}

const collectionName = 'sessions';

/** The rows that the session store keeps, as far as we ask for them ourselves. */
const rowSchema = new Schema(
  { _id: String, expires: Date, session: { accountId: String } },
  { collection: collectionName },
);
rowSchema.index({ 'session.accountId': 1 });
rowSchema.index({ expires: 1 }, { expireAfterSeconds: 0 });
const SessionModel = mongoose.model('Session', rowSchema);

const eightHours = 8 * 60 * 60 * 1000;

/** Sessions live in the database, so that a restart signs nobody out and two instances share them. */
export function keepSessions(secret: string, secure: boolean): RequestHandler {
  markFormsWith(secret);
  return session({
    name: 'chuan-do',
    secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: eightHours },
    store: MongoStore.create({
      client: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      collectionName,
      stringify: false,
      touchAfter: 15 * 60,
      // By the index above, made with all others: the store would make its own behind our back.
      autoRemove: 'disabled',
    }),
  });
}

const { csrfSynchronisedProtection, generateToken } = csrfSync({
  getTokenFromRequest: (req) => (req.body as { _csrf?: string } | undefined)?._csrf,
});

/**
 * Refuses forms that our own pages did not send; the proof is then taken out of the body, which holds only the form. A
 * page that was drawn in an earlier session of the same person is ours too: it carries that person's mark.
 */
export const refuseForgedForms: RequestHandler = (req, res, next) => {
  const body = (req.body ?? {}) as { _csrf?: string; _mark?: string };
  csrfSynchronisedProtection(req, res, (error?: unknown) => {
    if (error && !isMarkOf(body._mark, req.session)) return next(error);
    delete body._csrf;
    delete body._mark;
    next();
  });
};

export function csrfToken(req: Request): string {
  return generateToken(req);
}

/** A new session id for the person who signed in, so that a planted one is worthless. */
export function startSession(req: Request, { accountId, epoch }: { accountId: string; epoch: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error?: Error) => {
      if (error) return reject(error);
      req.session.accountId = accountId;
      req.session.epoch = epoch;
      resolve();
    });
  });
}

/** Leads the browser on once its session is stored: a quick browser must not arrive before its own sign-in. */
export async function redirectSaved(req: Request, res: Response, to: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    if (!req.session) return resolve();
    req.session.save((error?: Error) => (error ? reject(error) : resolve()));
  });
  res.redirect(303, to);
}

export function endSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => req.session.destroy((error?: Error) => (error ? reject(error) : resolve())));
}

/** Forgets every session of an account, in the transaction of the change that ends them. */
export async function forgetSessions(accountId: string, session: ClientSession): Promise<void> {
  await SessionModel.deleteMany({ 'session.accountId': accountId }, { session });
}

/** A sentence shown once, on the page the person is sent to. */
export function flash(req: Request, text: Text): void {
  req.session.flash = text;
}

/** What was noticed of the form before this page, once. */
export function takeNotices(req: Request): readonly Notice[] {
  const notices = req.session?.notices ?? [];
  if (notices.length > 0) delete req.session.notices;
  return notices;
}

export function takeFlash(req: Request): Text | undefined {
  const text = req.session?.flash;
  if (text) delete req.session.flash;
  return text;
}
