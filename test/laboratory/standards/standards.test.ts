import request from 'supertest';
import {
  countStandards,
  MeasurementStandardModel,
  standardQuery,
  standardsAddress,
} from '../../../src/laboratory/standards';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

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
    ['with upkeep due', 'departmentOfficer', { upkeep: 'due' }],
    ['found by words', 'departmentOfficer', { q: 'qua can' }],
  ] as const)('%s, reads an index', async (_which, role, filter) => {
    const query = standardQuery(await buildPerson(role), filter, today);
    const plan = await MeasurementStandardModel.find(query).sort({ code: 1, _id: 1 }).limit(51).explain();
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });
});

describe('registering a standard', () => {
  const form = {
    code: 'M1-01',
    nameVi: 'Quả cân chuẩn M1',
    kind: 'working',
    field: 'Khối lượng',
    quantity: 'mass',
    model: 'KQ-20',
  };

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

  it('keeps range and set as data, and shows them as people write them', async () => {
    const centre = await buildCentre();
    const { get, post } = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centre._id }));
    const set = { range: '(1 ÷ 20) kg', nominals: '20 kg × 10\n10 kg\n1 kg', accuracyClass: 'M1' };
    const response = await post('/measurement-standards/new', { ...form, ...set, centreId: centre.id }).expect(303);
    const address = response.headers['location'] as string;

    const kept = await MeasurementStandardModel.findOne({ centreId: centre._id }).orFail().lean();
    expect(kept).toMatchObject({
      range: { from: { value: '1', unit: 'kg' }, to: { value: '20', unit: 'kg' } },
      nominals: [{ value: '20', unit: 'kg', count: 10 }, { value: '10' }, { value: '1', count: 1 }],
    });
    expect((await get(address).expect(200)).text).toContain('20 kg × 10; 10 kg; 1 kg');
    const change = (await get(`${address}/change`).expect(200)).text;
    for (const words of ['value="(1 ÷ 20) kg"', set.nominals]) expect(change).toContain(words);

    await post(`${address}/change`, { ...form, range: '', nominals: '' }).expect(303);
    const without = await MeasurementStandardModel.findOne({ centreId: centre._id }).orFail().lean();
    expect(without).toMatchObject({ nominals: [] });
    expect(without).not.toHaveProperty('range');
    expect((await get(address)).text).toContain('chuẩn chưa dùng được');
  });

  it.each([
    ['a range of another quantity', { range: '(1 ÷ 20) L' }, 'range'],
    ['a range upside down', { range: '(20 ÷ 1) kg' }, 'range'],
    ['a range below nothing', { range: '(-1 ÷ 1) kg' }, 'range'],
    ['a range that can be read in two ways', { range: '(1 ÷ 1.500) kg' }, 'range'],
    ['a range in words', { range: 'đến 20 kg' }, 'range'],
    ['a weight outside the range', { range: '(1 ÷ 10) kg', nominals: '20 kg' }, 'nominals'],
    ['a set in words', { nominals: 'hai mươi quả' }, 'nominals'],
    ['weights of no class', { nominals: '20 kg', accuracyClass: 'hạng II' }, 'accuracyClass'],
    ['no quantity', { quantity: '' }, 'quantity'],
  ])('is refused with %s', async (_what, change, field) => {
    const centre = await buildCentre();
    const { post } = await useApi(registry.app, await buildPerson('centreHead', { organizationId: centre._id }));
    const refused = await post('/measurement-standards', { ...form, ...change, centreId: centre.id }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field }] });
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
    traceableTo: 'national',
    calibratedAgainst: 'Chuẩn quốc gia VMI',
    review: 'accepted',
  };
  const own = (id: string) => ({ ...certificate, traceableTo: 'own', calibratedAgainst: '', calibratedAgainstId: id });
  const officerOf = async (centreId: Parameters<typeof buildPerson>[1] & object) =>
    signIn(registry.app, await buildPerson('qualityOfficer', centreId));

  it('make it usable, and show the chain they stand in', async () => {
    const reference = await buildStandard({
      code: 'CHINH-1',
      kind: 'reference',
      certificates: [standardCertificate({ calibratedAgainst: 'VMI' })],
    });
    const standard = await buildStandard({ centreId: reference.centreId, certificates: [] });
    const { get, post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}`;

    await post(`${path}/certificates/new`, own(reference.id)).expect(303);

    const page = await get(path).expect(200);
    for (const words of ['Được, theo giấy CN-77', 'CHINH-1', 'Chuẩn quốc gia: VMI', 'Thêm giấy chứng nhận'])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('Chuỗi dẫn xuất bị đứt');
    expect(await faultsOf(page.text)).toEqual([]);
    expect((await MeasurementStandardModel.findById(standard._id).lean())?.validUntil).toBe('2027-05-31');
  });

  it('show a chain that is broken above', async () => {
    const expired = await buildStandard({ certificates: [standardCertificate({ validUntil: '2021-01-01' })] });
    const standard = await buildStandard({
      centreId: expired.centreId,
      certificates: [standardCertificate({ traceableTo: 'own', calibratedAgainstId: expired._id })],
    });
    const { get } = await officerOf({ organizationId: standard.centreId });
    expect((await get(`/measurement-standards/${standard.id}`)).text).toContain('Chuỗi dẫn xuất bị đứt');
  });

  it('cannot close a chain on itself', async () => {
    const higher = await buildStandard();
    const { centreId } = higher;
    const middle = await buildStandard({
      centreId,
      certificates: [standardCertificate({ traceableTo: 'own', calibratedAgainstId: higher._id })],
    });
    const lower = await buildStandard({
      centreId,
      certificates: [standardCertificate({ traceableTo: 'own', calibratedAgainstId: middle._id })],
    });
    const { post } = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
    for (const { id } of [lower, higher]) {
      const body = own(id);
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

  it.each([
    ['a number that is none', { number: '1' }, 'number', 'ít nhất ba ký tự'],
    ['a dash for its issuer', { issuer: '-' }, 'issuer', 'Chưa nhập mục này'],
    [
      'a dash for what it was calibrated against',
      { calibratedAgainst: '–' },
      'calibratedAgainst',
      'Ghi tên chuẩn quốc gia',
    ],
    ['no word of what it is traceable to', { calibratedAgainst: '' }, 'calibratedAgainst', 'Ghi tên chuẩn quốc gia'],
    ['an own standard that is not named', { traceableTo: 'own', calibratedAgainst: '' }, 'calibratedAgainstId', 'Chọn'],
    ['a U of another quantity', { uncertainty: '0,5 L' }, 'uncertainty', 'không thuộc đại lượng'],
    ['a k without its U', { coverageFactor: '2' }, 'coverageFactor', 'Chỉ ghi khi giấy nêu U'],
    ['a U without its unit', { uncertainty: '0,5' }, 'uncertainty', 'Ghi số và đơn vị'],
    ['a row that does not say whether it holds a value or U', { values: '20 kg; 30 mg' }, 'values', '20 kg; ; 30 mg'],
    ['a table that cannot be read', { values: '20 kg; 20,00002' }, 'values', 'cách nhau bằng dấu chấm phẩy'],
  ])('are refused with %s', async (_what, change, field, words) => {
    const standard = await buildStandard();
    const { post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}/certificates/new`;
    const page = await post(path, { ...certificate, ...change }).expect(422);
    expect(page.text).toContain(`href="#${field.toLowerCase()}"`);
    expect(page.text).toContain(words);
  });

  it('have each a number of its own, however it is typed', async () => {
    const standard = await buildStandard();
    const { post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}/certificates`;
    await post(`${path}/new`, certificate).expect(303);
    const again = await post(`${path}/new`, { ...certificate, number: ' cn – 77' }).expect(422);
    expect(again.text).toContain('đã có giấy mang số như vậy');
    await post(`${path}/new`, { ...certificate, number: 'CN-78' }).expect(303);
  });

  it('keep U and the table of values, and come back as they were typed', async () => {
    const standard = await buildStandard({ certificates: [] });
    const { get, post } = await officerOf({ organizationId: standard.centreId });
    const path = `/measurement-standards/${standard.id}`;
    const values = '20 kg; 20,00002 kg; 30 mg\n10 kg; ; 15 mg';
    const stated = { ...certificate, uncertainty: '0,1 %', values };
    const withoutK = await post(`${path}/certificates/new`, stated).expect(422);
    expect(withoutK.text).toContain('Giấy nêu U thì ghi cả hệ số phủ k của U đó.');
    await post(`${path}/certificates/new`, { ...stated, coverageFactor: '2', confidenceLevel: '95,45' }).expect(303);
    expect((await get(path)).text).toContain('0,1 % (k = 2; P = 95,45 %)');

    const [kept] = (await MeasurementStandardModel.findById(standard._id).orFail().lean()).certificates;
    expect(kept).toMatchObject({
      uncertainty: { value: '0.1', unit: '%' },
      values: [
        { value: { value: '20.00002', unit: 'kg' }, uncertainty: { value: '30', unit: 'mg' } },
        { nominal: { value: '10', unit: 'kg' }, uncertainty: { value: '15', unit: 'mg' } },
      ],
    });
    const form = (await get(`${path}/certificates/0/change`).expect(200)).text;
    expect(form).toContain('value="0,1 %"');
    expect(form).toContain(values);
  });

  it('name only standards of the centre itself, which had a certificate that day', async () => {
    const standard = await buildStandard();
    const { centreId } = standard;
    const others = await buildStandard();
    const expired = await buildStandard({
      centreId,
      certificates: [standardCertificate({ validUntil: '2021-12-31' })],
    });
    const { get, post } = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
    const path = `/measurement-standards/${standard.id}/certificates`;

    const foreign = await post(path, own(others.id)).expect(422);
    expect(foreign.body).toMatchObject({ errors: [{ field: 'calibratedAgainstId' }] });
    const late = await post(path, own(expired.id)).expect(409);
    expect(late.body).toMatchObject({ refusals: [{ rule: 'standard.referenceExpired' }] });
    expect((await get(`/measurement-standards/${standard.id}`).expect(200)).body).toMatchObject({
      certificates: [{ traceableTo: 'national' }],
    });
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
    expect((await post(`${path}/release`, { reason: 'Chưa kiểm tra' }).expect(409)).text).toContain('6.4.9');
    const renewed = standardCertificate({ number: 'CN-MOI', issuedOn: '2026-11-20', validUntil: '2027-11-20' });
    await MeasurementStandardModel.updateOne({ _id: standard._id }, { $push: { certificates: renewed } });
    await post(`${path}/release`, { reason: 'Đã kiểm tra lại' }).expect(303);
    await post(`${path}/retire`, { reason: 'Hết dùng' }).expect(303);
    await post(`${path}/release`, { reason: 'Nhầm' }).expect(409);

    const page = await get(path).expect(200);
    for (const words of ['Rơi vỡ', 'Đã kiểm tra lại', 'Hết dùng', 'Đổi tình trạng']) expect(page.text).toContain(words);
  });

  it('is not changed by the department, which only reads', async () => {
    const standard = await buildStandard();
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = `/measurement-standards/${standard.id}`;
    expect((await get(path).expect(200)).text).not.toContain(`${path}/quarantine`);
    await post(`${path}/quarantine`, { reason: 'x' }).expect(403);
  });
});
