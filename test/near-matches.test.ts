import type { Model, Types } from 'mongoose';
import type { Role } from '../src/access';
import { DesignationModel, VerifierModel } from '../src/laboratory/centres';
import { InstrumentModel } from '../src/laboratory/instruments';
import { MeasurementStandardModel } from '../src/laboratory/standards';
import { up } from '../src/migrations/20261129-near-matches';
import { AccountModel } from '../src/register/accounts';
import { DocumentModel } from '../src/register/documents';
import { OrganizationModel } from '../src/register/organizations';
import { formsIn } from './support/forms';
import { buildInstrumentType } from './support/instruments';
import { buildCentre, buildOrganization } from './support/organizations';
import { buildPerson, signIn, useApi } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();
let sequence = 0;

const next = (word: string) => {
  sequence += 1;
  return `${word}${sequence}`;
};

interface Question {
  readonly field: string;
  readonly rule: string;
  readonly confirm: string;
  readonly links?: readonly { readonly name: string; readonly href: string }[];
}
const askedIn = ({ body }: { body: unknown }) => (body as { questions?: readonly Question[] }).questions ?? [];

/** A field that is held against nearly the same ones. */
interface Kind {
  readonly path: string;
  readonly role: Role;
  readonly model: Model<object>;
  readonly field: string;
  /** What is sent for a record of a centre that bears this text. */
  send(typed: string, centreId: Types.ObjectId): object | Promise<object>;
  readonly first: string;
  readonly near: string;
  readonly far: string;
  /** The very same as the first, otherwise typed: refused; absent where the register allows it, and asks. */
  readonly same?: string;
  /** Whether a person of another centre may not read it. */
  readonly own?: true;
}

