import mongoose, { Types, type mongo } from 'mongoose';
import { agreementOf, checkLedger, recordEvent, sealAround, sealEntries, stranger, takeIn } from '../../src/audit';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { hashOf, sealOf } from '../../src/audit/entry.seals';
import { BlockModel } from '../../src/audit/ledger/block.model';
import { sealedBlock } from '../../src/audit/ledger/block.seals';
import { keepHead, readHead } from '../../src/audit/ledger/head';
import { CertificateModel, VerificationModel } from '../../src/laboratory/certificates';
import { sealKeysIn, setUpSeals } from '../../src/platform/seals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { buildWorkingCentre, workAt } from '../support/certificates';
import { testPassword } from '../support/people';
import { testNow, useRegistry } from '../support/registry';

const registry = useRegistry();
const collection = (name: string) => mongoose.connection.collection<Record<string, unknown>>(name);
const kinds = async (...seals: { day: string; block: number; hash: string }[]) =>
  (await checkLedger({ seals })).findings.map(({ kind, text }) => `${kind}: ${text.vi}`);

let certificate: { id: Types.ObjectId; number: string };
let verificationId: Types.ObjectId;
let withdrawn: Types.ObjectId;
let head: Awaited<ReturnType<typeof workAt>>['head'];

beforeAll(async () => {
  await takeIn(testNow);
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const first = await work.verify({ instrumentId: (await centre.scale()).id });
  const second = await work.verify({ instrumentId: (await centre.scale()).id });
  certificate = { id: new Types.ObjectId(first.certificate?.id), number: first.certificate?.number ?? '' };
  verificationId = new Types.ObjectId(first.id);
  withdrawn = new Types.ObjectId(second.certificate?.id);
  await sealEntries(() => testNow);
  head = work.head;
  await withdraw(withdrawn);
});

const withdraw = (id: Types.ObjectId) =>
  head.post(`/certificates/${String(id)}/withdraw`, { reason: 'thử', password: testPassword }).expect(200);

/** Every document of a collection that was there before, as it was before. */
async function restored(bend: () => Promise<unknown>, found: (findings: string[]) => void | Promise<void>) {
  const names = [
    'auditentries',
    'sealedblocks',
    'certificates',
    'verifications',
    'counters',
    'files.files',
    'files.chunks',
  ];
  const kept = await Promise.all(names.map(async (name) => [name, await collection(name).find().toArray()] as const));
  try {
    await bend();
    await found(await kinds());
  } finally {
    for (const [name, documents] of kept) {
      await collection(name).deleteMany({});
      if (documents.length > 0) await collection(name).insertMany(documents);
    }
  }
}

const entryOf = (id: Types.ObjectId, action: string) =>
  AuditEntryModel.findOne({ 'subject.id': id, action }).orFail().lean();

it('finds nothing while nobody touched anything, sealed or not sealed yet', async () => {
  expect(await kinds()).toEqual([]);
  const { counts, last } = await checkLedger();
  expect(counts.records).toBe(4);
  expect(counts.files).toBe(4);
  expect(last?.block).toBe(await BlockModel.countDocuments());
  expect(await AuditEntryModel.countDocuments({ block: 0 })).toBeGreaterThan(0);
});

const certificates = () => CertificateModel.collection;

