import { createHash } from 'node:crypto';
import request from 'supertest';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { textOf } from '../../platform/pdf.reader';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, workAt, type WorkingCentre } from '../../support/certificates';
import { buildPerson, signIn, testPassword, useApi, type TestFile } from '../../support/people';
import { itWithSchemas, schemaFaults } from '../../support/programs';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const scan: TestFile = { filename: 'bien-ban.png', contentType: 'image/png', bytes: png };
const sha256 = createHash('sha256').update(png).digest('hex');

interface Recorded {
  readonly id: string;
  readonly passed?: boolean;
}

/** What a technician copies from a signed paper: what it concludes, and no point of it unless said. */
function copied({ standard }: WorkingCentre, entry: Readonly<Record<string, unknown>>) {
  return {
    ...{ procedureCode: 'signedPaper', mode: 'periodic', performedOn: '2026-11-19', standardIds: [standard.id] },
    ...{ environment: { temperature: '27,5', humidity: '65' }, checks: { conclusion: 'pass' }, readings: {} },
    ...{ methodDocument: 'ĐLVN 14:2009', paperNumber: '12/BB-KĐ', paperOn: '2026-11-19' },
    paperSignatories: 'Nguyễn Văn A, kiểm định viên; Trần Thị B, chủ cân',
    ...entry,
  };
}

async function begun(entry: Readonly<Record<string, unknown>> = {}) {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const instrumentId = (await centre.scale()).id;
  const answer = await work.technician.post('/verifications', copied(centre, { instrumentId, ...entry }));
  return { centre, work, answer, id: (answer.body as Recorded).id };
}

const rulesOf = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);

describe('a result taken over from a signed paper', () => {
  it('is submitted with the paper attached alone, and says in record, list, certificate and public page where it comes from', async () => {
    const { centre, work, answer, id } = await begun();
    expect([answer.status, (answer.body as Recorded).passed]).toEqual([201, true]);
    const bare = await work.technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(409);
    expect(rulesOf(bare)).toEqual(['paper.notAttached']);

    const technician = await signIn(registry.app, centre.technician);
    const without = await technician.post(`/verifications/${id}/paper`, {}).expect(422);
    expect(without.text).toContain('id="file-error"');
    expect((await technician.get(`/verifications/${id}`)).text).toContain('Đính kèm biên bản giấy');
    expect((await technician.upload(`/verifications/${id}/paper`, scan)).status).toBe(303);
    await work.submit(id);
    expect((await technician.upload(`/verifications/${id}/paper`, scan)).status).toBe(409);

    const { certificate } = await work.approve(id);
    const { frozen } = await VerificationModel.findById(id).orFail().lean();
    expect(frozen?.paper).toMatchObject({ number: '12/BB-KĐ', on: '2026-11-19', sha256 });
    const words = 'Kết quả chuyển từ biên bản giấy số 12/BB-KĐ ngày 19/11/2026';
    const head = await signIn(registry.app, centre.head);
    const page = (await head.get(`/verifications/${id}`).expect(200)).text;
    expect(page).toContain(words);
    expect(page).toContain(sha256);
    expect(page).toContain('Trần Thị B, chủ cân');
    expect((await head.get('/verifications').expect(200)).text).toContain('Từ biên bản giấy');
    expect((await head.get(`/certificates/${certificate?.id}`).expect(200)).text).toContain(words);
    const xml = await head.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    const digital = (xml.body as Buffer).toString('utf8');
    for (const said of ['chuyển từ biên bản giấy số', 'taken over from the paper record no.'])
      expect(digital).toContain(said);
    const paper = textOf((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    expect(paper).toContain(words);
    const { publicCode } = await CertificateModel.findById(certificate?.id).orFail();
    const seen = (await request(registry.app).get(`/v/${publicCode}`).expect(200)).text;
    expect(seen).toContain(words);
    expect(seen).not.toContain('Trần Thị B');
    const file = await head.get(`/verifications/${id}/paper/file`).expect(200);
    expect(
      createHash('sha256')
        .update(file.body as Buffer)
        .digest('hex'),
    ).toBe(sha256);
  });

  itWithSchemas("is a digital certificate valid by PTB's schema, whose result stands in words", async () => {
    const { centre, work, id } = await begun();
    const technician = await signIn(registry.app, centre.technician);
    await technician.upload(`/verifications/${id}/paper`, scan);
    await work.submit(id);
    const { certificate } = await work.approve(id);
    const xml = await work.head.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    const digital = (xml.body as Buffer).toString('utf8');
    expect(schemaFaults(digital)).toBe('');
    expect(digital).toMatch(/<dcc:data>\s*<dcc:text>/);
  });

  it('is refused without number, day and signatories, signed before the work or in the future, and late without a reason', async () => {
    const refused = async (entry: Readonly<Record<string, unknown>>) => rulesOf((await begun(entry)).answer);
    expect(await refused({ paperSignatories: undefined })).toEqual(['paper.incomplete']);
    expect(await refused({ paperOn: '2026-11-18' })).toEqual(['paper.beforeWork']);
    expect(await refused({ paperOn: '2026-11-21' })).toContain('paper.future');
    expect(await refused({ methodDocument: undefined })).toEqual(['method.noDocument']);
    expect(await refused({ standardIds: [] })).toContain('standards.none');
    expect(await refused({ performedOn: '2026-09-01', paperOn: '2026-09-01' })).toContain('lateEntry.noReason');
    expect(await refused({ procedureCode: undefined, checks: {}, methodDocument: undefined })).toContain(
      'paper.notTakenOver',
    );
  });

  it('may carry points: one beyond its limit fails whatever the paper concludes', async () => {
    const limit = { limitEntered: '0,05', limitKind: 'absolute', limitDocument: 'ĐLVN 14:2009' };
    const points = [{ reference: '50', indication: '50,2', unit: 'kg', ...limit }];
    const failed = await begun({ readings: { points }, failureReason: 'Sai số tại 50 kg' });
    expect([failed.answer.status, (failed.answer.body as Recorded).passed]).toEqual([201, false]);
  });

  it('that fails is told on the owner’s paper and its public page', async () => {
    const { work, id } = await begun({ checks: { conclusion: 'fail' }, failureReason: 'Theo biên bản giấy' });
    await work.technician.post(`/verifications/${id}/paper`, api(scan)).expect(201);
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword }).expect(200);
    const { publicCode } = await VerificationModel.findById(id).orFail();
    const seen = (await request(registry.app).get(`/v/${publicCode}`).expect(200)).text;
    expect(seen).toContain('Kết quả chuyển từ biên bản giấy số 12/BB-KĐ');
  });

  it('takes PDF, JPEG and PNG alone, told from their content, from the verifier alone', async () => {
    const { centre, work, id } = await begun();
    const paper = `/verifications/${id}/paper`;
    await work.technician.post(paper, { name: 'a.png', content: Buffer.from('MZ').toString('base64') }).expect(415);
    await work.technician.post(paper, { name: 'a.png' }).expect(422);
    await work.head.post(paper, api(scan)).expect(403);
    const stranger = await useApi(registry.app, (await buildWorkingCentre()).technician);
    await stranger.post(paper, api(scan)).expect(404);
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await officer.get(`${paper}`).expect(403);
    const scale = await work.record({ instrumentId: (await centre.scale()).id });
    await work.technician.post(`/verifications/${scale.id}/paper`, api(scan)).expect(409);
    await work.technician.post(paper, api(scan)).expect(201);
  });
});

/** A file as the API takes it. */
function api({ filename: name, bytes }: TestFile) {
  return { name, content: bytes.toString('base64') };
}