const kinds: Readonly<Record<string, Kind>> = {
  'the name of an organization': {
    ...{ path: '/organizations', role: 'departmentOfficer', model: OrganizationModel as never, field: 'nameVi' },
    send: (nameVi) => ({ kind: 'enterprise', code: next('CS'), nameVi }),
    ...{ first: 'Công ty Đo Lường 10', near: 'CÔNG TY ĐO-LƯỜNG IO', far: 'Công ty Đo Lường 11' },
  },
  'the tax code of an organization': {
    ...{ path: '/organizations', role: 'departmentOfficer', model: OrganizationModel as never, field: 'taxCode' },
    send: (taxCode) => ({ kind: 'enterprise', code: next('CS'), nameVi: next('Cơ sở may mặc '), taxCode }),
    ...{ first: '0032001112', near: '000032001112', far: '0032001113', same: '00 3200 1112' },
  },
  'the user name of an account': {
    ...{ path: '/accounts', role: 'administrator', model: AccountModel as never, field: 'username' },
    send: (username, organizationId) => ({
      ...{ username, organizationId, displayName: 'Trần Văn Một', role: 'departmentOfficer' },
      password: 'cầu Hiền Lương 1954',
    }),
    ...{ first: 'tran.vanl0', near: 'tranvan-10', far: 'tran.van11', same: 'Tran.VanL0' },
  },
  'the number of a document': {
    ...{ path: '/documents', role: 'departmentOfficer', model: DocumentModel as never, field: 'number' },
    send: (number) => ({ kind: 'legal', number, titleVi: 'Về đo lường', source: 'Công báo', confidence: 'confirmed' }),
    ...{ first: '17/2031/TT-BKHCN', near: '17/2031/TTBKHCN', far: '18/2031/TT-BKHCN', same: '017/2031/TT-BKHCN' },
  },
  'the number of a designation': {
    ...{ path: '/designations', role: 'departmentOfficer', model: DesignationModel as never, field: 'number' },
    send: (number, centreId) => ({ centreId, number, kind: 'control', validFrom: '2024-01-01' }),
    ...{ first: '2041/QĐ-TĐC', near: '2O41/QĐTĐC', far: '2042/QĐ-TĐC', same: '02041/qđ-tđc' },
  },
  'the serial of a standard': {
    ...{ path: '/measurement-standards', role: 'qualityOfficer' },
    ...{ model: MeasurementStandardModel as never, field: 'serial', own: true },
    send: (serial, centreId) => ({
      ...{ centreId, serial, code: next('CH-'), nameVi: 'Quả cân chuẩn' },
      ...{ kind: 'working', field: 'Khối lượng', quantity: 'mass' },
    }),
    ...{ first: 'QC-2041', near: 'QC-2O41', far: 'QC-2042' },
  },
  'the serial of an instrument': {
    ...{ path: '/instruments', role: 'technician', model: InstrumentModel as never, field: 'serial', own: true },
    send: async (serial) => ({
      ...{ typeCode: 'KL-04', ownerId: (await buildOrganization()).id, serial, maker: 'Nhơn Hòa' },
      characteristics: { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' },
    }),
    ...{ first: 'NEAR-2041', near: 'NEAR-2O41', far: 'NEAR-2042', same: 'near 2041' },
  },
  'the number of a verifier’s card': {
    ...{ path: '/verifiers', role: 'qualityOfficer', model: VerifierModel as never, own: true },
    field: 'cards[0][number]',
    send: (number, centreId) => ({
      ...{ centreId, name: 'Phạm Thị Hai' },
      cards: [{ number, issuedOn: '2024-01-01', expiresOn: '2029-01-01', fields: ['Khối lượng'] }],
    }),
    ...{ first: '0713-KĐV', near: '7l3/KĐV', far: '0714-KĐV' },
  },
};

beforeAll(async () => {
  await buildInstrumentType();
});

afterEach(async () => {
  for (const { model } of Object.values(kinds)) if (model !== (AccountModel as never)) await model.deleteMany({});
  await AccountModel.deleteMany({ 'near.username': /tranvan/ });
});

/** A person of a centre of its own, with the API and the pages. */
async function personFor({ role }: Kind) {
  const centreId = (await buildCentre())._id;
  const person = await buildPerson(role, { organizationId: centreId });
  return { centreId, api: await useApi(registry.app, person), pages: await signIn(registry.app, person) };
}

describe.each(Object.entries(kinds))('%s that is nearly that of another', (_name, kind) => {
  const { path, model, field, near, far } = kind;

  it('is asked about once at its field, with the other one linked, and kept on the record as confirmed', async () => {
    const { centreId, api, pages } = await personFor(kind);
    const first = (await api.post(path, await kind.send(kind.first, centreId)).expect(201)).body as { id: string };
    await api.post(path, await kind.send(far, centreId)).expect(201);

    const sent = await kind.send(near, centreId);
    const asked = await api.post(path, sent).expect(409);
    expect(askedIn(asked)).toMatchObject([{ field, rule: 'nearMatch', confirm: `${field}=${near}` }]);
    const [question] = askedIn(asked);
    expect(question?.links).toEqual([
      { name: expect.stringContaining(kind.first) as string, href: `${path}/${first.id}` },
    ]);
    await pages.get(String(question?.links?.[0]?.href)).expect(200);

    const confirmed = [question?.confirm];
    const at = field.startsWith('cards') ? { cards: [{ ...cardOf(sent), confirmed }] } : { confirmed };
    const { id } = (await api.post(path, { ...sent, ...at }).expect(201)).body as { id: string };
    const kept = JSON.stringify(await model.findById(id).orFail().lean());
    expect(kept).toContain(`"rule":"nearMatch","key":"${field}=${near}"`);
    expect(kept).not.toContain('href');
    expect((await pages.get(`${path}/${id}`).expect(200)).text).toContain('Đã xác nhận');
    expect((await api.get(`${path}/${id}`).expect(200)).body).not.toHaveProperty('near');
  });

  it(kind.same ? 'is refused when it is the very same' : 'is asked about when it is the very same', async () => {
    const { centreId, api } = await personFor(kind);
    await api.post(path, await kind.send(kind.first, centreId)).expect(201);
    const answer = await api.post(path, await kind.send(kind.same ?? kind.first, centreId));
    expect(answer.status).toBe(kind.same ? 422 : 409);
  });

  it('is asked about also when the other one was stored before there were keys', async () => {
    const { centreId, api } = await personFor(kind);
    await api.post(path, await kind.send(kind.first, centreId)).expect(201);
    await model.collection.updateMany({}, { $unset: { near: 1 } });
    const sent = await kind.send(near, centreId);
    const { id } = (await api.post(path, sent).expect(201)).body as { id: string };
    await model.deleteOne({ _id: id });
    await up();
    await api.post(path, sent).expect(409);
  });

  if (kind.own)
    it('says nothing of one that its sender may not read', async () => {
      const [own, other] = [await personFor(kind), await personFor(kind)];
      await other.api.post(path, await kind.send(kind.first, other.centreId)).expect(201);
      await own.api.post(path, await kind.send(near, own.centreId)).expect(201);
    });
});

const cardOf = (sent: object) => (sent as { cards: object[] }).cards[0];

describe('a near match that was confirmed', () => {
  it('is not asked about again when something else changes, and leaves the record with what was near', async () => {
    const kind = kinds['the serial of an instrument'] as Kind;
    const { centreId, api } = await personFor(kind);
    await api.post('/instruments', await kind.send('NEAR-2041', centreId)).expect(201);
    const sent = { ...(await kind.send('NEAR-2O41', centreId)), confirmed: ['serial=NEAR-2O41'] };
    const { id } = (await api.post('/instruments', sent).expect(201)).body as { id: string };
    const confirmed = async () => (await InstrumentModel.findById(id).orFail().lean()).confirmed;
    await api.patch(`/instruments/${id}`, { note: 'Cân khác' }).expect(200);
    expect(await confirmed()).toMatchObject([{ rule: 'nearMatch' }]);
    await api.patch(`/instruments/${id}`, { serial: 'NEAR-9' }).expect(200);
    expect(await confirmed()).toBeUndefined();
  });

  it('is not asked about again at a card whose days change', async () => {
    const kind = kinds['the number of a verifier’s card'] as Kind;
    const { centreId, api, pages } = await personFor(kind);
    await api.post('/verifiers', await kind.send('0713-KĐV', centreId)).expect(201);
    const person = { centreId, name: 'Lê Văn Ba', cards: [] };
    const { id } = (await api.post('/verifiers', person).expect(201)).body as { id: string };
    const card = { ...cardOf(await kind.send('713-KĐV', centreId)), confirmed: ['number=713-KĐV'] };
    await api.post(`/verifiers/${id}/cards`, card).expect(201);
    const { confirmed: _said, ...unsaid } = card;
    await pages.post(`/verifiers/${id}/cards/0/change`, { ...unsaid, expiresOn: '31/12/2028' }).expect(303);
    expect((await VerifierModel.findById(id).orFail().lean()).cards[0]?.confirmed).toHaveLength(1);
  });
});

describe('the form of an organization whose name is that of another', () => {
  it('asks beside the field and links to the other one', async () => {
    const other = await buildOrganization({ nameVi: 'Trạm cân Gio Linh' });
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const sent = { kind: 'enterprise', code: next('CS'), nameVi: 'Tram can Gio Linh' };
    const { text } = await post('/organizations/new', sent).expect(409);
    expect(text).toContain(`href="/organizations/${other.id}"`);
    const box = formsIn('/organizations/new', text)
      .flatMap(({ controls }) => controls)
      .find(({ name }) => name === 'confirmed');
    await post('/organizations/new', { ...sent, confirmed: box?.value }).expect(303);
  });

  it('is asked about no other one that has ended', async () => {
    await buildOrganization({ nameVi: 'Trạm cân Cam Lộ', validUntil: '2020-01-01' });
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await api.post('/organizations', { kind: 'enterprise', code: next('CS'), nameVi: 'Trạm cân Cam Lộ' }).expect(201);
  });
});
