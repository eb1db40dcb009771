import { PriceListModel } from '../../../src/laboratory/orders/price-list.model';
import { findHistory } from '../../../src/audit';
import { buildPriceList } from '../../support/orders';
import { buildCentre } from '../../support/organizations';
import { buildInstrumentType } from '../../support/instruments';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const line = { kind: 'verification', typeCode: 'KL-04', label: 'Cân bàn đến 150 kg', unit: 'cái', amount: 180000 };
const sent = { validFrom: '2026-01-01', document: 'Quyết định 1/QĐ-TT', lines: [line] };

beforeAll(() => buildInstrumentType());

async function peopleOf() {
  const { _id: organizationId } = await buildCentre();
  const person = (role: 'centreHead' | 'qualityOfficer' | 'technician') => buildPerson(role, { organizationId });
  return { centreId: organizationId, person };
}

it('is drafted by the quality officer, published by the head alone, and is not changed after that', async () => {
  const { person } = await peopleOf();
  const officer = await useApi(registry.app, await person('qualityOfficer'));
  const head = await useApi(registry.app, await person('centreHead'));
  const { id } = (await officer.post('/price-lists', sent).expect(201)).body as { id: string };
  await officer.patch(`/price-lists/${id}`, { note: 'Chưa gồm chi phí đi lại' }).expect(200);
  await officer.post(`/price-lists/${id}/publish`, {}).expect(403);
  const published = (await head.post(`/price-lists/${id}/publish`, {}).expect(200)).body as { status: string };
  expect(published.status).toBe('published');
  await officer.patch(`/price-lists/${id}`, { lines: [] }).expect(409);
  await head.post(`/price-lists/${id}/publish`, {}).expect(409);
  const kept = await PriceListModel.findById(id).orFail();
  expect((await findHistory(kept._id)).map(({ action }) => action)).toEqual([
    ...['priceList.registered', 'priceList.changed', 'priceList.published'],
  ]);
});

it('is refused empty, twice from one day, with an unknown type, and with half a đồng', async () => {
  const { person, centreId } = await peopleOf();
  const head = await useApi(registry.app, await person('centreHead'));
  await buildPriceList({ centreId, status: 'published', validFrom: '2026-03-01' });
  const rulesOf = async (list: object) => {
    const { id } = (await head.post('/price-lists', list).expect(201)).body as { id: string };
    const answer = await head.post(`/price-lists/${id}/publish`, {}).expect(409);
    return (answer.body as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule);
  };
  expect(await rulesOf({ ...sent, lines: [] })).toEqual(['priceList.empty']);
  expect(await rulesOf({ ...sent, validFrom: '2026-03-01' })).toEqual(['priceList.sameDay']);
  const fieldsOf = async (wrong: object) => {
    const answer = await head.post('/price-lists', { ...sent, lines: [{ ...line, ...wrong }] }).expect(422);
    return (answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field);
  };
  expect(await fieldsOf({ typeCode: 'XX-99' })).toEqual(['lines[0][typeCode]']);
  expect(await fieldsOf({ amount: 1.5 })).toEqual(['lines[0][amount]']);
  expect(await fieldsOf({ amount: -1 })).toEqual(['lines[0][amount]']);
});

it('is typed in a table of the page, whose emptied rows are taken out; another centre does not see it', async () => {
  const { person } = await peopleOf();
  const head = await signIn(registry.app, await person('centreHead'));
  const typed = {
    ...{ validFrom: '01/02/2026', document: 'Quyết định 2/QĐ-TT' },
    ...{ 'lines[0][label]': 'Cân bàn', 'lines[0][kind]': 'verification', 'lines[0][unit]': 'cái' },
    ...{ 'lines[0][amount]': '1 250 000', 'lines[1][label]': '', 'lines[1][amount]': '' },
  };
  const { headers } = await head.post('/price-lists/new', typed).expect(303);
  const address = String(headers['location']);
  expect((await head.get(address).expect(200)).text).toContain('1.250.000 đồng');
  expect((await head.get(`${address}/change`).expect(200)).text).toContain('Cân bàn');
  await head.post(`${address}/change`, { ...typed, 'lines[0][label]': 'Cân bàn điện tử' }).expect(303);
  await head.post(`${address}/publish`).expect(303);
  const stranger = await signIn(registry.app, await (await peopleOf()).person('centreHead'));
  await stranger.get(address).expect(404);
});
