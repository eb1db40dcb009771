import { buildWorkingCentre, entryFor } from '../../support/certificates';
import { buildInstrumentType } from '../../support/instruments';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

const characteristics = {
  ...{ q3: { value: '2.5', unit: 'm3/h' }, ratio: '80', accuracyClass: '2', temperatureClass: 'T30' },
  registerInterval: { value: '0.05', unit: 'L' },
};

type Run = readonly [flowPoint: string, flow: string, end: string, actual: string, celsius?: string];
const [q1, q2, q3]: readonly Run[] = [
  ['Q1', '32', '9.7', '10'],
  ['Q2', '52', '10.05', '10'],
  ['Q3', '2400', '99.5', '100'],
] as const;

/** A centre with a meter, and what its technician sends of these runs. */
async function buildMeter(changes: object = {}) {
  const names = { nameVi: 'Đồng hồ đo nước lạnh', nameEn: 'Cold-water meter', field: 'Dung tích – Lưu lượng' };
  await buildInstrumentType({ code: 'DT-03', ...names, procedureCode: 'coldWaterMeter' });
  const centre = await buildWorkingCentre();
  const technician = await useApi(registry.app, centre.technician);
  const meter = { ...characteristics, ...changes };
  const body = { typeCode: 'DT-03', ownerId: centre.owner.id, characteristics: meter };
  const { id } = (await technician.post('/instruments', body).expect(201)).body as { id: string };
  const send = (runs: readonly Run[], api = technician) =>
    api.post('/verifications', {
      ...entryFor(centre, { instrumentId: id, draft: true }),
      checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
      readings: {
        flows: runs.map(([flowPoint, flow, endReading, actualVolume, waterTemperature = '20']) => ({
          ...{ flowPoint, flow, startReading: '0', endReading, actualVolume, waterTemperature },
        })),
      },
    });
  return { centre, send };
}

interface Kept {
  readonly id: string;
  readonly passed?: boolean;
}

describe('the verification of a water meter', () => {
  it('passes where it is whole and within its limits', async () => {
    const { send } = await buildMeter();
    expect((await send([q1, q2, q3]).expect(201)).body).toMatchObject({ passed: true });
  });

  it.each<[string, readonly Run[], string]>([
    [
      'errors of +4.9, +1.9 and +1.9 %',
      [
        ['Q1', '32', '10.49', '10'],
        ['Q2', '52', '10.19', '10'],
        ['Q3', '2400', '101.9', '100'],
      ],
      'OIML R 49-1:2013, 7.2.3',
    ],
    [
      'two runs at Q3 of +1.9 and −1.9 %',
      [q1, q2, ['Q3', '2400', '101.9', '100'], ['Q3', '2400', '98.1', '100']],
      'OIML R 49-1:2013, 7.3.6',
    ],
  ])('fails with %s, and its page names the rule', async (_what, runs, clause) => {
    const { centre, send } = await buildMeter();
    const { id, passed } = (await send(runs).expect(201)).body as Kept;
    expect(passed).toBe(false);
    const { get } = await signIn(registry.app, centre.technician);
    expect((await get(`/verifications/${id}`).expect(200)).text).toContain(clause.split(', ')[1]);
  });

  it.each<[string, readonly Run[], string, string]>([
    ['runs of 0.01 L', [['Q1', '32', '0.01', '0.01'], q2, q3], 'readings[flows][0][actualVolume]', '6.7.3.2.3'],
    [
      'water of 30 °C',
      [['Q1', '32', '9.7', '10', '30'], q2, q3],
      'readings[flows][0][waterTemperature]',
      'OIML R 49-1',
    ],
  ])('is refused with %s, at its field and with its clause', async (_what, runs, field, clause) => {
    const { send } = await buildMeter();
    const text = JSON.stringify((await send(runs).expect(422)).body);
    expect([text.includes(field), text.includes(clause)]).toEqual([true, true]);
  });

  it('waits as a draft for the register interval of the meter', async () => {
    const { send } = await buildMeter({ registerInterval: undefined });
    const body = (await send([q1, q2, q3]).expect(201)).body as Kept;
    expect('passed' in body).toBe(false);
    expect(JSON.stringify(body)).toContain('độ chia kiểm của bộ đếm');
  });

  it('is not taken from a person of another centre, nor from a stranger', async () => {
    const { send } = await buildMeter();
    const other = await useApi(registry.app, (await buildWorkingCentre()).technician);
    const refused = await send([q1, q2, q3], other);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('instrument.otherCentre'),
    ]);
    const stranger = await useApi(registry.app, await buildPerson('agencyOfficer'));
    await send([q1, q2, q3], stranger).expect(403);
  });
});
