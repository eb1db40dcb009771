import { buildInstrument, buildInstrumentType } from './instruments';
import { buildWorkingCentre } from './certificates';
import { standardCertificate } from './standards';

let sequence = 0;

/** A centre that may verify cold-water meters, with a vessel of 1 L to 200 L and so many meters. */
export async function buildBench(count = 3) {
  const names = { nameVi: 'Đồng hồ đo nước lạnh', nameEn: 'Cold-water meter', field: 'Khối lượng' };
  await buildInstrumentType({ code: 'DT-03', ...names, procedureCode: 'coldWaterMeter' });
  const scope = { activity: 'verification' as const, typeCode: 'DT-03', subject: names.nameVi, accuracyClasses: [] };
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...scope, modes: ['initial', 'periodic', 'afterRepair'] }] },
    standard: {
      ...{ nameVi: 'Bình chuẩn', quantity: 'volume', nominals: undefined, accuracyClass: undefined },
      range: { from: { value: '1', unit: 'L' }, to: { value: '200', unit: 'L' } },
      certificates: [standardCertificate({ uncertainty: { value: '0.1', unit: '%' } })],
    } as never,
  });
  const meters: string[] = [];
  const serials: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    sequence += 1;
    const serial = `DH${1000 + sequence}`;
    const characteristics = {
      ...{ q3: { value: '2.5', unit: 'm3/h' }, ratio: '80', accuracyClass: '2', temperatureClass: 'T30' },
      registerInterval: { value: '0.05', unit: 'L' },
    };
    const of = { typeCode: 'DT-03', centreId: centre.centre._id, ownerId: centre.owner._id, typeApproval: 'PDM 1' };
    const meter = await buildInstrument({ ...of, serial, model: 'LXS', characteristics } as never);
    meters.push(String(meter._id));
    serials.push(serial);
  }
  return { ...centre, meters, serials };
}

export type Bench = Awaited<ReturnType<typeof buildBench>>;

/** A meter that passes: its register before and after the runs at Q1, Q2 and Q3. */
export const passing: readonly (readonly [start: string, end: string])[] = [
  ['100', '109.7'],
  ['109.7', '119.75'],
  ['119.75', '219.25'],
];

/** What one meter shows in the three runs. */
export function memberOf(instrumentId: string, readings = passing) {
  const checks = { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' };
  const rows = readings.map(([startReading, endReading]) => ({ startReading, endReading }));
  return { instrumentId, checks, stampNumber: `T-${instrumentId.slice(-6)}`, rows };
}

/** The bench in the three runs of 10 L, 10 L and 100 L, on the day before today. */
export function benchOf({ standard }: Bench) {
  const rows = [
    ['Q1', '32', '10'],
    ['Q2', '52', '10'],
    ['Q3', '2400', '100'],
  ].map(([flowPoint = '', flow = '', actualVolume = '']) => ({
    flowPoint,
    flow,
    actualVolume,
    waterTemperature: '24',
  }));
  return {
    ...{ mode: 'periodic', performedOn: '2026-11-19', standardIds: [String(standard._id)] },
    ...{ environment: { temperature: '28', humidity: '70' }, rows },
  };
}
