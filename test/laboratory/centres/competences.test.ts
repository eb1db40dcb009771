import { VerifierModel } from '../../../src/laboratory/centres';
import { endingCompetences } from '../../../src/laboratory/centres/competence.rules';
import { buildVerifier } from '../../support/centres';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const course = {
  ...{ kind: 'training', subject: 'Kiểm định cân ô tô', by: 'Viện Đo lường', on: '01/02/2024' },
  ...{ validUntil: '31/12/2026', evidence: 'Chứng chỉ 15/VĐL', fields: ['Khối lượng'], typeCodes: 'kl-08' },
};

describe('what a person was trained in, judged by and authorized to do', () => {
  it('is entered with its evidence, shown on the person’s page, corrected, and told of before it ends', async () => {
    const { _id: organizationId } = await buildCentre();
    const verifier = await buildVerifier({ centreId: organizationId });
    const { get, post } = await signIn(registry.app, await buildPerson('qualityOfficer', { organizationId }));
    const path = `/verifiers/${verifier.id}`;

    expect((await post(`${path}/competences/new`, { ...course, evidence: '' }).expect(422)).text).toContain(
      'href="#evidence"',
    );
    expect((await post(`${path}/competences/new`, { ...course, validUntil: '1/1/2024' }).expect(422)).text).toContain(
      'href="#validuntil"',
    );
    await post(`${path}/competences/new`, course).expect(303);
    const page = (await get(path).expect(200)).text;
    for (const words of ['Kiểm định cân ô tô', 'Viện Đo lường', 'Chứng chỉ 15/VĐL', 'KL-08', 'Sắp hết'])
      expect(page).toContain(words);
    expect(await faultsOf(page)).toEqual([]);
    expect((await get('/')).text).toContain('sắp hết hoặc đã hết hạn');
    expect((await get('/verifiers?competence=ending')).text).toContain(path);

    const form = (await get(`${path}/competences/0/change`).expect(200)).text;
    expect(form).toContain('value="KL-08"');
    await post(`${path}/competences/0/change`, { ...course, validUntil: '' }).expect(303);
    expect((await get('/verifiers?competence=ending')).text).not.toContain(path);
    expect((await VerifierModel.findById(verifier._id).lean())?.competences).toHaveLength(1);
    await get(`${path}/competences/1/change`).expect(404);
  });

  it('is not entered by the person, nor by another centre', async () => {
    const { _id: organizationId } = await buildCentre();
    const { id } = await buildVerifier({ centreId: organizationId });
    const entry = { ...course, on: '2024-02-01', validUntil: '2026-12-31' };
    const technician = await useApi(registry.app, await buildPerson('technician', { organizationId }));
    await technician.post(`/verifiers/${id}/competences`, entry).expect(403);
    const elsewhere = await buildPerson('qualityOfficer', { organizationId: (await buildCentre())._id });
    await (await useApi(registry.app, elsewhere)).post(`/verifiers/${id}/competences`, entry).expect(404);
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await officer.post(`/verifiers/${id}/competences`, entry).expect(201);
  });

  it.each<[string, object[], number]>([
    ['a year before its end', [{ validUntil: '2027-11-20' }], 0],
    ['sixty days before its end', [{ validUntil: '2027-01-19' }], 1],
    ['sixty-one days before its end', [{ validUntil: '2027-01-20' }], 0],
    ['after its end', [{ validUntil: '2026-01-01' }], 1],
    ['once the same course was taken again', [{ validUntil: '2026-01-01' }, { validUntil: '2028-01-01' }], 0],
    ['beside another course', [{ validUntil: '2026-01-01' }, { subject: 'Áp kế', validUntil: '2028-01-01' }], 1],
    ['without an end', [{}], 0],
  ])('%s is told of or not', (_when, entries, told) => {
    const all = entries.map((each) => ({ ...course, on: '2024-02-01', validUntil: undefined, ...each }));
    expect(endingCompetences(all as never, '2026-11-20')).toHaveLength(told);
  });
});
