import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Types } from 'mongoose';
import request from 'supertest';
import { findNewestSeal, readSeals, textOf } from '../../src/audit';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { hashOf } from '../../src/audit/entry.seals';
import { CertificateModel } from '../../src/laboratory/certificates';
import { MessageModel } from '../../src/laboratory/schedule';
import { runNight } from '../../src/ledger.jobs';
import { createLog } from '../../src/platform/log';
import { buildWorkingCentre, workAt } from '../support/certificates';
import { buildPerson, signIn, useApi } from '../support/people';
import { testNow, useRegistry } from '../support/registry';

const registry = useRegistry();
const dataDir = mkdtempSync(join(tmpdir(), 'chuan-do-night-'));
const nextDay = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
const night = (at: Date, more: object = {}) =>
  runNight(
    { ...{ clock: registry.clock, log: createLog('silent'), dataDir, publicUrl: 'http://127.0.0.1:3000' }, ...more },
    at,
  );

let certificateId: Types.ObjectId;
let administrator: Awaited<ReturnType<typeof buildPerson>>;

beforeAll(async () => {
  administrator = await buildPerson('administrator');
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const { certificate } = await work.verify({ instrumentId: (await centre.scale()).id });
  certificateId = new Types.ObjectId(certificate?.id);
});

describe('a night in which nothing is bent', () => {
  it('ends in one line over everything: on the page, in the API, as a file, on the report and in a letter', async () => {
    await night(testNow, { sealMail: 'luu-tru@example.vn' });
    await night(testNow, { sealMail: 'luu-tru@example.vn' });
    const seal = await findNewestSeal();
    const line = seal && textOf(seal);
    expect(line).toMatch(/^chuan-do-seal 2026-11-20 block \d+ sha256 [0-9a-f]{64} .*Certificate 1/);
    const pages = await signIn(registry.app, administrator);
    const page = (await pages.get('/audit/seals').expect(200)).text;
    expect(page).toContain('không có gì bị sửa');
    expect(page).toContain(seal?.hash);
    expect((await pages.get('/audit/seals/2026-11-20.txt').expect(200)).text).toBe(line);
    await pages.get('/audit/seals/2026-11-20.tsr').expect(404);
    const { get } = await useApi(registry.app, administrator);
    expect((await get('/audit/seals').expect(200)).body).toMatchObject({
      items: [{ line: line?.trim(), timeStamp: null }],
    });
    expect((await get('/audit/seals/2026-11-20.txt').expect(200)).text).toBe(line);
    expect((await get('/audit/check').expect(200)).body).toMatchObject({ day: '2026-11-20', total: 0, errorId: null });
    const letters = await MessageModel.find({ to: 'luu-tru@example.vn' }).lean();
    expect(letters.map(({ body }) => readSeals(body)[0]?.hash)).toEqual([seal?.hash]);
  });

  it('is nobody’s business below the department', async () => {
    const head = await signIn(registry.app, await buildPerson('centreHead'));
    await head.get('/audit/seals').expect(403);
    await head.get('/audit/seals/2026-11-20.txt').expect(403);
  });

  it('says why a time-stamp is missing, and is not held up by it', async () => {
    await expect(night(nextDay(1), { timeStampUrl: 'http://127.0.0.1:9/' })).rejects.toThrow('does not answer');
    expect((await findNewestSeal())?.timeStampFault).toContain('does not answer');
  });
});

it('the audit trail is written out line by line as it was sealed, to whoever may read it and no more of it', async () => {
  const pages = await signIn(registry.app, administrator);
  const lines = (await pages.get('/audit/entries.jsonl?subjectType=Certificate').expect(200)).text.trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries).toHaveLength(await AuditEntryModel.countDocuments({ 'subject.type': 'Certificate' }));
  for (const entry of entries)
    expect(hashOf({ ...entry, at: new Date(entry['at'] as string) } as never)).toBe(entry['hash']);
  await pages.get('/audit/entries.jsonl?colour=red').expect(400);
  const stranger = await useApi(registry.app, await buildPerson('centreHead'));
  expect((await stranger.get('/audit/entries.jsonl?subjectType=Certificate').expect(200)).text).toBe('');
});

it('a night that finds something bent says so in words: to administrators, on the page, and to who looks the paper up', async () => {
  const { publicCode } = await CertificateModel.findById(certificateId).orFail().lean();
  const look = () => request(registry.app).get(`/v/${publicCode}`).set('Accept', 'application/json').expect(200);
  expect((await look()).body).toMatchObject({ standing: 'valid' });
  // Cut off at its end with what it says of the record: the certificate alone looks as it did before.
  const instrument = await AuditEntryModel.findOne({ action: 'certificate.issued' }).orFail().lean();
  await AuditEntryModel.deleteOne({ _id: instrument._id });
  await night(nextDay(2));
  expect((await look()).body).toMatchObject({ standing: 'unproven' });
  const pages = await signIn(registry.app, administrator);
  const page = (await pages.get('/audit/seals').expect(200)).text;
  expect(page).toContain('không còn như lúc niêm phong');
  expect(page).toMatch(/Lịch sử của Giấy chứng nhận .* đã bị cắt cụt/);
  const letter = await MessageModel.findOne({ key: `bent:2026-11-22:${administrator.id}` })
    .orFail()
    .lean();
  expect(letter.body).toContain('đã bị cắt cụt');
  expect((await request(registry.app).get('/readyz').expect(200)).text).toBe('ready');
});
