import { AccountModel } from '../../../src/register/accounts';
import { buildOrganization } from '../../support/organizations';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { signIn, testPassword } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';
import { textOf } from '../../platform/pdf.reader';

const registry = useRegistry();

/** A centre whose every party says all that papers print, and a scale of it. */
async function buildSpeakingCentre() {
  const province = await buildOrganization({ kind: 'province', nameVi: 'Tỉnh Quảng Trị' });
  const commune = await buildOrganization({ kind: 'commune', parentId: province._id });
  const certificate = standardCertificate({
    ...{ number: 'C26.00012', issuer: 'Trung tâm Mẫu 2', calibratedAgainst: 'Chuẩn Mẫu quốc gia' },
    ...{ issuedOn: '2026-01-05', validUntil: '2027-12-31' },
    ...{ uncertainty: { value: '5', unit: 'mg' }, coverageFactor: '2', confidenceLevel: '95' },
  });
  const centre = await buildWorkingCentre({
    body: { communeId: commune._id },
    standard: { accuracyClass: 'F1', certificates: [certificate] },
  });
  await AccountModel.updateOne({ _id: centre.head.id }, { position: 'Phó Giám đốc', signsFor: 'KT. Giám đốc' });
  return {
    centre,
    scale: await centre.scale({ place: 'Chợ Mẫu', yearMade: 2021 }),
    work: await workAt(registry.app, centre),
  };
}

const noted = {
  ...{ place: 'Phòng đo Mẫu', receivedOn: '2026-11-18', seals: '2 kẹp chì K12, K13 ở nắp cân' },
  deviations: 'Không thử ở Max vì thiếu tải',
};
const correctionReason = 'Ghi sai kiểu cân';

/** `procedures.md`, last chapter: what a paper must hold (ISO/IEC 17025:2017, 7.8), line by line. */
const chapter: Readonly<Record<string, RegExp>> = {
  'the centre’s address': /Số 1 đường Mẫu, Đông Hà/,
  'its registration number': /Số đăng ký hoạt động: ĐK 11/,
  'its designation': /Quyết định chỉ định số .+ · N 000/,
  'place and day of signing': /Quảng Trị, ngày 20 tháng 11 năm 2026/,
  'as what the signatory signs': /KT\. GIÁM ĐỐC PHÓ GIÁM ĐỐC/,
  'ambient conditions': /Điều kiện môi trường: Nhiệt độ [\d,]+ °C; độ ẩm tương đối [\d,]+ %/,
  'the item’s condition': /Tình trạng phương tiện đo: \S.+: đạt/,
  'the day of receipt': /Ngày tiếp nhận: 18\/11\/2026/,
  'where the work was done': /Nơi kiểm định Place of verification Phòng đo Mẫu/,
  'that it holds only for the item stated': /Kết quả trên chỉ có giá trị đối với phương tiện đo nêu trong giấy này/,
  'that it is not copied in part': /Không được sao chép một phần giấy này nếu chưa có sự đồng ý bằng văn bản/,
  deviations: /Khác với quy trình: Không thử ở Max vì thiếu tải/,
  'the notes of the points': /\(1\) Sai số đã hiệu chỉnh theo sai số tại điểm 0/,
  'the decision rule': /Đạt khi sai số tại mọi điểm đo không vượt sai số cho phép/,
  'the standards’ range': /phạm vi \(1 g ÷ 20 kg\)/,
  'their class': /cấp chính xác F1/,
  'their U with k and level of confidence': /U = 5 mg \(k = 2; P = 95 %\)/,
  'their certificate, its issuer and validity':
    /giấy chứng nhận số C26\.00012 do Trung tâm Mẫu 2 cấp, có giá trị đến 31\/12\/2027/,
  'their traceability': /dẫn xuất từ Chuẩn Mẫu quốc gia/,
  'the type approval': /Quyết định phê duyệt mẫu.* PDM 1/,
  'places and numbers of seals': /Niêm phong: 2 kẹp chì K12, K13 ở nắp cân/,
  'the end mark': /––– Hết –––/,
};

describe('everything that a paper must hold', () => {
  it('stands on the certificate, and what was corrected and why on a replacement', async () => {
    const { centre, scale, work } = await buildSpeakingCentre();
    const first = await work.verify({ instrumentId: scale.id, stampNumber: '26V00123' });
    const replacesCertificateId = first.certificate?.id;
    const entry = { instrumentId: scale.id, stampNumber: '26V00123', ...noted, replacesCertificateId };
    const refused = await work.technician.post('/verifications', entryFor(centre, entry)).expect(409);
    expect(JSON.stringify(refused.body)).toContain('correction.noReason');
    const { id, certificate } = await work.verify({ ...entry, correctionReason });

    const head = await signIn(registry.app, centre.head);
    const text = spaced((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    for (const [line, words] of Object.entries(chapter))
      expect([line, text]).toEqual([line, expect.stringMatching(words)]);
    expect(text).toContain(`Thay thế giấy chứng nhận số ${first.certificate?.number} vì: ${correctionReason}.`);
    const record = spaced((await head.get(`/verifications/${id}.pdf`).expect(200)).body as Buffer);
    expect(record).toContain(
      `Lập để thay thế giấy chứng nhận số ${first.certificate?.number} vì: ${correctionReason}.`,
    );
    const page = (await head.get(`/verifications/${id}`).expect(200)).text;
    for (const words of [noted.seals, noted.deviations, '18/11/2026', correctionReason]) expect(page).toContain(words);
  });

  it('stands on the record of a failure too', async () => {
    const { centre, scale, work } = await buildSpeakingCentre();
    const { id } = await work.record({ instrumentId: scale.id, outcome: 'fail', ...noted });
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
    const head = await signIn(registry.app, centre.head);
    const text = spaced((await head.get(`/verifications/${id}.pdf`).expect(200)).body as Buffer);
    for (const [line, words] of Object.entries(chapter))
      expect([line, text]).toEqual([line, expect.stringMatching(words)]);
  });

  it('says of a certificate that follows another for which work it replaces it', async () => {
    const { centre, scale, work } = await buildSpeakingCentre();
    const first = await work.verify({ instrumentId: scale.id, performedOn: '2026-11-02' });
    const { certificate } = await work.verify({ instrumentId: scale.id });
    const head = await signIn(registry.app, centre.head);
    const text = spaced((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    const { number } = first.certificate ?? {};
    expect(text).toContain(
      `Thay thế giấy chứng nhận số ${number} vì phương tiện đo được kiểm định định kỳ ngày 19/11/2026.`,
    );
  });

  it('refuses a day of receipt after the work or before the instrument was made, and a reason of replacement where nothing is replaced', async () => {
    const { centre, scale, work } = await buildSpeakingCentre();
    const refused = async (entry: object) => {
      const body = entryFor(centre, { instrumentId: scale.id, ...entry });
      const answer = await work.technician.post('/verifications', body).expect(409);
      return (answer.body as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule);
    };
    expect(await refused({ receivedOn: '2026-11-20' })).toEqual(['receivedOn.outOfOrder']);
    expect(await refused({ receivedOn: '2020-11-20' })).toEqual(['receivedOn.outOfOrder']);
    expect(await refused({ correctionReason })).toEqual(['correction.none']);
  });
});

const spaced = (bytes: Buffer) => textOf(bytes).replace(/\s+/g, ' ');
