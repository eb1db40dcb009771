import mongoose from 'mongoose';
import { apiOperations } from '../src/api';
import { roles, type Actor, type Role } from '../src/access';
import { AccountModel } from '../src/register/accounts';
import type BaseJoi from 'joi';
import { cleanText } from '../src/platform/text';
import { fieldsOf, formsIn, type PageForm } from './support/page-forms';
import { pagesOf } from './support/pages';
import { signIn, useApi } from './support/people';
import { useRegistry } from './support/registry';
import { seededPeople as people, seededRegistry } from './support/seed';
import { everyVisit } from './support/walk';

const registry = useRegistry({ beginning: seededRegistry });
let browsers: Record<Role, Awaited<ReturnType<typeof signIn>>>;

/** What no paper can carry: refused at the field, named by its code. */
const refused = ['✓', '\u0000', '\u202E', '\uD83D'];
/** What is only written oddly: kept as the gate writes it. */
const odd = '\uF0B7 Tie\u0302\u0301ng \u200Bđ\u00AD\u00D0\u00A0a';
const long = 'dài '.repeat(5000);

beforeAll(async () => {
  const signedIn = await Promise.all(
    roles.map(async (role) => [role, await signIn(registry.app, people[role])] as const),
  );
  browsers = Object.fromEntries(signedIn) as typeof browsers;
}, 240_000);

/** All go through one gate (`platform/text-gate`): each place meets one of them, and each of them many places. */
function inTurn<T>(all: readonly T[], at: number): T {
  return all[at % all.length] as T;
}

/** The fields of a form in which people write; what a sign may not stand in is a secret or no text at all. */
function textsOf({ controls }: PageForm): string[] {
  return controls
    .filter(({ kind, readOnly }) => (kind === 'text' || kind === 'textarea') && !readOnly)
    .map(({ name }) => name);
}

interface FormOfPage {
  readonly role: Role;
  readonly path: string;
  readonly address: string;
  readonly form: PageForm;
}

async function everyForm(): Promise<FormOfPage[]> {
  const seen = new Set<string>();
  const forms: FormOfPage[] = [];
  for (const { role, path, kind, html } of await everyVisit(registry.app)) {
    for (const form of formsIn(html ?? '')) {
      const key = `${kind} ${form.controls.map(({ name }) => name).join()}`;
      if (textsOf(form).length === 0 || seen.has(key)) continue;
      seen.add(key);
      forms.push({ role, path, address: form.action ?? path, form });
    }
  }
  return forms;
}

