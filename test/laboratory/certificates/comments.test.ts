import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Said {
  readonly items: readonly { readonly id: string; readonly text: string; readonly struckAt?: string }[];
}

const unread = (home: string) =>
  /href="\/verifications\/comments">[\s\S]*?figure-number">(\d+)</.exec(home)?.[1] ?? 'no such figure';

it('technician and head talk about a record, each is told until the page was opened, and a mistake is struck', async () => {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const { id, number } = await work.record({ instrumentId: (await centre.scale()).id });
  const here = `/verifications/${id}`;
  const [technician, head] = [await signIn(registry.app, centre.technician), await signIn(registry.app, centre.head)];
  expect((await technician.get(here)).text).toContain('Chưa có trao đổi nào.');
  await work.submit(id);

  await head.post(`${here}/comments`, { text: 'Vì sao điểm\u00a050 kg\u200b đo lại?' }).expect(303);
  expect(unread((await head.get('/')).text)).toBe('0');
  expect(unread((await technician.get('/')).text)).toBe('1');
  const waiting = (await technician.get('/verifications/comments').expect(200)).text;
  expect(waiting).toContain(number);
  expect(waiting).toContain('Vì sao điểm 50 kg đo lại?');
  expect((await technician.get(here)).text).toContain('Vì sao điểm 50 kg đo lại?');
  expect(unread((await technician.get('/')).text)).toBe('0');
  expect((await technician.get('/verifications/comments')).text).toContain('Bạn đã đọc mọi trao đổi.');

  await technician.post(`${here}/comments`, { text: 'Cân bị <b>lệch</b>.' }).expect(303);
  expect(unread((await head.get('/')).text)).toBe('1');
  const page = (await head.get(here)).text;
  expect(page).toContain('Cân bị &lt;b>lệch');
  expect((await head.get('/verifications')).text).toContain('Trao đổi: 2');

  const { items } = (await work.head.get(`${here}/comments`).expect(200)).body as Said;
  await work.head.post(`${here}/comments/${items[1]?.id}/strike`, {}).expect(409);
  await head.post(`${here}/comments`, { strike: items[1]?.id }).expect(409);
  await technician.post(`${here}/comments`, { strike: items[1]?.id, text: 'Cân chưa cân bằng.' }).expect(303);
  await work.technician.post(`${here}/comments/${items[1]?.id}/strike`, {}).expect(409);
  const struck = (await head.get(here)).text;
  expect(struck).toMatch(/<s>Cân bị[\s\S]*?<\/s>[\s\S]*?Người viết đã gạch lúc 20\/11\/2026/);
  expect(struck).toContain('Cân chưa cân bằng.');
  expect((await technician.post(`${here}/comments`, {}).expect(422)).text).toContain('id="text-error"');

  const { certificate } = await work.approve(id);
  const after = (await work.technician.post(`${here}/comments`, { text: 'Đã giao giấy.' }).expect(201)).body as Said;
  expect(after.items.map(({ text, struckAt }) => [text, struckAt !== undefined])).toEqual([
    ['Vì sao điểm 50 kg đo lại?', false],
    ['Cân bị <b>lệch</b>.', true],
    ['Cân chưa cân bằng.', false],
    ['Đã giao giấy.', false],
  ]);
  expect((await head.get(`/certificates/${certificate?.id}`)).text).not.toContain('Đã giao giấy');
});

it('nobody but those who record or approve in the centre reads or writes comments', async () => {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const { id } = await work.record({ instrumentId: (await centre.scale()).id });
  const path = `/verifications/${id}/comments`;
  const secret = 'Lời chỉ trong trung tâm';
  await work.technician.post(path, { text: secret }).expect(201);
  await work.technician.post(path, { text: 'x'.repeat(1001) }).expect(422);
  for (const role of ['technician', 'centreHead'] as const) {
    const stranger = await useApi(registry.app, await buildPerson(role));
    await stranger.get(path).expect(404);
    await stranger.post(path, { text: 'Tôi' }).expect(404);
  }
  for (const person of [
    await buildPerson('departmentOfficer'),
    await buildPerson('qualityOfficer', { organizationId: centre.centre._id }),
  ]) {
    const pages = await signIn(registry.app, person);
    const page = (await pages.get(`/verifications/${id}`).expect(200)).text;
    expect(page).not.toContain(secret);
    expect((await pages.get('/verifications')).text).not.toContain('Trao đổi: 1');
    expect((await pages.get('/audit')).text).not.toContain(secret);
    await pages.get(path).expect(403);
    const program = await useApi(registry.app, person);
    expect((await program.get('/audit?limit=200')).text).not.toContain(secret);
    const lines = await program.get('/audit/entries.jsonl').buffer().parse(bytesOf);
    expect(String(lines.body)).not.toContain(secret);
    await program.post(path, { text: 'Tôi' }).expect(403);
  }
});