describe('names what somebody with the database alone has bent', () => {
  it.each<readonly [string, () => Promise<unknown>, RegExp]>([
    [
      'a changed entry',
      async () =>
        AuditEntryModel.updateOne(
          { _id: (await entryOf(certificate.id, 'certificate.issued'))._id },
          { actorName: 'Kẻ khác' },
        ),
      /^entryChanged: Mục số 1 trong lịch sử của Giấy chứng nhận /,
    ],
    [
      'a deleted approval',
      async () => AuditEntryModel.deleteOne({ _id: (await entryOf(verificationId, 'verification.approved'))._id }),
      /^entryCutOff: Lịch sử của Biên bản .* mất mục số 3/,
    ],
    [
      'an entry taken out of the middle',
      async () => AuditEntryModel.deleteOne({ _id: (await entryOf(verificationId, 'verification.submitted'))._id }),
      /^entryRemoved: Mục số 2 trong lịch sử của Biên bản/,
    ],
    [
      'an inserted entry',
      async () => {
        const { _id, ...entry } = await entryOf(verificationId, 'verification.approved');
        const forged = { ...entry, actorName: 'Kẻ khác', sequence: 4, previousHash: entry.hash };
        await AuditEntryModel.collection.insertOne({ ...forged, _id: new Types.ObjectId(), hash: hashOf(forged) });
        return _id;
      },
      /^entryInserted: Mục số 4 trong lịch sử của Biên bản/,
    ],
    [
      'a chain rewritten without the key',
      async () => {
        const entry = await entryOf(withdrawn, 'certificate.withdrawn');
        setUpSeals(sealKeysIn('somebody-elses-key-that-is-long-enough'));
        const forged = { ...entry, reason: 'khác' };
        const hash = hashOf(forged);
        await AuditEntryModel.replaceOne({ _id: entry._id }, { ...forged, hash, seal: sealOf(entry._id, hash) });
        setUpSeals(sealKeysIn('a-key-that-only-tests-know-long-enough'));
      },
      /^entryForeign: Mục số 2 trong lịch sử của Giấy chứng nhận/,
    ],
    [
      'a changed validity',
      () => certificates().updateOne({ _id: certificate.id }, { $set: { validUntil: '2099-12-31' } }),
      /^recordMoved: Giấy chứng nhận .*Có giá trị đến/,
    ],
    [
      'a withdrawal undone together with its entry',
      async () => {
        await AuditEntryModel.deleteOne({ _id: (await entryOf(withdrawn, 'certificate.withdrawn'))._id });
        await certificates().updateOne({ _id: withdrawn }, { $set: { status: 'valid' } });
      },
      /^recordMoved: Giấy chứng nhận/,
    ],
    [
      'a deleted certificate',
      () => certificates().deleteOne({ _id: certificate.id }),
      /^recordDeleted: Giấy chứng nhận V26/,
    ],
    [
      'a deleted record',
      () => VerificationModel.collection.deleteOne({ _id: verificationId }),
      /^recordDeleted: Biên bản BB-2026/,
    ],
    [
      'a forged certificate that was never audited',
      async () => {
        const real = await certificates().findOne({ _id: certificate.id });
        await certificates().insertOne({
          ...real,
          ...{ _id: new Types.ObjectId(), verificationId: new Types.ObjectId(), instrumentId: new Types.ObjectId() },
          ...{ number: 'V26.99999', sequence: 99999, publicCode: 'f'.repeat(26) },
        });
      },
      /^recordForged: Giấy chứng nhận V26\.99999/,
    ],
    [
      'bytes of a certificate’s PDF',
      async () => {
        const file = (await CertificateModel.findById(certificate.id).orFail().lean()).file;
        const chunks = collection('files.chunks');
        const chunk = await chunks.findOne({ files_id: file?.fileId });
        const data = Buffer.from((chunk?.['data'] as mongo.Binary).buffer);
        data.write('X', 100);
        await chunks.updateOne({ _id: chunk?._id as never }, { $set: { data: new mongoose.mongo.Binary(data) } });
      },
      /^fileChanged: Tệp V26\.\d+\.pdf \(Giấy chứng nhận V26/,
    ],
    [
      'a deleted file',
      async () => {
        const file = (await CertificateModel.findById(certificate.id).orFail().lean()).xml;
        await collection('files.files').deleteOne({ _id: file?.fileId as never });
      },
      /^fileMissing: Tệp V26\.\d+\.xml \(Giấy chứng nhận V26/,
    ],
    [
      'a number series turned back',
      () => collection('counters').updateOne({ _id: /^certificate:/ }, { $set: { last: 1 } }),
      /^seriesMoved: Dãy số certificate:.* đang ở số 1, trong khi sổ đã cấp đến số 2/,
    ],
    [
      'a changed block',
      () => BlockModel.updateOne({ _id: 2 }, { at: new Date(0) }),
      /^blockChanged: Khối niêm phong 2/,
    ],
    ['a block taken out', () => BlockModel.deleteOne({ _id: 1 }), /^blockMissing: Chuỗi niêm phong thiếu khối 1/],
  ])('%s', async (_what, bend, named) => {
    await restored(bend, (found) => expect(found.filter((each) => named.test(each))).toHaveLength(1));
  });

  it('a certificate deleted with all that is left of it in the unsealed end: its number is missing', async () => {
    const only = async () => {
      await collection('auditentries').deleteMany({ 'subject.id': certificate.id });
      await certificates().deleteOne({ _id: certificate.id });
    };
    await restored(only, (found) => expect(found.join('\n')).toMatch(/entryCutOff.*\n[^]*seriesGap: .* thiếu số 1/));
  });

  it('the end of the chain, cut off with everything in it, by what this machine remembers', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'chuan-do-head-'));
    const before = await BlockModel.find().sort({ _id: -1 }).limit(1).lean();
    await restored(
      async () => {
        const last = await sealEntries(() => testNow);
        await keepHead(dataDir, { block: last?._id ?? 0, hash: last?.hash ?? '' });
        await AuditEntryModel.deleteMany({ block: last?._id ?? 0 });
        await BlockModel.deleteOne({ _id: last?._id ?? 0 });
        await keepHead(dataDir, { block: 1, hash: '' });
      },
      async () => {
        const { findings, last } = await checkLedger({ head: readHead(dataDir) });
        expect(last?.block).toBe(before[0]?._id);
        expect(findings.map(({ kind }) => kind)).toContain('chainShort');
        // The registry itself lets the chain grow again, past the block that is remembered.
        for (let grown = 0; grown < 2; grown += 1) {
          const event = { kind: 'SignIn', action: 'signIn.signedOut', of: 'nobody', name: 'thử', at: testNow } as const;
          await recordEvent(stranger, event);
          const anew = await sealEntries(() => testNow);
          await keepHead(dataDir, { block: anew?._id ?? 0, hash: anew?.hash ?? '' });
        }
        const later = await checkLedger({ head: readHead(dataDir) });
        expect(later.findings.map(({ kind }) => kind)).toContain('chainOther');
      },
    );
  });
});

