import request from 'supertest';
import { createHash } from 'node:crypto';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { buildWorkingCentre, formFor, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { signIn, testPassword } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

describe('from the readings to the certificate', () => {
  it('is done on pages, by two people, and a passer-by sees the result', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale({ serial: 'CB-2026-77' });
    const technician = await signIn(registry.app, centre.technician);

    const choice = await technician.get('/verifications/new?q=cb-2026').expect(200);
    const form = `/verifications/new?kind=verification&instrumentId=${scale.id}`;
    expect(choice.text).toContain(form.replace('&', '&amp;'));
    const empty = await technician.get(form).expect(200);
    expect(empty.text).toContain('name="readings[accuracy][0][load]"');
    expect(await faultsOf(empty.text)).toEqual([]);

    const saved = await technician.post(form, formFor(centre, { stampNumber: '26V00077' })).expect(303);
    const record = saved.headers['location'] as string;
    const judged = await technician.get(record).expect(200);
    expect(judged.text).toContain('± 25 g');
    expect(judged.text).toContain('OIML R 76-1:2006, 3.5.1, bảng 6');
    expect(judged.text).toContain('status-good');
    expect(await faultsOf(judged.text)).toEqual([]);
    await technician.post(`${record}/submit`).expect(303);

    const head = await signIn(registry.app, centre.head);
    expect((await head.get('/verifications?status=submitted').expect(200)).text).toContain(record);
    expect(await faultsOf((await head.get(`${record}/approve`).expect(200)).text)).toEqual([]);
    await head.post(`${record}/approve`, { password: 'sai' }).expect(422);
    expect(await CertificateModel.countDocuments({ instrumentId: scale._id })).toBe(0);
    await head.post(`${record}/approve`, { password: testPassword }).expect(303);

    const certificate = await CertificateModel.findOne({ instrumentId: scale._id }).orFail();
    expect(certificate).toMatchObject({ number: 'V26.00001', validUntil: '2027-11-30', status: 'valid' });
    expect(await InstrumentModel.findById(scale._id).orFail()).toMatchObject({
      dueOn: '2027-11-30',
      lastVerifiedOn: '2026-11-19',
    });
    const page = await head.get(`/certificates/${certificate.id}`).expect(200);
    expect(page.text).toContain('Còn hiệu lực');
    expect(await faultsOf(page.text)).toEqual([]);
    expect((await head.get(`/instruments/${scale.id}`).expect(200)).text).toContain('V26.00001');

    const passerBy = await request(registry.app)
      .get(`/v/${certificate.publicCode}`)
      .set('Accept', 'text/html')
      .expect(200);
    expect(passerBy.text).toContain('Giấy chứng nhận này còn hiệu lực.');
    expect(passerBy.text).toContain('CB-2026-77');
    expect(passerBy.text).toContain('Cân thông dụng: cân bàn');
    const english = await request(registry.app)
      .get(`/v/${certificate.publicCode}`)
      .set({ Accept: 'text/html', 'Accept-Language': 'en' })
      .expect(200);
    expect(english.text).toContain('Platform scale');
    expect(english.text).not.toContain('cân bàn');
    const printed = (await head.get(`/certificates/${String(certificate._id)}`).expect(200)).text;
    const labels = [...printed.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label);
    const byPrint = labels.slice(labels.indexOf('Tổ chức kiểm định'));
    expect(byPrint.length).toBeGreaterThan(10);
    expect(new Set(byPrint).size).toBe(byPrint.length);
    expect(passerBy.text).not.toContain(centre.owner.nameVi);
    expect(passerBy.text).not.toContain(centre.verifier.name);
    expect(passerBy.text).not.toContain(centre.head.name);
    expect(passerBy.headers['x-robots-tag']).toContain('noindex');
    expect(passerBy.headers['set-cookie']).toBeUndefined();
    expect(await faultsOf(passerBy.text)).toEqual([]);

    const actions = await AuditEntryModel.find({ at: { $exists: true } }).distinct('action');
    expect(actions).toEqual(
      expect.arrayContaining([
        'verification.recorded',
        'verification.submitted',
        'verification.approved',
        'certificate.issued',
      ]),
    );
  });

  it('keeps the issued file bit for bit, under its SHA-256', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const { certificate } = await (await workAt(registry.app, centre)).verify({ instrumentId: scale.id });
    const head = await signIn(registry.app, centre.head);

    const first = await head.get(`/certificates/${certificate?.id}.pdf`).expect(200);
    await InstrumentModel.updateOne({ _id: scale._id }, { $set: { maker: 'Nơi khác', serial: 'KHÁC' } });
    const second = await head.get(`/certificates/${certificate?.id}.pdf`).expect(200);

    const kept = await CertificateModel.findById(certificate?.id).orFail();
    const bytes = first.body as Buffer;
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.file?.sha256);
    expect(second.body).toEqual(bytes);
    expect(first.headers['etag']).toBe(`"${kept.file?.sha256}"`);
    expect(first.headers['content-disposition']).toBe('inline; filename="V26.00001.pdf"');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
