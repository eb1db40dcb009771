import type { WorkingCentre } from './certificates';
import { buildWorkingCentre } from './certificates';
import { anyScope } from './centres';
import { buildInstrumentType, platformScaleRule } from './instruments';
import { standardCertificate } from './standards';

type Row = Readonly<Record<string, string>>;

/** A centre with clinical mercury thermometers, whose limits of R 7 differ either way: −0.15 °C and +0.1 °C. */
export async function buildThermometerCentre() {
  const typeCode = 'ND-03';
  await buildInstrumentType({
    ...{ code: typeCode, nameVi: 'Nhiệt kế y học thủy tinh - thủy ngân', field: 'Khối lượng' },
    ...{ procedureCode: 'clinicalMercuryThermometer', rules: [platformScaleRule] },
  });
  const uncertainty = { value: '0.01', unit: 'Cel' } as const;
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...anyScope, typeCode, subject: 'Nhiệt kế y học' }] },
    standard: {
      ...{ quantity: 'temperature', nominals: [], accuracyClass: '' },
      range: { from: { value: '30', unit: 'Cel' }, to: { value: '45', unit: 'Cel' } },
      certificates: [standardCertificate({ uncertainty, coverageFactor: '2' })],
    },
  });
  const instrument = await centre.scale({ typeCode, characteristics: { min: '35', max: '42' } });
  return { centre, instrumentId: instrument.id };
}

/** Errors of +0.05, −0.12 and 0 °C, each with U = 0.04 °C and k = 2. */
export const thermometerRows: readonly Row[] = [
  { reference: '37', indication: '37,05', uncertainty: '0,04', k: '2' },
  { reference: '39', indication: '38,88', uncertainty: '0,04', k: '2' },
  { reference: '41', indication: '41', uncertainty: '0,04', k: '2' },
];

/** What a technician sends of a test of a thermometer. */
export function thermometerTest(
  { standard }: WorkingCentre,
  instrumentId: string,
  { points = thermometerRows, ...entry }: { readonly points?: readonly Row[]; readonly [field: string]: unknown } = {},
) {
  return {
    ...{ kind: 'test', instrumentId, performedOn: '2026-11-19', standardIds: [standard.id] },
    environment: { temperature: '20,5', humidity: '58' },
    checks: { markings: 'pass', condition: 'pass', capillary: 'pass', maximum: 'pass' },
    ...{ readings: { points }, requirement: 'OIML R 7, 8', conclusion: 'Số chỉ ổn định' },
    ...entry,
  };
}
