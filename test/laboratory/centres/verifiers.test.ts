import {
  countVerifiersWithCard,
  findVerifierChoices,
  VerifierModel,
  verifierQuery,
  verifiersWithCardAddress,
} from '../../../src/laboratory/centres';
import { withCardOn } from '../../../src/laboratory/centres/verifier.rules';
import { buildVerifier } from '../../support/centres';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();

const card = { number: '0186-01', issuedOn: '31/03/2026', expiresOn: '31/03/2031', fields: ['Khối lượng', 'Áp suất'] };

describe('the list of verifiers', () => {
  it('keeps those with a card valid on a day', async () => {
    await buildVerifier({ name: 'Người còn thẻ' });
    await buildVerifier({ name: 'Người chưa có thẻ', cards: [] });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    const page = await get('/verifiers?cardOn=2026-11-20').expect(200);

    expect(page.text).toContain('Người còn thẻ');
    expect(page.text).not.toContain('Người chưa có thẻ');
    expect(await faultsOf(page.text)).toEqual([]);
  });

  it.each([
    ['of every centre', 'departmentOfficer', {}],
    ['of one’s own centre', 'technician', { active: true }],
    ['of a chosen centre', 'departmentOfficer', { centreId: '0123456789abcdef01234567' }],
    ['with a card valid on a day', 'departmentOfficer', { cardOn: '2022-12-31' }],
    ['found by words', 'departmentOfficer', { q: 'kiem dinh' }],
  ] as const)('%s, reads an index', async (_which, role, filter) => {
    const query = verifierQuery(await buildPerson(role), filter);
    const plan = await VerifierModel.find(query).sort({ nameOrder: 1, _id: 1 }).limit(51).explain();
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });
});

describe('the number of verifiers with a card', () => {
  it('is that of the list behind it, and reads an index', async () => {
    await emptyDatabase();
    await buildVerifier({ name: 'Người còn thẻ' });
    await buildVerifier({ cards: [] });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    expect(await countVerifiersWithCard('2022-12-31')).toBe(1);
    expect((await get(verifiersWithCardAddress('2022-12-31')).expect(200)).text).toContain('Người còn thẻ');
    expect(JSON.stringify(await VerifierModel.find(withCardOn('2022-12-31')).explain())).not.toContain('COLLSCAN');
  });
});

describe('registering a verifier', () => {
  it('is done by the quality officer of the centre, and by nobody of another', async () => {
    const centre = await buildCentre();
    const own = await signIn(registry.app, await buildPerson('qualityOfficer', { organizationId: centre._id }));
    const response = await own.post('/verifiers/new', { centreId: centre.id, name: 'Kiểm định viên 07' }).expect(303);
    expect((await own.get(response.headers['location'] as string)).text).toContain('Chưa có thẻ nào trong sổ.');

    const other = await useApi(registry.app, await buildPerson('qualityOfficer'));
    await other.post('/verifiers', { centreId: centre.id, name: 'Người khác' }).expect(403);
  });

  it('offers every active verifier, with the centre, to the accounts', async () => {
    const centre = await buildCentre({ nameVi: 'Trung tâm Đông Hà' });
    const active = await buildVerifier({ centreId: centre._id, name: 'Kiểm định viên 08' });
    const inactive = await buildVerifier({ centreId: centre._id, active: false });

    const choices = await findVerifierChoices();

    expect(choices).toContainEqual({ value: active.id, label: 'Kiểm định viên 08 – Trung tâm Đông Hà' });
    expect(choices.map(({ value }) => value)).not.toContain(inactive.id);
  });
});

describe('the cards of a verifier', () => {
  it('are added by a form, and one typed wrongly is corrected', async () => {
    const verifier = await buildVerifier({ cards: [] });
    const { get, post } = await signIn(
      registry.app,
      await buildPerson('qualityOfficer', { organizationId: verifier.centreId }),
    );
    const path = `/verifiers/${verifier.id}`;

    await post(`${path}/cards/new`, card).expect(303);
    const form = await get(`${path}/cards/0/change`).expect(200);
    expect(form.text).toContain('value="31/03/2031"');
    expect(await faultsOf(form.text)).toEqual([]);
    await post(`${path}/cards/0/change`, { ...card, number: '0186-02', version: 1 }).expect(303);

    const page = await get(path).expect(200);
    expect(page.text).toContain('0186-02');
    expect(page.text).toContain('Thêm thẻ');
    expect(await faultsOf(page.text)).toEqual([]);
  });

  it('are refused when the two days are swapped, and the message says so', async () => {
    const verifier = await buildVerifier({ cards: [] });
    const { post } = await signIn(
      registry.app,
      await buildPerson('qualityOfficer', { organizationId: verifier.centreId }),
    );
    const swapped = { ...card, issuedOn: card.expiresOn, expiresOn: card.issuedOn };
    const response = await post(`/verifiers/${verifier.id}/cards/new`, swapped).expect(422);
    expect(response.text).toContain('Có thể hai ngày bị ghi đảo nhau');
    expect(response.text).toContain('href="#expireson"');
  });

  it('are not touched by a technician, nor seen by another centre', async () => {
    const verifier = await buildVerifier();
    const path = `/verifiers/${verifier.id}`;
    const technician = await signIn(
      registry.app,
      await buildPerson('technician', { organizationId: verifier.centreId }),
    );
    await technician.get(path).expect(200);
    await technician.get(`${path}/cards/new`).expect(403);
    await technician.post(`${path}/cards/new`, card).expect(403);
    const stranger = await useApi(registry.app, await buildPerson('qualityOfficer'));
    await stranger.get(path).expect(404);
    await stranger.post(`${path}/cards`, card).expect(404);
  });
});

describe('a verifier who no longer verifies', () => {
  it('stays in the register with the reason, and may come back', async () => {
    const verifier = await buildVerifier();
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const path = `/verifiers/${verifier.id}`;

    await post(`${path}/deactivate`, {}).expect(422);
    await post(`${path}/deactivate`, { reason: 'Chuyển công tác' }).expect(303);

    const page = await get(path).expect(200);
    expect(page.text).toContain('Thôi làm kiểm định');
    expect(page.text).toContain('Chuyển công tác');
    await post(`${path}/activate`, { reason: 'Trở lại' }).expect(303);
    expect((await VerifierModel.findById(verifier._id))?.active).toBe(true);
  });
});
