import { Types } from 'mongoose';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { AccountModel } from '../../src/register/accounts';
import { MessageModel } from '../../src/laboratory/schedule';
import { buildVerifier } from '../support/centres';
import { faultsOf } from '../support/html';
import { buildOrder, buildRequest } from '../support/orders';
import { buildPerson, signIn, useApi } from '../support/people';
import { useRegistry } from '../support/registry';

const registry = useRegistry();
const email = 'lan.nguyen@vidu.vn';

interface Shown {
  readonly person: string;
  readonly held: {
    readonly model: string;
    readonly total: number;
    readonly records: { readonly values: Record<string, unknown> }[];
  }[];
  readonly named: { readonly model: string }[];
}
const heldIn = ({ held }: Shown) => Object.fromEntries(held.map(({ model, total }) => [model, total]));

describe('what the registry keeps about a person', () => {
  it('everybody sees and takes out their own, with basis and term; the export stands in the audit trail', async () => {
    const centreId = new Types.ObjectId();
    const verifier = await buildVerifier({ centreId, name: 'Nguyễn Thị Lan' });
    const person = await buildPerson('technician', { organizationId: centreId, verifierId: verifier._id });
    await AccountModel.updateOne({ _id: person.id }, { email });
    const { get } = await signIn(registry.app, person);
    const { text } = await get('/personal-data/mine').expect(200);
    expect(await faultsOf(text)).toEqual([]);
    for (const words of [email, 'Nguyễn Thị Lan', 'Xóa được', 'Giữ lại theo căn cứ đã nêu', 'Chưa xác nhận'])
      expect(text).toContain(words);
    expect(text).not.toContain('argon2');

    const file = await get('/personal-data/mine.json').expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(heldIn(file.body as Shown)).toMatchObject({ Account: 1, Verifier: 1, Session: 1 });
    expect(file.text).not.toContain('argon2');
    expect(await exported('/personal-data/mine.json')).toBe(true);
    const program = await useApi(registry.app, person);
    const own = await program.get('/personal-data/mine').expect(200);
    expect(heldIn(own.body as Shown)).toMatchObject({ Account: 1, ApiToken: 1 });
  });

  it('an administrator sees that of an account and of a verifier without one; nobody else does', async () => {
    const administrator = await buildPerson('administrator');
    const verifier = await buildVerifier({ name: 'Trần Văn Ngoài' });
    const person = await buildPerson('centreHead');
    const { get } = await signIn(registry.app, administrator);
    expect((await get(`/personal-data/accounts/${person.id}`).expect(200)).text).toContain(person.username);
    const file = await get(`/personal-data/verifiers/${verifier.id}.json`).expect(200);
    expect((file.body as Shown).person).toBe('Trần Văn Ngoài');
    await get(`/personal-data/accounts/${String(new Types.ObjectId())}`).expect(404);
    await get('/personal-data/verifiers/không-phải-mã').expect(404);
    const other = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await other.get(`/personal-data/accounts/${person.id}`).expect(403);
    await other.get(`/personal-data/verifiers/${verifier.id}.json`).expect(403);
    await other.get('/personal-data').expect(200);
  });

  it('a clerk finds whoever left a phone or an address with the own centre, however it was written', async () => {
    const centreId = new Types.ObjectId();
    const clerk = await buildPerson('technician', { organizationId: centreId });
    const contact = { contactName: 'Anh Bình', phone: '0912 345 678', email: 'Binh@ViDu.vn' };
    const request = await buildRequest({ centreId, ...contact });
    await buildOrder({ centreId, ...contact, phone: '+84 912.345.678' });
    await buildRequest({ centreId: new Types.ObjectId(), ...contact });
    await buildRequest({ centreId, phone: '0912 345 679' });
    await MessageModel.create({
      ...{ key: 'thư thử', organizationId: centreId, to: 'binh@vidu.vn', recipientName: 'Anh Bình', subject: 'Hẹn' },
      ...{ body: 'Kính gửi anh Bình', status: 'sent', nextAttemptAt: new Date(), createdAt: new Date() },
    });
    const { get } = await signIn(registry.app, clerk);
    expect((await get('/personal-data/contacts').expect(200)).text).toContain('name="phone"');
    expect((await get(`/requests/${request.id}`).expect(200)).text).toContain('/personal-data/contacts?phone=');
    const { text } = await get('/personal-data/contacts?phone=0912345678').expect(200);
    expect(await faultsOf(text)).toEqual([]);
    expect(text).toContain('Anh Bình');
    const file = await get('/personal-data/contacts.json?phone=84912345678&email=binh@vidu.vn').expect(200);
    expect(heldIn(file.body as Shown)).toEqual({ WorkRequest: 1, WorkOrder: 1, Message: 1 });
    expect((await get('/personal-data/contacts?phone=tám').expect(400)).text).toContain('is-invalid');
    const program = await useApi(registry.app, clerk);
    await program.get('/personal-data/contacts').expect(400);
    const found = await program.get('/personal-data/contacts?email=binh@vidu.vn').expect(200);
    expect(heldIn(found.body as Shown)).toEqual({ WorkRequest: 1, WorkOrder: 1, Message: 1 });
    const quality = await signIn(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
    await quality.get('/personal-data/contacts?phone=0912345678').expect(403);
  });
});

/** Events are written once the answer has gone. */
async function exported(address: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await AuditEntryModel.exists({ action: 'export.exported', 'changes.after': address })) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
