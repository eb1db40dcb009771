import { recordAudit } from '../../src/audit';
import { inTransaction } from '../../src/platform/database';
import { VerificationModel } from '../../src/laboratory/certificates';
import { buildDesignation } from '../support/centres';
import { buildWorkingCentre, workAt } from '../support/certificates';
import { buildInstrument } from '../support/instruments';
import { buildCentre, buildOrganization } from '../support/organizations';
import { buildPerson, signIn, useApi } from '../support/people';
import { testNow, useRegistry } from '../support/registry';

const registry = useRegistry();

/** What a page's history says, tags and all spaces folded away. */
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

it('a change is told in the fields’ own words, with names for ids, words for lists and days as people write them', async () => {
  const centre = await buildCentre();
  const [seller, buyer] = [
    await buildOrganization({ nameVi: 'Chợ Cũ' }),
    await buildOrganization({ nameVi: 'Chợ Mới' }),
  ];
  const { id } = await buildInstrument({ centreId: centre._id, ownerId: seller._id });
  const technician = await buildPerson('technician', { organizationId: centre._id });
  const { post } = await useApi(registry.app, technician);
  const pages = await signIn(registry.app, technician);
  await post(`/instruments/${id}/owner`, { ownerId: buyer.id, from: '2026-11-05', reason: 'bán' }).expect(200);
  await post(`/instruments/${id}/status`, { to: 'outOfService', reason: 'hỏng' }).expect(200);
  const words = wordsOf((await pages.get(`/instruments/${id}`).expect(200)).text);
  expect(words).toContain('Đổi chủ sở hữu');
  expect(words).toMatch(/Chủ sở hữu[^:]*: Chợ Cũ → Chợ Mới/);
  expect(words).toContain('05/11/2026');
  expect(words).toMatch(/Tình trạng: Đang sử dụng → Ngừng sử dụng/);
  expect(words).not.toContain(buyer.id);
});

it('characteristics are told in the words and numbers of their form, and what a record froze is not told again', async () => {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const work = await workAt(registry.app, centre);
  const max = { value: '1500.5', unit: 'kg' };
  const subject = { type: 'Instrument' as const, id: scale._id, name: scale.code, organizationId: centre.centre._id };
  const after = { characteristics: { ...scale.toObject().characteristics, max, accuracyClass: 'III' } };
  const change = { action: 'instrument.changed' as const, subject, before: null, after, at: testNow };
  await inTransaction((session) => recordAudit({ id: 'a', name: 'Người thử' }, change, session));
  const pages = await signIn(registry.app, centre.technician);
  const words = wordsOf((await pages.get(`/instruments/${scale.id}`).expect(200)).text);
  expect(words).toContain('1.500,5 kg');
  expect(words).not.toMatch(/\b(max|min|accuracyClass): /);
  expect(words).not.toContain('1500.5');

  const { id } = await work.record({ instrumentId: (await centre.scale()).id });
  await work.submit(id);
  const record = wordsOf((await pages.get(`/verifications/${id}`).expect(200)).text);
  expect(record).toContain('Gửi soát xét');
  expect(record).not.toMatch(/Chốt khi gửi|typeName:|instrument: /);
});

it('both sides are whole, however long, and an instant is Vietnam’s', async () => {
  const { _id: id, nameVi: name } = await buildOrganization();
  const [before, after] = ['trước '.repeat(200).trim(), 'sau '.repeat(200).trim()];
  const subject = { type: 'Organization' as const, id, name, organizationId: id };
  await inTransaction((session) =>
    recordAudit(
      { id: 'a', name: 'Người thử' },
      { action: 'organization.changed', subject, before: { address: before }, after: { address: after }, at: testNow },
      session,
    ),
  );
  const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
  const words = wordsOf((await get(`/organizations/${String(id)}`).expect(200)).text);
  expect(words).toContain(before);
  expect(words).toContain(after);
  expect(words).toContain('20/11/2026 09:00');
});

it('the list of all changes offers every kind of record there is', async () => {
  const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
  const { text } = await get('/audit').expect(200);
  for (const kind of [
    'Phương tiện đo',
    'Biên bản',
    'Giấy chứng nhận',
    'Tài liệu',
    'Báo cáo',
    'Đăng nhập',
    'Xuất dữ liệu',
  ])
    expect(text).toContain(`>${kind}</option>`);
});

