import { dimensionOf, procedures, units, writtenUnits } from '../../../src/metrology';
import { rangeFault, unitFault } from '../../../src/laboratory/centres/measured-quantities';
import { buildInstrumentType } from '../../support/instruments';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { buildPerson, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

describe('a range in words', () => {
  it.each([
    ['đến 60 m³', ['m3']],
    ['(0 ÷ 150) kg', ['kg']],
    ['0,5 kg đến 60kg; e = 20 g', ['kg', 'kg', 'g']],
    ['Q3 ≤ 10 m³/h, DN 15 mm', ['m3/h', 'mm']],
    ['(35 ÷ 42) °C', ['Cel']],
    ['60 khối, 5 %, 24 h', []],
    ['cấp A', []],
  ])('%s names the units %j', (words, named) => {
    expect(writtenUnits(words)).toEqual(named);
  });

  it.each([
    ['KL-12', 'đến 60 m³', true],
    ['KL-12', 'đến 60 t', false],
    ['KL-13', '60 t/h, băng rộng 1 m', false],
    ['AS-01', '0 ÷ 10 kg', true],
    ['DT-03', 'DN 15 mm', false],
    ['DI-01', '5 kg', false],
  ])('of a %s, %s, is of another quantity: %s', (type, words, isWrong) => {
    expect(rangeFault(type, words) !== undefined).toBe(isWrong);
  });

  it('is explained by the unit and what it measures', () => {
    expect(rangeFault('KL-12', 'đến 60 m³')?.vi).toBe(
      'm³ là đơn vị của “Dung tích”; phương tiện đo loại KL-12 không đo đại lượng này. Hãy xem lại đơn vị.',
    );
    expect(unitFault('KL-12', 't')).toBeUndefined();
  });
});

/** Every quantity that a procedure asks of an instrument, with the units in which it may be given. */
const quantities = procedures.flatMap((procedure) =>
  procedure.characteristics.flatMap((field) => (field.kind === 'quantity' ? [{ procedure, field }] : [])),
);

it.each(quantities.map(({ procedure, field }) => [procedure.code, field.name, { procedure, field }] as const))(
  '%s: %s is given in units of one quantity, and in no other',
  (_code, name, { procedure, field }) => {
    const own = new Set(field.units.map(dimensionOf));
    expect(own.size).toBe(1);
    for (const unit of units.filter((each) => !own.has(dimensionOf(each)))) {
      const { errors } = procedure.readCharacteristics({ [name]: { value: '60', unit } });
      expect([unit, errors?.map(({ path }) => path)]).toEqual([
        unit,
        expect.arrayContaining([`characteristics.${name}.unit`]),
      ]);
    }
  },
);

describe('where a range is typed', () => {
  const registry = useRegistry();
  interface Problem {
    readonly errors?: readonly { readonly field: string }[];
  }

  it('an instrument described in words is refused at its range', async () => {
    const centre = await buildCentre();
    const owner = await buildOrganization();
    await buildInstrumentType({ code: 'KL-13', nameVi: 'Cân băng tải', procedureCode: 'none' });
    const { post } = await useApi(registry.app, await buildPerson('technician', { organizationId: centre._id }));
    const body = { typeCode: 'KL-13', ownerId: owner.id, serial: 'BT-1', characteristics: { range: 'đến 60 m³' } };
    const refused = await post('/instruments', body).expect(422);
    expect((refused.body as Problem).errors?.map(({ field }) => field)).toEqual(['characteristics[range]']);
    await post('/instruments', { ...body, characteristics: { range: 'đến 60 t/h' } }).expect(201);
  });

  it.each([
    [{ range: 'đến 60 m³' }, 'scopeLines[0][range]'],
    [{ upTo: { value: '60', unit: 'm3' } }, 'scopeLines[0][upTo][unit]'],
  ])('a line of a scope is refused: %j', async (given, field) => {
    const centre = await buildCentre();
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const line = { activity: 'verification', typeCode: 'KL-08', subject: 'Cân ô tô', modes: ['periodic'] };
    const body = { centreId: centre.id, kind: 'control', number: '1/QĐ-TĐC', validFrom: '2024-01-01' };
    const refused = await post('/designations', { ...body, scopeLines: [{ ...line, ...given }] });
    expect([refused.status, (refused.body as Problem).errors?.map((each) => each.field)]).toEqual([422, [field]]);
  });
});
