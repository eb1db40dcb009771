import { createHash } from 'node:crypto';
import request from 'supertest';
import { createApp } from '../../../src/app';
import { createLog } from '../../../src/platform/log';
import { AccountModel } from '../../../src/register/accounts';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { MethodModel } from '../../../src/laboratory/methods';
import { readPdf, textOf } from '../../platform/pdf.reader';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

async function atWork() {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const head = await signIn(registry.app, centre.head);
  const paper = async (id: string) => {
    const file = await head.get(`/verifications/${id}.pdf`).expect(200).expect('Content-Type', 'application/pdf');
    return textOf(file.body as Buffer);
  };
  return { centre, work, head, paper };
}

/** A record that was concluded as failed. */
async function withFailure() {
  const there = await atWork();
  const instrumentId = (await there.centre.scale()).id;
  const { id, number } = await there.work.record({ instrumentId, outcome: 'fail' });
  await there.work.submit(id);
  await there.work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
  return { ...there, failed: { id, number, instrumentId } };
}

describe('the record on paper', () => {
  it('is a document: nation, centre, parties, conditions, readings, verdict, signatures', async () => {
    const { centre, work, paper } = await atWork();
    const { id, certificate } = await work.verify({ instrumentId: (await centre.scale()).id });
    const text = await paper(id);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      centre.centre.nameVi.toLocaleUpperCase('vi'),
      'BIÊN BẢN KIỂM ĐỊNH',
      centre.owner.nameVi,
      'Điều kiện môi trường',
      'Tình trạng phương tiện đo',
      'Chuẩn đo lường đã sử dụng',
      'Đạt yêu cầu kỹ thuật đo lường',
      'ĐẠI DIỆN CƠ SỞ SỬ DỤNG',
      centre.verifier.name,
      centre.head.name,
      `Giấy chứng nhận kiểm định đã cấp: ${certificate?.number}`,
      '––– Hết –––',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('KHÔNG ĐẠT');
  });

  it('of a failure is what the owner gets, and its title, verdict and words say so', async () => {
    const { centre, work, head, paper } = await atWork();
    const { id } = await work.record({ instrumentId: (await centre.scale()).id, outcome: 'fail' });
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
    const text = await paper(id);
    expect(text).toContain('BIÊN BẢN KIỂM ĐỊNH KHÔNG ĐẠT');
    expect(text).toContain('Không đạt yêu cầu kỹ thuật đo lường');
    expect(text).toContain('Sai số vượt giới hạn ở vị trí 1');
    expect(text).toContain('biên bản này được giao cho cơ sở sử dụng');
    expect((await head.get(`/verifications/${id}`)).text).toContain('Biên bản không đạt giao cơ sở (PDF)');
  });

  it('of a failure is kept as it was signed, with its hash, whatever the register says later', async () => {
    const { centre, work, head, failed } = await withFailure();
    const { file } = await VerificationModel.findById(failed.id).orFail().lean();
    centre.owner.nameVi = 'Tên mới của chủ';
    await centre.owner.save();
    await MethodModel.deleteMany({});
    for (const get of [head.get, work.head.get]) {
      const answer = await get(`/verifications/${failed.id}.pdf`).expect(200);
      const sha256 = createHash('sha256')
        .update(answer.body as Buffer)
        .digest('hex');
      expect(sha256).toBe(file?.sha256);
      expect(answer.headers['etag']).toBe(`"${sha256}"`);
    }
    expect((await head.get(`/verifications/${failed.id}`)).text).toContain(file?.sha256);
    const instrument = (await head.get(`/instruments/${failed.instrumentId}`).expect(200)).text;
    expect(instrument).toContain(`href="/verifications/${failed.id}.pdf"`);
  });

  it('of a failure is looked up by anybody who holds it: that it failed, and nothing of any person', async () => {
    const { centre, failed, paper } = await withFailure();
    const { publicCode, file } = await VerificationModel.findById(failed.id).orFail().lean();
    expect(await paper(failed.id)).toContain(`Mã tra cứu: ${publicCode}`);
    const page = (await request(registry.app).get(`/v/${publicCode}`).set('Accept', 'text/html').expect(200)).text;
    const answer = await request(registry.app).get(`/v/${publicCode}`).set('Accept', 'application/json').expect(200);
    expect(answer.body).toEqual({
      kind: 'verification',
      ...{ number: failed.number, standing: 'failed', performedOn: '2026-11-19', sha256: file?.sha256 },
      ...{ instrument: expect.any(String) as string, instrumentEn: 'Platform scale' },
      serial: expect.any(String) as string,
      centre: centre.centre.nameVi,
    });
    expect(page).toContain('Phương tiện đo không đạt khi kiểm định');
    for (const name of [centre.owner.nameVi, centre.verifier.name, centre.head.name]) expect(page).not.toContain(name);
    await request(registry.app).get(`/v/${publicCode}.pdf`).expect(404);
    await request(registry.app).get(`/verifications/${failed.id}.pdf`).expect(303);
  });

  it('of a failure that rests on a sample document says so on its public page, as its paper does', async () => {
    const { centre, work, paper } = await atWork();
    await MethodModel.updateMany({}, { sample: true });
    const { id } = await work.record({ instrumentId: (await centre.scale()).id, outcome: 'fail' });
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
    await MethodModel.updateMany({}, { $unset: { sample: 1 } });
    const { publicCode } = await VerificationModel.findById(id).orFail().lean();
    expect(await paper(id)).toContain('SỐ LIỆU MẪU');
    const page = await request(registry.app).get(`/v/${publicCode}`).set('Accept-Language', 'vi').expect(200);
    expect(page.text).toContain('Số liệu mẫu: không phải biên bản thật.');
  });

  it('of a failure from before files were kept is drawn once, and of an open record nothing is kept', async () => {
    const { head, work, failed, centre } = await withFailure();
    await VerificationModel.updateOne({ _id: failed.id }, { $unset: { file: 1, publicCode: 1 } });
    const [first, second] = await Promise.all([1, 2].map(() => head.get(`/verifications/${failed.id}.pdf`)));
    expect(first?.headers['etag']).toBe(second?.headers['etag']);
    expect((await VerificationModel.findById(failed.id).orFail().lean()).file).toBeDefined();
    const open = await work.record({ instrumentId: (await centre.scale()).id });
    expect((await head.get(`/verifications/${open.id}.pdf`)).headers['cache-control']).toContain('no-cache');
    expect((await VerificationModel.findById(open.id).orFail().lean()).file).toBeUndefined();
  });

  it('names over the signature what whoever decided signs as, and no head who did not', async () => {
    const { centre, work, paper } = await atWork();
    await AccountModel.updateOne({ _id: centre.head.id }, { position: 'Phó Giám đốc', signsFor: 'KT. Giám đốc' });
    const { id } = await work.record({ instrumentId: (await centre.scale()).id, outcome: 'fail' });
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
    await AccountModel.updateOne({ _id: centre.head.id }, { position: 'Giám đốc', $unset: { signsFor: 1 } });
    const text = await paper(id);
    expect(text).toContain('KT. GIÁM ĐỐC');
    expect(text).toContain('PHÓ GIÁM ĐỐC');
    expect(text).not.toContain('NGƯỜI ĐỨNG ĐẦU');
  });

  it('is drawn of an open record also when the register has changed so that it could not be submitted', async () => {
    const { centre, work, paper } = await atWork();
    const { id } = await work.record({ instrumentId: (await centre.scale()).id });
    centre.designation.set({ withdrawnOn: '2026-11-01' });
    await centre.designation.save();
    expect(await paper(id)).toContain('Biên bản chưa được duyệt');
  });

  it('says while it is open that nothing is decided, and through the API it is the same paper', async () => {
    const { centre, work, paper } = await atWork();
    await MethodModel.deleteMany({});
    const { id } = await work.record({ instrumentId: (await centre.scale()).id });
    expect(await paper(id)).toContain('Biên bản chưa được duyệt');
    const file = await work.head.get(`/verifications/${id}.pdf`).expect(200);
    expect(readPdf(file.body as Buffer).pages[0]?.text).toContain('BIÊN BẢN KIỂM ĐỊNH');
    const stranger = await useApi(registry.app, await buildPerson('centreHead'));
    await stranger.get(`/verifications/${id}.pdf`).expect(404);
  });
});

