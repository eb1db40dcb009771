import request from 'supertest';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();
const kg = (value: string) => ({ value, unit: 'kg' }) as const;
const calibrated = (issuedOn: string, value: string) =>
  standardCertificate({
    ...{ number: `HC-${issuedOn}`, kind: 'calibration', issuedOn, coverageFactor: '2' },
    values: [{ nominal: kg('20'), value: kg(value), uncertainty: { value: '20', unit: 'mg' } }],
  });
const certificates = [
  calibrated('2022-01-01', '20.00001'),
  calibrated('2023-01-01', '20.00002'),
  calibrated('2024-01-01', '20.00003'),
];
const typed = {
  ...{ performedOn: '10/11/2026', artefact: 'Quả cân F1 số 12', nominal: '20 kg' },
  ...{ readings: '20,00003; 20,00004', uncertainty: '30 mg' },
};

describe('a standard over time', () => {
  it('shows drift, forecast and proposal as pictures and tables, and takes its settings', async () => {
    const { id, centreId } = await buildStandard({ certificates });
    const head = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centreId }));
    const settings = { method: 'staircase', shortestMonths: '6', longestMonths: '36', share: '80', stepUp: '25' };
    const short = await head.post(`/measurement-standards/${id}/monitoring`, settings).expect(422);
    expect(short.text).toContain('Phương pháp đã chọn cần mục này');
    await head
      .post(`/measurement-standards/${id}/monitoring`, { ...settings, stepDown: '40', limit: '60 mg' })
      .expect(303);
    const page = (await head.get(`/measurement-standards/${id}/over-time`).expect(200)).text;
    expect(page).toContain('data:image/svg+xml;base64,');
    expect(page).toContain('HC-2024-01-01');
    expect(page).toContain('30 mg');
    expect(page).toMatch(/456 ngày .* không phải quy định/);
    expect(await faultsOf(page)).toEqual([]);
  }, 120_000);

  it('says that a statutory period is not computed', async () => {
    const { id, centreId } = await buildStandard();
    const { get } = await signIn(registry.app, await buildPerson('technician', { organizationId: centreId }));
    expect((await get(`/measurement-standards/${id}/over-time`).expect(200)).text).toContain('pháp luật quy định');
  });
});

describe('recording an intermediate check', () => {
  it('keeps the standard in use where it passes', async () => {
    const { id, centreId } = await buildStandard({ certificates });
    const technician = await buildPerson('technician', { organizationId: centreId });
    const pages = await signIn(registry.app, technician);
    await pages.post(`/measurement-standards/${id}/checks/new`, typed).expect(303);
    const api = await useApi(registry.app, technician);
    const { body } = (await api.get(`/measurement-standards/${id}/over-time`).expect(200)) as { body: unknown };
    expect(body).toMatchObject({
      checks: [{ value: '20.000035', outcome: 'passed', performedBy: technician.name }],
      failure: null,
    });
    expect((await api.get(`/measurement-standards/${id}`)).body).toMatchObject({ status: 'inUse' });
    const thrice = { ...typed, readings: '20,00003; 20,00004; 20,00004' };
    await pages.post(`/measurement-standards/${id}/checks/new`, thrice).expect(303);
    const page = (await pages.get(`/measurement-standards/${id}/over-time`).expect(200)).text;
    expect(page).toContain('20,000037 kg');
    expect(page).not.toContain('20,0000366');
  });

  it('quarantines it where it fails, until the head releases it, and leads to what was issued since the last good one', async () => {
    const { id, centreId } = await buildStandard({ certificates });
    const pages = await signIn(registry.app, await buildPerson('technician', { organizationId: centreId }));
    await pages.post(`/measurement-standards/${id}/checks/new`, { ...typed, performedOn: '01/10/2026' }).expect(303);
    await pages.post(`/measurement-standards/${id}/checks/new`, { ...typed, readings: '20,0002' }).expect(303);
    const page = (await pages.get(`/measurement-standards/${id}/over-time`).expect(200)).text;
    expect(page).toContain(`/measurement-standards/${id}/dependents?from=2026-10-01`);
    expect(page).toContain('ISO/IEC 17025:2017, 6.4.9');
    expect(await faultsOf(page)).toEqual([]);
    await pages.post(`/measurement-standards/${id}/release`, { reason: 'đã xem xét' }).expect(403);
    const head = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centreId }));
    const early = await head.post(`/measurement-standards/${id}/release`, { reason: 'đã xem xét' }).expect(409);
    expect(early.text).toContain('ISO/IEC 17025:2017, 6.4.9');
    await pages.post(`/measurement-standards/${id}/checks/new`, { ...typed, performedOn: '20/11/2026' }).expect(303);
    await head.post(`/measurement-standards/${id}/release`, { reason: 'đã xem xét' }).expect(303);
    const after = (await head.get(`/measurement-standards/${id}/over-time`).expect(200)).text;
    expect(after).not.toContain('6.4.9');
    expect(after).toContain('Không đạt');
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const { id, centreId } = await buildStandard({ certificates });
    const pages = await signIn(registry.app, await buildPerson('technician', { organizationId: centreId }));
    const wrong = { ...typed, nominal: '20 V', performedOn: '21/11/2026', readings: '20,1; hai mươi' };
    const unread = (await pages.post(`/measurement-standards/${id}/checks/new`, wrong).expect(422)).text;
    expect(unread).toContain('20,1; hai mươi');
    const refused = async (fields: object) =>
      (await pages.post(`/measurement-standards/${id}/checks/new`, { ...typed, ...fields }).expect(422)).text;
    expect(await refused({ performedOn: '21/11/2026' })).toContain('chưa tới');
    expect(await refused({ nominal: '20 V' })).toContain('cùng đại lượng');
  });

  it('is for people of the centre', async () => {
    const { id } = await buildStandard({ certificates });
    await request(registry.app).get(`/measurement-standards/${id}/over-time`).set('Accept', 'text/html').expect(303);
    const other = await signIn(registry.app, await buildPerson('technician'));
    await other.get(`/measurement-standards/${id}/over-time`).expect(404);
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await officer.post(`/measurement-standards/${id}/checks`, {}).expect(403);
  });
});
