import { StorageReadingModel } from '../../../src/laboratory/standards/storage.model';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard } from '../../support/standards';

const registry = useRegistry();
const place = {
  ...{ since: '01/11/2026', place: 'Phòng 203, tủ 2' },
  ...{ temperature: '(18 ÷ 28) °C', humidity: '(40 ÷ 70) %' },
};

it('where a standard is kept is stated by day, and the conditions found there are held against the bounds of that day', async () => {
  const { id, centreId } = await buildStandard();
  const address = `/measurement-standards/${id}`;
  const head = await signIn(registry.app, await buildPerson('centreHead', { organizationId: centreId }));
  const account = await buildPerson('technician', { organizationId: centreId });
  const technician = await signIn(registry.app, account);
  await technician.post(`${address}/storage`, place).expect(403);
  const wrong = await head.post(`${address}/storage`, { ...place, temperature: '(18 ÷ 28) %' }).expect(422);
  expect(wrong.text).toMatch(/href="#temperature"[\s\S]*\(18 ÷ 28\) %/);
  await head.post(`${address}/storage`, place).expect(303);
  const back = await head.post(`${address}/storage`, { ...place, since: '31/10/2026', place: 'Kho' }).expect(422);
  expect(back.text).toContain('ghi từ 01/11/2026');

  const log = (fields: object) => technician.post(`${address}/storage/new`, { on: '10/11/2026', ...fields });
  expect((await log({}).expect(422)).text).toContain('Ghi nhiệt độ hoặc độ ẩm');
  expect((await log({ temperature: '60 %' }).expect(422)).text).toContain('Đơn vị phải là của nhiệt độ');
  expect((await log({ humidity: '82 %' }).expect(422)).text).toContain('href="#action"');
  await log({ humidity: '82 %', temperature: '299,15 K', action: 'Bật máy hút ẩm' }).expect(303);
  await log({ on: '31/10/2026', humidity: '90 %' }).expect(303);
  expect(await StorageReadingModel.find().sort({ on: 1 }).lean()).toMatchObject([
    { on: '2026-10-31', beyond: [] },
    { on: '2026-11-10', beyond: ['humidity'], place: 'Phòng 203, tủ 2', recordedBy: account.name },
  ]);

  const page = (await technician.get(address).expect(200)).text;
  expect(page).toContain('Phòng 203, tủ 2');
  expect(page).toContain('(18 ÷ 28) °C');
  expect(page).toContain('Bật máy hút ẩm');
  expect(await faultsOf(page)).toEqual([]);
  const api = await useApi(registry.app, account);
  const { items } = (await api.get(`/measurement-standards/storage-log?standardId=${id}`).expect(200)).body as {
    items: object[];
  };
  expect(items).toHaveLength(2);
  const other = await useApi(registry.app, await buildPerson('qualityOfficer'));
  expect((await other.get('/measurement-standards/storage-log').expect(200)).body).toMatchObject({ items: [] });
  const plan = await StorageReadingModel.find({ centreId }).sort({ on: -1, _id: -1 }).limit(51).explain();
  expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
});
