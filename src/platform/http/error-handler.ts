import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { VNode } from 'preact';
import { defineTexts, fill, languages, type Text } from '../i18n';
import {
  InvalidInputError,
  NeedsConfirmationError,
  NotFoundError,
  PreconditionFailedError,
  RefusedError,
  UserFacingError,
  type Fault,
  type Question,
  type Refusal,
} from './errors';
import { findLastChange, type LastChange } from './last-change';

/** What a reader is shown when something went wrong. */
export interface Failure {
  readonly status: number;
  readonly text: Text;
  readonly refusals: readonly Refusal[];
  readonly fields: Readonly<Record<string, Fault>>;
  /** What is improbable and waits for a yes. */
  readonly questions?: Readonly<Record<string, Question>>;
  /** What somebody else changed since the version that was held. */
  readonly changed?: LastChange;
  /** The id under which an unexpected error was logged. */
  readonly errorId?: string;
}

const texts = defineTexts({
  unexpected: {
    vi: 'Có lỗi ngoài dự kiến; dữ liệu chưa bị thay đổi. Khi báo lỗi, hãy gửi kèm mã {id}.',
    en: 'Something unexpected went wrong; nothing was changed. Quote {id} when you report it.',
  },
  unreadable: { vi: 'Yêu cầu gửi lên không đọc được.', en: 'The request could not be read.' },
});

/** The one place that answers errors: problem details (RFC 9457) for programs, a page for people. */
export function answerErrors(errorPage: (failure: Failure) => VNode, render: RenderPage): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const failure = { ...describeFailure(error, req), ...(await whatChanged(error)) };
    res.status(failure.status);
    if (wantsJson(req)) return void sendProblem(req, res, failure);
    render(req, res, errorPage(failure));
  };
}

export type RenderPage = (req: Request, res: Response, page: VNode) => void;

export function wantsJson(req: Request): boolean {
  return (
    req.path.startsWith('/api/') || req.originalUrl.startsWith('/api/') || req.accepts(['html', 'json']) === 'json'
  );
}

function describeFailure(thrown: unknown, req: Request): Failure {
  const error = isImpossibleId(thrown) ? new NotFoundError() : thrown;
  if (error instanceof UserFacingError) {
    return {
      status: error.status,
      text: error.text,
      refusals: error instanceof RefusedError || error instanceof InvalidInputError ? error.refusals : [],
      fields: error instanceof InvalidInputError ? error.fields : {},
      ...(error instanceof NeedsConfirmationError && { questions: error.questions }),
    };
  }
  const status = clientFault(error);
  if (status) return { status, text: texts.unreadable, refusals: [], fields: {} };
  const errorId = randomUUID();
  req.log.error({ err: error, errorId }, 'unexpected error');
  return { status: 500, text: fill(texts.unexpected, { id: errorId }), refusals: [], fields: {}, errorId };
}

async function whatChanged(error: unknown): Promise<Pick<Failure, 'changed'>> {
  if (!(error instanceof PreconditionFailedError) || !error.held) return {};
  const changed = await findLastChange(error.held.recordId, error.held.version);
  return changed ? { changed } : {};
}

/** An address whose id can be no record's id leads to nothing. */
function isImpossibleId(error: unknown): boolean {
  const { name, kind } = (error ?? {}) as { name?: unknown; kind?: unknown };
  return name === 'CastError' && kind === 'ObjectId';
}

/** Faults that express and its parsers blame on the client: malformed JSON, a body too large, a bad CSRF token. */
function clientFault(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function sendProblem(req: Request, res: Response, failure: Failure): void {
  const language = req.language;
  res.type('application/problem+json').send(
    JSON.stringify({
      type: 'about:blank',
      status: failure.status,
      title: failure.text.en,
      detail: failure.text[language],
      texts: Object.fromEntries(languages.map((each) => [each, failure.text[each]])),
      ...(failure.changed && {
        changed: { by: failure.changed.name, at: failure.changed.at, fields: failure.changed.fields },
      }),
      ...(failure.errorId && { errorId: failure.errorId }),
      ...(Object.keys(failure.fields).length > 0 && {
        errors: Object.entries(failure.fields).map(([field, text]) => ({
          field,
          detail: text[language],
          ...(text.rule && { rule: text.rule }),
        })),
      }),
      ...(failure.questions && {
        questions: Object.entries(failure.questions).map(([field, { rule, key, links, ...text }]) => ({
          field,
          rule,
          detail: text[language],
          confirm: key,
          ...(links && { links }),
        })),
      }),
      ...(failure.refusals.length > 0 && {
        refusals: failure.refusals.map((refusal) => ({
          rule: refusal.rule,
          detail: refusal.text[language],
          remedy: refusal.remedy[language],
          ...(refusal.legalBasis && { legalBasis: refusal.legalBasis }),
          ...(refusal.field && { field: refusal.field }),
        })),
      }),
    }),
  );
}
