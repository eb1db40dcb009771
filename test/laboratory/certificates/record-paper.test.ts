import { AccountModel } from '../../../src/register/accounts';
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
