import { procedures, type Field } from '../src/metrology';
import { buildWorkingCentre, entryFor, workAt } from './support/certificates';
import { buildOrganization } from './support/organizations';
import { buildPerson, signIn, useApi } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();

interface Problem {
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}
const faultsIn = ({ body }: { body: unknown }) =>
  Object.fromEntries(((body as Problem).errors ?? []).map(({ field, detail }) => [field, detail]));

describe('what cannot be', () => {
  it('every procedure bounds the conditions of its room', () => {
    const unbounded = procedures.flatMap(({ code, environment }) =>
      environment.filter(({ bounds }: Field) => !bounds?.within).map(({ name }) => `${code}: ${name}`),
    );
    expect(unbounded).toEqual([]);
  });

  it.each([
    ['temperature', '275'],
    ['temperature', '-40'],
    ['humidity', '500'],
    ['humidity', '-1'],
  ])('a room of %s %s is refused at its field', async (name, value) => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const entry = entryFor(centre, { instrumentId: (await centre.scale()).id });
    const environment = { ...entry.environment, [name]: value };
    const answer = await technician.post('/verifications', { ...entry, environment }).expect(422);
    expect(faultsIn(answer)[`environment[${name}]`]).toMatch(/không thể có|cannot be/);
  });

  it.each([
    ['0.03', 422],
    ['30', 422],
    ['0.5', 201],
    ['20', 201],
    ['1', 201],
  ])('a scale interval of %s g answers %i: it is 1, 2 or 5 times a power of ten', async (value, status) => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const max = { value: String(Number(value) * 3000), unit: 'g' };
    const characteristics = { max, e: { value, unit: 'g' }, accuracyClass: 'III' };
    const body = { typeCode: 'KL-04', ownerId: centre.owner.id, characteristics };
    const answer = await technician.post('/instruments', body).expect(status);
    expect(Object.keys(faultsIn(answer))).toEqual(status === 422 ? ['characteristics[e][value]'] : []);
  });

  it.each(['1800', '2101', '2999'])('the year %s is refused in a day', async (year) => {
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const body = { kind: 'enterprise', code: `NAM-${year}`, nameVi: 'Cơ sở', validFrom: `${year}-01-01` };
    expect(Object.keys(faultsIn(await officer.post('/organizations', body).expect(422)))).toEqual(['validFrom']);
  });

  it('one and a half articles are refused, half a hectare is not', async () => {
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const entry = { year: '2026', titleVi: 'Bài về đo lường', count: '1,5', countsFor996: 'false' };
    const { text } = await post('/activities/new', { ...entry, kind: 'article' }).expect(422);
    expect(text).toContain('phải là số nguyên');
    await post('/activities/new', { ...entry, kind: 'certifiedArea' }).expect(303);
  });
});

describe('a tax code', () => {
  const register = async (taxCode: string, code: string) => {
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    return officer.post('/organizations', { kind: 'enterprise', code, nameVi: `Cơ sở ${code}`, taxCode });
  };

  it.each(['3200-abc', '320011122', '3200111222-01', '3200111222-0011'])('%s is none', async (taxCode) => {
    const answer = await register(taxCode, 'MST-SAI');
    expect([answer.status, ...Object.keys(faultsIn(answer))]).toEqual([422, 'taxCode']);
  });

  it.each(['3200111222', '3200111222-001', '045099001234'])('%s is one', async (taxCode) => {
    expect((await register(taxCode, `MST-${taxCode}`)).status).toBe(201);
  });

  it('belongs to one living organization, which the refusal names, however it is typed', async () => {
    await register('3200999888', 'MST-1');
    const answer = await register('3200 999 888', 'MST-2');
    expect(answer.status).toBe(422);
    expect(faultsIn(answer)['taxCode']).toContain('Cơ sở MST-1');
  });

  it('goes over to the successor of an organization that ended', async () => {
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const { id } = (await register('3200777666', 'MST-3')).body as { id: string };
    const end = { validUntil: '2026-01-31', legalBasis: 'QĐ 1', successorIds: [(await buildOrganization()).id] };
    await officer.post(`/organizations/${id}/end`, end).expect((r) => expect(r.status).toBeLessThan(300));
    expect((await register('3200777666', 'MST-4')).status).toBe(201);
  });
});
