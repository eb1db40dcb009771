import request from 'supertest';
import { MessageModel } from '../../../src/laboratory/schedule';
import { writeStandardLetters } from '../../../src/laboratory/schedule/standard.letters';
import { StandardLoanModel } from '../../../src/laboratory/standards/loan.model';
import { loanQuery } from '../../../src/laboratory/standards/loan.queries';
import { buildWorkingCentre, entryFor } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();
const kg = (value: string) => ({ value, unit: 'kg' }) as const;
/** A certificate that states the value of a piece, so that a check can be held against it. */
const withValues = standardCertificate({
  ...{ number: 'CN-GT', coverageFactor: '2' },
  values: [{ nominal: kg('20'), value: kg('20.00003'), uncertainty: { value: '20', unit: 'mg' } }],
});
const lent = { kind: 'outside', borrower: 'Trung tâm Mẫu Hai', from: '10/11/2026', dueOn: '15/11/2026' };
const rulesOf = ({ body }: { body: unknown }) =>
  (body as { refusals: { rule: string }[] }).refusals.map((each) => each.rule);

describe('a standard lent to another body', () => {
  it('serves no work of its centre until it is back, and may be used on the day it came back', async () => {
    const centre = await buildWorkingCentre();
    const { standard } = centre;
    const address = `/measurement-standards/${standard.id}`;
    const head = await signIn(registry.app, centre.head);
    await head.post(`${address}/lend`, lent).expect(303);
    const api = await useApi(registry.app, centre.technician);
    const submitted = async (performedOn: string) => {
      const entry = entryFor(centre, { instrumentId: (await centre.scale()).id, performedOn });
      const begun = await api.post('/verifications', entry);
      if (begun.status !== 201) return begun;
      const { id } = begun.body as { id: string };
      return api.post(`/verifications/${id}/transitions`, { to: 'submitted' });
    };
    const before = await submitted('2026-11-09');
    expect([before.status, before.text]).toEqual([200, before.text]);
    const refused = await submitted('2026-11-12');
    expect([refused.status, rulesOf(refused)]).toEqual([409, ['standard.lent']]);
    expect(refused.text).toContain('Trung tâm Mẫu Hai');

    const again = await head.post(`${address}/lend`, { ...lent, from: '16/11/2026', dueOn: '17/11/2026' }).expect(409);
    expect(again.text).toContain('đang do Trung tâm Mẫu Hai giữ');
    const early = await head.post(`${address}/return`, { returnedOn: '09/11/2026', condition: 'good' }).expect(422);
    expect(early.text).toContain('href="#returnedon"');
    await head.post(`${address}/return`, { returnedOn: '18/11/2026', condition: 'good' }).expect(303);
    expect((await submitted('2026-11-17')).status).toBe(409);
    const after = await submitted('2026-11-18');
    expect([after.status, after.text]).toEqual([200, after.text]);

    const page = (await head.get(address).expect(200)).text;
    expect(page).toContain('Trung tâm Mẫu Hai');
    expect(page).toContain('Đã nhận lại');
    expect(await faultsOf(page)).toEqual([]);
    const overlap = { ...lent, from: '17/11/2026', dueOn: '30/11/2026' };
    expect((await head.post(`${address}/lend`, overlap).expect(422)).text).toContain('href="#from"');
  });

  it('is in the hands of its own people within the centre and on a mobile job', async () => {
    const { id, centreId } = await buildStandard();
    const head = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centreId }));
    await head.post(`/measurement-standards/${id}/lend`, { ...lent, kind: 'job', borrower: 'Đợt chợ' }).expect(303);
    expect((await head.get(`/measurement-standards/${id}`)).text).toContain('Được, theo giấy');
  });

  it('is told of when it is not back in time: on the first page of the head, in the list, and in one letter', async () => {
    const { id, centreId } = await buildStandard();
    const head = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centreId }));
    await head.post(`/measurement-standards/${id}/lend`, lent).expect(303);
    expect((await head.get('/')).text).toMatch(/measurement-standards\/loans\?state=overdue/);
    const list = (await head.get('/measurement-standards/loans?state=overdue').expect(200)).text;
    expect(list).toContain('Quá hạn trả');
    expect(await faultsOf(list)).toEqual([]);
    for (const day of ['2026-11-15', '2026-11-16', '2026-11-17'])
      await writeStandardLetters({ day, at: new Date(`${day}T02:00:00Z`), publicUrl: 'http://127.0.0.1:3000' });
    const letters = await MessageModel.find({ organizationId: centreId }).lean();
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringMatching(/cho mượn quá hạn trả$/)]);
    expect(letters[0]?.body).toContain('Trung tâm Mẫu Hai giữ từ ngày 10/11/2026, hẹn trả ngày 15/11/2026');
    const actor = await buildPerson('departmentOfficer');
    for (const filter of [{}, { state: 'overdue' }, { standardId: id }] as const) {
      const query = loanQuery(actor, filter, '2026-11-20');
      const plan = await StandardLoanModel.find(query).sort({ from: -1, _id: -1 }).limit(51).explain();
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    }
  });
});

