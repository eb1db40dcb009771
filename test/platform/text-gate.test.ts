import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BaseJoi from 'joi';
import { InvalidInputError, parse } from '../../src/platform/http';
import { apiOperations } from '../../src/api';
import { buildCentre } from '../support/organizations';
import { buildPerson, signIn, useApi } from '../support/people';
import { useRegistry } from '../support/registry';
import { membersOf } from '../support/members';

const src = join(__dirname, '../../src');
const registry = useRegistry();

/** Every schema of what comes in: those of all operations, and those of all forms and lists. */
function everySchema(): [string, BaseJoi.ObjectSchema][] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(schema|queries)\.ts$/.test(file),
  );
  const inFiles = files.flatMap((file) => {
    const members = membersOf(join(src, file));
    return Object.entries(members).map(([name, member]): [string, unknown] => [`${file}: ${name}`, member]);
  });
  const operations = apiOperations({ clock: { now: () => new Date() }, publicUrl: 'http://127.0.0.1' });
  const inOperations = operations.flatMap(({ method, path, body, query }): [string, unknown][] => [
    [`${method} ${path}: body`, body],
    [`${method} ${path}: query`, query],
  ]);
  return [...inFiles, ...inOperations].filter((entry): entry is [string, BaseJoi.ObjectSchema] =>
    BaseJoi.isSchema(entry[1]),
  );
}

interface Described {
  readonly type?: string;
  readonly keys?: Readonly<Record<string, Described>>;
  readonly items?: readonly Described[];
  readonly patterns?: readonly { readonly schema?: object; readonly regex?: string; readonly rule: Described }[];
  readonly matches?: readonly { readonly [kind in 'schema' | 'then']?: Described }[];
}

/** A name that the schema of the names takes: that of a record, or any. */
function keyBy(schema: object | undefined, regex: string | undefined): string {
  if (regex?.includes('fresh')) return 'fresh[maker]';
  return `${regex} ${JSON.stringify(schema)}`.includes('24') ? '0123456789abcdef01234567' : 'any';
}

/** The address of every string in a schema; `password` fields are no text that anybody prints. */
function stringsIn(described: Described, path: readonly (string | number)[] = []): (string | number)[][] {
  if (described.type === 'string') return /password/i.test(String(path.at(-1))) ? [] : [[...path]];
  return [
    ...Object.entries(described.keys ?? {}).flatMap(([name, each]) => stringsIn(each, [...path, name])),
    ...(described.items ?? []).flatMap((each) => stringsIn(each, [...path, 0])),
    ...(described.patterns ?? []).flatMap(({ schema, regex, rule }) =>
      stringsIn(rule, [...path, keyBy(schema, regex)]),
    ),
    // What is written as one string is judged by its own words; a list beside it is walked.
    ...(described.matches ?? []).flatMap(({ schema = {}, then = {} }) =>
      [schema, ...(then.type === 'array' ? [then] : [])].flatMap((each) => stringsIn(each, path)),
    ),
  ];
}

function at([first, ...rest]: readonly (string | number)[], typed: string): unknown {
  if (first === undefined) return typed;
  return typeof first === 'number' ? [at(rest, typed)] : { [first]: at(rest, typed) };
}

function faultsOf(schema: BaseJoi.ObjectSchema, path: (string | number)[], typed: string): Record<string, string> {
  try {
    parse(schema, at(path, typed));
    return {};
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return Object.fromEntries(Object.entries(error.fields).map(([field, { vi }]) => [field, vi]));
  }
}

const formName = (path: (string | number)[]) => path.map((part, i) => (i === 0 ? part : `[${part}]`)).join('');

describe('every string that comes in', () => {
  const strings = everySchema().flatMap(([name, schema]) =>
    stringsIn(schema.describe() as Described).map((path) => ({ name, schema, path })),
  );

  it('is found by this walk', () => {
    expect(strings.length).toBeGreaterThan(400);
  });

  it.each([
    ['an emoji', 'Cân 😀', 'U+1F600'],
    ['NUL', 'Cân\u0000', 'U+0000'],
    ['a turned direction', 'Cân\u202E', 'U+202E'],
  ])('refuses %s at its field', (_what, typed, code) => {
    const silent = strings.filter(({ schema, path }) => !faultsOf(schema, path, typed)[formName(path)]?.includes(code));
    expect(silent.map(({ name, path }) => `${name} ${formName(path)}`)).toEqual([]);
  });

  it('turns the bullet that Word pastes into one that prints', () => {
    const refused = strings.filter(({ schema, path }) =>
      /U\+/.test(faultsOf(schema, path, '\uF0B7 a')[formName(path)] ?? ''),
    );
    expect(refused.map(({ name, path }) => `${name} ${formName(path)}`)).toEqual([]);
  });
});

describe('through the doors', () => {
  it('a page marks the field, and nothing is stored; the bullet of Word is stored as a bullet', async () => {
    const admin = await signIn(registry.app, await buildPerson('administrator'));
    const form = { kind: 'enterprise', code: 'CS-GATE', nameVi: 'Cơ sở 😀' };
    const refused = await admin.post('/organizations/new', form).expect(422);
    expect(refused.text).toContain('Ký tự “😀” (U+1F600) không in được trên giấy.');
    expect(refused.text).toMatch(/id="namevi"[^>]*aria-invalid="true"/);
    const kept = await admin.post('/organizations/new', { ...form, nameVi: '\uF0B7 Cơ\u00A0sở' }).expect(303);
    expect((await admin.get(String(kept.headers['location']))).text).toContain('• Cơ sở');
  });

  it('the API names the field, in a body and in a query', async () => {
    const actor = await buildPerson('administrator', { organizationId: (await buildCentre())._id });
    const api = await useApi(registry.app, actor);
    const body = { kind: 'enterprise', code: 'CS-GATE-2', nameVi: 'a\u0000b' };
    const refused = await api.post('/organizations', body).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'nameVi' }] });
    expect(refused.text).toContain('U+0000');
    const asked = await api.get(`/organizations?q=${encodeURIComponent('a\u202Eb')}`).expect(400);
    expect(asked.body).toMatchObject({ errors: [{ field: 'q' }] });
  });
});
