import { Types } from 'mongoose';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { inTransaction } from '../../../src/platform/database';
import { AccountModel, disableAccountsOf } from '../../../src/register/accounts';
import { ApiTokenModel } from '../../../src/register/accounts/api-token.model';
import { hashPassword, isPassword } from '../../../src/register/accounts/password';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';
import { recordWritesApart } from '../../support/writes';

const registry = useRegistry();
const writes = recordWritesApart();
const newPassword = 'mưa phùn trên đồi sim tím';

const person = async () => buildPerson('technician', { organizationId: (await buildOrganization())._id });
const administratorsApi = async () => useApi(registry.app, await buildPerson('administrator'));
let named = 0;
const fieldsOf = async () => ({
  ...{ username: `nguoi-${(named += 1)}`, password: newPassword, displayName: `Trần Thị ${named}`, role: 'technician' },
  organizationId: String((await buildOrganization())._id),
});

it('whatever is done to an account is done in one transaction with its entry in the audit trail', async () => {
  const api = await administratorsApi();
  const own = await person();
  const program = await useApi(registry.app, own);
  const browser = await signIn(registry.app, own);
  const fields = await fieldsOf();
  writes.start();
  const { id } = (await api.post('/accounts', fields).expect(201)).body as { id: string };
  await api.patch(`/accounts/${id}`, { displayName: 'Trần Thị Sáu' }).expect(200);
  await api.post(`/accounts/${id}/reset`, { password: 'gió lào thổi qua cầu treo' }).expect(200);
  await api.post(`/accounts/${id}/disable`, {}).expect(200);
  await api.post(`/accounts/${id}/enable`, {}).expect(200);
  await program.get('/organizations').expect(200);
  const passwords = { presentPassword: testPassword, password: newPassword };
  await browser.post('/my-account/password', passwords).expect(303);
  // The sessions of browsers, the tries at passwords and when a token was last used are nobody's records.
  const ofNobody = /^(sessions|passwordtries|apitokens updateOne)/;
  expect(writes.apart.filter((write) => !ofNobody.test(write))).toEqual([]);
});

it('an account belongs to an organization that there is, when it is made and when it is changed', async () => {
  const api = await administratorsApi();
  const nowhere = { organizationId: String(new Types.ObjectId()) };
  const faults = ({ body }: { body: unknown }) =>
    (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
  expect(faults(await api.post('/accounts', { ...(await fieldsOf()), ...nowhere }).expect(422))).toEqual([
    'organizationId',
  ]);
  const { id } = await person();
  expect(faults(await api.patch(`/accounts/${id}`, nowhere).expect(422))).toEqual(['organizationId']);
});

it('whoever leaves loses the accounts that are still open, but nobody their own', async () => {
  const [leaver, closed, head] = [await person(), await person(), await person()];
  await AccountModel.updateOne({ _id: closed.id }, { active: false });
  const ids = [leaver, closed, head].map(({ id }) => new Types.ObjectId(id));
  await inTransaction((session) => disableAccountsOf(head, ids, { reason: 'thôi việc', at: testNow, session }));
  const stored = await AccountModel.find({ _id: { $in: ids } })
    .sort({ _id: 1 })
    .lean();
  expect(stored.map(({ active }) => active)).toEqual([false, false, true]);
  const entries = await AuditEntryModel.find({ 'subject.id': { $in: ids }, action: 'account.disabled' }).lean();
  expect(entries.map(({ subject, reason, actorId }) => [String(subject.id), reason, actorId])).toEqual([
    [leaver.id, 'thôi việc', head.id],
  ]);
  expect(entries[0]?.changes).toContainEqual({ field: 'active', before: true, after: false });
});

describe('a token', () => {
  it('that was given up before keeps its day when the account is closed', async () => {
    const owner = await person();
    await useApi(registry.app, owner);
    await useApi(registry.app, owner);
    const earlier = new Date('2026-11-01T00:00:00Z');
    const first = await ApiTokenModel.findOneAndUpdate({ accountId: owner.id }, { revokedAt: earlier }).orFail();
    await (await administratorsApi()).post(`/accounts/${owner.id}/disable`, {}).expect(200);
    const tokens = await ApiTokenModel.find({ accountId: owner.id }).lean();
    const days = tokens.map(({ _id, revokedAt }) => [_id.equals(first._id), revokedAt?.toISOString()]);
    expect(days.sort()).toEqual([
      [false, testNow.toISOString()],
      [true, earlier.toISOString()],
    ]);
  });

  it('is listed to its owner, the newest first', async () => {
    const owner = await person();
    const { post, get } = await signIn(registry.app, owner);
    for (const name of ['khóa trước', 'khóa sau'])
      await post('/my-account/tokens', { name, scopes: ['read'] }).expect(303);
    const ofFirst = { name: 'khóa trước', accountId: new Types.ObjectId(owner.id) };
    const { matchedCount } = await ApiTokenModel.collection.updateOne(ofFirst, { $set: { createdAt: new Date(0) } });
    expect(matchedCount).toBe(1);
    const { text } = await get('/my-account').expect(200);
    expect(text).toMatch(/>khóa sau<[^]*>khóa trước</);
  });
});

describe('a password', () => {
  it('of nobody is that of no account, and takes as long to be refused as one’s own', async () => {
    expect(await isPassword('nobody has this password', undefined)).toBe(false);
    const own = await hashPassword(newPassword);
    const took = async (passwordHash: string | undefined) => {
      const times: number[] = [];
      for (let time = 0; time < 4; time += 1) {
        const began = performance.now();
        expect(await isPassword('không đúng', passwordHash)).toBe(false);
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    expect((await took(undefined)) / (await took(own))).toBeGreaterThan(0.4);
  });

  it('is asked for again where one is due: without one the field says so, and only the form that was sent', async () => {
    const { post } = await signIn(registry.app, await person());
    const { text } = await post('/my-account/password', { presentPassword: '', password: newPassword }).expect(422);
    expect(text).toContain('id="presentpassword-error"');
    expect(text.match(/id="error-summary"/g)).toHaveLength(1);
  });
});

it('under the account of a body that has ended one reads and does not write', async () => {
  const ended = await buildOrganization({ validFrom: '2010-01-01', validUntil: '2025-06-30' });
  const standing = await buildOrganization({ validFrom: '2010-01-01' });
  for (const [organization, status] of [
    [ended, 403],
    [standing, 422],
  ] as const) {
    const { get, post } = await useApi(
      registry.app,
      await buildPerson('departmentOfficer', { organizationId: organization._id }),
    );
    await get('/organizations').expect(200);
    await post('/organizations', {}).expect(status);
  }
});
