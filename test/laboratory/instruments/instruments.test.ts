import request from 'supertest';
import { Types } from 'mongoose';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { instrumentOrder, instrumentQuery } from '../../../src/laboratory/instruments/instrument.queries';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildInstrument, buildInstrumentType } from '../../support/instruments';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

const scale = {
  'characteristics[max][value]': '150',
  'characteristics[max][unit]': 'kg',
  'characteristics[e][value]': '50',
  'characteristics[e][unit]': 'g',
  'characteristics[accuracyClass]': 'III',
};

async function technician() {
  const centre = await buildCentre();
  const person = await buildPerson('technician', { organizationId: centre._id });
  return { centre, person };
}

describe('registering an instrument', () => {
  it('is done in two steps without a script, and gives it the next registry number', async () => {
    await buildInstrumentType();
    const owner = await buildOrganization({ nameVi: 'Chợ Đông Hà' });
    const { get, post } = await signIn(registry.app, (await technician()).person);

    expect((await get('/instruments/new').expect(200)).text).toContain('value="KL-04"');
    expect((await get('/instruments/new?type=KL-04').expect(200)).text).toContain('name="characteristics[max][value]"');
    const fields = { typeCode: 'KL-04', ownerId: owner.id, maker: 'Nhơn Hòa', serial: 'A-1', ...scale };
    const response = await post('/instruments/new?type=KL-04', fields).expect(303);

    const page = await get(response.headers['location'] as string).expect(200);
    expect(page.text).toMatch(/PTD-\d{6}/);
    expect(page.text).toContain('Chợ Đông Hà');
    expect(page.text).toContain('150 kg');
    expect(page.text).toContain('Đăng ký phương tiện đo');
  });

  it('asks about a type approval written nearly as another, takes one written alike, and a blank range in words', async () => {
    await buildInstrumentType();
    await buildInstrumentType({ code: 'KL-98', nameVi: 'Cân thử', procedureCode: undefined } as never);
    const owner = await buildOrganization();
    const { post } = await signIn(registry.app, (await technician()).person);
    const register = (typeApproval: string, serial: string) =>
      post('/instruments/new?type=KL-04', { typeCode: 'KL-04', ownerId: owner.id, ...scale, serial, typeApproval });
    await register('PDM 012/2019', 'S-1').expect(303);
    await register('pdm 12/2019', 'S-2').expect(303);
    const asked = await register('PDM 12/2O19', 'S-3').expect(409);
    expect(asked.text).toContain('phê duyệt mẫu gần giống');
    await register('không có', 'S-4').expect(303);
    expect((await InstrumentModel.findOne({ serial: 'S-4' }).orFail()).typeApproval).toBeUndefined();
    const blank = { typeCode: 'KL-98', ownerId: owner.id, 'characteristics[range]': '' };
    await post('/instruments/new?type=KL-98', blank).expect(303);
  });

  it('comes back with what was typed when a characteristic is not a number', async () => {
    await buildInstrumentType();
    const owner = await buildOrganization();
    const { post } = await signIn(registry.app, (await technician()).person);
    const fields = { typeCode: 'KL-04', ownerId: owner.id, ...scale, 'characteristics[max][value]': 'nhiều' };

    const response = await post('/instruments/new?type=KL-04', fields).expect(422);

    expect(response.text).toContain('value="nhiều"');
    expect(response.text).toContain('href="#characteristics-max-value"');
  });

  it('is refused twice for one type, maker and serial, naming the other; a placeholder is no serial', async () => {
    await buildInstrumentType();
    const ownerId = (await buildOrganization()).id;
    const { post } = await useApi(registry.app, (await technician()).person);
    const body = {
      typeCode: 'KL-04',
      ownerId,
      maker: 'Nhơn Hòa',
      characteristics: { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' },
    };

    const first = await post('/instruments', { ...body, serial: 'TWICE 1' }).expect(201);
    for (const serial of ['twice1', 'ТWІCЕ 1', 'TW\u200BICE\u00A01', 'TWICE-1']) {
      const second = await post('/instruments', { ...body, serial }).expect(422);
      expect(second.text).toContain((first.body as { code: string }).code);
    }

    const none = await post('/instruments', { ...body, serial: 'không có' }).expect(201);
    expect(none.body).not.toHaveProperty('serial');
    await post('/instruments', { ...body, serial: '-' }).expect(201);
  });

  it('is refused at d of a scale that cannot be', async () => {
    await buildInstrumentType();
    const ownerId = (await buildOrganization()).id;
    const { post } = await useApi(registry.app, (await technician()).person);
    const { max, e } = { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' } };
    for (const d of ['10', '25', '30']) {
      const characteristics = { max, e, d: { value: d, unit: 'g' }, accuracyClass: 'III' };
      const refused = await post('/instruments', { typeCode: 'KL-04', ownerId, characteristics }).expect(422);
      const { errors } = refused.body as { errors: { field: string }[] };
      expect(errors.map(({ field }) => field)).toEqual(['characteristics[d][value]']);
    }
  });

  it('keeps the serial as it is engraved, and says which words mean none', async () => {
    const { person, centre } = await technician();
    await buildInstrumentType();
    const { get, post } = await signIn(registry.app, person);
    const ownerId = (await buildOrganization()).id;

    const form = await get('/instruments/new?type=KL-04').expect(200);
    expect(form.text).toContain(
      '“Không có”, “Không rõ”, “Không”, “None”, “N/A” và dấu gạch cũng được hiểu là không có',
    );
    const typed = { serial: ' GEN-2041 ', inventoryNumber: 'ts/01', ...scale };
    await post('/instruments/new?type=KL-04', { ...typed, typeCode: 'KL-04', ownerId }).expect(303);
    const kept = await InstrumentModel.findOne({ centreId: centre._id }).lean().orFail();
    expect(kept).toMatchObject({ serial: 'GEN-2041', inventoryNumber: 'ts/01' });

    await post(`/instruments/${String(kept._id)}/change`, { ...typed, serial: 'Không rõ' }).expect(303);
    expect(await InstrumentModel.findById(kept._id).lean()).not.toHaveProperty('serial');
  });

  it('is refused to the department and to strangers', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const ownerId = (await buildOrganization()).id;
    await post('/instruments', { typeCode: 'KL-04', ownerId }).expect(403);
    await request(registry.app).get('/api/v1/instruments').expect(401);
  });
});

describe('an instrument', () => {
  it('is seen by its own centre and by the department, and by no other centre', async () => {
    const { centre, person } = await technician();
    const instrument = await buildInstrument({ centreId: centre._id });
    const path = `/instruments/${instrument.id}`;
    await (await useApi(registry.app, person)).get(path).expect(200);
    await (await useApi(registry.app, await buildPerson('departmentOfficer'))).get(path).expect(200);
    await (await useApi(registry.app, (await technician()).person)).get(path).expect(404);
    await (await useApi(registry.app, (await technician()).person)).patch(path, { place: 'x' }).expect(404);
  });

  it('is changed from the version that was read; null removes a field', async () => {
    const { centre, person } = await technician();
    const instrument = await buildInstrument({ centreId: centre._id, note: 'cũ' });
    const { get, patch } = await useApi(registry.app, person);
    const path = `/instruments/${instrument.id}`;
    const etag = (await get(path).expect(200)).headers['etag'] as string;
    const response = await patch(path, { note: null, place: 'Chợ mới' }).set('If-Match', etag).expect(200);
    expect(response.body).toMatchObject({ place: 'Chợ mới', characteristics: { accuracyClass: 'III' } });
    expect(response.body).not.toHaveProperty('note');
    await patch(path, { place: 'y' }).set('If-Match', etag).expect(412);
  });

  it('keeps its owners when it changes hands', async () => {
    const { centre, person } = await technician();
    const before = await buildOrganization({ nameVi: 'Chủ trước' });
    const after = await buildOrganization({ nameVi: 'Chủ sau' });
    const instrument = await buildInstrument({ centreId: centre._id, ownerId: before._id });
    const { get, post } = await signIn(registry.app, person);
    const path = `/instruments/${instrument.id}`;

    await post(`${path}/owner`, { ownerId: after.id, from: '20/11/2026' }).expect(303);

    const page = await get(path).expect(200);
    expect(page.text).toContain('Chủ trước');
    expect(page.text).toContain('19/11/2026');
    expect(page.text).toContain('Đổi chủ sở hữu');
    expect((await get('/instruments?q=chu+sau').expect(200)).text).toContain(instrument.code);
  });

  it('changes hands only after the last work whose certificate names the owner before, unless that is withdrawn', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const work = await workAt(registry.app, centre);
    const { technician: api } = work;
    const { certificate } = await work.verify({ instrumentId: scale.id });
    const after = await buildOrganization({ nameVi: 'Chủ sau' });
    const path = `/instruments/${scale.id}`;
    const handOver = (from: string) => api.post(`${path}/owner`, { ownerId: after.id, from });
    for (const from of ['2026-11-01', '2026-11-19']) {
      const refused = (await handOver(from).expect(422)).body as { errors: { field: string; detail: string }[] };
      expect(refused.errors).toMatchObject([{ field: 'from' }]);
      expect(JSON.stringify(refused)).toContain(certificate?.number);
    }
    const { post } = await signIn(registry.app, centre.technician);
    const form = await post(`${path}/owner`, { ownerId: after.id, from: '01/11/2026' }).expect(422);
    expect(form.text).toContain(certificate?.number);
    await CertificateModel.updateOne({ _id: certificate?.id }, { status: 'withdrawn' });
    await handOver('2026-11-01').expect(200);
  });

  it('is refused by name where its type is none of the list', async () => {
    const { person } = await technician();
    const { get } = await signIn(registry.app, person);
    const page = await get('/instruments/new?type=KL-99').expect(404);
    expect(page.text).toContain('Danh mục không có loại phương tiện đo mang mã «KL-99».');
    await get('/instruments/new').expect(200);
  });

  it('is retired with a reason, and does not come back', async () => {
    const { centre, person } = await technician();
    const instrument = await buildInstrument({ centreId: centre._id });
    const { post } = await useApi(registry.app, person);
    const path = `/instruments/${instrument.id}/status`;
    await post(path, { to: 'retired' }).expect(422);
    await post(path, { to: 'retired', reason: 'Hỏng' }).expect(200);
    const refused = await post(path, { to: 'inService', reason: 'Nhầm' }).expect(409);
    expect(refused.body).toMatchObject({ refusals: [{ rule: 'instrumentStatus' }] });
  });
});

