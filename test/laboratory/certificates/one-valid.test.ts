import { Types } from 'mongoose';
import request from 'supertest';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { beginIssue, drawPublicCode } from '../../../src/laboratory/certificates/certificate-issue.service';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { inTransaction } from '../../../src/platform/database';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Problem {
  readonly refusals?: readonly { readonly rule: string; readonly detail: string }[];
}

/** A scale and its centre at work; `verifyOn` verifies it one day and issues the next. */
async function buildScaleAtWork() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const work = await workAt(registry.app, centre);
  const verifyOn = async (performedOn: string) => {
    registry.clock.set(new Date(Date.parse(performedOn) + 26 * 3_600_000));
    const { certificate } = await work.verify({ instrumentId: scale.id, performedOn });
    return CertificateModel.findById(certificate?.id).orFail().lean();
  };
  return { centre, scale, work, verifyOn };
}

afterEach(() => registry.clock.set(testNow));

describe('an instrument', () => {
  it('has one valid certificate: the new one replaces it, both are linked, and the reason is kept', async () => {
    const { scale, verifyOn } = await buildScaleAtWork();
    const first = await verifyOn('2025-11-10');
    const second = await verifyOn('2026-11-12');
    expect(await CertificateModel.find({ instrumentId: scale._id, status: 'valid' }).lean()).toHaveLength(1);
    expect(await CertificateModel.findById(first._id).lean()).toMatchObject({
      status: 'replaced',
      replacedById: second._id,
      statusReason: 'Đã có giấy chứng nhận mới V26.00001 cho lần kiểm định ngày 12/11/2026 (biên bản BB-2026-00001).',
      statusChangedAt: second.issuedAt,
    });
    expect(second).toMatchObject({ status: 'valid', replacesId: first._id });
  });

  it('names the newest of its certificates on the public page of every older one', async () => {
    const { centre, verifyOn } = await buildScaleAtWork();
    const first = await verifyOn('2024-11-11');
    await verifyOn('2025-11-10');
    const third = await verifyOn('2026-11-12');
    const page = request(registry.app).get(`/v/${first.publicCode}`).set('Accept', 'application/json');
    expect((await page.expect(200)).body).toMatchObject({ standing: 'replaced', replacedBy: `/v/${third.publicCode}` });
    const { get } = await signIn(registry.app, centre.head);
    expect((await get(`/certificates/${String(first._id)}`).expect(200)).text).toContain('Đã có giấy chứng nhận mới');
  });

  it('names on the public page of a withdrawn certificate the failure since, and then the certificate after it', async () => {
    const { scale, work, verifyOn } = await buildScaleAtWork();
    const first = await verifyOn('2024-11-11');
    const second = await verifyOn('2025-11-10');
    const publicPage = async (accept: string, { publicCode } = second) =>
      request(registry.app).get(`/v/${publicCode}`).set('Accept', accept).expect(200);
    expect((await publicPage('application/json')).body).not.toHaveProperty('newest');

    registry.clock.set(new Date('2026-11-13T02:00:00Z'));
    const { id, number } = await work.record({ instrumentId: scale.id, performedOn: '2026-11-12', outcome: 'fail' });
    await work.submit(id);
    const conclusion = { to: 'failed', password: testPassword };
    await work.head.post(`/verifications/${id}/transitions`, conclusion).expect(200);
    const { publicCode } = await VerificationModel.findById(id).orFail().lean();
    for (const old of [first, second]) {
      const { body } = (await publicPage('application/json', old)) as { readonly body: unknown };
      expect(body).toMatchObject({ newest: { kind: 'record', number, href: `/v/${publicCode}` } });
      const { text } = await publicPage('text/html', old);
      expect(text).toContain(`href="/v/${publicCode}"`);
      expect(text).toContain(number);
    }

    const third = await verifyOn('2026-11-15');
    const newest = { kind: 'certificate', number: third.number, href: `/v/${third.publicCode}` };
    for (const old of [first, second])
      expect((await publicPage('application/json', old)).body).toMatchObject({ newest });
    expect((await publicPage('application/json', third)).body).not.toHaveProperty('newest');
  });

  it('gets no second certificate for the same or an earlier day, unless it corrects the one that stands', async () => {
    const { centre, scale, work, verifyOn } = await buildScaleAtWork();
    const standing = await verifyOn('2026-11-12');
    for (const performedOn of ['2026-11-12', '2026-11-11', '2023-11-11']) {
      const sent = entryFor(centre, { instrumentId: scale.id, performedOn });
      const refused = await work.technician.post('/verifications', sent).expect(409);
      const [first] = (refused.body as Problem).refusals ?? [];
      expect(first).toMatchObject({ rule: 'performedOn.notLast' });
      expect(first?.detail).toContain(standing.number);
    }
    const correction = {
      performedOn: '2026-11-11',
      replacesCertificateId: String(standing._id),
      correctionReason: 'Ghi sai kiểu',
    };
    const corrected = await work.verify({ instrumentId: scale.id, ...correction });
    expect(await CertificateModel.findById(corrected.certificate?.id).lean()).toMatchObject({
      status: 'valid',
      replacesId: standing._id,
    });
  });

  it('is judged again at approval: of two records that wait for one day, one is approved', async () => {
    const { scale, work } = await buildScaleAtWork();
    const [one, other] = [await work.record({ instrumentId: scale.id }), await work.record({ instrumentId: scale.id })];
    await work.submit(one.id);
    await work.submit(other.id);
    const path = (id: string) => `/verifications/${id}/transitions`;
    const approval = { to: 'approved', password: testPassword };
    const answers = await Promise.all([one, other].map(({ id }) => work.head.post(path(id), approval)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('has one valid certificate whoever issues at the same moment, because the database says so', async () => {
    const { scale, work } = await buildScaleAtWork();
    const ids = [];
    for (const performedOn of ['2026-11-17', '2026-11-18', '2026-11-19']) {
      const { id } = await work.record({ instrumentId: scale.id, performedOn });
      await work.submit(id);
      ids.push(id);
    }
    const records = await VerificationModel.find({ _id: { $in: ids } }).lean();
    const head = {
      id: new Types.ObjectId().toHexString(),
      name: 'Người duyệt',
      role: 'centreHead',
      organizationId: String(scale.centreId),
    } as const;
    const issue = (record: (typeof records)[number]) =>
      inTransaction(async (session) => {
        const { finish } = await beginIssue(
          head,
          {
            record,
            method: { documentNumber: 'ĐLVN 14:2009' },
            signatory: { name: head.name },
            publicCode: drawPublicCode(),
            at: testNow,
            files: { version: '0', publicUrl: 'http://127.0.0.1:3000' },
          },
          session,
        );
        return finish();
      });
    await Promise.all(records.map(issue));

    const issued = await CertificateModel.find({ instrumentId: scale._id }).lean();
    const valid = issued.filter(({ status }) => status === 'valid');
    expect(issued).toHaveLength(3);
    expect(valid).toHaveLength(1);
    expect(issued.map(({ number }) => number).sort()).toEqual(['V26.00001', 'V26.00002', 'V26.00003']);
    const second = new CertificateModel({ ...valid[0], _id: new Types.ObjectId(), verificationId: scale._id });
    second.set({ number: 'X', sequence: 99, publicCode: 'x' });
    await expect(second.save()).rejects.toThrow('kind_1_instrumentId_1');
  });

  it('falls due neither by a withdrawn certificate nor by the one that this had replaced', async () => {
    const { scale, work, verifyOn } = await buildScaleAtWork();
    await verifyOn('2025-11-20');
    const renewed = await verifyOn('2026-11-19');
    const withdrawal = { reason: 'Cấp nhầm', password: testPassword };
    await work.head.post(`/certificates/${String(renewed._id)}/withdraw`, withdrawal).expect(200);
    const instrument = await InstrumentModel.findById(scale._id).orFail();
    expect(instrument.dueOn).toBeUndefined();
    expect(instrument.lastVerifiedOn).toBeUndefined();
    expect(instrument.withdrawnOn).toBe('2026-11-20');
  });

  it('gets no certificate whose validity has ended on the day of issue', async () => {
    const { centre, scale, work } = await buildScaleAtWork();
    const entry = { instrumentId: scale.id, performedOn: '2025-10-31', lateReason: 'Sổ nhận biên bản giấy muộn' };
    const refused = await work.technician.post('/verifications', entryFor(centre, entry)).expect(409);
    expect((refused.body as Problem).refusals).toMatchObject([{ rule: 'validity.ended' }]);

    registry.clock.set(new Date('2026-10-31T16:00:00Z'));
    const { id } = await work.record(entry);
    await work.submit(id);
    const department = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await department.post(`/verifications/${id}/consent`, { reason: 'Công văn số 12' }).expect(200);
    registry.clock.set(new Date('2026-10-31T17:30:00Z'));
    const late = { to: 'approved', password: testPassword };
    const atIssue = await work.head.post(`/verifications/${id}/transitions`, late).expect(409);
    expect((atIssue.body as Problem).refusals).toMatchObject([{ rule: 'validity.ended' }]);
    registry.clock.set(new Date('2026-10-31T16:30:00Z'));
    expect(await work.approve(id)).toMatchObject({ status: 'approved' });
  });
});
