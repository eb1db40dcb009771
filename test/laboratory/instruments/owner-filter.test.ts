import { Types } from 'mongoose';
import { mostOwners } from '../../../src/laboratory/instruments/owner.filter';
import { OrganizationModel } from '../../../src/register/organizations';
import { searchWords } from '../../../src/platform/database';
import { buildInstrument } from '../../support/instruments';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

/** Two owners whose names share a word, each with an instrument that is due, and one of another centre. */
async function owners() {
  const centre = await buildCentre();
  const common = { centreId: centre._id, maker: centre.nameVi, dueOn: '2026-11-30' };
  const market = await buildOrganization({ nameVi: `Chợ Đông Hà ${centre.code}` });
  const shop = await buildOrganization({ nameVi: `Chợ Hồ Xá ${centre.code}` });
  await buildInstrument({ ...common, ownerId: market._id, serial: 'A' });
  await buildInstrument({ ...common, ownerId: shop._id, serial: 'B' });
  await buildInstrument({ ...common, centreId: new Types.ObjectId(), ownerId: market._id, serial: 'C' });
  return { market, shop, head: await buildPerson('centreHead', { organizationId: centre._id }) };
}

/** Every list of instruments that takes an owner. */
const apiLists = ['/instruments', '/schedule/due'];
const pages = ['/instruments', '/schedule', '/schedule/calendar'];

describe('the owner of a list of instruments', () => {
  it.each(apiLists)('is found in %s by words of the name, without diacritics, within the own centre', async (path) => {
    const { market, shop, head } = await owners();
    const { get } = await useApi(registry.app, head);
    const serials = async (query: string) =>
      ((await get(`${path}?${query}`).expect(200)).body as { items: { serial: string }[] }).items
        .map(({ serial }) => serial)
        .sort()
        .join(' ');
    expect(await serials('owner=cho')).toBe('A B');
    expect(await serials('owner=dong+cho')).toBe('A');
    expect(await serials('owner=khong+co+ai')).toBe('');
    expect(await serials(`owner=cho&ownerId=${shop.id}`)).toBe('B');
    expect(await serials(`owner=dong+ha&ownerId=${shop.id}`)).toBe('');
    expect(await serials(`ownerId=${market.id}`)).toBe('A');
  });

  it('narrows the states of the schedule and the spreadsheet too', async () => {
    const { head } = await owners();
    const { get } = await useApi(registry.app, head);
    expect((await get('/schedule/states?owner=dong+ha').expect(200)).body).toMatchObject({ total: 1 });
    const sheet = (await get('/instruments.csv?owner=dong+ha').expect(200)).text;
    expect(sheet).toContain('Chợ Đông Hà');
    expect(sheet).not.toContain('Chợ Hồ Xá');
  });

  it.each(pages)('is typed in %s; one that a link has set is shown, kept, and taken away', async (path) => {
    const { market, head } = await owners();
    const { get } = await signIn(registry.app, head);
    const page = (await get(`${path}?ownerId=${market.id}&owner=cho`).expect(200)).text;
    expect(page).toMatch(/<input[^>]*name="owner"[^>]*value="cho"/);
    expect(page).toContain(`<input type="hidden" name="ownerId" value="${market.id}"`);
    expect(page).toContain(`<strong>${market.nameVi}</strong>`);
    expect(page).toContain(`href="${path}?owner=cho"`);
    expect(page).not.toMatch(/<select[^>]*name="ownerId"/);
  });

  it('is refused by name when too many have the words, never answered in part', async () => {
    const { head } = await owners();
    await OrganizationModel.insertMany(
      Array.from({ length: mostOwners + 1 }, (_, at) => ({
        ...{ kind: 'enterprise', code: `NHIEU-${at}`, nameVi: `Nhiều ${at}`, predecessorIds: [], successorIds: [] },
        ...{ searchWords: searchWords('Nhiều', at), nameOrder: `nhieu ${at}`, _id: new Types.ObjectId() },
      })),
    );
    const api = await useApi(registry.app, head);
    for (const path of [...apiLists, '/schedule/states', '/instruments.csv']) {
      const refused: { body: unknown } = await api.get(`${path}?owner=nhieu`).expect(400);
      expect([path, (refused.body as { errors: { field: string }[] }).errors[0]?.field]).toEqual([path, 'owner']);
    }
    const { get } = await signIn(registry.app, head);
    for (const path of pages) {
      const { text } = await get(`${path}?owner=nhieu`).expect(400);
      expect(text).toContain(`Hơn ${mostOwners} cơ sở có các từ này`);
      expect(text).toMatch(/<input[^>]*is-invalid[^>]*name="owner"[^>]*value="nhieu"/);
    }
    await api.get('/instruments?owner=nhieu+7').expect(200);
  });
});
