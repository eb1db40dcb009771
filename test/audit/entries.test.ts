import { setTimeout as wait } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { Types } from 'mongoose';
import { findEvents, findNewestOfKind, recordAudit, recordEvent, redactEntries } from '../../src/audit';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { heldKind, heldKinds } from '../../src/audit/audited';
import { hashOf, isUnchanged, type SealedEntry } from '../../src/audit/entry.seals';
import { inTransaction } from '../../src/platform/database';
import { buildInstallation } from '../support/installation';
import { buildPerson, signIn, useApi } from '../support/people';
import { emptyDatabase, testNow, useRegistry } from '../support/registry';

const registry = useRegistry();
beforeEach(emptyDatabase);

const actor = { id: 'a', name: 'Người thử' };

function record(changed: object) {
  const subject = { type: 'Instrument' as const, id: new Types.ObjectId(), name: 'PTD-1' };
  return inTransaction((session) =>
    recordAudit(actor, { action: 'instrument.changed', subject, at: testNow, ...changed }, session),
  );
}

const fieldsOf = (value: object | null | undefined) => Object.keys(value ?? {}).sort();

it('an entry holds what is said of the change and nothing else, for its hash is taken over all of it', async () => {
  await record({ before: null, after: { place: 'Đông Hà', parts: {} } });
  const stored = await AuditEntryModel.collection.findOne();
  expect(fieldsOf(stored)).toEqual(
    [
      '_id',
      'action',
      'actorId',
      'actorName',
      'at',
      'block',
      'changes',
      'hash',
      'previousHash',
      'seal',
      'sequence',
    ].concat('subject'),
  );
  expect(fieldsOf(stored?.['subject'] as object)).toEqual(['id', 'name', 'type']);
  expect(stored?.['changes']).toEqual([
    { field: 'place', after: 'Đông Hà' },
    { field: 'parts', after: {} },
  ]);
});

it('an entry keeps the reason and the version where there are any, and the API tells a missing reason as null', async () => {
  await record({ after: { place: 'Đông Hà', __v: 3 }, reason: 'chuyển kho' });
  await record({ after: { place: 'Cam Lộ', __v: 3 }, version: 7 });
  await record({ before: { place: 'Cam Lộ', __v: 3 }, after: null });
  const stored = await AuditEntryModel.find().sort({ _id: 1 }).lean();
  expect(stored.map(({ reason, version }) => [reason, version])).toEqual([
    ['chuyển kho', 3],
    [undefined, 7],
    [undefined, undefined],
  ]);
  const { get } = await useApi(registry.app, await buildPerson('administrator'));
  const { items } = (await get('/audit?subjectType=Instrument').expect(200)).body as { items: { reason: unknown }[] };
  expect(items.map(({ reason }) => reason).sort()).toEqual(['chuyển kho', null, null]);
});

it('the hash of an entry is that of its content in one order of names, whatever else was kept since', () => {
  const id = new Types.ObjectId();
  const entry = {
    ...{ at: testNow, actorId: 'a', actorName: 'Người thử', action: 'instrument.changed', sequence: 2 },
    ...{ subject: { type: 'Instrument' as const, id, name: 'PTD-1' }, previousHash: 'trước' },
    changes: [{ field: 'parts', after: { b: 1, a: { d: 2, c: 3 } } }],
  };
  const changes = '[{"after":{"a":{"c":3,"d":2},"b":1},"field":"parts"}]';
  const head = `"${testNow.toISOString()}","a","Người thử","instrument.changed","Instrument","${String(id)}","PTD-1"`;
  const digest = (content: string) => createHash('sha256').update(content).digest('hex');
  expect(hashOf(entry)).toBe(digest(`[${head},${changes},"",2,"trước"]`));
  const later = { ...entry, version: 0, state: '', numbers: [{ series: 'GCN', value: 7 }], reason: 'vì' };
  expect(hashOf(later)).toBe(digest(`[${head},${changes},"vì",2,"trước",0,"",[{"series":"GCN","value":7}]]`));
});

it('an entry of a kind that no domain defines any more is still read, as it was stored', async () => {
  await record({ after: { place: 'Đông Hà' } });
  const gone = { $set: { 'subject.type': 'Gone', action: 'gone.changed' } };
  await AuditEntryModel.collection.updateOne({}, gone);
  const { get } = await signIn(registry.app, await buildPerson('administrator'));
  const { text } = await get('/audit').expect(200);
  expect(text).toContain('gone.changed');
  expect(text).toContain('Đông Hà');
});

it('entries are written out oldest first, and the newest of a kind are told newest first', async () => {
  for (const hours of [2, 1, 3])
    await record({ after: { place: `nơi ${hours}` }, at: new Date(testNow.getTime() + hours * 3_600_000) });
  const { get } = await useApi(registry.app, await buildPerson('administrator'));
  const lines = (await get('/audit/entries.jsonl?subjectType=Instrument').expect(200)).text.trim().split('\n');
  const places = (changes: readonly { readonly after?: unknown }[]) => changes.map(({ after }) => after).join();
  expect(lines.map((line) => places((JSON.parse(line) as { changes: { after: string }[] }).changes))).toEqual([
    ...['nơi 1', 'nơi 2', 'nơi 3'],
  ]);
  const newest = await findNewestOfKind('Instrument', {}, 2);
  expect(newest.map(({ changes }) => places(changes))).toEqual(['nơi 3', 'nơi 2']);
});

