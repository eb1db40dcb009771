import { findProcedure, type Characteristics } from '../../../src/metrology';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { anyScope } from '../../support/centres';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

const kilogram = { marking: 'A', nominal: '1', nominalUnit: 'kg', error: '3', uncertainty: '1,6' };
const single = { accuracyClass: 'F1', nominal: { value: '1', unit: 'kg' } } as const;
const whole = { ...single, smallestNominal: { value: '100', unit: 'g' } } as const;
const hundreds = [
  { nominal: '500', nominalUnit: 'g', error: '1', uncertainty: '0,8' },
  { nominal: '200', nominalUnit: 'g', error: '0,3', uncertainty: '0,3' },
  { marking: '200 *', nominal: '200', nominalUnit: 'g', error: '0,3', uncertainty: '0,3' },
  { nominal: '100', nominalUnit: 'g', error: '0,1', uncertainty: '0,16' },
];

/** A centre that may verify weights of class F1 with a set of class E2. */
async function weightCentre() {
  const scopeLines = ['KL-14', 'KL-15'].map((typeCode) => ({ ...anyScope, typeCode, subject: 'Quả cân' }));
  const centre = await buildWorkingCentre({
    designation: { scopeLines },
    standard: { accuracyClass: 'E2', certificates: [standardCertificate()] },
  });
  const type = { field: 'Khối lượng', procedureCode: 'weights', rules: [platformScaleRule] };
  await buildInstrumentType({ ...type, code: 'KL-14', nameVi: 'Quả cân cấp chính xác E2' });
  await buildInstrumentType({ ...type, code: 'KL-15', nameVi: 'Quả cân cấp chính xác đến F1' });
  const work = await workAt(registry.app, centre);
  const entry = async (
    characteristics: Characteristics,
    weights: readonly Record<string, string>[],
    typeCode = 'KL-15',
  ) => ({
    instrumentId: (await centre.scale({ typeCode, characteristics })).id,
    mode: 'periodic',
    performedOn: '2026-11-19',
    standardIds: [centre.standard.id],
    environment: { temperature: '20', humidity: '50' },
    checks: Object.fromEntries(findProcedure('weights')!.checks.map(({ name }) => [name, 'pass'])),
    readings: { weights },
  });
  return { centre, work, entry };
}

interface Problem {
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

describe('a verification of weights', () => {
  it('of F1 1 kg passes where error and U are within the limit, and its paper states that rule', async () => {
    const { work, entry } = await weightCentre();
    const { id } = await work.record({ ...(await entry(single, [kilogram])) });
    await work.submit(id);
    const { certificate } = await work.approve(id);
    const xml = await work.head.get(`/certificates/${certificate?.id}.xml`).expect(200);
    expect(String(xml.text || xml.body)).toContain('cộng với độ không đảm bảo đo mở rộng U (xác suất phủ khoảng 95 %)');
  });

  it.each([
    ['error = limit and no U', single, [{ ...kilogram, error: '5', uncertainty: '' }], 'uncertainty', /thiếu|Chưa/],
    [
      'U above a third of the limit',
      single,
      [{ ...kilogram, error: '0', uncertainty: '1,67' }],
      'uncertainty',
      /R 111-1, 5\.2/,
    ],
    ['a set of which one weight was weighed', whole, [kilogram], 'readings', /500 g; 200 g; 200 g\*; 100 g/],
    ['a weight entered twice', whole, [kilogram, ...hundreds, kilogram], 'nominal', /đã có ở một dòng khác/],
  ])('is refused with %s', async (_what, characteristics, rows, field, words) => {
    const { work, entry } = await weightCentre();
    const refused = await work.technician.post('/verifications', await entry(characteristics, rows));
    expect(refused.status).toBe(422);
    const { errors = [] } = refused.body as Problem;
    expect(errors).toHaveLength(1);
    expect(errors[0]?.field).toContain(field);
    expect(errors[0]?.detail).toMatch(words);
  });

  it('of part of a set is kept as a draft, cannot be submitted, and can once it is whole', async () => {
    const { work, entry } = await weightCentre();
    const part = await entry(whole, [kilogram]);
    const kept = await work.technician.post('/verifications', { ...part, draft: true }).expect(201);
    const { id } = kept.body as { id: string };
    await work.technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(422);
    const readings = { weights: [kilogram, ...hundreds] };
    await work.technician.patch(`/verifications/${id}`, { readings }).expect(200);
    await work.submit(id);
  });

  it('is failed by an error that is within the limit only without its U', async () => {
    const { work, entry } = await weightCentre();
    const rows = [{ ...kilogram, error: '3,41' }];
    const body = { ...(await entry(single, rows)), failureReason: 'Sai số cộng U vượt giới hạn' };
    const recorded = await work.technician.post('/verifications', body).expect(201);
    expect(recorded.body).toMatchObject({ passed: false });
  });

  it('is refused for a weight that is registered under a type of another class', async () => {
    const { work, entry } = await weightCentre();
    const twenty = { nominal: '20', nominalUnit: 'kg', error: '10', uncertainty: '300' };
    const body = await entry({ accuracyClass: 'M3', nominal: { value: '20', unit: 'kg' } }, [twenty], 'KL-14');
    const refused = await work.technician.post('/verifications', body).expect(409);
    expect(refused.body).toMatchObject({ refusals: [{ rule: 'instrument.characteristics' }] });
    expect(refused.text).toContain('Loại KL-14 của danh mục chỉ gồm cấp chính xác E2');
  });
});

it('a weight of class M3 is not registered as one of class E2', async () => {
  const { centre } = await weightCentre();
  const { post } = await useApi(registry.app, centre.technician);
  const m3 = { typeCode: 'KL-14', ownerId: centre.owner.id, serial: 'M3-20' };
  const characteristics = { accuracyClass: 'M3', nominal: { value: '20', unit: 'kg' } };
  const refused = await post('/instruments', { ...m3, characteristics }).expect(422);
  expect((refused.body as Problem).errors?.map(({ field }) => field)).toEqual(['characteristics[accuracyClass]']);
  expect(refused.text).toContain('đăng ký lại theo loại đó');
  expect(await InstrumentModel.countDocuments({ serial: 'M3-20' })).toBe(0);
});
