import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationInput } from '../../../src/metrology';
import catalogue from '../../../src/laboratory/instruments/instrument-types.json';
import type { Nominal } from '../../../src/laboratory/standards';
import { textOf } from '../../platform/pdf.reader';
import { anyScope } from '../../support/centres';
import { buildWorkingCentre, otherActor, workAt } from '../../support/certificates';
import { buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

const pieces = (unit: Nominal['unit'], counts: Readonly<Record<string, number>>): Nominal[] =>
  Object.entries(counts).map(([value, count]) => ({ value, unit, count }));

const fine = {
  accuracyClass: 'E1',
  range: { from: { value: '1', unit: 'mg' }, to: { value: '200', unit: 'g' } },
  nominals: [
    ...pieces('g', { '200': 2, '100': 1, '50': 1, '20': 2, '10': 1, '5': 1, '2': 2, '1': 1 }),
    ...pieces('mg', { '500': 1, '200': 2, '100': 1, '50': 1, '20': 2, '10': 1, '5': 1, '2': 2, '1': 1 }),
  ],
} as const;
const coarse = {
  accuracyClass: 'M1',
  range: { from: { value: '1', unit: 'g' }, to: { value: '1000', unit: 'kg' } },
  nominals: [
    ...pieces('kg', { '1000': 110, '500': 2, '200': 2, '100': 1, '50': 1, '20': 3, '10': 2, '5': 1, '2': 2, '1': 1 }),
    ...pieces('g', { '500': 1, '200': 2, '100': 1, '50': 1, '20': 2, '10': 1, '5': 1, '2': 2, '1': 1 }),
  ],
} as const;

const sampleOf = (code: string) =>
  (
    JSON.parse(readFileSync(join(__dirname, `../../metrology/samples/${code}.json`), 'utf8')) as {
      input: EvaluationInput;
    }
  ).input;

/** A centre that may verify one type of scale, with weights that make its loads. */
async function centreFor(typeCode: string, standard: typeof fine | typeof coarse) {
  const type = catalogue.find(({ code }) => code === typeCode)!;
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...anyScope, typeCode, subject: type.nameVi }] },
    standard: { ...standard, nominals: [...standard.nominals] },
  });
  const { nameVi, nameEn, field, procedure: procedureCode, procedureDocument } = type;
  const own = {
    nameVi,
    nameEn,
    field,
    ...(procedureCode && { procedureCode }),
    ...(procedureDocument && { procedureDocument }),
  };
  await buildInstrumentType({ code: typeCode, rules: [platformScaleRule], ...own });
  return { centre, type, work: await workAt(registry.app, centre) };
}

interface Registered {
  readonly id: string;
}

describe('a scale is registered, verified and certified', () => {
  it.each([
    ['KL-01', 'balance', fine, ['220 g', 'ĐLVN 16:2021', 'Tải trọng lệch tâm']],
    ['KL-03', 'dialScale', coarse, ['60 kg', 'ĐLVN 30:2019', 'Độ nhạy của kim']],
    ['KL-06', 'hangingScale', coarse, ['30 kg', 'ĐLVN 02:2009', 'Một móc treo']],
    ['KL-07', 'craneScale', coarse, ['3 t', 'ĐLVN 259:2015', 'Độ lặp lại ở tải thay thế']],
    ['KL-08', 'vehicleScale', coarse, ['60 t', 'ĐLVN 13:2019', 'Trong đó tải thay thế']],
    ['KL-11', 'railScale', coarse, ['100 t', 'ĐLVN 32', 'Xe chạy qua, hai chiều']],
  ] as const)('%s by %s', async (typeCode, code, standard, words) => {
    const { centre, type, work } = await centreFor(typeCode, standard);
    const { characteristics, environment, checks, readings } = sampleOf(code);
    const body = {
      ...{
        typeCode,
        ownerId: centre.owner.id,
        serial: `S-${typeCode}`,
        ownedFrom: '2024-01-01',
        typeApproval: 'PDM 1',
        characteristics,
      },
    };
    const stranger = await useApi(registry.app, await otherActor('departmentOfficer'));
    expect((await stranger.post('/instruments', body)).status).toBe(403);
    const registered = (await work.technician.post('/instruments', body).expect(201)).body as Registered;
    const { certificate } = await work.verify({
      ...{ instrumentId: registered.id, environment, checks, readings },
    });
    const head = await signIn(registry.app, centre.head);
    const paper = textOf((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    const text = paper.replace(/\s+/g, ' ');
    for (const each of [type.nameVi, 'Mức cân lớn nhất', 'Giá trị độ chia kiểm', ...words])
      expect(text).toContain(each);
  });

  it('is not, of another range than its procedure is for, or of another class than its type', async () => {
    const { centre, work } = await centreFor('KL-03', coarse);
    const { characteristics } = sampleOf('dialScale');
    const body = { typeCode: 'KL-03', ownerId: centre.owner.id, serial: 'X' };
    const refused = await work.technician.post('/instruments', {
      ...body,
      characteristics: { ...characteristics, max: { value: '60', unit: 'm3' }, accuracyClass: 'III' },
    });
    expect(refused.status).toBe(422);
    const { errors = [] } = refused.body as { errors?: readonly { readonly field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(['characteristics[max][unit]', 'characteristics[accuracyClass]']);
  });
});
