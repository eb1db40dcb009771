import { hash } from '@node-rs/argon2';
import type { Express } from 'express';
import { Types } from 'mongoose';
import type request from 'supertest';
import type { Actor, Role } from '../../src/access';
import { AccountModel } from '../../src/register/accounts';
import { createToken } from '../../src/register/accounts/api-token.service';
import { openForm } from './page-forms';
import { testNow } from './registry';
import { visitorOf } from './servers';

/** The password of every person that tests build. */
export const testPassword = 'mật khẩu của bài thử';
/** As weak as argon2id goes: signing in again and again is not what suites are for. The strength is tested apart. */
export const testPasswordHash = hash(testPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });
let sequence = 0;

/** Somebody who may act: an actor for services, with an account for signing in. */
export async function buildPerson(
  role: Role,
  overrides: { organizationId?: Types.ObjectId; verifierId?: Types.ObjectId; displayName?: string } = {},
): Promise<Actor & { username: string }> {
  sequence += 1;
  const username = `${role.toLowerCase()}.${sequence}`;
  const account = await AccountModel.create({
    username,
    displayName: overrides.displayName ?? `Người thử ${sequence}`,
    role,
    organizationId: overrides.organizationId ?? new Types.ObjectId(),
    passwordHash: await testPasswordHash,
    ...(overrides.verifierId && { verifierId: overrides.verifierId }),
  });
  return {
    id: account.id,
    name: account.displayName,
    role,
    organizationId: account.organizationId.toHexString(),
    username,
    ...(overrides.verifierId && { verifierId: overrides.verifierId.toHexString() }),
  };
}

/** A browser in which somebody has signed in; `post` sends forms as the pages do, with their token. */
export async function signIn(app: Express, person: { username: string }) {
  const agent = visitorOf(app);
  await postForm(agent, '/sign-in', { username: person.username, password: testPassword }).expect(303);
  return {
    get: (path: string) => agent.get(path),
    head: (path: string) => agent.head(path),
    post: (path: string, fields: Record<string, unknown> = {}) => postForm(agent, path, fields),
    /** Sends exactly these fields, as a browser does with a form it opened earlier. */
    send: (path: string, fields: readonly (readonly [string, string])[]) =>
      agent
        .post(path)
        .type('form')
        .set('Accept', 'text/html')
        .send(new URLSearchParams(fields.map(([...pair]) => pair)).toString()),
    upload: (path: string, file: TestFile, fields: Record<string, string> = {}) =>
      uploadForm(agent, path, file, fields),
  };
}

/** A file that a person chooses in a form. */
export interface TestFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

async function uploadForm(
  agent: ReturnType<typeof request.agent>,
  path: string,
  { bytes, ...file }: TestFile,
  fields: Record<string, string>,
) {
  const hidden = await openForm(agent, path);
  return agent
    .post(path)
    .field({ ...hidden, ...fields })
    .attach('file', bytes, file);
}

/** Opens the form, which carries a token and the version of its record, then posts it. */
function postForm(agent: ReturnType<typeof request.agent>, path: string, fields: Record<string, unknown>) {
  return {
    async expect(status: number) {
      const response = await this.send();
      if (response.status !== status)
        throw new Error(
          `expected ${status}, got ${response.status}: ${response.text
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .slice(0, 1500)}`,
        );
      return response;
    },
    async send() {
      const hidden = await openForm(agent, path);
      return agent
        .post(path)
        .type('form')
        .send({ ...hidden, ...fields });
    },
  };
}

/**
 * The HTTP API as somebody's program sees it. A change names the version that the program reads just before, unless
 * the test sets `If-Match` itself.
 */
export async function useApi(app: Express, actor: Actor, scopes: ('read' | 'write')[] = ['read', 'write']) {
  const { token } = await createToken(actor, { name: 'test', scopes }, testNow);
  const agent = visitorOf(app);
  const authorized = (test: request.Test) => test.set('Authorization', `Bearer ${token}`);
  const get = (path: string) => authorized(agent.get(`/api/v1${path}`));
  const change = (method: 'post' | 'patch', path: string, body: object) =>
    withVersion(authorized(agent[method](`/api/v1${path}`)).send(body), () => readVersion(get, path));
  return {
    get,
    post: (path: string, body: object) => change('post', path, body),
    patch: (path: string, body: object) => change('patch', path, body),
  };
}

/** Reads the version when the request is sent, so that it is that of the moment. */
function withVersion(test: request.Test, read: () => Promise<string>): request.Test {
  const send = test.then.bind(test);
  const sendWithVersion: typeof test.then = async (answered, failed) => {
    if (!test.get('If-Match')) test.set('If-Match', await read());
    return send(answered, failed);
  };
  return Object.assign(test, { then: sendWithVersion });
}

/** The ETag of the record that an address below it changes; that of a new record where there is none to read. */
async function readVersion(get: (path: string) => request.Test, path: string): Promise<string> {
  for (let at = path; at !== ''; at = at.replace(/\/[^/]*$/, '')) {
    const { status, headers } = await get(at);
    const etag = String(headers['etag'] ?? '');
    if (status === 200 && /^"\d+"$/.test(etag)) return etag;
  }
  return '"0"';
}
