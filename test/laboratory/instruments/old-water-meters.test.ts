import { InstrumentModel } from '../../../src/laboratory/instruments';
import { buildWorkingCentre } from '../../support/certificates';
import { buildInstrumentType } from '../../support/instruments';
import { signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

async function waterCentre() {
  await buildInstrumentType({
    ...{ code: 'DT-03', nameVi: 'Đồng hồ đo nước lạnh', nameEn: 'Cold-water meter', field: 'Dung tích – Lưu lượng' },
    procedureCode: 'coldWaterMeter',
  });
  return buildWorkingCentre({ verifier: { cards: [card] } });
}

const card = {
  ...{ number: 'KĐV-9', decisionNumber: '9/QĐ-TĐC', issuedOn: '2021-01-01', expiresOn: '2030-01-01' },
  fields: ['Dung tích – Lưu lượng'],
};
const flow = { value: '1.5', unit: 'm3/h' };
const large = { value: '15', unit: 'm3/h' };
const reason = 'không có đồng hồ cấp D với Qn từ 15 m³/h trở lên';

describe('a water meter of the classes before Q3 and R', () => {
  it.each(['A', 'B', 'C', 'D'])('is registered with its Qn, by form and API: class %s', async (accuracyClass) => {
    const { technician, owner } = await waterCentre();
    const { get, post } = await signIn(registry.app, technician);
    expect((await get('/instruments/new?type=DT-03').expect(200)).text).toContain('name="characteristics[qn][value]"');
    const typed = { 'characteristics[accuracyClass]': accuracyClass, 'characteristics[qn][value]': '1,5' };
    const fields = { typeCode: 'DT-03', ownerId: owner.id, ...typed, 'characteristics[qn][unit]': 'm3/h' };
    const made = await post('/instruments/new?type=DT-03', fields).expect(303);
    expect((await get(made.headers['location'] as string).expect(200)).text).toContain('1,5 m³/h');

    const api = await useApi(registry.app, technician);
    const body = { typeCode: 'DT-03', ownerId: owner.id, characteristics: { accuracyClass, qn: flow } };
    await api.post('/instruments', body).expect(201);
  });

  it.each([
    ['a meter of class B without Qn', { accuracyClass: 'B' }, 'characteristics.qn'],
    ['a meter of class B with Q3', { accuracyClass: 'B', qn: flow, q3: flow }, 'characteristics.q3'],
    [
      'a meter of class 2 without Q3',
      { accuracyClass: '2', ratio: '80', temperatureClass: 'T30' },
      'characteristics.q3',
    ],
    [
      'a meter of class 2 with Qn',
      { accuracyClass: '2', q3: { ...flow, value: '2.5' }, ratio: '80', temperatureClass: 'T30', qn: flow },
      'characteristics.qn',
    ],
  ])('%s is refused at its field', async (_what, characteristics, field) => {
    const { technician, owner } = await waterCentre();
    const api = await useApi(registry.app, technician);
    const answer = await api
      .post('/instruments', { typeCode: 'DT-03', ownerId: owner.id, characteristics })
      .expect(422);
    expect(JSON.stringify(answer.body)).toContain(field.replace('.', '[').replace(/$/, ']'));
  });

  it('is not verified where its class has none of its size: the reason is told on its page, before the form, and by the API', async () => {
    const { technician, owner, standard } = await waterCentre();
    const api = await useApi(registry.app, technician);
    const body = { typeCode: 'DT-03', ownerId: owner.id, characteristics: { accuracyClass: 'D', qn: large } };
    const { id } = (await api.post('/instruments', body).expect(201)).body as { id: string };

    const { get } = await signIn(registry.app, technician);
    expect((await get(`/instruments/${id}`).expect(200)).text).toContain(reason);
    const form = (await get(`/verifications/new?instrumentId=${id}`).expect(200)).text;
    expect(form).toContain(reason);
    expect(form).not.toContain('name="performedOn"');
    await api.get(`/instruments/${id}/suitable-standards`).expect(200);

    const work = {
      ...{ instrumentId: id, mode: 'periodic', performedOn: '2026-11-20', standardIds: [standard.id] },
      environment: { temperature: '28', humidity: '70' },
      checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
      readings: { flows: [] },
    };
    const refused = await api.post('/verifications', work);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining(reason)]);
    expect(await InstrumentModel.countDocuments({ _id: id, lastVerifiedOn: { $exists: true } })).toBe(0);
  });
});
