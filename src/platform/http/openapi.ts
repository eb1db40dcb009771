import type BaseJoi from 'joi';
import joiToJson from 'joi-to-json';
import { isChange, type Operation } from './api';

type Json = Record<string, unknown>;

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** The OpenAPI 3.1 document of the operations that are really mounted. */
export function openApiDocument(
  operations: readonly Operation[],
  about: { title: string; version: string; url: string },
): Json {
  const paths: Record<string, Json> = {};
  for (const each of operations) (paths[openApiPath(each.path)] ??= {})[each.method] = describe(each);
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: about.version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: about.url }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'Problem details (RFC 9457)',
          ...problem,
        },
      },
    },
  };
}

/** `/instruments/:id` → `/instruments/{id}`. */
export function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function describe(each: Operation): Json {
  const { status, description, mediaType = 'application/json' } = each.answer;
  const parameters = [...pathParameters(each.path), ...queryParameters(each.query), ...headerParameters(each)];
  return {
    operationId: `${each.method}${each.path.replace(/[^a-zA-Z0-9]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase())}`,
    tags: [each.tag],
    summary: each.summary,
    ...(each.access === 'public' && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(each.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(each.body) } } },
    }),
    responses: {
      [status]: { description, ...(status !== 204 && { content: { [mediaType]: {} } }) },
      ...(isChange(each) && {
        412: { ...problem, description: 'The record has another version than If-Match names; nothing was changed' },
        428: { ...problem, description: 'If-Match is missing, or *' },
      }),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: BaseJoi.ObjectSchema | undefined): Json[] {
  if (!query) return [];
  const schema = jsonSchema(query) as { properties?: Record<string, Json>; required?: string[] };
  const ofPrograms = Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'after' && name !== 'before');
  return ofPrograms.map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

function headerParameters(each: Operation): Json[] {
  const header = (name: string, required: boolean, description: string) => ({
    ...{ name, in: 'header', required, description },
    schema: { type: 'string' },
  });
  const version = 'The ETag with which the record was read: it is changed only if it still has that version.';
  const key = 'A repeated request with this key gets the first answer again.';
  return [
    ...(isChange(each) ? [header('If-Match', true, version)] : []),
    ...(each.access === 'write' && each.method === 'post' ? [header('Idempotency-Key', false, key)] : []),
  ];
}

function jsonSchema(schema: BaseJoi.ObjectSchema): Json {
  return joiToJson(schema, 'json') as Json;
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'status', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    errorId: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, detail: { type: 'string' } } },
    },
    questions: {
      type: 'array',
      description: 'Improbable values: send the request again with each `confirm` in `confirmed`, if they are right.',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string' },
          rule: { type: 'string' },
          detail: { type: 'string' },
          confirm: { type: 'string' },
          links: {
            type: 'array',
            items: { type: 'object', properties: { name: { type: 'string' }, href: { type: 'string' } } },
          },
        },
      },
    },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          rule: { type: 'string' },
          detail: { type: 'string' },
          remedy: { type: 'string' },
          legalBasis: { type: 'string' },
          field: { type: 'string' },
        },
      },
    },
  },
};
