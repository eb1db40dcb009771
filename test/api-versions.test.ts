import { supplierFile } from './laboratory/dcc/dcc.suppliers';
import type { Types } from 'mongoose';
import request from 'supertest';
import type { Actor, Role } from '../src/access';
import { AbsenceModel } from '../src/department/activities/absence.model';
import { apiOperations } from '../src/api';
import { DeviceModel } from '../src/laboratory/devices';
import { DocumentModel } from '../src/register/documents';
import { isChange, openApiPath } from '../src/platform/http';
import { buildApproval } from './support/approvals';
import { buildActivity } from './support/activities';
import { buildDesignation, buildVerifier } from './support/centres';
import { buildWorkingCentre, workAt, type WorkingCentre } from './support/certificates';
import { buildDocument } from './support/documents';
import { buildInstallation } from './support/installation';
import { buildInstrumentType } from './support/instruments';
import { buildCentre, buildOrganization } from './support/organizations';
import { buildRound, roundPoints } from './support/comparisons';
import { buildOrder, buildPriceList, buildRequest } from './support/orders';
import { buildImpact, faultFound } from './support/impacts';
import { buildMessage } from './support/messages';
import { buildOwnProcedure } from './support/own-procedures';
import { addressOf } from './support/pages';
import { buildPerson, testPassword, useApi } from './support/people';
import { buildAgency, buildQualitySystem, edition2015 } from './support/quality-systems';
import { buildSignatory } from './support/signatories';
import { weightBudget } from './support/budgets';
import { testNow, useRegistry } from './support/registry';
import { AccountModel } from '../src/register/accounts';
import { DisposalModel } from '../src/department/disposals/disposal.model';
import { RetentionTermModel } from '../src/laboratory/assessment/retention-term.model';
import { buildSigningKey } from './support/signing-keys';
import { buildStandard } from './support/standards';
import { lotOrder, lotReceipt } from './support/stamps';

