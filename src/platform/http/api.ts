import type { Request, Response, RequestHandler, Router } from 'express';
import type BaseJoi from 'joi';
import type { Types } from 'mongoose';
import type { Answer } from './answer';
import { answerOnce } from './idempotency';
import { PreconditionFailedError, PreconditionRequiredError, UnsupportedMediaTypeError } from './errors';
import { answerWithNotices } from './notices';
import { Joi, parse } from './parse';
import { parseQuery } from './query';

/** What an operation receives: untrusted input has become true types. */
export interface Call<Query = unknown, Body = unknown> {
  readonly req: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** From `If-Match`: the change is made only if the record still has this version. */
  readonly expectedVersion: number | undefined;
}

/**
 * One operation of the HTTP API. The same record mounts the route and writes its entry of the OpenAPI document,
 * so the two cannot drift apart.
 */
export interface Operation<Query = never, Body = never> {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** Express form below `/api/v1`: `/instruments/:id`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** What the bearer token must allow; `public` needs no token. */
  readonly access: 'public' | 'read' | 'write';
  /** Asked before anything of the call is read: `requirePermission('…')`. */
  readonly door?: RequestHandler;
  readonly query?: BaseJoi.ObjectSchema<Query>;
  readonly body?: BaseJoi.ObjectSchema<Body>;
  /** The successful answer: status, what it is, and its media type when it is not JSON. */
  readonly answer: { readonly status: number; readonly description: string; readonly mediaType?: string };
  handle(call: Call<Query, Body>): Promise<Answer>;
}

/** Keeps the types of query and body inside the operation, and forgets them outside. */
export function operation<Query = unknown, Body = unknown>(definition: Operation<Query, Body>): Operation {
  return definition as unknown as Operation;
}

/**
 * Whether an operation changes a record that exists, and so needs the version it was read with. It follows from the
 * operation's shape, so that a new one cannot forget it: whatever is written below the address of one record. What is
 * posted to a collection begins a record, and `POST /tokens` reads none.
 */
export function isChange({ access, method, path }: Pick<Operation, 'access' | 'method' | 'path'>): boolean {
  return access !== 'read' && method !== 'get' && (method !== 'post' || path.includes(':'));
}

/** What the composition says of callers. */
export interface Callers {
  /** Refuses callers whose token does not allow the access. */
  readonly authorize: (access: 'read' | 'write') => RequestHandler;
  /** Whose account an authorized request acts under. */
  readonly callerOf: (req: Request) => string;
  /** How long a repeated request waits for the first; tests shorten it. */
  readonly patienceMs?: number;
}

/** Mounts operations below a router. */
export function mountOperations(router: Router, operations: readonly Operation[], callers: Callers): void {
  for (const each of operations) {
    const guards = each.access === 'public' ? [] : [callers.authorize(each.access), doorOf(each)];
    const conditions = isChange(each) ? [requireVersion] : [];
    router[each.method](each.path, ...guards, ...conditions, (req, res) => answer(each, req, res, callers));
  }
}

/** An operation without a door is a mistake that must not wait for a stranger to find it. */
function doorOf({ method, path, door }: Operation): RequestHandler {
  if (!door) throw new Error(`the operation ${method} ${path} has no door`);
  return door;
}

async function answer(definition: Operation, req: Request, res: Response, callers: Callers): Promise<void> {
  const { callerOf, patienceMs } = callers;
  const isCreation = definition.method === 'post' && definition.access === 'write';
  const given = isCreation
    ? await answerOnce(req, { id: callerOf(req), patienceMs }, () => call(definition, req))
    : await call(definition, req);
  if ('send' in given) return void (await given.send(res));
  res.status(given.status ?? definition.answer.status);
  if (given.location) res.location(given.location);
  if (given.version !== undefined) res.set('ETag', `"${given.version}"`);
  if (given.json === undefined) res.end();
  else res.json(given.secret ? { ...(given.json as object), ...given.secret } : given.json);
}

const askedNothing = Joi.object({});

async function call(definition: Operation, req: Request): Promise<Answer> {
  if (definition.body && req.is('json') === false) throw new UnsupportedMediaTypeError();
  return answerWithNotices(async () =>
    definition.handle({
      req,
      params: req.params as Record<string, string>,
      query: parseQuery((definition.query as BaseJoi.ObjectSchema | undefined) ?? askedNothing, req.query) as never,
      body: (definition.body ? parse(definition.body as BaseJoi.ObjectSchema, req.body) : undefined) as never,
      expectedVersion: versionOf(req.get('If-Match')),
    }),
  );
}

/**
 * Asked after the door and before anything that was sent is read. `*` would overwrite whatever is there (RFC 9110,
 * 13.1.1), so it is refused like no header at all (RFC 6585, 3).
 */
const requireVersion: RequestHandler = (req, _res, next) => {
  if (versionOf(req.get('If-Match')) === undefined) throw new PreconditionRequiredError();
  next();
};

/** The version in `If-Match`; what is no version of ours matches none. */
function versionOf(ifMatch: string | undefined): number | undefined {
  if (!ifMatch || ifMatch.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d+)"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new PreconditionFailedError();
  return Number(version);
}

/** Refuses a change made from an outdated copy (RFC 9110, 13.1.1). */
export function assertVersion(
  { _id: recordId, __v: present = 0 }: { readonly _id?: Types.ObjectId | undefined; readonly __v?: number },
  expected: number | undefined,
): void {
  if (expected === undefined || expected === present) return;
  throw new PreconditionFailedError(recordId && { recordId, version: expected });
}