describe('the list of instruments', () => {
  it('is found without diacritics, filtered and ordered, forwards through all pages', async () => {
    const { centre, person } = await technician();
    const communeId = new Types.ObjectId();
    const common = { centreId: centre._id, communeId, maker: 'Tân Điền' };
    await buildInstrument({ ...common, code: 'PTD-100003', dueOn: '2026-12-31' });
    await buildInstrument({ ...common, code: 'PTD-100001', dueOn: '2027-02-28' });
    await buildInstrument({ ...common, code: 'PTD-100002', status: 'outOfService', dueOn: '2026-11-30' });
    await buildInstrument({ maker: 'Tân Điền' });
    const { get } = await useApi(registry.app, person);
    const codes = async (query: string) => {
      const response = await get(`/instruments?${query}`).expect(200);
      return (response.body as { items: { code: string }[] }).items.map(({ code }) => code.slice(-1)).join('');
    };

    expect(await codes('q=tan+dien')).toBe('123');
    expect(await codes('sort=-code')).toBe('321');
    expect(await codes('sort=dueOn')).toBe('312');
    expect(await codes('status=outOfService')).toBe('2');
    expect(await codes(`communeId=${communeId.toHexString()}&typeCode=KL-04`)).toBe('123');
    expect(await codes(`communeId=${new Types.ObjectId().toHexString()}`)).toBe('');
  });

  it('is that of one legal state, on the page, by the API and as a sheet', async () => {
    const { centre, person } = await technician();
    const common = { centreId: centre._id };
    await buildInstrument({ ...common, code: 'PTD-300001', dueOn: '2026-11-19' });
    await buildInstrument({ ...common, code: 'PTD-300002', dueOn: '2026-11-20' });
    await buildInstrument({ ...common, code: 'PTD-300003', dueOn: '2027-11-30' });
    await buildInstrument({ ...common, code: 'PTD-300004', dueOn: '2026-10-01' });
    await buildInstrument({ ...common, code: 'PTD-300005' });
    const api = await useApi(registry.app, person);
    const browser = await signIn(registry.app, person);
    const codesIn = (text: string) => [...new Set(text.match(/PTD-30000\d/g))].map((code) => code.slice(-1)).join('');
    for (const [state, codes] of [
      ['overdue', '41'],
      ['due', '2'],
      ['valid', '3'],
      ['neverVerified', '5'],
      ['outOfService', ''],
    ] as const) {
      expect(codesIn((await api.get(`/instruments?state=${state}`).expect(200)).text)).toBe(codes);
      expect(codesIn((await browser.get(`/instruments?state=${state}`).expect(200)).text)).toBe(codes);
      expect(codesIn((await browser.get(`/instruments.csv?state=${state}`).expect(200)).text)).toBe(codes);
    }
    expect(codesIn((await api.get('/instruments?state=overdue&sort=code').expect(200)).text)).toBe('14');
    expect(codesIn((await api.get('/instruments?state=overdue&typeCode=DI-02').expect(200)).text)).toBe('');
    await api.get('/instruments?state=khac').expect(400);
  });

  it.each([
    'sort=code',
    'sort=-code',
    'sort=dueOn',
    'status=inService',
    'state=overdue',
    'state=neverVerified',
    'typeCode=KL-04',
    'communeId=',
    'ownerId=',
  ])('uses an index and sorts nothing in memory: %s', async (query) => {
    const [name = '', value = ''] = query.split('=');
    const filter = { [name]: value || new Types.ObjectId().toHexString() };
    for (const person of [(await technician()).person, await buildPerson('departmentOfficer')]) {
      const { field, direction } = instrumentOrder(filter);
      const plan = await InstrumentModel.find(
        instrumentQuery(person, filter, { today: '2026-11-20', unlisted: ['DI-02'] }),
      )
        .sort({ [field]: direction, _id: direction })
        .explain('queryPlanner');
      const stages = JSON.stringify(plan);
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toContain('"SORT"');
      expect(stages).not.toContain('COLLSCAN');
    }
  });
});