/** Every key of a group, however deep; sentences in two languages and quantities are told as they are. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value || 'unit' in value) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...keysIn(each)]);
}

it('what was entered and computed is told part by part in words, in the page and in the API', async () => {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const { id } = await work.record({ instrumentId: (await centre.scale()).id });
  const { entered, evaluation, standards } = await VerificationModel.findById(id).orFail().lean();
  const keys = [...new Set(keysIn(JSON.parse(JSON.stringify({ entered, evaluation, standards }))))];
  expect(keys.length).toBeGreaterThan(30);

  const pages = await signIn(registry.app, centre.technician);
  const page = wordsOf((await pages.get(`/verifications/${id}`).expect(200)).text);
  expect(page).toContain('Số liệu đã nhập');
  expect(keys.filter((key) => new RegExp(`[,:;] ${key}: `).test(page))).toEqual([]);

  const { get } = await useApi(registry.app, await buildPerson('departmentOfficer'));
  const { items } = (await get('/audit?subjectType=Verification').expect(200)).body as {
    items: { subject: { id: string }; changes: { field: string; words: Record<'vi' | 'en', Side> }[] }[];
  };
  const changes = items.find(({ subject }) => subject.id === id)?.changes ?? [];
  const of = (field: string) => changes.find((each) => each.field === field)?.words;
  expect(of('mode')).toEqual({
    vi: { field: 'Chế độ kiểm định', before: '—', after: expect.stringMatching(/định kỳ/i) as string },
    en: { field: 'Mode', before: '—', after: expect.stringMatching(/periodic/i) as string },
  });
  expect(of('performedOn')?.vi.after).toBe('19/11/2026');
  for (const { words } of changes)
    for (const { after } of Object.values(words)) {
      expect(after).not.toMatch(/\b[0-9a-f]{24}\b/);
      expect(keys.filter((key) => new RegExp(`(^|[,:;] )${key}: `).test(after))).toEqual([]);
    }
});

interface Side {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

it('an id in a field that mixes many things is told by the name of what it leads to', async () => {
  const [body, other] = [await buildOrganization(), await buildOrganization({ nameVi: 'Chợ Phiên' })];
  const subject = { type: 'Organization' as const, id: body._id, name: body.nameVi, organizationId: body._id };
  const after = { note: { mixed: [{ of: other._id }] } };
  const change = { action: 'organization.changed' as const, subject, before: null, after, at: testNow };
  await inTransaction((session) => recordAudit({ id: 'a', name: 'Người thử' }, change, session));
  const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
  const words = wordsOf((await get(`/organizations/${body.id}`).expect(200)).text);
  expect(words).toContain('Chợ Phiên');
  expect(words).not.toContain(other.id);
});

it('of what the database alone knows nothing is told, in the history of a record or in the list of all changes', async () => {
  const { id } = await buildDesignation();
  const officer = await buildPerson('departmentOfficer');
  const api = await useApi(registry.app, officer);
  const amendment = { kind: 'correction', from: '2026-11-01', reason: 'Ghi nhầm', document: 'Quyết định gốc' };
  await api.post(`/designations/${id}/amendments`, amendment).expect(201);
  const { get } = await signIn(registry.app, officer);
  for (const path of [`/designations/${id}`, '/audit?subjectType=Designation']) {
    const words = wordsOf((await get(path).expect(200)).text);
    expect(words).toContain('Quyết định gốc');
    expect(words).not.toMatch(/\b(_id|__v): /);
  }
  const { items } = (await api.get('/audit?subjectType=Designation').expect(200)).body as {
    items: { changes: { words?: Record<'vi' | 'en', Side> }[] }[];
  };
  const told = items.flatMap(({ changes }) => changes.flatMap(({ words }) => (words ? Object.values(words) : [])));
  expect(told.some(({ after }) => after.includes('Quyết định gốc'))).toBe(true);
  expect(told.filter(({ after }) => after.includes('_id: '))).toEqual([]);
});
