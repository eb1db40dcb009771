import { findHistory } from '../../../src/audit';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { MethodModel } from '../../../src/laboratory/methods';
import { procedures } from '../../../src/metrology';
import { readPdf } from '../../platform/pdf.reader';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const confirmation = { documentNumber: 'ĐLVN 14:2009', source: 'Bản lưu tại Sở, Quyết định ban hành đã đọc' };

/** A record that waits for approval while no document of a procedure is confirmed. */
async function waiting() {
  const centre = await buildWorkingCentre();
  await MethodModel.deleteMany({});
  const work = await workAt(registry.app, centre);
  const { id } = await work.record({ instrumentId: (await centre.scale()).id });
  await work.submit(id);
  return { centre, work, id };
}

/** One officer proposes the document of a procedure; another may confirm it. */
async function proposed(code: string) {
  const [first, second] = [await buildPerson('departmentOfficer'), await buildPerson('departmentOfficer')];
  const [propose, confirm] = [await useApi(registry.app, first), await useApi(registry.app, second)];
  const answer = await propose.post(`/methods/${code}/proposals`, confirmation).expect(201);
  const path = `/methods/${code}/proposals/${(answer.body as { proposals: { _id: string }[] }).proposals[0]?._id}`;
  return { first, second, propose, confirm, path };
}

describe('the document of a procedure', () => {
  it('stops every certificate until two officers have read it, once for all', async () => {
    const { centre, work, id } = await waiting();
    const head = await signIn(registry.app, centre.head);
    const words = 'Văn bản của quy trình kiểm định này chưa được đối chiếu với bản gốc';
    expect((await head.get(`/verifications/${id}/approve`).expect(200)).text).toContain(words);
    const approval = { to: 'approved', password: testPassword };
    const refused = await work.head.post(`/verifications/${id}/transitions`, approval).expect(409);
    expect(JSON.stringify(refused.body)).toContain(words);
    expect(await CertificateModel.countDocuments({ verificationId: id })).toBe(0);

    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const list = (await officer.get('/methods').expect(200)).text;
    expect(list).toContain('Chưa xác nhận');
    expect(list).toContain('cấp giấy chứng nhận cho: Cân thông dụng: cân bàn');
    await officer.post('/methods/platformScale', { documentNumber: 'ĐLVN 14:2009' }).expect(422);
    await officer.post('/methods/platformScale', confirmation).expect(303);
    const method = await MethodModel.findOne({ procedureCode: 'platformScale' }).orFail();
    const proposal = `/methods/platformScale/proposals/${String(method.proposals[0]?._id)}`;
    expect((await officer.get('/methods')).text).toContain('Chờ người thứ hai xác nhận');
    await officer.post(`${proposal}/confirm`).expect(409);
    await work.head.post(`/verifications/${id}/transitions`, approval).expect(409);

    const second = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await second.get(`${proposal}/confirm`).expect(200)).text).toContain(confirmation.source);
    await second.post(`${proposal}/confirm`).expect(303);
    expect((await second.get('/methods')).text).toContain(confirmation.source);
    const history = await findHistory(method._id);
    expect(history.map(({ action, reason }) => [action, reason])).toEqual(
      expect.arrayContaining([
        ['method.proposed', confirmation.source],
        ['method.confirmed', undefined],
      ]),
    );

    const { certificate } = await work.approve(id);
    const { lines } = await CertificateModel.findById(certificate?.id).orFail();
    expect(lines.find(({ key }) => key === 'method')?.value).toBe('ĐLVN 14:2009');
    await work.verify({ instrumentId: (await centre.scale()).id });
  });

  it('is not asked for a failure: nothing is issued', async () => {
    const { centre, work } = await waiting();
    const { id } = await work.record({ instrumentId: (await centre.scale()).id, outcome: 'fail' });
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
  });

  it('confirmed as sample only, marks every paper that rests on it', async () => {
    const centre = await buildWorkingCentre();
    await MethodModel.updateOne({ procedureCode: 'platformScale' }, { $set: { sample: true } });
    const { certificate } = await (
      await workAt(registry.app, centre)
    ).verify({
      instrumentId: (await centre.scale()).id,
    });
    const head = await signIn(registry.app, centre.head);
    const file = await head.get(`/certificates/${certificate?.id}.pdf`).expect(200);
    expect(readPdf(file.body as Buffer).pages[0]?.text).toContain('SỐ LIỆU MẪU');
    expect((await head.get(`/certificates/${certificate?.id}`)).text).toContain('Số liệu mẫu');
    expect(await CertificateModel.findById(certificate?.id).orFail()).toMatchObject({ generated: true });
  });

  it('is proposed and confirmed by officers of the department alone, never by one of them', async () => {
    await MethodModel.deleteMany({});
    const { first, second, propose, confirm, path } = await proposed('weights');
    expect(((await propose.get('/methods').expect(200)).body as { items: unknown[] }).items).toHaveLength(
      procedures.length,
    );
    await propose.post(`${path}/confirmation`, {}).expect(409);
    const head = await useApi(registry.app, await buildPerson('centreHead'));
    await head.post(`${path}/confirmation`, {}).expect(403);
    await head.post('/methods/weights/proposals', confirmation).expect(403);
    await confirm.post('/methods/weights/proposals', confirmation).expect(409);
    await confirm.post(`${path}/confirmation`, {}).expect(200);
    const hands = { proposedBy: first.name, confirmedBy: second.name };
    expect((await propose.get('/methods/weights')).body).toMatchObject({
      confirmed: { ...confirmation, ...hands, sample: false },
      proposals: [],
    });
    await propose.post('/methods/nothing/proposals', confirmation).expect(404);
  });

  it('refused with its reason, is still not confirmed', async () => {
    await MethodModel.deleteMany({});
    const { confirm, path } = await proposed('weights');
    await confirm.post(`${path}/refusal`, {}).expect(422);
    await confirm.post(`${path}/refusal`, { reason: 'Bản gốc là ĐLVN khác' }).expect(200);
    expect((await confirm.get('/methods/weights')).body).toMatchObject({ confirmed: null });
    await confirm.post(`${path}/confirmation`, {}).expect(409);
    const page = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await page.get('/methods')).text).toContain('Bản gốc là ĐLVN khác');
  });
});