describe('while nobody has said where the codes on papers lead', () => {
  const unaddressed = () =>
    createApp({
      ...{ clock: registry.clock, log: createLog('silent'), publicUrl: 'http://127.0.0.1:3000', version: 'test' },
      ...{ sessionSecret: 'a secret that only tests know, long enough', limits: { signIn: 1000, publicPage: 1000 } },
    });

  it('no certificate is issued, and the paper of a failure is kept only once they lead somewhere', async () => {
    const { centre, work } = await atWork();
    const head = await useApi(unaddressed(), centre.head);
    const passed = await work.record({ instrumentId: (await centre.scale()).id });
    await work.submit(passed.id);
    const approval = { to: 'approved', password: testPassword };
    const refused = await head.post(`/verifications/${passed.id}/transitions`, approval).expect(409);
    expect(refused.body).toMatchObject({ refusals: [{ rule: 'registry.noPublicAddress' }] });

    const { id } = await work.record({ instrumentId: (await centre.scale()).id, outcome: 'fail' });
    await work.submit(id);
    await head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
    await head.get(`/verifications/${id}.pdf`).expect(200);
    expect((await VerificationModel.findById(id).orFail()).file).toBeUndefined();
    await work.head.get(`/verifications/${id}.pdf`).expect(200);
    expect((await VerificationModel.findById(id).orFail()).file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
