import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { refusedConditions } from '../http/query';
import { formMark } from '../http/lost-session';
import { csrfToken, takeFlash, takeNotices } from '../http/sessions';
import { PageContext, type NavigationLink, type PageState } from './page-state';

/** What the application tells the pages about a signed-in reader. */
export interface Reader {
  readonly signedInAs?: NonNullable<PageState['signedInAs']>;
  readonly navigation: readonly NavigationLink[];
  readonly at: Date;
}

type FindReader = (req: Request) => Reader;
let findReader: FindReader = () => {
  throw new Error('setUpPages was not called');
};

/** Tells the pages who reads them; called once by `createApp`. */
export function setUpPages(find: FindReader): void {
  findReader = find;
}

/** Sends a page. */
export function sendPage(req: Request, res: Response, page: VNode): void {
  const state = pageState(req);
  res
    .type('html')
    .vary('HX-Request')
    .send(`<!DOCTYPE html>${htmlOf(state, page)}`);
}

function htmlOf(state: PageState, page: VNode): string {
  return render(<PageContext.Provider value={state}>{page}</PageContext.Provider>);
}

/** Draws a page, or a part of one, without sending it: what its fields are called is known once they are drawn. */
export function rehearse(req: Request, page: VNode): string {
  return htmlOf({ ...readerState(req), csrfToken: '', formMark: '', notices: [] }, page);
}

/** Sends only the list when htmx asks for it, the whole page otherwise. */
export function sendList(req: Request, res: Response, page: VNode, fragment: VNode): void {
  sendPage(req, res, req.get('HX-Request') ? fragment : page);
}

function pageState(req: Request): PageState {
  const flash = takeFlash(req);
  const notices = takeNotices(req).map(({ text }) => text);
  const proof = req.session
    ? { csrfToken: csrfToken(req), formMark: formMark(req.session) }
    : { csrfToken: '', formMark: '' };
  return { ...readerState(req), ...proof, ...(flash && { flash }), notices };
}

function readerState(req: Request): Omit<PageState, 'csrfToken' | 'formMark' | 'notices'> {
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
    ...(req.continued && { formAction: req.originalUrl }),
    ...findReader(req),
  };
}
