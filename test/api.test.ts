import request from 'supertest';
import { apiOperations } from '../src/api';
import { openApiPath } from '../src/platform/http';
import { buildPerson, signIn } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();
const operations = apiOperations({ clock: { now: () => new Date() }, publicUrl: 'http://127.0.0.1:3000' });
const someId = '0123456789abcdef01234567';

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { operationId: string; parameters?: { name: string; in: string }[]; responses: object }>
  >;
}

async function readDocument(): Promise<OpenApi> {
  const response = await request(registry.app).get('/api/v1/openapi.json').expect(200);
  return response.body as OpenApi;
}

describe('the OpenAPI document', () => {
  it('describes every operation once, under a name of its own', async () => {
    const document = await readDocument();
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(operations.map(({ method, path }) => `${method} ${openApiPath(path)}`).sort());
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('names every parameter of every path', async () => {
    const document = await readDocument();
    for (const [path, methods] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(methods)) {
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath);
      }
    }
  });

  it.each([
    'POST /tokens',
    'GET /organizations',
    'POST /organizations',
    'GET /organizations/{id}',
    'PATCH /organizations/{id}',
    'GET /designations',
    'POST /designations',
    'GET /designations/{id}',
    'PATCH /designations/{id}',
    'GET /verifiers',
    'POST /verifiers',
    'GET /verifiers/{id}',
    'PATCH /verifiers/{id}',
    'GET /measurement-standards',
    'POST /measurement-standards',
    'GET /measurement-standards/{id}',
    'PATCH /measurement-standards/{id}',
    'GET /instrument-types',
    'GET /instrument-types/{id}',
    'GET /instruments',
    'POST /instruments',
    'GET /instruments/{id}',
    'PATCH /instruments/{id}',
    'GET /documents',
    'POST /documents',
    'GET /documents/{id}',
    'PATCH /documents/{id}',
    'GET /quality-systems',
    'POST /quality-systems',
    'GET /quality-systems/{id}',
    'PATCH /quality-systems/{id}',
    'GET /instruments/{id}/suitable-standards',
    'GET /verifications',
    'POST /verifications',
    'GET /verifications/{id}',
    'POST /verifications/{id}/transitions',
    'GET /certificates',
    'GET /certificates/{id}',
    'GET /certificates/{id}.pdf',
    'GET /schedule/due',
    'GET /schedule/runs',
    'GET /reports/996/{year}.json',
    'GET /reports/996/{year}.pdf',
    'GET /reports/996/{year}.docx',
    'GET /audit',
    'GET /audit/check',
    'GET /audit/entries.jsonl',
    'GET /audit/seals',
    'GET /audit/seals/{id}.txt',
  ])('offers %s', async (wanted) => {
    const [method = '', path = ''] = wanted.split(' ');
    expect((await readDocument()).paths[path]).toHaveProperty(method.toLowerCase());
  });
});

describe('a stranger', () => {
  it.each(operations.filter(({ access }) => access !== 'public').map(({ method, path }) => [method, path] as const))(
    'may not %s %s',
    async (method, path) => {
      const address = `/api/v1${path.replace(/:year/g, '2022').replace(/:\w+/g, someId)}`;
      const response = await request(registry.app)[method](address).send({});
      expect(response.status).toBe(401);
      expect(response.type).toBe('application/problem+json');
    },
  );
});

describe('the health of the registry', () => {
  it('is told to everybody', async () => {
    await request(registry.app).get('/livez').expect(200);
    await request(registry.app).get('/readyz').expect(200, 'ready');
    await request(registry.app).get('/version').expect(200, { name: 'chuan-do', version: 'test' });
  });

  it('comes with a strict content security policy', async () => {
    const { headers } = await request(registry.app).get('/sign-in').expect(303);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});

it('an unknown address is a problem for programs and a page for people', async () => {
  const program = await request(registry.app).get('/api/v1/nowhere').expect(404);
  expect(program.type).toBe('application/problem+json');
  const person = await signIn(registry.app, await buildPerson('technician'));
  const page = await person.get('/nowhere').set('Accept', 'text/html').expect(404);
  expect(page.text).toContain('Không tìm thấy nội dung này.');
});
