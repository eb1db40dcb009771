import { Types } from 'mongoose';
import { OrganizationModel } from '../../../src/register/organizations';
import { mostChoices } from '../../../src/register/organizations/organization.service';
import { searchWords } from '../../../src/platform/database';
import { faultsOf } from '../../support/html';
import { buildInstrument, buildInstrumentType } from '../../support/instruments';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { buildPerson, signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

async function technician() {
  await buildInstrumentType();
  const centre = await buildCentre();
  return { centre, person: await buildPerson('technician', { organizationId: centre._id }) };
}

const chosen = (id: string) => new RegExp(`<option value="${id}" selected[^>]*>`);
const notice = `… chỉ hiện ${mostChoices.toLocaleString('vi-VN')} tên đầu, còn tổ chức khác`;

describe('an owner’s own page', () => {
  it('leads those who register to the form with that owner chosen, and readers to the owner’s instruments', async () => {
    const { person } = await technician();
    const owner = await buildOrganization();
    const { get } = await signIn(registry.app, person);
    const page = (await get(`/organizations/${owner.id}`).expect(200)).text;
    expect(page).toContain(`href="/instruments?ownerId=${owner.id}"`);
    expect(page).toContain(`href="/instruments/new?ownerId=${owner.id}"`);
    const step1 = (await get(`/instruments/new?ownerId=${owner.id}`).expect(200)).text;
    expect(step1).toContain(`<input type="hidden" name="ownerId" value="${owner.id}"`);
    expect((await get(`/instruments/new?ownerId=${owner.id}&type=KL-04`).expect(200)).text).toMatch(chosen(owner.id));
  });

  it('offers no registration of what cannot be owned, of whom has ended, or to those who may not', async () => {
    const { person } = await technician();
    const link = async (who: { username: string }, id: string) =>
      (await (await signIn(registry.app, who)).get(`/organizations/${id}`).expect(200)).text.includes(
        '/instruments/new',
      );
    const commune = await buildOrganization({ kind: 'commune' });
    const ended = await buildOrganization({ validUntil: '2025-01-01' });
    const owner = await buildOrganization();
    expect(await link(person, commune.id)).toBe(false);
    expect(await link(person, ended.id)).toBe(false);
    expect(await link(await buildPerson('departmentOfficer'), owner.id)).toBe(false);
    expect(await link(person, owner.id)).toBe(true);
  });
});

it('what a record holds stays among the choices though it has ended', async () => {
  const { centre, person } = await technician();
  const commune = await buildOrganization({ kind: 'commune', validUntil: '2025-06-30' });
  const instrument = await buildInstrument({ centreId: centre._id, communeId: commune._id });
  const { get } = await signIn(registry.app, person);
  expect((await get(`/instruments/${instrument.id}/change`).expect(200)).text).toMatch(chosen(commune.id));

  const parent = await buildOrganization({ validUntil: '2025-06-30' });
  const part = await buildOrganization({ parentId: parent._id, communeId: commune._id });
  const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
  const form = (await officer.get(`/organizations/${part.id}/change`).expect(200)).text;
  expect(form).toMatch(chosen(parent.id));
  expect(form).toMatch(chosen(commune.id));
});

describe('a select that cannot hold every owner', () => {
  it('says so, and words of the name or a link reach the others', async () => {
    const { centre, person } = await technician();
    const rows = Array.from({ length: mostChoices + 1 }, (_, at) => {
      const nameVi = `A Nhiều ${at}`;
      const common = { kind: 'enterprise', predecessorIds: [], successorIds: [], nameOrder: `a nhieu ${at}` } as const;
      return { ...common, code: `N-${at}`, nameVi, searchWords: searchWords(nameVi), _id: new Types.ObjectId() };
    });
    await OrganizationModel.insertMany(rows);
    const last = await buildOrganization({ nameVi: 'Ý Yên xa nhất' });
    const instrument = await buildInstrument({ centreId: centre._id });
    const { get } = await signIn(registry.app, person);
    for (const path of ['/instruments/new?type=KL-04', `/instruments/${instrument.id}/owner?`]) {
      const cut = (await get(path).expect(200)).text;
      expect(cut).toMatch(new RegExp(`<option[^>]* disabled[^>]*>${notice}`));
      expect(cut).toContain('name="owner"');
      expect(cut).not.toContain(last.nameVi);
      const found = (await get(`${path}&owner=y+yen`).expect(200)).text;
      expect(found).toContain(`<option value="${last.id}">${last.nameVi}`);
      expect(found).not.toContain(notice);
      expect((await get(`${path}&ownerId=${last.id}`).expect(200)).text).toMatch(chosen(last.id));
      expect(await faultsOf(found)).toEqual([]);
    }
  }, 60_000);
});
