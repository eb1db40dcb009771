import { createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app';
import type { AppOptions } from '../src/app.options';
import { createLog } from '../src/platform/log';
import { buildPerson, testPassword } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();
const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

function listen(server: Server): Promise<number> {
  servers.push(server);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

/** The registry as if behind TLS, and a real proxy before it that says whom it answers, as every proxy does. */
async function behindProxy(trustProxy: AppOptions['trustProxy']) {
  const app = createApp({
    clock: registry.clock,
    log: createLog('silent'),
    publicUrl: 'https://registry.example',
    sessionSecret: 'a secret that only tests know, long enough',
    version: 'test',
    limits: { signIn: 2, publicPage: 1000 },
    ...(trustProxy !== undefined && { trustProxy }),
  });
  const inner = await listen(createServer(app as unknown as Parameters<typeof createServer>[1]));
  const proxy = createServer((incoming, outgoing) => {
    const { 'x-client': client = '192.0.2.1', 'x-forwarded-for': claimed, ...headers } = incoming.headers;
    const forwarded = {
      ...headers,
      'x-forwarded-for': [claimed, client].filter(Boolean).join(', '),
      'x-forwarded-proto': 'https',
    };
    const onward = send({ port: inner, path: incoming.url, method: incoming.method, headers: forwarded }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  const port = await listen(proxy);
  return (path: string, options: { headers?: Record<string, string>; body?: string } = {}) => ask(port, path, options);
}

function ask(port: number, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: string }) {
  return new Promise<{ status: number; text: string; cookie: string }>((resolve, reject) => {
    const outgoing = send(
      { port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (answer: IncomingMessage) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => {
          const cookie = (answer.headers['set-cookie'] ?? []).join().split(';')[0] ?? '';
          resolve({ status: answer.statusCode ?? 0, text, cookie });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

it('behind a trusted proxy with TLS a person signs in: the secure cookie is set', async () => {
  const { username } = await buildPerson('technician');
  const open = await behindProxy(1);
  const page = await open('/sign-in');
  expect(page.cookie).toContain('chuan-do=');
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const body = new URLSearchParams({ _csrf, username, password: testPassword }).toString();
  const headers = { cookie: page.cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const signedIn = await open('/sign-in', { headers, body });
  expect(signedIn.status).toBe(303);
  expect((await open('/my-account', { headers: { cookie: signedIn.cookie } })).status).toBe(200);
});

it('a proxy that is not trusted is not believed', async () => {
  await buildPerson('technician');
  const open = await behindProxy(0);
  expect((await open('/sign-in')).cookie).toBe('');
});

const guess = (client: string, claimed?: string) => ({
  headers: {
    'content-type': 'application/json',
    'x-client': client,
    ...(claimed && { 'x-forwarded-for': claimed }),
  },
  body: JSON.stringify({ username: 'ai', password: 'sai' }),
});

it('each client has its own limit, and none gets another by a header of its own', async () => {
  const open = await behindProxy(1);
  const statuses = [];
  for (const claimed of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    statuses.push((await open('/api/v1/tokens', guess('192.0.2.10', claimed))).status);
  expect(statuses).toEqual([401, 401, 429]);
  expect((await open('/api/v1/tokens', guess('192.0.2.11'))).status).toBe(401);
});
