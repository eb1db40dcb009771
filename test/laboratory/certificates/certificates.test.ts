import request from 'supertest';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { otherActor, buildWorkingCentre, entryFor, formFor, workAt } from '../../support/certificates';
import { buildInstallation } from '../../support/installation';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

/** A centre that has just issued a certificate for a scale. */
async function buildCertificate() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const work = await workAt(registry.app, centre);
  const record = await work.verify({ instrumentId: scale.id, stampNumber: '26V00001' });
  return { centre, scale, work, record, certificateId: record.certificate?.id ?? '' };
}

describe('a verification that failed', () => {
  it('ends as a record and never gets a certificate', async () => {
    const { scale, work, record, certificateId } = await buildCertificate();
    expect(record.status).toBe('approved');

    const failed = await work.verify({ instrumentId: scale.id, outcome: 'fail' });

    expect(failed.status).toBe('failed');
    expect(failed.certificate).toBeUndefined();
    expect(await CertificateModel.countDocuments({ instrumentId: scale._id })).toBe(1);
    expect(await CertificateModel.findById(certificateId).orFail()).toMatchObject({ status: 'withdrawn' });
    const instrument = await InstrumentModel.findById(scale._id).orFail();
    expect(instrument).toMatchObject({ status: 'outOfService', failedOn: '2026-11-19' });
    expect(instrument.dueOn).toBeUndefined();
  });

  it('cannot be declared of readings that pass', async () => {
    const centre = await buildWorkingCentre();
    const { head, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    const declared = { to: 'failed', password: testPassword };
    const refused = await head.post(`/verifications/${id}/transitions`, declared).expect(409);
    expect(refused.body).toMatchObject({ refusals: [{ rule: 'conclusion.passed' }] });
  });
});

describe('approving', () => {
  it('leaves no gap and no double number when twenty are approved at once', async () => {
    const centre = await buildWorkingCentre();
    const { record, submit, approve } = await workAt(registry.app, centre);
    const ids: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      const { id } = await record({ instrumentId: (await centre.scale()).id });
      await submit(id);
      ids.push(id);
    }

    const approved = await Promise.all(ids.map((id) => approve(id)));

    const numbers = approved.map(({ certificate }) => certificate?.number).sort();
    const expected = Array.from({ length: 20 }, (_, at) => `V26.${String(at + 1).padStart(5, '0')}`);
    expect(numbers).toEqual(expected);
    const kept = await CertificateModel.find({ centreId: centre.centre._id }).lean();
    expect(kept.every(({ number, file }) => file?.name === `${number}.pdf`)).toBe(true);
  }, 180_000);

  it('twice at once issues one certificate', async () => {
    const centre = await buildWorkingCentre();
    const { head, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    const approval = { to: 'approved', password: testPassword };
    const answers = await Promise.all([1, 2, 3].map(() => head.post(`/verifications/${id}/transitions`, approval)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await CertificateModel.countDocuments({ centreId: centre.centre._id })).toBe(1);
  });

  it('asks for the right password', async () => {
    const centre = await buildWorkingCentre();
    const { head, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    await head.post(`/verifications/${id}/transitions`, { to: 'approved', password: 'sai' }).expect(422);
    await head.post(`/verifications/${id}/transitions`, { to: 'approved' }).expect(422);
    expect(await VerificationModel.findById(id).orFail()).toMatchObject({ status: 'submitted' });
  });

  it('is refused to the verifier, whatever the account', async () => {
    const centre = await buildWorkingCentre();
    const { record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    const self = { organizationId: centre.centre._id, verifierId: centre.verifier._id };
    const { post } = await useApi(registry.app, await buildPerson('centreHead', self));
    const response = await post(`/verifications/${id}/transitions`, { to: 'approved', password: testPassword }).expect(
      409,
    );
    expect(response.body).toMatchObject({
      refusals: [{ rule: 'approval.own', legalBasis: 'ISO/IEC 17025:2017, 7.8.1.1' }],
    });
  });

  it('is not for technicians, other centres or strangers', async () => {
    const centre = await buildWorkingCentre();
    const { technician, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    const [path, approval] = [`/verifications/${id}/transitions`, { to: 'approved', password: testPassword }];
    await technician.post(path, approval).expect(403);
    await (await useApi(registry.app, await buildPerson('departmentOfficer'))).post(path, approval).expect(403);
    await (await useApi(registry.app, await otherActor('centreHead'))).post(path, approval).expect(404);
    await request(registry.app).post(`/api/v1${path}`).send(approval).expect(401);
    await (await useApi(registry.app, await otherActor('technician'))).get(`/verifications/${id}`).expect(404);
  });
});

describe('a record', () => {
  it('comes back with everything typed and each fault at its field', async () => {
    const centre = await buildWorkingCentre();
    const { post } = await signIn(registry.app, centre.technician);
    const form = `/verifications/new?instrumentId=${(await centre.scale()).id}`;
    const typed = { ...formFor(centre), 'readings[accuracy][3][indication]': 'một trăm', place: 'Kho <b>' };
    const response = await post(form, typed).expect(422);
    expect(response.text).toContain('value="một trăm"');
    expect(response.text).toContain('value="Kho &lt;b>"');
    expect(response.text).toContain('href="#readings-accuracy-3-indication"');
    expect(response.text).toContain('id="readings-accuracy-3-indication-error"');
  });

  it('grows by more rows on demand without losing what was typed', async () => {
    const centre = await buildWorkingCentre();
    const { post } = await signIn(registry.app, centre.technician);
    const form = `/verifications/new?instrumentId=${(await centre.scale()).id}`;
    const response = await post(form, { ...formFor(centre), more: 'accuracy' }).expect(200);
    expect(response.text).toContain('name="readings[accuracy][16][load]"');
    expect(response.text).toContain('value="100,05"');
  });

  it('is changed after it was returned, and only by its own verifier', async () => {
    const centre = await buildWorkingCentre();
    const { technician, head, record, submit, approve } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    await technician.patch(`/verifications/${id}`, { place: 'Kho' }).expect(409);
    await head.post(`/verifications/${id}/transitions`, { to: 'returned' }).expect(422);
    await head.post(`/verifications/${id}/transitions`, { to: 'returned', reason: 'Thiếu nơi đặt cân' }).expect(200);

    const colleague = await buildPerson('technician', {
      organizationId: centre.centre._id,
      verifierId: centre.owner._id,
    });
    await (await useApi(registry.app, colleague)).patch(`/verifications/${id}`, { place: 'Kho' }).expect(409);
    const changed = await technician.patch(`/verifications/${id}`, { place: 'Kho số 2' }).expect(200);
    expect(changed.body).toMatchObject({ place: 'Kho số 2', status: 'returned' });
    await submit(id);
    expect(await approve(id)).toMatchObject({ status: 'approved' });
    await technician.patch(`/verifications/${id}`, { place: 'Kho' }).expect(409);
  });

  it('that is cancelled gives its stamp back and stays on record', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const { technician, record } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: scale.id, stampNumber: '26V5' });
    await technician.post(`/verifications/${id}/transitions`, { to: 'cancelled' }).expect(200);
    await record({ instrumentId: scale.id, stampNumber: '26V5' });
    await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(409);
    expect(await VerificationModel.findById(id).orFail()).toMatchObject({
      status: 'cancelled',
      number: 'BB-2026-00001',
    });
  });
});

async function centreApi(person: Parameters<typeof useApi>[1], path: string) {
  return (await useApi(registry.app, person)).get(path).expect(200);
}

describe('withdrawing a certificate', () => {
  it('keeps it readable, marked as withdrawn, and takes the instrument off the schedule', async () => {
    const { centre, scale, certificateId } = await buildCertificate();
    const { get, post } = await signIn(registry.app, centre.head);
    const path = `/certificates/${certificateId}`;
    await post(`${path}/withdraw`, { reason: 'Cấp nhầm', password: 'sai' }).expect(422);
    await post(`${path}/withdraw`, { password: testPassword }).expect(422);
    await post(`${path}/withdraw`, { reason: 'Cấp nhầm', password: testPassword }).expect(303);

    const page = await get(path).expect(200);
    expect(page.text).toContain('Đã bị thu hồi');
    expect(page.text).toContain('Cấp nhầm');
    await get(`${path}.pdf`).expect(200);
    expect((await InstrumentModel.findById(scale._id).orFail()).dueOn).toBeUndefined();
    const listed = await centreApi(centre.head, '/schedule/due?state=failedOrWithdrawn');
    expect(listed.body).toMatchObject({
      items: [{ id: scale.id, state: 'failedOrWithdrawn', withdrawnOn: '2026-11-20' }],
    });
    const { publicCode } = await CertificateModel.findById(certificateId).orFail();
    const answer = await request(registry.app).get(`/v/${publicCode}`).set('Accept', 'application/json').expect(200);
    expect(answer.body).toMatchObject({ standing: 'withdrawn', endedOn: '2026-11-20' });
    await post(`${path}/withdraw`, { reason: 'Lần nữa', password: testPassword }).expect(409);
  });

  it('is not for technicians or other centres', async () => {
    const { work, certificateId } = await buildCertificate();
    const [path, body] = [`/certificates/${certificateId}/withdraw`, { reason: 'Sai', password: testPassword }];
    await work.technician.post(path, body).expect(403);
    await (await useApi(registry.app, await otherActor('centreHead'))).post(path, body).expect(404);
  });
});

describe('correcting a certificate', () => {
  it('issues a new one that replaces it, with the same stamp, and links both', async () => {
    const { scale, work, certificateId } = await buildCertificate();
    const correction = {
      instrumentId: scale.id,
      performedOn: '2026-11-02',
      stampNumber: '26V00001',
      replacesCertificateId: certificateId,
      correctionReason: 'Ghi sai ngày kiểm định',
    };
    const corrected = await work.verify(correction);

    const [old, successor] = await Promise.all([
      CertificateModel.findById(certificateId).orFail(),
      CertificateModel.findById(corrected.certificate?.id).orFail(),
    ]);
    expect(old).toMatchObject({ status: 'replaced', replacedById: successor._id });
    expect(successor).toMatchObject({ status: 'valid', number: 'V26.00002', replacesId: old._id });
    expect(await InstrumentModel.findById(scale._id).orFail()).toMatchObject({
      lastVerifiedOn: '2026-11-02',
      dueOn: '2027-11-30',
    });
    const passerBy = await request(registry.app).get(`/v/${old.publicCode}`).set('Accept', 'text/html').expect(200);
    expect(passerBy.text).toContain(`href="/v/${successor.publicCode}"`);

    const again = entryFor(await buildWorkingCentre(), correction);
    const response = await work.technician.post('/verifications', again);
    expect((response.body as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule)).toContain(
      'correction.notValid',
    );
  });

  it('that fails withdraws it', async () => {
    const { scale, work, certificateId } = await buildCertificate();
    const correction = { replacesCertificateId: certificateId, correctionReason: 'Cân sai' };
    await work.verify({ instrumentId: scale.id, outcome: 'fail', ...correction });
    expect(await CertificateModel.findById(certificateId).orFail()).toMatchObject({ status: 'withdrawn' });
  });

  it('is counted as the work it tells again, whichever way that ends', async () => {
    const { scale, work, certificateId } = await buildCertificate();
    const counted = async () => {
      const { get } = await useApi(registry.app, await buildPerson('departmentOfficer'));
      const answer = await get('/reports/996/2026.json').expect(200);
      const { figures } = answer.body as { figures: { key: string; columns: { year: { value: number } } }[] };
      const value = (key: string) => Number(figures.find((each) => each.key === key)?.columns.year.value ?? 0);
      return [value('verifications'), value('verificationsPassed'), value('verificationsFailed')];
    };
    await buildInstallation();
    const [all = 0, passed = 0, failed = 0] = await counted();
    const again = { instrumentId: scale.id, replacesCertificateId: certificateId, correctionReason: 'Ghi sai ngày' };
    const second = await work.verify({ ...again, performedOn: '2026-11-02' });
    expect(await counted()).toEqual([all, passed, failed]);
    const third = { ...again, replacesCertificateId: second.certificate?.id, outcome: 'fail' as const };
    await work.verify({ ...third, correctionReason: 'Cân sai' });
    expect(await counted()).toEqual([all, passed - 1, failed + 1]);
  });
});

describe('the public page', () => {
  it('answers JSON when asked, says expired after its day, and the same 404 for every unknown code', async () => {
    const { certificateId } = await buildCertificate();
    const certificate = await CertificateModel.findById(certificateId).orFail();
    const ask = (code: string) => request(registry.app).get(`/v/${code}`).set('Accept', 'application/json');
    const answer = await ask(certificate.publicCode).expect(200);
    expect(answer.body).toEqual({
      kind: 'verification',
      number: 'V26.00001',
      standing: 'valid',
      instrument: 'Cân thông dụng: cân bàn',
      instrumentEn: 'Platform scale',
      serial: expect.stringMatching(/^SN-/) as string,
      centre: expect.stringMatching(/^Trung tâm/) as string,
      performedOn: '2026-11-19',
      validUntil: '2027-11-30',
      sha256: certificate.file?.sha256,
    });
    expect(certificate.publicCode).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);

    registry.clock.set(new Date('2027-12-01T00:00:00+07:00'));
    expect((await ask(certificate.publicCode).expect(200)).body).toMatchObject({ standing: 'expired' });
    registry.clock.set(new Date('2026-11-20T02:00:00Z'));

    const unknown = await ask('0'.repeat(26)).expect(404);
    expect((await ask('x').expect(404)).body).toEqual(unknown.body);
  });
});

describe('a certificate without a file', () => {
  it('is drawn from its frozen words on the first opening, once for all who open it', async () => {
    const { work, certificateId } = await buildCertificate();
    const { file } = await CertificateModel.findById(certificateId).orFail();
    await CertificateModel.updateOne({ _id: certificateId }, { $unset: { file: 1 } });
    const opened = await Promise.all(
      [1, 2, 3, 4].map(() => work.head.get(`/certificates/${certificateId}.pdf`).expect(200)),
    );
    expect(new Set(opened.map(({ headers }) => headers['etag'] as string)).size).toBe(1);
    expect(opened[0]?.headers['etag']).toBe(`"${file?.sha256}"`);
  });
});
