import request from 'supertest';
import { countStandards, MeasurementStandardModel, standardQuery, standardsAddress } from '../../src/standards';
import { faultsOf } from '../support/html';
import { buildCentre } from '../support/organizations';
import { buildPerson, signIn, useApi } from '../support/people';
import { useRegistry } from '../support/registry';
import { buildStandard, standardCertificate } from '../support/standards';

const registry = useRegistry();
const today = '2026-11-20';

describe('the list of standards', () => {
  const ending = (validUntil: string) => [standardCertificate({ validUntil })];

  it('is kept by how the certificates stand today', async () => {
    const { centreId } = await buildStandard({ code: 'CON-LAU' });
    await buildStandard({ centreId, code: 'SAP-HET', certificates: ending('2026-12-01') });
    await buildStandard({ centreId, code: 'DA-HET', certificates: ending('2026-11-19') });
    await buildStandard({ centreId, code: 'CHUA-CO', certificates: [standardCertificate({ review: 'rejected' })] });
    const { get } = await useApi(registry.app, await buildPerson('technician', { organizationId: centreId }));
    const codes = async (validity: string) =>
      (
        (await get(`/measurement-standards?validity=${validity}`).expect(200)).body as { items: { code: string }[] }
      ).items.map(({ code }) => code);

    expect(await codes('valid')).toEqual(['CON-LAU']);
    expect(await codes('expiring')).toEqual(['SAP-HET']);
    expect(await codes('expired')).toEqual(['DA-HET']);
    expect(await codes('none')).toEqual(['CHUA-CO']);
  });

  it('shows behind a figure of the past the very standards counted', async () => {
    const { centreId } = await buildStandard({
      code: 'NAM-2022',
      certificates: [standardCertificate({ issuedOn: '2022-01-01', validUntil: '2022-12-31' })],
    });
    await buildStandard({
      centreId,
      code: 'NAM-2023',
      certificates: [standardCertificate({ issuedOn: '2023-01-01' })],
    });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    expect(await countStandards('2022-12-31', { centreId })).toBe(1);
    const page = await get(standardsAddress('2022-12-31', { centreId })).expect(200);

    expect(page.text).toContain('NAM-2022');
    expect(page.text).not.toContain('NAM-2023');
    expect(await faultsOf(page.text)).toEqual([]);
  });

  it('asks a stranger to sign in, and hides the standards of other centres', async () => {
    await request(registry.app).get('/measurement-standards').set('Accept', 'text/html').expect(303);
    const standard = await buildStandard();
    const { get } = await useApi(registry.app, await buildPerson('qualityOfficer'));
    await get(`/measurement-standards/${standard.id}`).expect(404);
  });

  it.each([
    ['of every centre', 'departmentOfficer', {}],
    ['of one’s own centre', 'technician', { status: 'inUse' }],
    ['of a chosen centre', 'departmentOfficer', { centreId: '0123456789abcdef01234567', kind: 'working' }],
    ['about to expire', 'departmentOfficer', { validity: 'expiring' }],
    ['with a certificate on a day', 'departmentOfficer', { validOn: '2022-12-31' }],
    ['found by words', 'departmentOfficer', { q: 'qua can' }],
  ] as const)('%s, reads an index', async (_which, role, filter) => {
    const query = standardQuery(await buildPerson(role), filter, today);
    const plan = await MeasurementStandardModel.find(query).sort({ code: 1, _id: 1 }).limit(51).explain();
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });
});

describe('registering a standard', () => {
  const form = { code: 'M1-01', nameVi: 'Quả cân chuẩn M1', kind: 'working', field: 'Khối lượng', model: 'KQ-20' };

  it('is done by the centre, once for each code', async () => {
    const centre = await buildCentre();
    const { get, post } = await signIn(
      registry.app,
      await buildPerson('qualityOfficer', { organizationId: centre._id }),
    );

    const response = await post('/measurement-standards/new', { ...form, centreId: centre.id }).expect(303);
    const page = await get(response.headers['location'] as string).expect(200);
    expect(page.text).toContain('Chưa có giấy chứng nhận nào trong sổ.');
    expect((await get('/measurement-standards?q=kq').expect(200)).text).toContain('M1-01');
    expect(await faultsOf(page.text)).toEqual([]);

    const again = await post('/measurement-standards/new', { ...form, centreId: centre.id }).expect(422);
    expect(again.text).toContain('Ký hiệu này đã dùng cho chuẩn khác của tổ chức.');
  });

  it('is not done by a technician, nor for another centre', async () => {
    const centre = await buildCentre();
    const technician = await signIn(registry.app, await buildPerson('technician', { organizationId: centre._id }));
    await technician.get('/measurement-standards/new').expect(403);
    const other = await useApi(registry.app, await buildPerson('centreHead'));
    await other.post('/measurement-standards', { ...form, centreId: centre.id }).expect(403);
  });
});

