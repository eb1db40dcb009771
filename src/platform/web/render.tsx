import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import {
  InvalidInputError,
  NeedsConfirmationError,
  RefusedError,
  UserFacingError,
  type Fault,
  type Question,
  type Refusal,
} from '../http/errors';
import { refusedConditions } from '../http/query';
import { csrfToken, takeFlash } from '../http/sessions';
import type { Text } from '../i18n';
import { takeChosenReading } from './chosen-reading';
import { FormContext, type FormState } from './form-state';
import { PageContext, type NavigationLink, type PageState } from './page-state';

/** What the application tells the pages about a signed-in reader. */
export interface Reader {
  readonly signedInAs?: NonNullable<PageState['signedInAs']>;
  readonly navigation: readonly NavigationLink[];
}

type FindReader = (req: Request) => Reader;
let findReader: FindReader = () => ({ navigation: [] });

/** Tells the pages who reads them; called once by `createApp`. */
export function setUpPages(find: FindReader): void {
  findReader = find;
}

/** Sends a page. */
export function sendPage(req: Request, res: Response, page: VNode): void {
  const state = pageState(req);
  const html = render(<PageContext.Provider value={state}>{page}</PageContext.Provider>);
  res.type('html').vary('HX-Request').send(`<!DOCTYPE html>${html}`);
}

/** Sends only the list when htmx asks for it, the whole page otherwise. */
export function sendList(req: Request, res: Response, page: VNode, fragment: VNode): void {
  sendPage(req, res, req.get('HX-Request') ? fragment : page);
}

interface FormPage {
  /** Draws the page; the form inside takes its values and errors from the context. */
  readonly show: (req: Request) => Promise<VNode> | VNode;
  /** What the fields hold at first, for forms that change a record. */
  readonly initial?: (req: Request) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** Does the work and answers the address to go to. */
  readonly submit: (req: Request) => Promise<string>;
}

/** GET shows a form; POST does its work and moves on, or shows the form again with what was typed and what is wrong. */
export function formPage({ show, initial, submit }: FormPage): { show: RequestHandler; submit: RequestHandler } {
  const draw = async (req: Request, res: Response, form: FormState) => {
    sendPage(req, res, <FormContext.Provider value={form}>{await show(req)}</FormContext.Provider>);
  };
  return {
    show: async (req, res) => {
      const values = (await initial?.(req)) ?? {};
      await draw(req, res, { values, errors: {}, refusals: [], isTyped: req.method === 'POST' });
    },
    submit: async (req, res) => {
      takeChosenReading(req.body);
      try {
        res.redirect(303, await submit(req));
      } catch (error) {
        if (!isCorrectable(error)) throw error;
        res.status(error.status);
        await draw(req, res, { values: withoutPassword(req.body), isTyped: true, ...whatIsWrong(error) });
      }
    },
  };
}

function isCorrectable(error: unknown): error is UserFacingError {
  return error instanceof UserFacingError && [401, 409, 412, 422, 429].includes(error.status);
}

function whatIsWrong(error: UserFacingError): {
  errors: Record<string, Fault>;
  questions?: Readonly<Record<string, Question>>;
  refusals: readonly Refusal[];
  message?: Text;
} {
  if (error instanceof InvalidInputError) return { errors: error.fields, refusals: error.refusals };
  if (error instanceof NeedsConfirmationError) return { errors: {}, questions: error.questions, refusals: [] };
  if (error instanceof RefusedError) return { errors: {}, refusals: error.refusals };
  return { errors: {}, refusals: [], message: error.text };
}

function withoutPassword(body: unknown): Record<string, unknown> {
  const { password: _password, _csrf, ...values } = (body ?? {}) as Record<string, unknown>;
  return values;
}

function pageState(req: Request): PageState {
  const flash = takeFlash(req);
  const refused = refusedConditions(req);
  return {
    language: req.language,
    path: req.originalUrl.split('?')[0] ?? '/',
    query: Object.fromEntries(
      Object.entries(req.query).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && !(entry[0] in refused),
      ),
    ),
    refused,
    csrfToken: req.session ? csrfToken(req) : '',
    ...findReader(req),
    ...(flash && { flash }),
  };
}
