import type { Types } from 'mongoose';
import request from 'supertest';
import { apiOperations } from '../../../src/api';
import { AccountModel } from '../../../src/register/accounts';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { buildInstallation } from '../../support/installation';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildMessage } from '../../support/messages';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();
beforeEach(emptyDatabase);

const verbs = async (filter: object = {}) =>
  (
    await AuditEntryModel.find({ 'subject.type': { $in: ['SignIn', 'Export'] }, ...filter })
      .sort({ _id: 1 })
      .lean()
  ).map(({ action, actorName, subject }) => [action, actorName, subject.name]);
const person = async () => buildPerson('technician', { organizationId: (await buildOrganization())._id });

describe('the audit trail has', () => {
  it('signing in and out on the pages, with where it came from', async () => {
    const { username, name, organizationId } = await person();
    const { post } = await signIn(registry.app, { username });
    await post('/sign-out').expect(303);
    expect(await verbs()).toEqual([
      ['signIn.signedIn', name, username],
      ['signIn.signedOut', name, username],
    ]);
    const [entry] = await AuditEntryModel.find({ action: 'signIn.signedIn' }).lean();
    expect(entry?.changes).toEqual([{ field: 'from', after: expect.stringContaining('127.0.0.1') as string }]);
    expect(String(entry?.subject.organizationId)).toBe(organizationId);
  });

  it('signing in by the API, and failures of known, of disabled and of unknown accounts, of these without the name', async () => {
    const [mine, disabled] = [await person(), await person()];
    await AccountModel.updateOne({ _id: disabled.id }, { active: false });
    const ask = (username: string, password: string) =>
      request(registry.app).post('/api/v1/tokens').send({ username, password });
    await ask(mine.username, 'không đúng').expect(401);
    await ask(disabled.username, testPassword).expect(401);
    await ask('mat-khau-cua-toi-go-nham-o', 'không đúng').expect(401);
    await ask(mine.username, testPassword).expect(201);
    expect(await verbs()).toEqual([
      ['signIn.signInFailed', 'Người chưa đăng nhập', mine.username],
      ['signIn.signInFailed', 'Người chưa đăng nhập', disabled.username],
      ['signIn.signInFailed', 'Người chưa đăng nhập', '(không có tài khoản này)'],
      ['signIn.signedIn', mine.name, mine.username],
    ]);
    expect(JSON.stringify(await AuditEntryModel.find().lean())).not.toContain('go-nham');
  });

  it('a wrong password where one is asked for again', async () => {
    const { username, name } = await person();
    const { post } = await signIn(registry.app, { username });
    const fields = { presentPassword: 'không đúng', password: 'mưa phùn trên đồi sim tím' };
    await post('/my-account/password', fields).expect(422);
    expect(await verbs({ action: 'signIn.passwordWrong' })).toEqual([['signIn.passwordWrong', name, username]]);
  });

  it('many sign-ins of one account at once, each once, in an unaltered chain', async () => {
    const { username } = await person();
    const ask = () => request(registry.app).post('/api/v1/tokens').send({ username, password: testPassword });
    await Promise.all(Array.from({ length: 10 }, ask));
    const entries = await AuditEntryModel.find({ 'subject.type': 'SignIn' }).sort({ sequence: 1 }).lean();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(entries.map(({ previousHash }) => previousHash)).toEqual(
      ['', ...entries.map(({ hash }) => hash)].slice(0, 10),
    );
  });
});

it('sign-ins stand on the account’s page, on one’s own, and in nobody else’s', async () => {
  const [mine, other] = [await person(), await person()];
  const { get } = await signIn(registry.app, mine);
  await request(registry.app).post('/api/v1/tokens').send({ username: other.username, password: 'không đúng' });
  const own = await get('/my-account').expect(200);
  expect(own.text).toContain('Đăng nhập và tải tệp gần đây');
  expect(own.text).toContain(mine.username);
  expect(own.text).not.toContain(other.username);
  const administrator = await signIn(registry.app, await buildPerson('administrator'));
  const page = await administrator.get(`/accounts/${other.id}`).expect(200);
  expect(page.text).toContain('Đăng nhập không thành công');
  expect(page.text).not.toContain(mine.username);
});

/** Exports are written when the answer has left. */
async function exportsOf(actorId: string, count: number): Promise<string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await AuditEntryModel.find({ actorId, 'subject.type': 'Export' }).sort({ sequence: 1 }).lean();
    if (found.length >= count) return found.map(({ changes }) => String(changes[0]?.after));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}

describe('an export is in the audit trail:', () => {
  it('every file that an operation of the API or its page answers', async () => {
    const centre = await buildWorkingCentre();
    await buildInstallation();
    await buildMessage({ organizationId: centre.centre._id });
    await (await workAt(registry.app, centre)).verify({ instrumentId: (await centre.scale()).id });
    const { _id, verificationId } = await CertificateModel.findOne().orFail();
    const ids: Readonly<Record<string, Types.ObjectId>> = {
      verifications: verificationId,
      'measurement-standards': centre.standard._id,
    };
    const idIn = (path: string) => String(ids[path.split('/')[1] ?? ''] ?? _id);
    const files = apiOperations({ clock: registry.clock, publicUrl: 'http://127.0.0.1:3000' })
      .filter(({ answer }) => answer.mediaType && !answer.mediaType.includes('json'))
      .map(({ path }) => path);
    const addressOf = (path: string) => path.replace(':year', '2022').replace(':id', idIn(path));
    expect(files.map(addressOf)).toEqual(expect.arrayContaining(['/instruments.csv', '/reports/996/2022.docx']));

    const officer = await buildPerson('departmentOfficer');
    const program = await useApi(registry.app, officer);
    const browser = await signIn(registry.app, officer);
    const there: string[] = [];
    const missing: string[] = [];
    for (const file of files) {
      const path = addressOf(file);
      if ((await program.get(path)).status !== 200) missing.push(file);
      else {
        await browser.get(path).expect(200);
        there.push(path);
      }
    }
    // Of records that nobody has made here; their own suites hold them.
    expect(missing).toEqual([
      '/verifications/:id/attachments/:fileId',
      '/certificates/:id/signed.pdf',
      '/approvals/:id/certificates.pdf',
      '/approvals/:id/failures.pdf',
      '/audit/seals/:id.txt',
    ]);
    const expected = there.flatMap((path) => [`/api/v1${path}`, path]);
    expect((await exportsOf(officer.id, expected.length)).sort()).toEqual(expected.sort());
  });

  it('with its filter; a page, a list and a refused file are none', async () => {
    const officer = await buildPerson('departmentOfficer');
    const { get } = await useApi(registry.app, officer);
    await get('/instruments?limit=1').expect(200);
    await get('/certificates/0123456789abcdef01234567.pdf').expect(404);
    await get('/instruments.csv?q=can').expect(200);
    expect(await exportsOf(officer.id, 1)).toEqual(['/api/v1/instruments.csv?q=can']);
  });
});