it('an instant, a sentence in both languages and a quantity are told as people read them', async () => {
  const told = { when: '2025-03-31T20:30:00.000Z', words: { vi: 'một câu', en: 'a sentence' }, only: { vi: 'lẻ' } };
  await record({ after: { ...told, size: { value: '0.5', unit: 'kg' } } });
  const { get } = await signIn(registry.app, await buildPerson('administrator'));
  const pages = [await get('/audit').expect(200), await get('/audit?lang=en').expect(200)];
  const [vi = '', en = ''] = pages.map(({ text }) => text);
  expect(vi).toContain('01/04/2025 03:30');
  expect(vi).toContain('một câu');
  expect(vi).not.toContain('a sentence');
  expect(vi).toContain('vi: lẻ');
  expect(vi).toContain('0,5 kg');
  expect(en).toContain('a sentence');
  expect(en).not.toContain('một câu');
});

it('the newest of one kind are of that kind alone', async () => {
  await record({ after: { place: 'Đông Hà' } });
  await inTransaction((session) => {
    const subject = { type: 'Document' as const, id: new Types.ObjectId(), name: 'ĐLVN 13:2019' };
    return recordAudit(actor, { action: 'document.changed', subject, at: testNow }, session);
  });
  const found = await findNewestOfKind('Instrument', {}, 10);
  expect(found.map(({ subject }) => subject.name)).toEqual(['PTD-1']);
});

it('a record that begins with its first change has the version 0 before, 1 after, and two who begin it do not overwrite each other', async () => {
  await buildInstallation();
  const { get, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
  const etag = async () => (await get('/reports/996/2022').expect(200)).headers['etag'];
  const begin = (version: string, place: string) => patch('/reports/996/2022', { place }).set('If-Match', version);
  expect(await etag()).toBe('"0"');
  await begin('"0"', 'Đông Hà').expect(200);
  expect(await etag()).toBe('"1"');
  await begin('"0"', 'Cam Lộ').expect(412);
  await begin('"1"', 'Gio Linh').expect(200);
  expect(await etag()).toBe('"2"');
  const versions = await AuditEntryModel.find({ 'subject.type': 'Report' }).sort({ sequence: 1 }).lean();
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
});

it('a file that somebody takes out is an entry with its address, told in words; a page is none, nor what is only asked for', async () => {
  const administrator = await buildPerson('administrator');
  const { get, head } = await signIn(registry.app, administrator);
  await get('/instruments').expect(200);
  await head('/instruments.csv?q=head');
  await get('/instruments.csv?q=cân').expect(200);
  // Written when the answer has left.
  const written = () => AuditEntryModel.find({ action: 'export.exported' }).lean();
  for (let tries = 0; tries < 100 && (await written()).length === 0; tries += 1) await wait(20);
  const taken = await written();
  expect(taken.map(({ actorName, subject }) => [actorName, String(subject.organizationId)])).toEqual([
    [administrator.name, administrator.organizationId],
  ]);
  expect(taken[0]?.changes[0]).toEqual({ field: 'address', after: '/instruments.csv?q=c%C3%A2n' });
  expect(taken[0]?.subject.name).toMatch(/^[\w.-]+\.csv$/);
  expect((await get('/audit').expect(200)).text).toContain('Tải tệp về');
});

it('an entry out of which a value was taken is whole as long as what is left is what the registry left', async () => {
  const id = new Types.ObjectId();
  await record({ subject: { type: 'Instrument', id, name: 'PTD-1' }, after: { place: 'Đông Hà', phone: '0233' } });
  const read = () => AuditEntryModel.findOne().lean<SealedEntry>().orFail();
  const by = new Types.ObjectId();
  const redacted = await inTransaction((session) => redactEntries(id, (field) => field === 'phone', by, session));
  const left = await read();
  expect(redacted).toEqual([{ entry: String(left._id), hash: hashOf(left) }]);
  expect(JSON.stringify(left.changes)).not.toContain('0233');
  expect(isUnchanged(left)).toBe(true);
  const { redaction, ...unredacted } = left;
  const otherwise = redaction && { ...redaction, by: new Types.ObjectId() };
  const bent = [
    { ...left, changes: [{ field: 'place', after: 'Cam Lộ' }] },
    { ...unredacted, ...(otherwise && { redaction: otherwise }) },
    unredacted,
  ];
  expect(bent.map(isUnchanged)).toEqual([false, false, false]);
  expect(await inTransaction((session) => redactEntries(id, (field) => field === 'none', by, session))).toEqual([]);
});

it('the events of an account are its own, newest first, and no more than asked for', async () => {
  const [one, other] = [String(new Types.ObjectId()), String(new Types.ObjectId())];
  const event = { kind: 'Export' as const, action: 'export.exported' as const };
  for (const [of, name] of [
    [one, 'một.csv'],
    [other, 'khác.csv'],
    [one, 'hai.csv'],
    [one, 'ba.csv'],
  ] as const)
    await recordEvent(actor, { ...event, of, name, at: testNow, details: { address: `/${name}`, from: '::1' } });
  expect((await findEvents(one, 2)).map(({ subject }) => subject.name)).toEqual(['ba.csv', 'hai.csv']);
  expect((await findEvents(other, 2)).map(({ subject }) => subject.name)).toEqual(['khác.csv']);
});

it('nothing is held against the entries of a kind that nobody knows', () => {
  expect(heldKinds().map(({ type }) => type)).toContain('Certificate');
  expect(['Instrument', 'NoSuchKind'].map(heldKind)).toEqual([undefined, undefined]);
});
