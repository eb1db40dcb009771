import { recordAudit } from '../../src/audit';
import { inTransaction } from '../../src/platform/database';
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