describe('the public page answers from what is sealed', () => {
  const codeOf = async (id: Types.ObjectId) => (await CertificateModel.findById(id).orFail().lean()).publicCode;
  const look = async (code: string) => {
    const told = await request(registry.app).get(`/v/${code}`).set('Accept', 'application/json').expect(200);
    const page = await request(registry.app).get(`/v/${code}`).expect(200);
    return { standing: (told.body as { standing: string }).standing, page: page.text };
  };

  it('as before while nothing is bent', async () => {
    expect((await look(await codeOf(certificate.id))).standing).toBe('valid');
    expect((await look(await codeOf(withdrawn))).standing).toBe('withdrawn');
  });

  it.each<readonly [string, () => Promise<string>]>([
    [
      'a changed validity',
      async () => {
        await certificates().updateOne({ _id: certificate.id }, { $set: { validUntil: '2099-12-31' } });
        return codeOf(certificate.id);
      },
    ],
    [
      'a withdrawal undone',
      async () => {
        await certificates().updateOne({ _id: withdrawn }, { $set: { status: 'valid' } });
        return codeOf(withdrawn);
      },
    ],
    [
      'a certificate that was never issued',
      async () => {
        const real = await certificates().findOne({ _id: certificate.id });
        const ids = {
          _id: new Types.ObjectId(),
          verificationId: new Types.ObjectId(),
          instrumentId: new Types.ObjectId(),
        };
        await certificates().insertOne({
          ...real,
          ...ids,
          sequence: 99,
          number: 'V26.00099',
          publicCode: 'g'.repeat(26),
        });
        return 'g'.repeat(26);
      },
    ],
    [
      'a file with other bytes',
      async () => {
        const { file } = await CertificateModel.findById(certificate.id).orFail().lean();
        await collection('files.chunks').deleteOne({ files_id: file?.fileId });
        return codeOf(certificate.id);
      },
    ],
    [
      'a changed entry',
      async () => {
        await AuditEntryModel.updateOne({ 'subject.id': certificate.id }, { actorName: 'Kẻ khác' });
        return codeOf(certificate.id);
      },
    ],
  ])('never calls valid %s', async (_what, bend) => {
    const seen: Awaited<ReturnType<typeof look>>[] = [];
    await restored(
      async () => seen.push(await look(await bend())),
      () => undefined,
    );
    expect(seen[0]?.standing).toBe('unproven');
    expect(seen[0]?.page).toContain('không xác thực được');
    expect(seen[0]?.page).not.toMatch(/còn hiệu lực/);
  });
});

