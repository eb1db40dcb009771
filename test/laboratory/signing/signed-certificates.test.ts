import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { checkLedger, sealEntries } from '../../../src/audit';
import { resumeApprovals, whenApproved } from '../../../src/laboratory/approvals/approval.running';
import { ApprovalMemberModel } from '../../../src/laboratory/approvals/member.model';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { SigningKeyModel } from '../../../src/laboratory/signing/signing-key.model';
import { checkPdfSignature } from '../../../src/platform/signatures/checking';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { bytesOf } from '../../support/bytes';
import { testPassword } from '../../support/people';
import { itWith } from '../../support/programs';
import { makeKey, signingName, type TestKey } from '../../support/made-keys';
import { testNow, useRegistry } from '../../support/registry';
import { buildSigningKey } from '../../support/signing-keys';
import { startTimeStampService, timeStampServiceName, type TimeStampService } from '../../support/time-stamp-service';

const given: { signatureTimeStampUrl?: string } = {};
let service: TimeStampService;
let key: TestKey;
beforeAll(async () => {
  service = await startTimeStampService();
  given.signatureTimeStampUrl = service.url;
  key = makeKey();
});
const registry = useRegistry(given);
afterAll(() => service.close());
beforeEach(() => {
  service.bend = (answer) => answer;
});

/** A centre with a key in use and so many records that wait for its head. */
async function buildWaiting(count: number, signing: Parameters<typeof buildSigningKey>[1] = { key }) {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const records: { id: string; version: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id } = await work.record({ instrumentId: (await centre.scale()).id });
    await work.submit(id);
    records.push({ id, version: (await VerificationModel.findById(id).orFail()).__v });
  }
  const signingKey = await buildSigningKey(centre.centre._id, { at: testNow, ...signing });
  return { centre, work, records, signingKey };
}

type Waiting = Awaited<ReturnType<typeof buildWaiting>>;

const approve = ({ work }: Waiting, id: string) =>
  work.head.post(`/verifications/${id}/transitions`, { to: 'approved', password: testPassword });

async function paperOf({ work }: Waiting, certificateId: string): Promise<Buffer> {
  const read = await work.head.get(`/certificates/${certificateId}.pdf`).buffer(true).parse(bytesOf).expect(200);
  return read.body as Buffer;
}

async function certificateOf(id: string) {
  return CertificateModel.findOne({ verificationId: id }).orFail();
}

describe('a certificate of a centre that has a key', () => {
  it('is signed as it is issued, and its page and public check tell by whom', async () => {
    const waiting = await buildWaiting(1);
    const id = waiting.records[0]?.id ?? '';
    await approve(waiting, id).expect(200);
    const certificate = await certificateOf(id);
    const { fingerprint } = waiting.signingKey;
    expect(certificate.signature).toMatchObject({ name: signingName, fingerprint, signedAt: testNow });
    const meaning = 'Phê duyệt và cấp Giấy chứng nhận kiểm định';
    expect(certificate.signature?.meaning.toLowerCase()).toBe(meaning.toLowerCase());
    const bytes = await paperOf(waiting, certificate.id);
    const { certificate: by, timeStamp } = await checkPdfSignature(bytes);
    expect(timeStamp?.by).toBe(timeStampServiceName);
    expect(by.serialNumber).toBe(waiting.signingKey.serialNumber);
    const told = await waiting.work.head.get(`/certificates/${certificate.id}`);
    expect(JSON.stringify(told.body)).toContain(waiting.signingKey.serialNumber);
    const open = await request(registry.app).get(`/v/${certificate.publicCode}`).set('Accept', 'text/html');
    expect(open.text).toContain(waiting.signingKey.serialNumber);
    expect(open.text).not.toContain(certificate.signature?.signatory);
    const record = await VerificationModel.findById(id).orFail();
    const { meaning: said, signatory } = certificate.signature ?? {};
    expect([record.decidedMeaning, record.decidedByName]).toEqual([said, signatory]);
    await sealEntries(() => testNow);
    expect((await checkLedger()).findings).toEqual([]);
  });

  itWith('pdfsig', 'is what Poppler calls a valid signature over the whole document', async () => {
    const waiting = await buildWaiting(1);
    const id = waiting.records[0]?.id ?? '';
    await approve(waiting, id).expect(200);
    const { id: certificateId } = await certificateOf(id);
    const file = join(mkdtempSync(join(tmpdir(), 'chuan-do-paper-')), 'a.pdf');
    writeFileSync(file, await paperOf(waiting, certificateId));
    const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain('.xml');
  });

  it('is not issued while the key does not serve, with the reason; then gets the very next number', async () => {
    const waiting = await buildWaiting(2);
    const [first, second] = waiting.records.map(({ id }) => id) as [string, string];
    await approve(waiting, first).expect(200);
    const { _id } = waiting.signingKey;
    const notAfter = waiting.signingKey.notAfter;
    await SigningKeyModel.updateOne({ _id }, { $set: { notAfter: new Date('2026-11-19T00:00:00Z') } });
    const expired = await approve(waiting, second).expect(409);
    expect(JSON.stringify(expired.body)).toContain('signature.expired');
    await SigningKeyModel.updateOne({ _id }, { $set: { notAfter, 'secret.key': 'another' } });
    expect(JSON.stringify((await approve(waiting, second).expect(409)).body)).toContain('signature.lost');
    expect((await VerificationModel.findById(second).orFail()).status).toBe('submitted');
    await SigningKeyModel.deleteOne({ _id });
    await approve(waiting, second).expect(200);
    const [one, two] = [await certificateOf(first), await certificateOf(second)];
    expect([two.sequence - one.sequence, two.signature]).toEqual([1, undefined]);
  });

  it('of a centre whose key is in a token is issued without a signature', async () => {
    const waiting = await buildWaiting(1, { key, isToken: true });
    const id = waiting.records[0]?.id ?? '';
    await approve(waiting, id).expect(200);
    expect((await certificateOf(id)).signature).toBeUndefined();
  });

  it('waits for the time-stamp service: nothing is issued without, and a lot goes on by itself once it is back', async () => {
    const waiting = await buildWaiting(3);
    const [alone, ...lot] = waiting.records;
    service.bend = () => Buffer.from('<html>');
    const away = await approve(waiting, alone?.id ?? '').expect(409);
    expect(JSON.stringify(away.body)).toContain('signature.delayed');
    const body = { records: lot, password: testPassword };
    const { id } = (await waiting.work.head.post('/approvals', body).expect(201)).body as { id: string };
    await whenApproved();
    const members = async () => ApprovalMemberModel.find({ approvalId: id }).sort({ position: 1 }).lean();
    for (const { state, reasons } of await members())
      expect([state, reasons?.[0]?.rule]).toEqual(['waiting', 'signature.delayed']);
    const centreId = waiting.centre.centre._id;
    expect(await CertificateModel.countDocuments({ centreId })).toBe(0);

    service.bend = (answer) => answer;
    const digital = { version: 'test', signatureTimeStampUrl: service.url };
    await resumeApprovals({ clock: registry.clock, paperUrl: 'http://127.0.0.1:3000', digital });
    for (const { state, reasons } of await members()) expect([state, reasons]).toEqual(['issued', undefined]);
    const issued = await CertificateModel.find({ centreId }).sort({ sequence: 1 });
    expect(issued.map(({ sequence }) => sequence)).toEqual([1, 2]);
    for (const { signature } of issued) expect(signature?.timeStampedBy).toBe(timeStampServiceName);
  });
});