/** The token of the browser that sends stands in place of the one with which the form was found. */
async function tokenOf(role: Role): Promise<string> {
  const { text } = await browsers[role].get('/my-account').set('Accept', 'text/html');
  return /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** What a browser would send with the same text in every field of words. */
function filledWith({ form }: FormOfPage, token: string, text: string): [string, string][] {
  const texts = new Set(textsOf(form));
  return fieldsOf(form).map(([name, value]) => [name, name === '_csrf' ? token : texts.has(name) ? text : value]);
}

it('no form stores or stumbles over a sign that no paper can carry: each field says so', async () => {
  const forms = await everyForm();
  expect(forms.length).toBeGreaterThan(30);
  const tokens = new Map<Role, string>();
  for (const role of roles) tokens.set(role, await tokenOf(role));
  const send = (form: FormOfPage, text: string) =>
    browsers[form.role].send(form.address, filledWith(form, tokens.get(form.role) ?? '', text));
  const wrong: string[] = [];
  for (const [at, form] of forms.entries()) {
    const sign = inTurn(refused, at);
    const { status, text } = await send(form, `1 ${sign}`);
    const said = text.match(/ id="[^"]+-error"/g)?.length ?? 0;
    const fields = textsOf(form.form).length;
    if (status !== 422 || said < fields)
      wrong.push(`${form.address} ${sign.codePointAt(0)}: ${status}, ${said} of ${fields}`);
  }
  // Last, for what is only written oddly may be saved, and then the forms found are out of date.
  for (const [at, form] of forms.entries()) {
    const text = inTurn([odd, long], at);
    const { status } = await send(form, text);
    if (status >= 500) wrong.push(`${form.address} ${text.slice(0, 4)}: ${status}`);
  }
  expect(wrong).toEqual([]);
}, 600_000);

interface Described {
  readonly type?: string;
  readonly keys?: Readonly<Record<string, Described>>;
  readonly items?: readonly Described[];
  readonly patterns?: readonly { readonly rule: Described }[];
  readonly matches?: readonly { readonly schema?: Described }[];
}

/** Every string in a body, as a body that holds only it. */
function bodiesWith(text: string, described: Described): unknown[] {
  if (described.type === 'string') return [text];
  return [
    ...Object.entries(described.keys ?? {}).flatMap(([name, each]) =>
      /password/i.test(name) ? [] : bodiesWith(text, each).map((body) => ({ [name]: body })),
    ),
    ...(described.items ?? []).flatMap((each) => bodiesWith(text, each).map((body) => [body])),
    ...(described.patterns ?? []).flatMap(({ rule }) => [
      ...bodiesWith(text, rule).map((body) => ({ any: body })),
      ...bodiesWith('a', rule).map((body) => ({ [text]: body })),
    ]),
    ...(described.matches ?? []).flatMap(({ schema }) => (schema ? bodiesWith(text, schema) : [])),
  ];
}

/** As few bodies as hold all of them: those that do not want different things of one place go together. */
function together(bodies: readonly unknown[]): { body: object; texts: number }[] {
  const merged: { body: unknown; texts: number }[] = [];
  for (const body of bodies) {
    // Where a name itself is wrong, one fault is said of it and of what stands under it.
    const place = hasOddName(body) ? undefined : merged.find((each) => merge(each.body, body) !== undefined);
    if (place) Object.assign(place, { body: merge(place.body, body), texts: place.texts + 1 });
    else merged.push({ body, texts: 1 });
  }
  return merged as { body: object; texts: number }[];
}

/** Both in one, or nothing where they want different things of one place. */
function merge(one: unknown, other: unknown): unknown {
  if (one === undefined) return other;
  if (other === undefined) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    const first = merge(one[0], other[0]);
    return first === undefined ? undefined : [first];
  }
  if (!isRecord(one) || !isRecord(other)) return undefined;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  // A quantity is one field, of which one thing is said.
  if (names.sort().join() === 'unit,value') return undefined;
  const pairs = names.map((name) => [name, merge(one[name], other[name])] as const);
  return pairs.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(pairs);
}