const registry = useRegistry();
const operations = apiOperations({ clock: registry.clock, publicUrl: 'http://127.0.0.1:3000' });
const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${openApiPath(path)}`;
const changes = operations.filter(isChange);

/** What is posted to a collection: there is no record yet that could have been read. */
const beginnings = [
  ...['POST /tokens', 'POST /accounts', 'POST /organizations', 'POST /documents', 'POST /quality-systems'],
  ...['POST /designations', 'POST /verifiers', 'POST /signatories', 'POST /measurement-standards', 'POST /instruments'],
  ...['POST /budgets', 'POST /procedures', 'POST /verifications', 'POST /activities', 'POST /activities/absences'],
  ...['POST /stamp-lots', 'POST /stamp-movements', 'POST /stamp-minimums', 'POST /stamp-counts'],
  ...['POST /assessment/validation', 'POST /comparisons', 'POST /price-lists', 'POST /requests', 'POST /orders'],
  ...['POST /verifications/runs', 'POST /approvals', 'POST /signing-keys', 'POST /calendars'],
  ...['POST /personal-data/erasures', 'POST /assessment/retention/terms', 'POST /disposals'],
];

/** A record and whoever may change it. */
interface Known {
  readonly address: string;
  readonly actor: Actor;
  /** Whoever decides where that is somebody else. */
  readonly head?: Actor;
}

const known: Readonly<Record<string, () => Promise<Known>>> = {
  '/accounts': async () => of('/accounts', { id: (await buildPerson('technician')).id }, 'administrator'),
  '/organizations': async () => of('/organizations', await buildOrganization(), 'departmentOfficer'),
  '/documents': async () => of('/documents', await buildDocument(), 'departmentOfficer'),
  '/quality-systems': async () => {
    const agency = await buildAgency();
    if (!(await DocumentModel.exists({ number: edition2015 }))) await buildDocument({ number: edition2015 });
    return of('/quality-systems', await buildQualitySystem({ agencyId: agency._id }), 'agencyOfficer', agency._id);
  },
  '/designations': async () => of('/designations', await buildDesignation(), 'departmentOfficer'),
  '/verifiers': async () => {
    const { _id: centreId } = await buildCentre();
    const head = await buildPerson('centreHead', { organizationId: centreId });
    return { ...(await of('/verifiers', await buildVerifier({ centreId }), 'departmentOfficer')), head };
  },
  '/signatories': async () => {
    const { _id: centreId } = await buildCentre();
    return of('/signatories', await buildSignatory({ centreId }), 'centreHead', centreId);
  },
  '/measurement-standards': async () => {
    const { _id: centreId } = await buildCentre();
    return of('/measurement-standards', await buildStandard({ centreId }), 'qualityOfficer', centreId);
  },
  '/instrument-types': async () => of('/instrument-types', await buildInstrumentType(), 'departmentOfficer'),
  '/methods': async () => of('/methods', { id: 'platformScale' }, 'departmentOfficer'),
  '/budgets': async () => {
    const { centre: own, technician } = await aCentre();
    const program = await useApi(registry.app, technician);
    const { id } = (await program.post('/budgets', weightBudget()).expect(201)).body as { id: string };
    return of('/budgets', { id }, 'qualityOfficer', own._id);
  },
  '/procedures': async () => {
    const { head, centre: body } = await aCentre();
    const { id } = await buildOwnProcedure({ centreId: body._id });
    return { address: `/procedures/${id}`, actor: head };
  },
  '/instruments': async () => {
    const { technician, scale } = await aCentre();
    return { address: `/instruments/${(await scale()).id}`, actor: technician };
  },
  '/verifications': async () => {
    const centre = await aCentre();
    const { id } = await (await workAt(registry.app, centre)).record({ instrumentId: (await centre.scale()).id });
    return { address: `/verifications/${id}`, actor: centre.technician };
  },
  '/certificates': async () => {
    const centre = await aCentre();
    const { certificate } = await (
      await workAt(registry.app, centre)
    ).verify({ instrumentId: (await centre.scale()).id });
    return { address: `/certificates/${certificate?.id}`, actor: centre.head };
  },
  '/messages': async () => {
    const organizationId = (await buildCentre())._id;
    return of('/messages', await buildMessage({ organizationId }), 'centreHead', organizationId);
  },
  '/activities': async () => of('/activities', await buildActivity(), 'departmentOfficer'),
  '/approvals': async () => {
    const { head, centre: body } = await aCentre();
    return { address: `/approvals/${String(await buildApproval(body._id, head))}`, actor: head };
  },
  '/devices': async () => {
    const { _id: centreId } = await buildCentre();
    const device = { centreId, accountId: centreId, name: 'Máy 1', until: '2026-11-25', tokenHash: String(centreId) };
    return of('/devices', await DeviceModel.create(device), 'centreHead', centreId);
  },
  '/comparisons': async () => {
    const { address } = await buildRound(registry.app);
    return { address, actor: await buildPerson('departmentOfficer') };
  },
  '/stamp-counts': async () => {
    const organizationId = (await buildCentre())._id;
    const actor = await buildPerson('centreHead', { organizationId });
    const answer = await (await useApi(registry.app, actor)).post('/stamp-counts', { day: '2026-11-01' }).expect(201);
    return { address: `/stamp-counts/${(answer.body as { id: string }).id}`, actor };
  },
  '/stamp-minimums': async () => {
    const organizationId = (await buildCentre())._id;
    const actor = await buildPerson('centreHead', { organizationId });
    const wanted = { use: 'verification', series: '26V', minimum: 5 };
    const answer = await (await useApi(registry.app, actor)).post('/stamp-minimums', wanted).expect(201);
    return { address: `/stamp-minimums/${(answer.body as { id: string }).id}`, actor };
  },
  '/stamp-lots': async () => {
    const organizationId = (await buildCentre())._id;
    const actor = await buildPerson('centreHead', { organizationId });
    const answer = await (await useApi(registry.app, actor)).post('/stamp-lots', lotOrder).expect(201);
    return { address: `/stamp-lots/${(answer.body as { id: string }).id}`, actor };
  },
  '/requests': async () => {
    const { _id: centreId } = await buildCentre();
    return of('/requests', await buildRequest({ centreId }), 'centreHead', centreId);
  },
  '/orders': async () => {
    const { _id: centreId } = await buildCentre();
    return of('/orders', await buildOrder({ centreId }), 'centreHead', centreId);
  },
  '/price-lists': async () => {
    const { _id: centreId } = await buildCentre();
    return of('/price-lists', await buildPriceList({ centreId }), 'centreHead', centreId);
  },
  '/signing-keys': async () => {
    const { _id: centreId } = await buildCentre();
    return of('/signing-keys', { id: String((await buildSigningKey(centreId))._id) }, 'centreHead', centreId);
  },
  '/calendars': async () => {
    const actor = await buildPerson('technician', { organizationId: (await buildCentre())._id });
    const answer = await (await useApi(registry.app, actor)).post('/calendars', { kind: 'person' }).expect(201);
    return { address: `/calendars/${(answer.body as { id: string }).id}`, actor };
  },
  '/comparisons/actions': async () => {
    const { heads, closed } = await buildRound(registry.app);
    return { address: (await closed()).action, actor: heads[1] };
  },
  '/impact-assessments': async () => {
    const { address, head } = await buildImpact(registry.app);
    return { address, actor: head };
  },
  '/personal-data/accounts': async () => {
    const { id } = await buildPerson('technician');
    await AccountModel.updateOne({ _id: id }, { active: false, email: 'roi@vidu.vn' });
    return of('/personal-data/accounts', { id }, 'administrator');
  },
  '/personal-data/verifiers': async () => {
    const { id } = await buildVerifier({ active: false, staffNumber: 'NV 9' });
    return of('/personal-data/verifiers', { id }, 'administrator');
  },
  '/assessment/retention/terms': async () => {
    const term = { recordClass: 'stamps', years: 5, document: 'QĐ 1', ...proposedBy } as const;
    return of('/assessment/retention/terms', await RetentionTermModel.create(term), 'departmentOfficer');
  },
  '/disposals': async () => {
    const { _id: centreId } = await buildCentre();
    const asked = { centreId, document: 'QĐ 1', reason, until: '2016-01-01', years: 10, status: 'proposed' } as const;
    const counts = { records: 0, certificates: 0, files: 0 };
    return of('/disposals', await DisposalModel.create({ ...asked, counts, ...proposedBy }), 'departmentOfficer');
  },
  '/activities/absences': async () => {
    const known = { kind: 'article', year: 2023 };
    const absence = (await AbsenceModel.findOne(known)) ?? (await AbsenceModel.create(known));
    return of('/activities/absences', absence, 'departmentOfficer');
  },
  '/installation': async () => {
    await buildInstallation();
    return { address: '/installation', actor: await buildPerson('administrator') };
  },
  '/reports/996': async () => {
    await buildInstallation();
    return of('/reports/996', { id: '2022' }, 'departmentOfficer');
  },
  '/reports/counting': async () => of('/reports/counting', { id: 'documents' }, 'departmentOfficer'),
};

/** One that somebody else proposed. */
const proposedBy = { proposedBy: 'Người khác', proposedById: 'người khác', proposedAt: testNow };

let centre: WorkingCentre | undefined;
const aCentre = async () => (centre ??= await buildWorkingCentre());

async function of(path: string, { id }: { id?: string }, role: Role, organizationId?: Types.ObjectId): Promise<Known> {
  return { address: `${path}/${id}`, actor: await buildPerson(role, organizationId && { organizationId }) };
}

const reason = 'Lý do của bài thử';
const rule = { effectiveFrom: '2027-01-01', legalBasis: '1/2026/TT-MAU', source: 'Bản gốc' };
const card = { number: '9-09', issuedOn: '2026-01-01', expiresOn: '2030-01-01', fields: ['Khối lượng'] };
const calibrated = {
  ...{ number: 'CN-99', kind: 'certification', issuer: 'Viện', issuedOn: '2026-01-01', validUntil: '2027-01-01' },
  ...{ traceableTo: 'national', calibratedAgainst: 'Chuẩn quốc gia', review: 'accepted' },
};

const check = {
  ...{ performedOn: '2026-11-01', artefact: 'Quả cân F1', readings: ['20.00001'] },
  nominal: { value: '20', unit: 'kg' },
};

/** What is sent that could be taken, where nothing at all could not. */
const sent: Readonly<Record<string, object | (() => Promise<object>)>> = {
  'PATCH /accounts/{id}': { displayName: 'Tên khác' },
  'POST /accounts/{id}/reset': { password: 'một mật khẩu hoàn toàn khác hẳn' },
  'PATCH /organizations/{id}': { address: 'Số 9' },
  'POST /organizations/{id}/end': { validUntil: '2026-01-01', legalBasis: 'NQ 1' },
  'PATCH /documents/{id}': { note: 'Ghi chú' },
  'PATCH /quality-systems/{id}': { proceduresCovered: 3 },
  'POST /quality-systems/{id}/stages': { stage: 'building', on: '2026-01-01', editionNumber: edition2015 },
  'POST /quality-systems/{id}/duties': { year: 2026, duty: 'plan', doneOn: '2026-01-01' },
  'PATCH /designations/{id}': { note: null },
  'POST /designations/{id}/refuse': { reason },
  'POST /designations/{id}/amendments': { kind: 'correction', from: '2026-11-01', reason, document: 'Quyết định gốc' },
  'POST /designations/{id}/amendments/{amendmentId}/refuse': { reason },
  'POST /designations/{id}/suspend': { on: '2026-11-20', reason },
  'POST /designations/{id}/resume': { on: '2026-11-20', reason },
  'POST /designations/{id}/withdraw': { on: '2026-11-20', reason },
  'POST /signatories/{id}/end': { endedOn: '2026-11-20', reason },
  'PATCH /verifiers/{id}': { name: 'Tên khác' },
  'POST /verifiers/{id}/cards': card,
  'POST /verifiers/{id}/leaving': { on: '2026-11-20', reason },
  'POST /verifiers/{id}/leaving/withdraw': { reason },
  'POST /verifiers/{id}/competences': {
    ...{ kind: 'training', subject: 'Cân', by: 'Viện', on: '2026-01-01', evidence: 'CC 1', fields: ['Khối lượng'] },
  },
  'POST /verifiers/{id}/activate': { reason },
  'POST /verifiers/{id}/deactivate': { reason },
  'PATCH /stamp-counts/{id}': { lines: [] },
  'POST /stamp-counts/{id}/close': { explanation: 'Không chênh lệch' },
  'PATCH /stamp-minimums/{id}': { minimum: 7 },
  'PATCH /stamp-lots/{id}': { supplier: 'Nơi in khác' },
  'POST /stamp-lots/{id}/receive': lotReceipt,
  'POST /stamp-lots/{id}/cancel': { reason },
  'PATCH /comparisons/{id}': { name: 'Tên khác' },
  'POST /comparisons/{id}/points': { points: roundPoints },
  'POST /comparisons/{id}/participants': { participants: [{ code: 'M1' }] },
  'POST /comparisons/{id}/results': { code: 'M1', results: [] },
  'POST /comparisons/{id}/reopen': { reason },
  'POST /comparisons/actions/{id}/plan': {
    ...{ cause: 'Nguyên nhân', correction: 'Khắc phục', responsible: 'Người thử', dueOn: '2026-12-01' },
  },
  'POST /comparisons/actions/{id}/close': { effect: 'Đạt', effectCheckedOn: '2026-11-20' },
  'PATCH /price-lists/{id}': { note: 'Ghi chú' },
  'POST /requests/{id}/refuse': { reason },
  'POST /signing-keys/{id}/end': { reason },
  'POST /certificates/{id}/signature': { requestId: 'a'.repeat(24), signature: 'AAAA' },
  'PATCH /orders/{id}': { note: 'Ghi chú' },
  'POST /orders/{id}/fees': { typed: [{ kind: 'travel', label: 'Xe đi xã', amount: 1000 }] },
  'POST /orders/{id}/customer': { code: 'CHO-MAU', nameVi: 'Chợ Mẫu' },
  'POST /orders/{id}/schedule': { on: '2026-11-25', from: '08:00', until: '11:00', verifierIds: [] },
  'PATCH /measurement-standards/{id}': { nameVi: 'Tên khác' },
  'POST /measurement-standards/{id}/certificates': calibrated,
  'POST /measurement-standards/{id}/digital-certificates': { name: 'dcc.xml', xml: supplierFile('3.3.0') },
  'POST /measurement-standards/{id}/checks': check,
  'POST /measurement-standards/{id}/impact-assessments': faultFound,
  'POST /impact-assessments/{id}/judge': { affected: ['0'.repeat(24)], verdict: 'noEffect', reason },
  'POST /impact-assessments/{id}/close': { conclusion: 'Được tiếp tục' },
  'POST /impact-assessments/{id}/reopen': { reason },
  'POST /measurement-standards/{id}/loans': {
    ...{ kind: 'inside', borrower: 'Phòng Khối lượng', from: '2026-11-01', dueOn: '2026-11-30' },
  },
  'POST /measurement-standards/{id}/loan-return': { returnedOn: '2026-11-10', condition: 'good' },
  'POST /measurement-standards/{id}/hold-lifting': { reason },
  'POST /measurement-standards/{id}/storage': { since: '2026-11-01', place: 'Tủ 2' },
  'POST /measurement-standards/{id}/storage-readings': { on: '2026-11-02', humidity: { value: '60', unit: '%' } },
  'POST /measurement-standards/{id}/upkeep': { what: 'Làm sạch', dueOn: '2027-01-01' },
  'POST /measurement-standards/{id}/upkeep-end': { taskId: '0'.repeat(24), reason },
  'POST /measurement-standards/{id}/maintenance': {
    ...{ what: 'Làm sạch', kind: 'routine', performedOn: '2026-11-01', performedBy: 'Người thử', result: 'fit' },
  },
  'POST /measurement-standards/{id}/monitoring': { baseline: 8 },
  'POST /measurement-standards/{id}/quarantine': { reason },
  'POST /measurement-standards/{id}/release': { reason },
  'POST /measurement-standards/{id}/retire': { reason },
  'POST /instrument-types/{id}/rules': rule,
  'POST /instrument-types/{id}/proposals/{proposalId}/refusal': { reason },
  'POST /methods/{code}/proposals': { documentNumber: 'ĐLVN 1:2026', source: 'Bản gốc' },
  'POST /methods/{code}/proposals/{proposalId}/refusal': { reason },
  'POST /methods/{code}/figures/{figure}/proposals': {
    ...{ value: '2', effectiveFrom: '2027-01-01', documentNumber: 'ĐLVN 1:2026', clause: '1', source: 'Bản gốc' },
  },
  'POST /methods/{code}/figure-proposals/{proposalId}/refusal': { reason },
  'POST /budgets/{id}/figures': weightBudget(),
  'POST /budgets/{id}/return': { reason },
  'PATCH /procedures/{id}': { fitness: 'Khớp số liệu cũ' },
  'POST /procedures/{id}/discard': { reason },
  'POST /procedures/{id}/return': { reason },
  'POST /procedures/{id}/withdrawal': { reason },
  'PATCH /instruments/{id}': { place: 'Nơi khác' },
  'POST /instruments/{id}/owner': async () => ({ ownerId: (await buildOrganization()).id, from: '2026-01-01' }),
  'POST /instruments/{id}/status': { to: 'outOfService', reason },
  'PATCH /verifications/{id}': { place: 'Nơi khác' },
  'POST /verifications/{id}/paper': {
    name: 'bien-ban.pdf',
    content: Buffer.from('%PDF-1.4\n').toString('base64'),
  },
  'POST /verifications/{id}/attachments': {
    name: 'phieu-in.pdf',
    content: Buffer.from('%PDF-1.4\n').toString('base64'),
  },
  'POST /verifications/{id}/comments': { text: 'Xem lại số đọc' },
  'POST /verifications/{id}/consent': { reason },
  'POST /verifications/{id}/transitions': { to: 'submitted' },
  'POST /messages/{id}/resend': { to: 'moi@example.vn' },
  'POST /certificates/{id}/withdraw': { reason, password: testPassword },
  'PATCH /activities/{id}': { count: 5 },
  'POST /activities/{id}/remove': { reason },
  'POST /activities/absences/{id}/withdraw': { reason },
  'POST /personal-data/accounts/{id}/erasure': { askedBy: 'Người đó', document: 'Đơn 1', password: testPassword },
  'POST /personal-data/verifiers/{id}/erasure': { askedBy: 'Người đó', document: 'Đơn 1', password: testPassword },
  'POST /assessment/retention/terms/{id}/confirmation': { password: testPassword },
  'POST /assessment/retention/terms/{id}/refusal': { reason },
  'POST /disposals/{id}/approval': { password: testPassword },
  'POST /disposals/{id}/refusal': { reason },
  'PATCH /installation': { place: 'Đà Lạt' },
  'PATCH /reports/996/{year}': { place: 'Huế' },
  'PATCH /reports/counting/{register}': { since: '2024-01-01', basis: 'Sổ đủ từ ngày này' },
};

/** The record that an operation changes, and whoever may do that very step. */
async function knownOf({ path }: { path: string }): Promise<Known & { target: string }> {
  const [collection = path] = path.split('/:');
  const found = await known[collection]?.();
  if (!found) throw new Error(`the test knows no record of ${collection}`);
  const decides = path.includes('/leaving') && found.head;
  const actor = path.endsWith('/consent') ? await buildPerson('departmentOfficer') : decides || found.actor;
  return { ...found, actor, target: found.address + addressOf(path.slice(collection.length).replace(/^\/:\w+/, '')) };
}

describe('an operation that changes a record', () => {
  it('is every one that writes, but those that begin a record', () => {
    const others = operations.filter((each) => each.method !== 'get' && !isChange(each));
    expect(others.map(nameOf).sort()).toEqual([...beginnings].sort());
    expect(changes.length).toBeGreaterThan(35);
  });

  it('can be told its version by the record’s own address', () => {
    const readable = operations.filter(({ method }) => method === 'get').map(({ path }) => path);
    const records = changes.map(({ path }) => /^.*?\/:\w+/.exec(path)?.[0] ?? path);
    expect(records.filter((path) => !readable.includes(path))).toEqual([]);
  });

  it('says in the OpenAPI document that it needs If-Match', async () => {
    const document = await request(registry.app).get('/api/v1/openapi.json').expect(200);
    interface Described {
      readonly parameters?: readonly { readonly name: string; readonly required: boolean }[];
      readonly responses: object;
    }
    const { paths } = document.body as { paths: Record<string, Record<string, Described>> };
    for (const each of operations) {
      const { parameters = [], responses } = paths[openApiPath(each.path)]?.[each.method] as Described;
      const isRequired = parameters.some(({ name, required }) => name === 'If-Match' && required);
      expect([nameOf(each), isRequired, '412' in responses, '428' in responses]).toEqual([
        nameOf(each),
        ...[isChange(each), isChange(each), isChange(each)],
      ]);
    }
  });

  it.each(changes.map((each) => [nameOf(each), each] as const))(
    '%s: needs the version before anything else is judged, and the present one',
    async (name, each) => {
      const { address, target, actor } = await knownOf(each);
      const api = await useApi(registry.app, actor);
      const token = api.get('/').get('Authorization');
      const send = (ifMatch: string | undefined, content: object) => {
        const call = request(registry.app)[each.method](`/api/v1${target}`).set('Authorization', String(token));
        return (ifMatch === undefined ? call : call.set('If-Match', ifMatch)).send(content);
      };
      const reader = await useApi(registry.app, await buildPerson('departmentOfficer'));
      const [readable] = (await reader.get(address)).status === 200 ? [reader] : [api];
      const before = await readable.get(address).expect(200);
      expect(before.headers['etag']).toMatch(/^"\d+"$/);

      for (const ifMatch of [undefined, '*']) {
        const missing = await send(ifMatch, { nonsense: true });
        expect([name, missing.status, missing.type]).toEqual([name, 428, 'application/problem+json']);
        expect((missing.body as { detail: string }).detail).toContain('If-Match');
      }
      const content = sent[name] ?? {};
      const taken = typeof content === 'function' ? await (content as () => Promise<object>)() : content;
      for (const ifMatch of ['"999"', '"other"']) {
        const stale = await send(ifMatch, taken);
        expect([name, stale.status, stale.text]).toEqual([name, 412, stale.text]);
      }
      const after = await readable.get(address).expect(200);
      expect([after.headers['etag'], after.body]).toEqual([before.headers['etag'], before.body]);
    },
  );

  it('asks first who it is and whether they may', async () => {
    const wrong: string[] = [];
    const { token } = await tokenOf(await buildPerson('agencyOfficer'));
    const own = /^\/(quality-systems)/;
    for (const each of changes.filter(({ path }) => !own.test(path))) {
      const call = () => request(registry.app)[each.method](`/api/v1${addressOf(each.path)}`);
      const [stranger, other] = [await call().send({}), await call().set('Authorization', token).send({})];
      if (stranger.status !== 401 || other.status !== 403)
        wrong.push(`${nameOf(each)} ${stranger.status} ${other.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('answers the version that the next change needs', async () => {
    const { address, actor } = await knownOf({ path: '/organizations/:id' });
    const api = await useApi(registry.app, actor);
    const first = await api.patch(address, { address: 'Số 1' }).expect(200);
    const second = await api.patch(address, { address: 'Số 2' }).set('If-Match', String(first.headers['etag']));
    expect(second.status).toBe(200);
    expect(second.headers['etag']).toBe(`"${(second.body as { version: number }).version}"`);
    await api.patch(address, { address: 'Số 3' }).set('If-Match', String(first.headers['etag'])).expect(412);
  });
});

async function tokenOf(actor: Actor) {
  const api = await useApi(registry.app, actor);
  return { token: String(api.get('/').get('Authorization')) };
}

describe('a list', () => {
  it.each(Object.keys(known).filter((path) => !/^\/(reports\/996|installation|personal-data\/\w+)$/.test(path)))(
    'of %s gives with each row the version that a change of it needs, and nothing that only serves the program',
    async (path) => {
      const { address, actor } = await knownOf({ path: `${path}/:id` });
      const api = await useApi(registry.app, actor);
      const { items } = (await api.get(path).expect(200)).body as { items: Record<string, unknown>[] };
      expect(items.length).toBeGreaterThan(0);
      expect(items.filter(({ version }) => typeof version !== 'number')).toEqual([]);
      const row = items.find((each) => address.endsWith(`/${String(each['id'] ?? each['code'] ?? each['register'])}`));
      const etag = (await api.get(address).expect(200)).headers['etag'];
      expect(Object.keys(items[0] ?? {}).filter((name) => /(Keys?|Order|Words)$/.test(name))).toEqual([]);
      if (row) expect(`"${String(row['version'])}"`).toBe(etag);
    },
  );
});