describe('the spreadsheet of all instruments', () => {
  it('has a mark, Vietnamese headers and only the own centre; no cell is a formula', async () => {
    const { centre, person } = await technician();
    await buildInstrument({ centreId: centre._id, code: 'PTD-200001', place: '=HYPERLINK("x")', dueOn: '2026-11-30' });
    await buildInstrument({ code: 'PTD-200002' });
    await buildInstrument({ centreId: centre._id, code: 'PTD-200003', serial: '0012', inventoryNumber: '1-2' });
    const { get } = await signIn(registry.app, person);

    const response = await get('/instruments.csv').expect(200);

    expect(response.headers['content-type']).toContain('text/csv');
    expect(response.text.startsWith('\uFEFFMã phương tiện đo;Mã loại;')).toBe(true);
    expect(response.text).toContain('PTD-200001');
    expect(response.text).toContain('30/11/2026');
    expect(response.text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(response.text).not.toContain('PTD-200002');
    const cells = response.text
      .split('\r\n')
      .find((line) => line.startsWith('PTD-200003'))
      ?.split(';');
    expect(cells).toEqual(expect.arrayContaining(['"=""0012"""', '"=""1-2"""', 'Chưa kiểm định lần nào']));
    await (await useApi(registry.app, await buildPerson('agencyOfficer'))).get('/instruments.csv').expect(403);
  });
});
