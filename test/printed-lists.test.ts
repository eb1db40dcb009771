import { InstrumentModel } from '../src/laboratory/instruments';
import { AccountModel } from '../src/register/accounts';
import { OrganizationModel } from '../src/register/organizations';
import { mostPrinted } from '../src/platform/http/query';
import { buildInstrument } from './support/instruments';
import { buildCentre } from './support/organizations';
import { faultsOf } from './support/html';
import { addressOf, pagesOf } from './support/pages';
import { buildPerson, signIn } from './support/people';
import { useRegistry } from './support/registry';
import { seededPeople as people, seededRegistry } from './support/seed';

const registry = useRegistry({ beginning: seededRegistry });

const rowsOf = (text: string) => [...text.matchAll(/<th scope="row"/g)].length;
const linkOf = (text: string) => /href="([^"]*[?&;]print=all)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');

it('every list leads to its print, which holds all of it, and back', async () => {
  const wrong: string[] = [];
  let printed = 0;
  for (const role of ['departmentOfficer', 'administrator'] as const) {
    const { get } = await signIn(registry.app, people[role]);
    for (const { method, path } of pagesOf(registry.app)) {
      if (method !== 'get' || path.includes('/:')) continue;
      const list = await get(addressOf(path)).set('Accept', 'text/html');
      if (
        list.status !== 200 ||
        list.type !== 'text/html' ||
        !list.text.includes('id="list"') ||
        rowsOf(list.text) === 0
      )
        continue;
      const link = linkOf(list.text);
      const print = link && (await get(link).set('Accept', 'text/html'));
      const total = Number(
        /(?:Tất cả|Có) ([\d.]+) dòng/.exec(list.text)?.[1]?.replaceAll('.', '') ?? rowsOf(list.text),
      );
      const isWhole =
        print && rowsOf(print.text) === Math.min(total, mostPrinted) && !print.text.includes('list-filters');
      if (!print || print.status !== 200 || !isWhole || !print.text.includes('Về danh sách'))
        wrong.push(`${role} ${path}`);
      else if (printed < 2 && (await faultsOf(print.text)).length > 0) wrong.push(`${path}: not valid`);
      printed += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(printed).toBeGreaterThan(15);
}, 120_000);

it('the print says whose it is, of when, and by which filters, in words', async () => {
  const { get } = await signIn(registry.app, people.technician);
  const { text } = await get('/instruments?status=inService&q=can&print=all').expect(200);
  const { organizationId } = await AccountModel.findOne({ username: people.technician.username }).orFail();
  const own = await OrganizationModel.findById(organizationId).orFail();
  expect(text).toContain(`<strong class="d-block">${own.nameVi}</strong>`);
  expect(text).toMatch(/In lúc \d\d\/\d\d\/\d{4}[^<]*, người in: Kiểm định viên 01/);
  expect(text).toMatch(/Tìm: <strong>can<\/strong>/);
  expect(text).toMatch(/Tình trạng: <strong>Đang sử dụng<\/strong>/);
  expect((await get('/instruments?print=some')).status).toBe(400);
});

it('a list that is longer than a print says how many are missing', async () => {
  const centre = await buildCentre();
  const { _id: _own, ...one } = (await buildInstrument({ centreId: centre._id })).toObject();
  delete (one as { serialKey?: string }).serialKey;
  await InstrumentModel.collection.insertMany(
    Array.from({ length: mostPrinted + 2 }, (_, at) => ({ ...one, code: `IN-${at}` })),
  );
  const head = await buildPerson('centreHead', { organizationId: centre._id });
  const { get } = await signIn(registry.app, head);
  const { text } = await get('/instruments?print=all').expect(200);
  expect(rowsOf(text)).toBe(mostPrinted);
  expect(text).toContain('Bản in chỉ chứa 5.000 dòng đầu, còn thiếu 3 dòng.');
}, 60_000);