function hasOddName(body: unknown): boolean {
  if (Array.isArray(body)) return body.some(hasOddName);
  return isRecord(body) && Object.entries(body).some(([name, each]) => /[^\w.]/.test(name) || hasOddName(each));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function apisOf(): Promise<Awaited<ReturnType<typeof useApi>>[]> {
  const accounts = await Promise.all(
    roles.map((role) => AccountModel.findOne({ username: people[role].username }).orFail().lean()),
  );
  const actors = accounts.map(({ _id, displayName, role, organizationId, verifierId }): Actor => ({
    id: String(_id),
    name: displayName,
    role,
    organizationId: String(organizationId),
    ...(verifierId && { verifierId: String(verifierId) }),
  }));
  return Promise.all(actors.map((actor) => useApi(registry.app, actor)));
}

it('no operation of the API does, nor a list, an address or a header', async () => {
  const apis = await apisOf();
  const someId = '0123456789abcdef01234567';
  const wrong: string[] = [];
  let asked = 0;
  let operations = 0;
  for (const { method, path, body, access } of apiOperations({ clock: registry.clock, publicUrl: 'http://x' })) {
    if (!body || access === 'public' || (method !== 'post' && method !== 'patch')) continue;
    const address = path
      .replace(/:year/g, '2022')
      .replace(/:index/g, '0')
      .replace(/:\w+/g, someId);
    const answers = await Promise.all(apis.map((api) => api[method](address, {})));
    const api = apis[answers.findIndex(({ status }) => status !== 403)] ?? apis[0];
    const described = (body as BaseJoi.ObjectSchema).describe() as Described;
    for (const { body: sent, texts } of together(bodiesWith(`1 ${inTurn(refused, operations)}`, described))) {
      const answer = await api?.[method](address, sent).set('If-Match', '"0"');
      const said = (answer?.body as { errors?: unknown[] }).errors?.length ?? 0;
      if (answer?.status !== 422 || said < texts)
        wrong.push(`${method} ${address} ${JSON.stringify(sent)}: ${answer?.status}, ${said} of ${texts}`);
      asked += texts;
    }
    for (const { body: sent } of together(bodiesWith(inTurn([odd, long], operations), described))) {
      const answer = await api?.[method](address, sent).set('If-Match', '"0"');
      if ((answer?.status ?? 500) >= 500)
        wrong.push(`${method} ${address} ${JSON.stringify(sent).slice(0, 60)}: ${answer?.status}`);
    }
    operations += 1;
  }
  expect(asked).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
}, 600_000);

it('no page and no list stumbles over such a text in its address', async () => {
  const [api] = await apisOf();
  const texts = ['😀', '%00', '%E2%80%AE', '%ED%A0%BD', '%EF%BF%BE', '%C3', encodeURIComponent(odd), 'a'.repeat(3000)];
  const wrong: string[] = [];
  for (const [at, { path }] of pagesOf(registry.app)
    .filter(({ method }) => method === 'get')
    .entries()) {
    for (const text of [inTurn(texts, at), inTurn(texts, at + 3)]) {
      const inside = path.replace(/:\w+/g, text);
      const asked = `${path.replace(/:\w+/g, '2022')}?q=${text}&${text}=1&lang=${text}`;
      for (const address of new Set([...(inside === path ? [] : [inside]), asked])) {
        const { status } = await browsers.administrator.get(address).set('Accept', 'text/html');
        if (status >= 500) wrong.push(`${address}: ${status}`);
      }
    }
  }
  for (const [at, { method, path }] of apiOperations({ clock: registry.clock, publicUrl: 'http://x' }).entries()) {
    if (method !== 'get') continue;
    for (const text of [inTurn(texts, at), inTurn(texts, at + 3)]) {
      for (const address of [
        path.replace(/:\w+/g, text),
        `${path.replace(/:\w+/g, '2022')}?q=${text}&cursor=${text}&sort=${text}`,
      ]) {
        const answer = await api?.get(address);
        if ((answer?.status ?? 500) >= 500) wrong.push(`${address}: ${answer?.status}`);
      }
    }
  }
  const headers = await api
    ?.post('/organizations', {})
    .set('Idempotency-Key', Buffer.from('Ⅲ').toString('latin1'))
    .set('Accept-Language', 'vi;q=\u00ff, \u00d0');
  expect(headers?.status).toBe(422);
  expect(wrong).toEqual([]);
}, 600_000);

/** What is kept in the database other than as the gate would keep it, by collection and field. */
async function uncleanTexts(): Promise<string[]> {
  const found = new Set<string>();
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const { text, fault } = cleanText(value);
      if (fault || text !== value) found.add(`${path}: ${JSON.stringify(value.slice(0, 60))}`);
    } else if (Array.isArray(value)) value.forEach((each) => look(each, `${path}[]`));
    else if (value && Object.getPrototypeOf(value) === Object.prototype)
      for (const [name, each] of Object.entries(value)) {
        look(name, `${path} (name)`);
        look(each, `${path}.${name}`);
      }
  };
  // What is typed and not yet saved is kept as it is; the gate judges it when it is saved.
  const { KeptForm: _unsaved, ...models } = mongoose.models;
  for (const [name, model] of Object.entries(models))
    for await (const record of model.find().lean().cursor()) look(record, name);
  return [...found];
}

it('and nothing is in the database, from forms, programs, catalogues or samples, but as the gate keeps it', async () => {
  expect(await uncleanTexts()).toEqual([]);
}, 120_000);