describe('what was bent stays bent, whoever works on with it in good faith', () => {
  it.each<readonly [string, () => Promise<unknown>]>([
    ['and withdraws it', () => withdraw(certificate.id)],
    [
      'and opens it for the first time',
      async () => {
        await certificates().updateOne({ _id: certificate.id }, { $unset: { file: 1, xml: 1 } });
        await head.get(`/certificates/${String(certificate.id)}.pdf`).expect(200);
      },
    ],
  ])('%s', async (_what, work) => {
    await restored(
      async () => {
        await certificates().updateOne({ _id: certificate.id }, { $set: { validUntil: '2099-12-31' } });
        await work();
        expect(await agreementOf('Certificate', certificate.id)).toBe('moved');
      },
      (found) => expect(found).toContainEqual(expect.stringMatching(/^recordMoved: Giấy chứng nhận .*Có giá trị đến/)),
    );
  });

  it('and an entry that is said to stand in an older block does not make what was found then true again', async () => {
    await restored(
      async () => {
        await sealAround(
          async () => void (await certificates().updateMany({}, { $set: { statusReason: 'chuyển đổi' } })),
          () => testNow,
        );
        const before = await certificates().findOne({ _id: certificate.id });
        await withdraw(certificate.id);
        await sealEntries(() => testNow);
        expect(await agreementOf('Certificate', certificate.id)).toBe('proven');
        await certificates().replaceOne({ _id: certificate.id }, before ?? {});
        const { _id } = await entryOf(certificate.id, 'certificate.withdrawn');
        await AuditEntryModel.updateOne({ _id }, { block: 1 });
        expect(await agreementOf('Certificate', certificate.id)).toBe('moved');
      },
      (found) => expect(found.join('\n')).toMatch(/^entry(CutOff|Removed|Inserted): /m),
    );
  });
});

it('a database rewritten with the very key differs from a seal that was kept outside', async () => {
  const blocks = await BlockModel.find().sort({ _id: 1 }).lean();
  const kept = { day: '2026-11-20', block: blocks.at(-1)?._id ?? 0, hash: blocks.at(-1)?.hash ?? '' };
  expect(await kinds(kept)).toEqual([]);
  await restored(
    async () => {
      let previous = '';
      for (const block of blocks) {
        const anew = sealedBlock({
          ...block,
          leaves: Buffer.from((block.leaves as unknown as mongo.Binary).buffer),
          at: new Date(1),
          previous,
        });
        await BlockModel.replaceOne({ _id: block._id }, anew);
        previous = anew.hash;
      }
    },
    async (found) => {
      expect(found).toEqual([]);
      expect(await kinds(kept)).toEqual([
        expect.stringMatching(/^chainOther: Khối \d+ khác với khối mà niêm phong ngày 2026-11-20/),
      ]);
    },
  );
});

it('what was there before the chain began is taken in as it is found, and shows when it is bent after', async () => {
  const real = await certificates().findOne({ _id: certificate.id });
  const number = 'V25.00001';
  const older = { ...real, _id: new Types.ObjectId(), number, year: 2025, sequence: 1, publicCode: 'e'.repeat(26) };
  const others = { verificationId: new Types.ObjectId(), instrumentId: new Types.ObjectId() };
  await restored(
    async () => {
      await certificates().insertOne({ ...older, ...others });
      await AuditEntryModel.collection.updateMany({}, { $unset: { seal: '', block: '' } });
      await BlockModel.deleteMany({});
      await takeIn(testNow);
      expect(await kinds()).toEqual([]);
      await certificates().updateOne({ number }, { $set: { validUntil: '2099-12-31' } });
    },
    (found) => expect(found).toEqual([expect.stringMatching(/^recordMoved: Giấy chứng nhận V25\.00001/)]),
  );
});

it('what a migration changes is taken in, and what was bent before it stays bent', async () => {
  await restored(
    async () => {
      await certificates().updateOne({ _id: withdrawn }, { $set: { status: 'valid' } });
      const migration = async () =>
        void (await certificates().updateMany({}, { $set: { statusReason: 'chuyển đổi' } }));
      await sealAround(migration, () => testNow);
    },
    (found) => expect(found).toEqual([expect.stringMatching(/^recordMoved: Giấy chứng nhận .*Trạng thái/)]),
  );
});

it('two that seal at once leave one chain', async () => {
  await Promise.all([sealEntries(() => testNow), sealEntries(() => testNow), sealEntries(() => testNow)]);
  await sealEntries(() => testNow);
  expect(await AuditEntryModel.countDocuments({ block: 0 })).toBe(0);
  expect(await kinds()).toEqual([]);
});
