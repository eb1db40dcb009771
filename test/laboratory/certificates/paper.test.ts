import type { Express } from 'express';
import { createApp } from '../../../src/app';
import { AccountModel } from '../../../src/register/accounts';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { MethodModel } from '../../../src/laboratory/methods';
import type { Organization } from '../../../src/register/organizations';
import { createLog } from '../../../src/platform/log';
import { readPdf } from '../../platform/pdf.reader';
import { buildWorkingCentre, scaleReadings, workAt, type WorkingCentre } from '../../support/certificates';
import { buildInstrumentType } from '../../support/instruments';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

/** A scale's certificate as its owner reads it: the text of all pages, and the lines by their keys. */
async function issued(overrides: Parameters<typeof buildWorkingCentre>[0] = {}, given?: WorkingCentre) {
  const centre = given ?? (await buildWorkingCentre(overrides));
  const scale = await centre.scale({ place: 'Chợ Mẫu' });
  const work = await workAt(registry.app, centre);
  const entry = { instrumentId: scale.id, place: 'Phòng đo Mẫu', stampNumber: '26V00123' };
  const { id, certificate } = await work.verify(entry);
  const head = await signIn(registry.app, centre.head);
  const file = await head.get(`/certificates/${certificate?.id}.pdf`).expect(200);
  const { pages } = readPdf(file.body as Buffer);
  const { lines } = await CertificateModel.findById(certificate?.id).orFail();
  return {
    ...{ centre, head, recordId: id, pages },
    text: pages.map(({ text }) => text.replaceAll('|', ' ').replace(/ +/g, ' ')).join('\n'),
    line: (key: string) => lines.filter((line) => line.key === key).map(({ value }) => value),
  };
}

describe('the certificate that the owner gets', () => {
  it('says under which conditions, where, and by which approval of type the work was done', async () => {
    const { text, line } = await issued();
    expect(line('typeApproval')).toEqual(['PDM 1']);
    expect(line('placeOfUse')).toEqual(['Chợ Mẫu']);
    expect(text).toContain('Nơi kiểm định Place of verification Phòng đo Mẫu');
    expect(text).toMatch(/Điều kiện môi trường: Nhiệt độ [\d,]+ °C; độ ẩm tương đối [\d,]+ %/);
  });

  it('names range, class, certificate, issuer and validity of each standard, and what it is traceable to', async () => {
    const certificate = standardCertificate({
      ...{ number: 'C26.00012', issuer: 'Trung tâm Mẫu 2' },
      ...{ issuedOn: '2026-01-05', validUntil: '2027-12-31', calibratedAgainst: 'Chuẩn Mẫu quốc gia' },
      ...{ uncertainty: { value: '5', unit: 'mg' }, coverageFactor: '2', confidenceLevel: '95' },
    });
    const { line } = await issued({
      standard: { accuracyClass: 'F1', certificates: [certificate] },
    });
    const [detail] = line('standardDetail');
    expect(detail).toContain('giấy chứng nhận số C26.00012 do Trung tâm Mẫu 2 cấp, có giá trị đến 31/12/2027');
    expect(detail).toContain('dẫn xuất từ Chuẩn Mẫu quốc gia');
    expect(detail).toContain(
      'phạm vi (1 g ÷ 20 kg); cấp chính xác F1; độ không đảm bảo đo mở rộng U = 5 mg (k = 2; P = 95 %);',
    );
  });

  it('names the place and the day, and as what its signatory signs', async () => {
    const province = await buildOrganization({ kind: 'province', nameVi: 'Tỉnh Quảng Trị' });
    const commune = await buildOrganization({ kind: 'commune', parentId: province._id });
    const centre = await buildWorkingCentre({ body: { communeId: commune._id } });
    const administrator = await signIn(registry.app, await buildPerson('administrator'));
    const { displayName, role, organizationId } = await AccountModel.findById(centre.head.id).orFail();
    const account = { displayName, role, organizationId: String(organizationId) };
    const form = { ...account, position: 'Phó Giám đốc', signsFor: 'Thay Giám đốc' };
    const address = `/accounts/${centre.head.id}`;
    await administrator.post(`${address}/change`, form).expect(422);
    const unsigned = { ...account, signsFor: 'KT. Giám đốc' };
    const withoutPosition = await administrator.post(`${address}/change`, unsigned).expect(422);
    expect(withoutPosition.text).toContain('id="position-error"');
    await administrator.post(`${address}/change`, { ...form, signsFor: 'KT. Giám đốc' }).expect(303);
    expect((await administrator.get(address)).text).toContain('KT. Giám đốc');
    const { text } = await issued({}, centre);
    expect(text).toContain('Quảng Trị, ngày 20 tháng 11 năm 2026');
    expect(text).toMatch(/KT\. GIÁM ĐỐC\s+PHÓ GIÁM ĐỐC/);
    expect(text).not.toContain('Head of centre');
  });

  it('states the rule of decision, for what the results hold, that it is not copied in part, and where it ends', async () => {
    const { text, pages } = await issued();
    expect(text).toContain('Đạt khi sai số tại mọi điểm đo không vượt sai số cho phép');
    expect(text).toContain('Kết quả trên chỉ có giá trị đối với phương tiện đo nêu trong giấy này.');
    expect(text).toContain('Không được sao chép một phần giấy này nếu chưa có sự đồng ý bằng văn bản');
    expect(pages.at(-1)?.text).toContain('––– Hết –––');
    expect(pages.slice(0, -1).some((page) => page.text.includes('––– Hết –––'))).toBe(false);
  });

  it('carries no doubt; the technician and the head read them before they sign', async () => {
    const { text } = await issued();
    expect(text).not.toMatch(/chưa xác nhận|chưa đối chiếu/iu);

    await buildInstrumentType({
      rules: [{ ...(await buildInstrumentType()).toObject().rules[0]!, confidence: 'unconfirmed' }],
    });
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const work = await workAt(registry.app, centre);
    const { id } = await work.record({ instrumentId: scale.id, ...scaleReadings() });
    const technician = await signIn(registry.app, centre.technician);
    await MethodModel.deleteMany({});
    const doubts = [
      'Chưa xác nhận văn bản của quy trình',
      'Chưa đối chiếu với văn bản gốc: ĐLVN',
      'Mẫu số của giấy chứng nhận theo Thông tư 54/2025/TT-BKHCN',
    ];
    const page = (await technician.get(`/verifications/${id}/submit`).expect(200)).text;
    for (const doubt of doubts) expect(page).toContain(doubt);
    await work.submit(id);
    const head = await signIn(registry.app, centre.head);
    const asked = (await head.get(`/verifications/${id}/approve`).expect(200)).text;
    for (const doubt of doubts) expect(asked).toContain(doubt);
  });
});