describe('a standard that came back damaged', () => {
  it('is used again only by a new certificate, or when a person decides so after a check that passed', async () => {
    const { id, centreId } = await buildStandard({ certificates: [withValues] });
    const address = `/measurement-standards/${id}`;
    const head = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centreId }));
    await head.post(`${address}/lend`, lent).expect(303);
    const back = { returnedOn: '14/11/2026', condition: 'damaged' };
    const silent = await head.post(`${address}/return`, back).expect(422);
    expect(silent.text).toContain('Ghi rõ hư hỏng gì');
    await head.post(`${address}/return`, { ...back, remark: 'Rơi, móp cạnh' }).expect(303);

    const held = (await head.get(address).expect(200)).text;
    expect(held).toContain('cần hiệu chuẩn lại trước khi dùng: hư hỏng khi nhận lại ngày 14/11/2026');
    expect(held).toContain('Rơi, móp cạnh');
    expect(await faultsOf(held)).toEqual([]);
    const early = await head.post(`${address}/resume`, { reason: 'Nhìn còn tốt' }).expect(409);
    expect(early.text).toContain('chưa có lần kiểm tra giữa kỳ nào đạt');
    const check = { artefact: 'Quả F1', nominal: '20 kg', readings: '20,00003', uncertainty: '30 mg' };
    await head.post(`${address}/checks/new`, { ...check, performedOn: '16/11/2026' }).expect(303);
    expect((await head.get(address)).text).not.toContain('Được, theo giấy');
    await head.post(`${address}/resume`, { reason: 'Kiểm tra giữa kỳ đạt' }).expect(303);
    const lifted = (await head.get(address).expect(200)).text;
    expect(lifted).toContain('Được, theo giấy CN-GT');
    expect(lifted).toContain('Kiểm tra giữa kỳ đạt');

    await head.post(`${address}/lend`, { ...lent, from: '17/11/2026', dueOn: '18/11/2026' }).expect(303);
    await head.post(`${address}/return`, { ...back, returnedOn: '18/11/2026', remark: 'Xước' }).expect(303);
    const api = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
    const newer = {
      ...{ number: 'CN-2027', kind: 'certification', issuer: 'Viện', issuedOn: '2026-11-19', validUntil: '2027-11-30' },
      ...{ traceableTo: 'national', calibratedAgainst: 'Chuẩn quốc gia', review: 'accepted' },
    };
    const added = await api.post(`${address}/certificates`, newer);
    expect([added.status, added.text]).toEqual([201, added.text]);
    expect((await head.get(address)).text).toContain('Được, theo giấy CN-2027');
  });
});

it('whoever manages the standards of the centre lends them, and nobody else', async () => {
  const { id, centreId } = await buildStandard();
  const address = `/measurement-standards/${id}`;
  const body = { ...lent, from: '2026-11-10', dueOn: '2026-11-15' };
  const technician = await useApi(registry.app, await buildPerson('technician', { organizationId: centreId }));
  await technician.post(`${address}/loans`, body).expect(403);
  const other = await useApi(registry.app, await buildPerson('centreHead'));
  await other.post(`${address}/loans`, body).expect(404);
  await request(registry.app).get('/measurement-standards/loans').set('Accept', 'text/html').expect(303);
  const quality = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
  await quality.post(`${address}/loans`, body).expect(201);
  const { items } = (await technician.get('/measurement-standards/loans?state=overdue').expect(200)).body as {
    items: object[];
  };
  expect(items).toMatchObject([{ borrower: 'Trung tâm Mẫu Hai', state: 'out', version: 0 }]);
  expect((await other.get('/measurement-standards/loans').expect(200)).body).toMatchObject({ items: [] });
});
