import type BaseJoi from 'joi';
import type { Clock } from '../platform/clock';
import type { Page, PageRequest } from '../platform/database';
import { operation, type Operation, type Paging } from '../platform/http';
import { actorOf, type Actor } from './actor';
import { requirePermission } from './door';
import type { Permission } from './permissions';

/** When a change is made, and from which version of the record. */
export interface Change {
  readonly at: Date;
  readonly expectedVersion?: number | undefined;
}

/** One kind of record, as the API offers it. */
interface Resource<T> {
  readonly tag: string;
  /** The address of one record, below `/api/v1`; without its last part, of all. What is named there is shown too. */
  readonly path: `/${string}/:${string}`;
  readonly clock: Clock;
  readonly reads: Permission;
  readonly writes: Permission;
  /** What is shown of a record; its version is the `ETag`. */
  readonly present: (record: T) => Presented | Promise<Presented>;
}

interface Presented {
  readonly version: number;
}

/** What the OpenAPI document says of an operation, and of its successful answer. */
interface Told {
  readonly summary: string;
  readonly answer: string;
}

interface Listed<T, Query> extends Told {
  readonly query: BaseJoi.ObjectSchema<Query>;
  readonly find: (actor: Actor, query: Query, page: PageRequest) => Promise<Pick<Page<T>, 'items' | 'next'>>;
}

interface ListedWhole<T, Query> extends Told {
  readonly query?: BaseJoi.ObjectSchema<Query>;
  readonly find: (actor: Actor, query: Query) => Promise<readonly T[]>;
}

interface Read<T> extends Told {
  readonly get: (actor: Actor, id: string) => Promise<T>;
}

interface Begun<T, Body> extends Told {
  readonly body: BaseJoi.ObjectSchema<Body>;
  readonly run: (actor: Actor, input: Body, at: Date) => Promise<T>;
}

interface Done<T, Body> extends Told {
  /** Absent: nothing is sent but the version. */
  readonly body?: BaseJoi.ObjectSchema<Body>;
  /** `params` are all that the address names, where it names more than the record. */
  readonly run: (actor: Actor, id: string, input: Body, change: Change, params: Params) => Promise<T>;
}

type Params = Readonly<Record<string, string>>;

/**
 * The operations that the API offers of one kind of record, each made of what is particular to it: its words, its
 * schema and the function of the service. What fits none of them is an `operation` of its own.
 */
export function resource<T>(kind: Resource<T>) {
  return { ...readingOf(kind), ...writingOf(kind) };
}

function readingOf<T>({ tag, path, reads, present }: Resource<T>) {
  const common = { tag, method: 'get', access: 'read', door: requirePermission(reads) } as const;
  const presentAll = (records: readonly T[]) => Promise.all(records.map(async (each) => present(each)));
  return {
    /** The records, a page at a time. */
    list: <Query extends Paging>({ summary, answer, query: schema, find }: Listed<T, Query>): Operation =>
      operation<Query>({
        ...{ ...common, path: collectionOf(path), summary, query: schema, answer: successful(200, answer) },
        handle: async ({ req, query }) => {
          const { items, next } = await find(actorOf(req), query, { limit: query.limit, after: query.cursor });
          return { json: { items: await presentAll(items), nextCursor: next } };
        },
      }),
    /** The records, where they are few: all at once. */
    listWhole: <Query>({ answer, find, ...told }: ListedWhole<T, Query>): Operation =>
      operation<Query>({
        ...{ ...common, ...told, path: collectionOf(path), answer: successful(200, answer) },
        handle: async ({ req, query }) => ({
          json: { items: await presentAll(await find(actorOf(req), query)), nextCursor: null },
        }),
      }),
    read: ({ summary, answer, get }: Read<T>): Operation =>
      operation({
        ...{ ...common, path, summary, answer: successful(200, answer) },
        handle: async ({ req, params }) => shown(await present(await get(actorOf(req), idIn(params, path)))),
      }),
  };
}

function writingOf<T>({ tag, path, clock, writes, present }: Resource<T>) {
  const common = { tag, access: 'write', door: requirePermission(writes) } as const;
  const begin = <Body>({ answer, run, ...told }: Begun<T, Body>): Operation =>
    operation<unknown, Body>({
      ...{ ...common, ...told, method: 'post', path: collectionOf(path), answer: successful(201, answer) },
      handle: async ({ req, body }) => {
        const begun = await present(await run(actorOf(req), body, clock.now()));
        return { ...shown(begun), location: addressOf(path, idIn(begun as object as Params, path)) };
      },
    });
  const doing = <Body>(
    act: Pick<Operation, 'method' | 'path'>,
    status: number,
    done: Done<T | void, Body>,
  ): Operation => {
    const { answer, run, ...told } = done;
    return operation<unknown, Body>({
      ...{ ...common, ...told, ...act, answer: successful(status, answer) },
      handle: async ({ req, params, body, expectedVersion }) => {
        const id = idIn(params, path);
        const record = await run(actorOf(req), id, body, { at: clock.now(), expectedVersion }, params);
        if (!record) return { json: undefined };
        return { ...shown(await present(record)), ...(status === 201 && { location: addressOf(path, id) }) };
      },
    });
  };
  return {
    begin,
    change: <Body>(done: Done<T, Body>) => doing({ method: 'patch', path }, 200, done),
    /** What is done to one record: `POST` below its address. */
    step: <Body>(name: string, done: Done<T, Body>) => doing({ method: 'post', path: `${path}/${name}` }, 200, done),
    /** A step that adds something to the record. */
    add: <Body>(name: string, done: Done<T, Body>) => doing({ method: 'post', path: `${path}/${name}` }, 201, done),
    /** A step after which there is no record left to show. */
    remove: <Body>(name: string, done: Done<void, Body>) =>
      doing({ method: 'post', path: `${path}/${name}` }, 204, done),
  };
}

function shown(json: Presented) {
  return { json, version: json.version };
}

function successful(status: number, description: string) {
  return { status, description };
}

function collectionOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/:'));
}

function idIn(named: Params, path: string): string {
  return named[path.slice(path.lastIndexOf('/:') + 2)] ?? '';
}

function addressOf(path: string, id: string): string {
  return `/api/v1${collectionOf(path)}/${id}`;
}
