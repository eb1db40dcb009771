import type BaseJoi from 'joi';
import { apiOperations } from '../src/api';
import { InstrumentModel } from '../src/laboratory/instruments';
import { Joi, parse } from '../src/platform/http';
import { answerWithNotices } from '../src/platform/http/notices';
import { buildInstrumentType } from './support/instruments';
import { buildCentre, buildOrganization } from './support/organizations';
import { buildPerson, signIn, useApi } from './support/people';
import { testNow, useRegistry } from './support/registry';

const registry = useRegistry();

/** What Joi says of a schema, as far as this test reads it. */
interface Described {
  readonly type?: string;
  readonly tags?: readonly string[];
  readonly keys?: Readonly<Record<string, Described>>;
  readonly items?: readonly Described[];
}

/** The paths of the texts below a schema that are told apart as identities, and those that are not. */
function textsBelow(
  described: Described,
  path: readonly string[] = [],
): { path: readonly string[]; isIdentity: boolean }[] {
  const inside = [
    ...Object.entries(described.keys ?? {}).flatMap(([name, each]) => textsBelow(each, [...path, name])),
    ...(described.items ?? []).flatMap((each) => textsBelow(each, [...path, '*'])),
  ];
  if (inside.length > 0 || described.type !== 'string') return inside;
  return [{ path, isIdentity: described.tags?.includes('identity') ?? false }];
}

const fields = apiOperations({ clock: { now: () => testNow }, publicUrl: 'http://x' }).flatMap(
  ({ method, path: address, body }) => {
    if (!body) return [];
    const schema = body as BaseJoi.ObjectSchema;
    return textsBelow(schema.describe() as Described).map((text) => ({
      ...text,
      operation: `${method} ${address}`,
      schema,
    }));
  },
);

/** Names under which a thing bears what tells it from others. */
const identityNames = [
  ...['serial', 'inventoryNumber', 'stampNumber', 'number', 'documentNumber', 'decisionNumber', 'staffNumber'],
  ...['taxCode', 'mark', 'registrationMark'],
];

describe('an identity with invisible signs', () => {
  it('is one in every form: no field of such a name is read as any other text', () => {
    const others = fields.filter(({ path, isIdentity }) => !isIdentity && identityNames.includes(path.at(-1) ?? ''));
    expect(others.map(({ operation, path }) => `${operation} ${path.join('.')}`)).toEqual([]);
  });

  const identities = fields.filter(({ isIdentity, path }) => isIdentity && !path.includes('*'));
  it.each(identities.map(({ operation, path, schema }) => [operation, path.join('.'), schema] as const))(
    '%s tells at %s what it left out',
    async (_operation, path, schema) => {
      const one = Joi.object({ field: schema.extract(path) });
      const answer = await answerWithNotices(async () => ({ json: parse(one, { field: '3200\u200B012345\uFEFF' }) }));
      expect(answer).toMatchObject({
        json: {
          field: '3200012345',
          notices: [{ field: 'field', detail: expect.stringContaining('U+200B, U+FEFF') as unknown }],
        },
      });
    },
  );

  it('says nothing of an identity without them, of spaces, or of other texts', async () => {
    const one = Joi.object({
      field: Joi.string(),
      serial: identities[0]!.schema.extract(identities[0]!.path.join('.')),
    });
    const answer = await answerWithNotices(async () => ({
      json: parse(one, { field: 'a\u200Bb', serial: '3200\u00A0012345' }),
    }));
    expect(answer).toEqual({ json: { field: 'ab', serial: '3200 012345' } });
  });

  /** A technician of a centre, and what registers a scale of theirs. */
  async function register(serial: string) {
    const centre = await buildCentre();
    const owner = await buildOrganization();
    await buildInstrumentType();
    const characteristics = { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' };
    const technician = await buildPerson('technician', { organizationId: centre._id });
    return { technician, body: { typeCode: 'KL-04', ownerId: owner.id, serial, characteristics } };
  }

  it('is kept without them, and the API says so', async () => {
    const { technician, body } = await register('GEN\u200B-2041');
    const { post } = await useApi(registry.app, technician);
    const answer = (await post('/instruments', body).expect(201)).body as { id: string; notices?: unknown };
    expect(answer.notices).toMatchObject([
      { field: 'serial', detail: expect.stringContaining('“GEN-2041”') as unknown },
    ]);
    expect(await InstrumentModel.findById(answer.id).lean()).toMatchObject({ serial: 'GEN-2041' });
  });

  it('is told on the next page, once', async () => {
    const { technician, body } = await register('GEN\u200B-2042');
    const { get, post } = await signIn(registry.app, technician);
    const { characteristics, ...fieldsOfForm } = body;
    const masses = {
      'characteristics[max][value]': characteristics.max.value,
      'characteristics[max][unit]': 'kg',
      'characteristics[e][value]': characteristics.e.value,
      'characteristics[e][unit]': 'g',
      'characteristics[accuracyClass]': 'III',
    };
    const sent = await post('/instruments/new?type=KL-04', { ...fieldsOfForm, ...masses }).expect(303);
    const page = await get(sent.headers['location'] as string).expect(200);
    expect(page.text).toContain('ký tự không nhìn thấy (U+200B)');
    expect((await get(sent.headers['location'] as string).expect(200)).text).not.toContain('U+200B');
  });
});
