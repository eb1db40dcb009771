import { Types } from 'mongoose';
import { checkLedger, sealEntries } from '../../src/audit';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { ErasureModel } from '../../src/personal-data/erasure.model';
import { WorkOrderModel, WorkRequestModel } from '../../src/laboratory/orders';
import { MessageModel } from '../../src/laboratory/schedule';
import { AccountModel } from '../../src/register/accounts';
import { buildOrganization } from '../support/organizations';
import { buildOrder, buildRequest } from '../support/orders';
import { buildPerson, signIn, testPassword, useApi } from '../support/people';
import { testNow, useRegistry } from '../support/registry';

const registry = useRegistry();
const asked = { askedBy: 'Chính người đó', document: 'Đơn 12 ngày 20/11/2026', password: testPassword };
const phone = '0912345678';
const mark = 'đã xóa theo yêu cầu';

const bent = async () => (await checkLedger()).findings.map(({ kind }) => kind);

describe('erasing what a person asks for', () => {
  it('of somebody who left: once the account is disabled, everywhere, the history included, and the chain stays sound', async () => {
    const { _id: organizationId } = await buildOrganization();
    const administrator = await buildPerson('administrator');
    const browser = await signIn(registry.app, administrator);
    const program = await useApi(registry.app, administrator);
    const created = await program
      .post('/accounts', {
        ...{ username: 'nguoi.roi', displayName: 'Lê Thị Rời', role: 'technician', email: 'roi@vidu.vn' },
        ...{ organizationId: String(organizationId), password: 'bảy con trâu gặm cỏ bờ đê' },
      })
      .expect(201);
    const { id } = created.body as { id: string };
    const form = `/personal-data/accounts/${id}/erase`;
    expect((await browser.post(form, asked).expect(409)).text).toContain('Khóa tài khoản');
    await program.post(`/accounts/${id}/disable`, {}).expect(200);
    await sealEntries(() => testNow);
    await browser.post(form, { ...asked, password: 'sai' }).expect(422);
    await browser.post(form, asked).expect(303);

    const account = await AccountModel.findById(id).orFail().lean();
    expect([account.email, account.displayName]).toEqual([undefined, 'Lê Thị Rời']);
    const trail = JSON.stringify(await AuditEntryModel.find().lean());
    expect(trail).not.toContain('roi@vidu.vn');
    expect(trail).toContain('Đơn 12 ngày 20/11/2026');
    expect(await bent()).toEqual([]);
    await sealEntries(() => testNow);
    expect(await bent()).toEqual([]);
    expect((await browser.get(`/accounts/${id}`).expect(200)).text).toContain('Nhật ký chưa bị sửa');
    const list = await browser.get('/personal-data/erasures').expect(200);
    expect(list.text).toContain('Chính người đó');
    expect((await browser.post(form, asked).expect(409)).text).toContain('Không còn mục nào xóa được');

    // What nobody decided shows: a value taken out by hand, and a redaction whose decision is gone.
    const entry = await AuditEntryModel.findOne({ 'subject.id': id, action: 'account.created' }).orFail().lean();
    const forged = entry.changes.map((change) => (change.field === 'displayName' ? { field: 'displayName' } : change));
    await AuditEntryModel.collection.updateOne({ _id: entry._id }, { $set: { changes: forged } });
    expect(await bent()).toContain('entryChanged');
    await AuditEntryModel.collection.updateOne({ _id: entry._id }, { $set: { changes: entry.changes } });
    const decision = await AuditEntryModel.findOne({ 'subject.type': 'Erasure' }).orFail().lean();
    await AuditEntryModel.collection.deleteOne({ _id: decision._id });
    expect(await bent()).toEqual(expect.arrayContaining(['entryRedacted', 'entryCutOff']));
    await AuditEntryModel.collection.insertOne(decision);
    expect(await bent()).toEqual([]);
  });

  it('of a contact: what has ended goes, what is under way stays with its rule, and papers keep their words', async () => {
    const centreId = new Types.ObjectId();
    const head = await buildPerson('centreHead', { organizationId: centreId });
    const contact = { contactName: 'Chị Hoa', phone, email: 'hoa@vidu.vn' };
    const refused = await buildRequest({ centreId, ...contact, status: 'refused', searchWords: ['hoa', phone, 'cho'] });
    const waiting = await buildRequest({ centreId, ...contact });
    const closed = await buildOrder({ centreId, ...contact, status: 'closed' });
    const open = await buildOrder({ centreId, ...contact });
    const elsewhere = await buildRequest({ centreId: new Types.ObjectId(), ...contact, status: 'refused' });
    const sent = await MessageModel.create({
      ...{ key: 'đã gửi', organizationId: centreId, to: 'hoa@vidu.vn', recipientName: 'Chị Hoa', subject: 'Hẹn' },
      ...{ body: 'Kính gửi chị Hoa', status: 'sent', nextAttemptAt: testNow, createdAt: testNow },
    });
    const program = await useApi(registry.app, head);
    const clerk = await useApi(registry.app, await buildPerson('technician', { organizationId: centreId }));
    const sentIn = { ...asked, phone, email: 'hoa@vidu.vn' };
    await clerk.post('/personal-data/erasures', sentIn).expect(403);
    await program.post('/personal-data/erasures', asked).expect(422);
    const answer = await program.post('/personal-data/erasures', sentIn).expect(201);
    expect((answer.body as { outcomes: object[] }).outcomes).toEqual([
      { of: 'WorkRequest', erased: 1, kept: 1, because: 'waiting' },
      { of: 'WorkOrder', erased: 1, kept: 1, because: 'orderOpen' },
      { of: 'Message', erased: 1, kept: 0 },
    ]);
    const request = await WorkRequestModel.findById(refused._id).orFail().lean();
    expect([request.customerName, request.contactName, request.phone, request.email]).toEqual([
      mark,
      ...[undefined, undefined, undefined],
    ]);
    expect(request.searchWords).not.toContain(phone);
    const order = await WorkOrderModel.findById(closed._id).orFail().lean();
    expect([order.customerName, order.contactName, order.phone]).toEqual(['Chợ Mẫu', undefined, undefined]);
    const letter = await MessageModel.findById(sent._id).orFail().lean();
    expect([letter.to, letter.recipientName, letter.body]).toEqual([undefined, mark, mark]);
    for (const { _id } of [waiting, elsewhere])
      expect((await WorkRequestModel.findById(_id).orFail().lean()).phone).toBe(phone);
    expect((await WorkOrderModel.findById(open._id).orFail().lean()).phone).toBe(phone);
    expect(JSON.stringify(await ErasureModel.find().lean())).not.toContain(phone);
    const list = await program.get('/personal-data/erasures').expect(200);
    expect((list.body as { items: object[] }).items).toHaveLength(1);
    const stranger = await useApi(registry.app, await buildPerson('centreHead'));
    const other = await stranger.get('/personal-data/erasures').expect(200);
    expect((other.body as { items: object[] }).items).toEqual([]);
  });
});
