import { findHistory } from '../../src/audit';
import { CertificateModel } from '../../src/certificates';
import { MethodModel } from '../../src/methods';
import { readPdf } from '../platform/pdf.reader';
import { buildWorkingCentre, workAt } from '../support/certificates';
import { buildPerson, signIn, testPassword, useApi } from '../support/people';
import { useRegistry } from '../support/registry';

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

describe('the document of a procedure', () => {
  it('stops every certificate until an officer confirms it with its source, once for all', async () => {
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
    expect((await officer.get('/methods')).text).toContain(confirmation.source);
    const method = await MethodModel.findOne({ procedureCode: 'platformScale' }).orFail();
    const [entry] = await findHistory(method._id);
    expect(entry).toMatchObject({ action: 'method.confirmed', reason: confirmation.source });

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

  it('is confirmed by an officer of the department alone, on the page and through the API', async () => {
    await MethodModel.deleteMany({});
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const answer = await api.get('/methods').expect(200);
    expect((answer.body as { items: unknown[] }).items).toHaveLength(4);
    await api.post('/methods/weights/confirmation', confirmation).expect(200);
    expect((await api.get('/methods/weights')).body).toMatchObject({ confirmed: { ...confirmation, sample: false } });
    await api.post('/methods/nothing/confirmation', confirmation).expect(404);
    const head = await useApi(registry.app, await buildPerson('centreHead'));
    await head.post('/methods/weights/confirmation', confirmation).expect(403);
  });
});
