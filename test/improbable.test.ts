import { InstrumentModel } from '../src/laboratory/instruments';
import { procedures } from '../src/metrology';
import { buildWorkingCentre, entryFor, formFor, workAt } from './support/certificates';
import { formsIn } from './support/forms';
import { buildInstrumentType } from './support/instruments';
import { buildPerson, signIn, useApi } from './support/people';
import { useRegistry } from './support/registry';
import { standardCertificate } from './support/standards';

const registry = useRegistry();

interface Asked {
  readonly questions?: readonly { readonly field: string; readonly rule: string; readonly confirm: string }[];
}
const askedIn = ({ body }: { body: unknown }) => (body as Asked).questions ?? [];
const confirming = (answer: { body: unknown }) => askedIn(answer).map(({ confirm }) => confirm);

describe('an improbable reading', () => {
  it('is asked about at its cell, once, and is kept on the record with what was asked', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const entry = entryFor(centre, { instrumentId: (await centre.scale()).id, outcome: 'fail' });
    const [first, ...others] = entry.readings['eccentricity'] ?? [];
    const readings = { ...entry.readings, eccentricity: [{ ...first, indication: '60' }, ...others] };
    const sentFirst = { ...entry, readings, environment: { ...entry.environment, temperature: '5' } };

    const asked = await technician.post('/verifications', sentFirst).expect(409);
    expect(askedIn(asked).map(({ field, rule }) => [field, rule])).toEqual([
      ['environment[temperature]', 'unusualReading'],
      ['readings[eccentricity][0][indication]', 'unusualReading'],
    ]);

    const sent = { ...sentFirst, confirmed: confirming(asked) };
    const body: unknown = (await technician.post('/verifications', sent).expect(201)).body;
    expect((body as { confirmed: { vi: string }[] }).confirmed.map(({ vi }) => vi)).toEqual([
      expect.stringContaining('hiếm gặp'),
      expect.stringContaining('quá 10 lần giới hạn'),
    ]);
  });

  it('is asked anew when its value changes, and not when something else does', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const entry = entryFor(centre, { instrumentId: (await centre.scale()).id });
    const cold = { ...entry, environment: { ...entry.environment, temperature: '5' } };
    const confirmed = confirming(await technician.post('/verifications', cold).expect(409));
    const { id } = (await technician.post('/verifications', { ...cold, confirmed }).expect(201)).body as { id: string };

    await technician.patch(`/verifications/${id}`, { place: 'Chợ Đông Hà' }).expect(200);
    await technician
      .patch(`/verifications/${id}`, { environment: { ...cold.environment, temperature: '4' } })
      .expect(409);
    const usual = { environment: { ...cold.environment, temperature: '25' } };
    const body: unknown = (await technician.patch(`/verifications/${id}`, usual).expect(200)).body;
    expect(body).not.toHaveProperty('confirmed');
  });

  it('is asked in the page beside the field, with everything typed in place, and shown on the record', async () => {
    const centre = await buildWorkingCentre();
    const { get, post } = await signIn(registry.app, centre.technician);
    const form = { ...formFor(centre), 'environment[temperature]': '5', environment: undefined };
    const humid = { ...form, 'environment[humidity]': '60' };
    const path = `/verifications/new?instrumentId=${(await centre.scale()).id}`;
    const checks = Object.fromEntries(
      Object.entries((humid as { checks?: Record<string, string> }).checks ?? {}).map(([k, v]) => [`checks[${k}]`, v]),
    );
    const sent = { ...humid, ...checks, checks: undefined };

    const asked = await post(path, sent).expect(409);
    const controls = formsIn(path, asked.text).flatMap((each) => each.controls);
    expect(controls.find(({ name }) => name === 'environment[temperature]')?.value).toBe('5');
    const box = controls.find(({ name, kind }) => name === 'confirmed' && kind === 'tick');
    expect(box?.value).toBe('environment[temperature]=5');

    const saved = await post(path, { ...sent, confirmed: box?.value }).expect(303);
    const { text } = await get(saved.headers['location'] as string).expect(200);
    expect(text).toContain('Kiểm định viên đã xác nhận');
    expect(text).toContain('Giá trị 5 hiếm gặp');
  });

  it('every step names the field in which its slips stand', () => {
    const wrong = procedures.flatMap(({ code, steps }) =>
      steps
        .filter(
          ({ judgedField, fields }) => !fields.some(({ name, kind }) => name === judgedField && kind === 'number'),
        )
        .map(({ name }) => `${code}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('an improbable instrument', () => {
  const meterOf = (characteristics: Record<string, unknown>) => ({
    ...{ ratio: '100', accuracyClass: '2', temperatureClass: 'T30' },
    ...characteristics,
  });

  it.each([
    ['2.7', '100', 'characteristics[q3][value]', '2,5'],
    ['1.5', '100', 'characteristics[q3][value]', 'OIML R 49-1:2013'],
    ['2.5', '90', 'characteristics[ratio]', '6,3; 8'],
    ['2.5', '8', 'characteristics[ratio]', 'nhỏ hơn 10'],
    ['2.5', '100', undefined, ''],
    ['0.63', '31.5', undefined, ''],
  ])('a meter of Q3 = %s and R = %s is refused at %s', async (value, ratio, field, said) => {
    const centre = await buildWorkingCentre();
    await buildInstrumentType({ code: 'DT-03', procedureCode: 'coldWaterMeter' });
    const api = await useApi(registry.app, centre.technician);
    const characteristics = meterOf({ q3: { value, unit: 'm3/h' }, ratio });
    const body = { typeCode: 'DT-03', ownerId: centre.owner.id, characteristics };
    const answer = JSON.stringify((await api.post('/instruments', body).expect(field ? 422 : 201)).body);
    if (field) expect([answer.includes(`"${field}"`), answer.includes(said)]).toEqual([true, true]);
  });

  it('of 1930 is asked about, and stays confirmed through later changes', async () => {
    const centre = await buildWorkingCentre();
    const api = await useApi(registry.app, centre.technician);
    const characteristics = { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' };
    const body = { typeCode: 'KL-04', ownerId: centre.owner.id, yearMade: 1930, characteristics };
    const asked = await api.post('/instruments', body).expect(409);
    expect(confirming(asked)).toEqual(['yearMade=1930']);
    const { id } = (await api.post('/instruments', { ...body, confirmed: ['yearMade=1930'] }).expect(201)).body as {
      id: string;
    };
    await api.patch(`/instruments/${id}`, { note: 'Cân cũ' }).expect(200);
    await api.patch(`/instruments/${id}`, { yearMade: 1931 }).expect(409);
    expect((await InstrumentModel.findById(id).orFail().lean()).confirmed).toMatchObject([{ rule: 'oldInstrument' }]);
  });
});

describe('a day in 2099', () => {
  it('is asked about as the end of a designation, a card and a certificate, and shown as confirmed', async () => {
    const centre = await buildWorkingCentre();
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const head = await useApi(registry.app, centre.head);
    const until = '2099-12-31';
    const card = {
      number: 'T-2099',
      issuedOn: '2026-01-01',
      expiresOn: until,
      fields: centre.verifier.cards[0]?.fields,
    };
    const { number: _old, ...certificate } = standardCertificate();
    const entries = [
      [
        officer,
        '/designations',
        {
          centreId: centre.centre.id,
          kind: 'control',
          number: '2099/QĐ-TĐC',
          validFrom: '2026-01-01',
          validUntil: until,
        },
      ],
      [officer, `/verifiers/${centre.verifier.id}/cards`, card],
      [
        head,
        `/measurement-standards/${centre.standard.id}/certificates`,
        { ...certificate, number: 'GCN-2099', validUntil: until },
      ],
    ] as const;
    for (const [{ post }, path, body] of entries) {
      const asked = await post(path, body);
      expect([path, asked.status, ...askedIn(asked).map(({ rule }) => rule)]).toEqual([path, 409, 'unusualSpan']);
      const answer = await post(path, { ...body, confirmed: confirming(asked) });
      expect([path, Math.floor(answer.status / 100)]).toEqual([path, 2]);
    }
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await get(`/verifiers/${centre.verifier.id}`).expect(200)).text).toContain('dài hơn 10 năm');
    expect((await get(`/measurement-standards/${centre.standard.id}`).expect(200)).text).toContain('dài hơn 5 năm');
  });

  it('once confirmed, stays in the form of its card, and is not asked about again', async () => {
    const centre = await buildWorkingCentre();
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = `/verifiers/${centre.verifier.id}/cards/0/change`;
    const fields = centre.verifier.cards[0]?.fields;
    const card = {
      number: 'T-1',
      issuedOn: '01/01/2026',
      expiresOn: '31/12/2099',
      fields,
      confirmed: 'expiresOn=2099-12-31',
    };
    await post(path, card).expect(303);
    const form = formsIn(path, (await get(path).expect(200)).text).flatMap(({ controls }) => controls);
    expect(form.filter(({ name }) => name === 'confirmed').map(({ value }) => value)).toEqual(['expiresOn=2099-12-31']);
    const { confirmed: _said, ...again } = card;
    await post(path, again).expect(303);
  });
});
