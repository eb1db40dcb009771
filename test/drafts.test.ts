import mongoose from 'mongoose';
import { VerificationModel } from '../src/laboratory/certificates';
import { buildWorkingCentre } from './support/certificates';
import { faultsOf } from './support/html';
import { buildInstrument } from './support/instruments';
import { fieldsOf, formTo, typed } from './support/page-forms';
import { buildPerson, signIn } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();

type Entries = Parameters<typeof typed>[1];
type Button = 'page' | 'script' | 'drop';

/** A long form as somebody has it open, with what its buttons and its script do. */
async function openBy(person: { username: string }, address: string) {
  const { get, send } = await signIn(registry.app, person);
  const page = async () => (await get(address).set('Accept', 'text/html').expect(200)).text;
  const form = async () => formTo(await page(), address)!;
  return {
    page,
    shown: async (name: string) => (await form()).controls.find((control) => control.name === name)?.value,
    keep: async (entries: Entries, by: Button = 'script') =>
      send(address, [...fieldsOf(typed(await form(), entries)), ['_keep', by]]),
    save: async (entries: Entries) => send(address, fieldsOf(typed(await form(), entries))),
  };
}

async function openEntry() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const address = `/verifications/new?instrumentId=${scale.id}`;
  return { centre, address, entry: await openBy(centre.technician, address) };
}

const cell = 'readings[accuracy][1][indication]';

describe('a long form that is not yet saved', () => {
  it('is kept with whatever is there, even what nobody can read, and comes back at its address', async () => {
    const { entry } = await openEntry();
    const kept = await entry.keep({ [cell]: 'chưa rõ', performedOn: '', mode: '' });
    expect(kept.status).toBe(200);
    expect(kept.body).toEqual({ at: '09:00' });

    const page = await entry.page();
    expect(page).toContain('lưu nháp lúc 20/11/2026 09:00');
    expect(await faultsOf(page)).toEqual([]);
    expect(await entry.shown(cell)).toBe('chưa rõ');
    expect(await entry.shown('performedOn')).toBe('');
  });

  it('is one draft however often it is kept, no record, no number and no line of the audit trail', async () => {
    const { entry } = await openEntry();
    const countOf = (name: string) => mongoose.connection.collection(name).countDocuments();
    const before = [
      await VerificationModel.countDocuments(),
      await countOf('auditentries'),
      await countOf('keptforms'),
    ];
    for (const reading of ['1', '2', '3']) await entry.keep({ [cell]: reading });
    const after = [await VerificationModel.countDocuments(), await countOf('auditentries'), await countOf('keptforms')];
    expect(after).toEqual([before[0], before[1], (before[2] ?? 0) + 1]);
  });

  it('is nobody else’s, and nobody who may not open the form keeps one', async () => {
    const { centre, address, entry } = await openEntry();
    await entry.keep({ [cell]: '49,5' });
    const verifierId = centre.verifier._id;
    const colleague = await buildPerson('technician', { organizationId: centre.centre._id, verifierId });
    expect(await (await openBy(colleague, address)).shown(cell)).not.toBe('49,5');

    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await officer.post(address, { _keep: 'script' }).send()).status).toBe(403);
  });

  it('is kept by its button where there is no script, and forgotten by another', async () => {
    const { address, entry } = await openEntry();
    const kept = await entry.keep({ [cell]: '49,5' }, 'page');
    expect([kept.status, kept.headers['location']]).toEqual([303, address]);
    expect(await entry.shown(cell)).toBe('49,5');
    await entry.keep({}, 'drop');
    expect(await entry.shown(cell)).not.toBe('49,5');
    expect(await entry.page()).not.toContain('Bỏ phần nhập dở');
  });

  it('is there after a refusal too, whichever link was followed meanwhile', async () => {
    const { entry } = await openEntry();
    expect((await entry.save({ [cell]: 'chưa rõ' })).status).toBe(422);
    expect(await entry.shown(cell)).toBe('chưa rõ');
  });

  it('is a draft no more once it is saved', async () => {
    const centre = await buildWorkingCentre();
    const instrument = await buildInstrument({ centreId: centre.centre._id });
    const change = await openBy(centre.technician, `/instruments/${instrument.id}/change`);
    await change.keep({ model: 'Kiểu nháp' });
    expect((await change.save({})).status).toBe(303);
    expect(await change.shown('model')).toBe('Kiểu nháp');
    expect(await change.page()).not.toContain('Bỏ phần nhập dở');
  });

  it('never keeps a password', async () => {
    const administrator = await openBy(await buildPerson('administrator'), '/accounts/new');
    await administrator.keep({ username: 'nguoi.nhap', password: 'bí mật vô cùng' });
    expect(await administrator.shown('username')).toBe('nguoi.nhap');
    const kept = await mongoose.connection.collection('keptforms').find().toArray();
    expect(JSON.stringify(kept)).not.toContain('bí mật vô cùng');
  });

  it('stands on the version it was opened with: what somebody else saved since is merged', async () => {
    const centre = await buildWorkingCentre();
    const instrument = await buildInstrument({ centreId: centre.centre._id });
    const address = `/instruments/${instrument.id}/change`;
    const [first, second] = [await openBy(centre.technician, address), await openBy(centre.technician, address)];
    await first.keep({ model: 'Kiểu nháp' });
    const other = await openBy(await buildPerson('technician', { organizationId: centre.centre._id }), address);
    expect((await other.save({ maker: 'Hãng khác' })).status).toBe(303);

    const told = await second.save({});
    expect(told.status).toBe(412);
    expect(told.text).toContain('Mục này bạn không sửa, nên đã lấy theo bản hiện tại.');
    expect(told.text).toContain('value="Kiểu nháp"');
  });
});