describe('the certificates of a standard', () => {
  const certificate = {
    number: 'CN-77',
    kind: 'certification',
    issuer: 'Sở KHCN',
    issuedOn: '01/06/2026',
    validUntil: '31/05/2027',
    review: 'accepted',
  };
  const officerOf = async (centreId: Parameters<typeof buildPerson>[1] & object) =>
    signIn(registry.app, await buildPerson('qualityOfficer', centreId));

  it('make it usable, and show the chain they stand in', async () => {
    const reference = await buildStandard({
      code: 'CHINH-1',
      kind: 'reference',
      certificates: [standardCertificate({ calibratedAgainst: 'Chuẩn quốc gia VMI' })],
    });
    const standard = await buildStandard({ centreId: reference.centreId, certificates: [] });
    const { get, post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}`;

    await post(`${path}/certificates/new`, { ...certificate, calibratedAgainstId: reference.id }).expect(303);

    const page = await get(path).expect(200);
    for (const words of ['Được, theo giấy CN-77', 'CHINH-1', 'Chuẩn quốc gia VMI (Ngoài sổ)', 'Thêm giấy chứng nhận'])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('Chuỗi dẫn xuất bị đứt');
    expect(await faultsOf(page.text)).toEqual([]);
    expect((await MeasurementStandardModel.findById(standard._id).lean())?.validUntil).toBe('2027-05-31');
  });

  it('show a chain that is broken above', async () => {
    const expired = await buildStandard({ certificates: [standardCertificate({ validUntil: '2021-01-01' })] });
    const standard = await buildStandard({
      centreId: expired.centreId,
      certificates: [standardCertificate({ calibratedAgainstId: expired._id })],
    });
    const { get } = await officerOf({ organizationId: standard.centreId });
    expect((await get(`/measurement-standards/${standard.id}`)).text).toContain('Chuỗi dẫn xuất bị đứt');
  });

  it('cannot close a chain on itself', async () => {
    const higher = await buildStandard();
    const { centreId } = higher;
    const middle = await buildStandard({
      centreId,
      certificates: [standardCertificate({ calibratedAgainstId: higher._id })],
    });
    const lower = await buildStandard({
      centreId,
      certificates: [standardCertificate({ calibratedAgainstId: middle._id })],
    });
    const { post } = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
    for (const { id } of [lower, higher]) {
      const body = {
        ...certificate,
        issuedOn: '2026-06-01',
        validUntil: '2027-05-31',
        calibratedAgainstId: id,
      };
      const response = await post(`/measurement-standards/${higher.id}/certificates`, body).expect(409);
      expect(response.body).toMatchObject({ refusals: [{ rule: 'standards.cycle' }] });
    }
  });

  it('are refused with swapped days, and from the future', async () => {
    const standard = await buildStandard();
    const { post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}/certificates/new`;
    const swapped = await post(path, { ...certificate, issuedOn: '31/05/2027', validUntil: '01/06/2026' }).expect(422);
    expect(swapped.text).toContain('Có thể hai ngày bị ghi đảo nhau');
    const future = await post(path, { ...certificate, issuedOn: '21/11/2026' }).expect(422);
    expect(future.text).toContain('chưa tới');
  });

  it('are corrected in place, and a later rejection takes the validity away', async () => {
    const standard = await buildStandard();
    const { get, post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}`;
    const form = await get(`${path}/certificates/0/change`).expect(200);
    expect(await faultsOf(form.text)).toEqual([]);
    await post(`${path}/certificates/0/change`, { ...certificate, review: 'rejected', version: 0 }).expect(303);
    const kept = await MeasurementStandardModel.findById(standard._id).lean();
    expect(kept?.certificates).toMatchObject([{ number: 'CN-77', review: 'rejected' }]);
    expect(kept).not.toHaveProperty('validUntil');
  });
});

describe('the status of a standard', () => {
  it('goes through quarantine and release to retirement, with the reasons in its history', async () => {
    const standard = await buildStandard();
    const { get, post } = await signIn(
      registry.app,
      await buildPerson('centreHead', { organizationId: standard.centreId }),
    );
    const path = `/measurement-standards/${standard.id}`;
    await post(`${path}/quarantine`, { reason: 'Rơi vỡ' }).expect(303);
    expect((await get(path)).text).toContain('đang tạm dừng sử dụng');
    await post(`${path}/release`, { reason: 'Đã kiểm tra lại' }).expect(303);
    await post(`${path}/retire`, { reason: 'Hết dùng' }).expect(303);
    await post(`${path}/release`, { reason: 'Nhầm' }).expect(409);

    const page = await get(path).expect(200);
    for (const words of ['Rơi vỡ', 'Đã kiểm tra lại', 'Hết dùng', 'Đổi trạng thái']) expect(page.text).toContain(words);
  });

  it('is not changed by the department, which only reads', async () => {
    const standard = await buildStandard();
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = `/measurement-standards/${standard.id}`;
    expect((await get(path).expect(200)).text).not.toContain(`${path}/quarantine`);
    await post(`${path}/quarantine`, { reason: 'x' }).expect(403);
  });
});