describe('a certificate', () => {
  const refused = async (app: Express, body: Partial<Organization> = {}) => {
    const centre = await buildWorkingCentre({ body });
    const scale = await centre.scale();
    const work = await workAt(app, centre);
    const { id } = await work.record({ instrumentId: scale.id });
    await work.submit(id);
    const head = await signIn(app, centre.head);
    const answer = await work.head.post(`/verifications/${id}/transitions`, { to: 'approved', password: testPassword });
    return { answer, page: (await head.get(`/verifications/${id}/approve`).expect(200)).text, id };
  };

  it.each([
    ['address', { address: '' }, 'chưa có địa chỉ'],
    ['registration number', { registrationMark: '' }, 'chưa có số đăng ký hoạt động (ĐK)'],
  ])('is refused while the %s of the centre is missing, and the page says so before', async (_what, body, words) => {
    const { answer, page, id } = await refused(registry.app, body);
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toContain(words);
    expect(page).toContain(words);
    expect(await CertificateModel.countDocuments({ verificationId: id })).toBe(0);
  });

  it('is refused while nobody has set the address that its code leads to, and the administrator’s home says so', async () => {
    const app = createApp({
      ...{ clock: registry.clock, log: createLog('silent'), publicUrl: 'http://127.0.0.1:3000', version: 'test' },
      ...{ sessionSecret: 'a secret that only tests know, long enough', limits: { signIn: 1000, publicPage: 1000 } },
    });
    const { answer, page, id } = await refused(app);
    expect(answer.status).toBe(409);
    expect(page).toContain('Quản trị hệ thống đặt PUBLIC_URL');
    expect(await CertificateModel.countDocuments({ verificationId: id })).toBe(0);
    const home = async (role: 'administrator' | 'departmentOfficer') =>
      (await (await signIn(app, await buildPerson(role))).get('/').expect(200)).text;
    expect(await home('administrator')).toContain('Chưa đặt địa chỉ công khai của sổ');
    expect(await home('departmentOfficer')).not.toContain('Chưa đặt địa chỉ công khai của sổ');
  });
});
