import { Types } from 'mongoose';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { inTransaction } from '../../../src/platform/database';
import { NotFoundError, UnauthenticatedError } from '../../../src/platform/http';
import { AccountModel, assertPassword, disableAccountsOf, findSigner } from '../../../src/register/accounts';
import { ApiTokenModel } from '../../../src/register/accounts/api-token.model';
import { actorByToken, createToken, findTokens, revokeToken } from '../../../src/register/accounts/api-token.service';
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

describe('a token of a program', () => {
  const readOnly = { name: 'máy đọc', scopes: ['read'] as ('read' | 'write')[] };

  it('holds ninety days, to the instant', async () => {
    const owner = await person();
    const { token, expiresAt } = await createToken(owner, readOnly, testNow);
    expect(expiresAt.toISOString()).toBe('2027-02-18T02:00:00.000Z');
    const lastInstant = new Date(expiresAt.getTime() - 1);
    expect((await actorByToken(token, 'read', lastInstant)).id).toBe(owner.id);
    await expect(actorByToken(token, 'read', expiresAt)).rejects.toThrow(UnauthenticatedError);
  });

  it('is asked for where there is none, and of an unknown one nothing more is said', async () => {
    const refusals = [undefined, '', 'cd_unknown'].map((words) =>
      actorByToken(words, 'read', testNow).catch((error: unknown) => error),
    );
    const [none, empty, unknown] = await Promise.all(refusals);
    expect(none).toBeInstanceOf(UnauthenticatedError);
    expect([empty, unknown]).toEqual([none, none]);
  });

  it('is not made for an account that was closed meanwhile', async () => {
    const owner = await person();
    await AccountModel.updateOne({ _id: owner.id }, { active: false });
    await expect(createToken(owner, readOnly, testNow)).rejects.toThrow(UnauthenticatedError);
    expect(await ApiTokenModel.countDocuments({ accountId: owner.id })).toBe(0);
  });

  it('is given up once: its day stays, and the trail tells it once; nobody gives up another’s', async () => {
    const owner = await person();
    await createToken(owner, readOnly, testNow);
    const _id = (await findTokens(owner))[0]!._id;
    await expect(revokeToken(await person(), String(_id), testNow)).rejects.toThrow(NotFoundError);
    for (const minutes of [0, 5]) await revokeToken(owner, String(_id), new Date(testNow.getTime() + minutes * 60_000));
    const [kept] = await findTokens(owner);
    expect(kept?.revokedAt).toEqual(testNow);
    expect(await AuditEntryModel.countDocuments({ action: 'apiToken.revoked', 'subject.id': _id })).toBe(1);
  });

  it('stands among the hundred newest of its owner', async () => {
    const owner = await person();
    const accountId = new Types.ObjectId(owner.id);
    const made = Array.from({ length: 101 }, (_, at) => ({
      ...{ accountId, name: `máy ${at}`, scopes: ['read'], tokenHash: `${owner.id} ${at}`, epoch: 0 },
      // Neither in the order in which they were written nor against it.
      createdAt: new Date(testNow.getTime() + ((at * 37) % 101)),
      expiresAt: testNow,
    }));
    await ApiTokenModel.collection.insertMany(made);
    const newestFirst = [...made].sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
    const found = await findTokens(owner);
    expect(found.map(({ name }) => name)).toEqual(newestFirst.slice(0, 100).map(({ name }) => name));
  });
});

it('who signed something is still its signer while the account is open, and no longer', async () => {
  const signer = await person();
  expect((await findSigner(signer.id, testNow))?.name).toBe(signer.name);
  await AccountModel.updateOne({ _id: signer.id }, { active: false });
  expect(await findSigner(signer.id, testNow)).toBeUndefined();
});

it('nobody’s password is right where the account is gone', async () => {
  const gone = await person();
  await AccountModel.deleteOne({ _id: gone.id });
  await expect(assertPassword(gone, testPassword, testNow)).rejects.toThrow(UnauthenticatedError);
});

it('whoever signs for somebody has a position of their own, which the field says', async () => {
  const api = await administratorsApi();
  const signing = { ...(await fieldsOf()), role: 'centreHead', signsFor: 'KT. GIÁM ĐỐC' };
  const refused = (await api.post('/accounts', signing).expect(422)).body as { errors: { field: string }[] };
  expect(refused.errors.map(({ field }) => field)).toEqual(['position']);
  await api.post('/accounts', { ...signing, position: 'Phó Giám đốc' }).expect(201);
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
