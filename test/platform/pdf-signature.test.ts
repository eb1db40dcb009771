import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateDocument } from '../../src/platform/pdf';
import {
  chainOf,
  completeSignature,
  openPkcs12,
  prepareSignature,
  signerWith,
  signPdf,
  type Chain,
} from '../../src/platform/signatures';
import { checkPdfSignature } from '../../src/platform/signatures/checking';
import { itWith } from '../support/programs';
import { makeKey, signingName, tokenSignature, type TestKey } from '../support/made-keys';
import { startTimeStampService, timeStampServiceName } from '../support/time-stamp-service';
import { readPdf } from './pdf.reader';
import { sampleCertificate, sampleResults } from './pdf.samples';

const folder = mkdtempSync(join(tmpdir(), 'chuan-do-signed-'));
const attachment = {
  ...{ name: 'dcc.xml', contentType: 'application/xml', description: 'Dữ liệu' },
  bytes: Buffer.from('<dcc/>'),
};
const words = {
  ...{ name: signingName, reason: 'Phê duyệt và cấp giấy chứng nhận', field: 'Chữ ký số' },
  at: new Date('2026-11-20T02:30:00Z'),
};

let pdf: Buffer;
let key: TestKey;

beforeAll(async () => {
  pdf = await certificateDocument(sampleCertificate({ results: sampleResults, attachment }));
  key = makeKey();
});

async function signedWith({ file, password }: TestKey, settings: Parameters<typeof signPdf>[3] = {}) {
  const opened = await openPkcs12(file, password);
  return signPdf(pdf, signerWith(opened.key, opened.chain), words, settings);
}

/** What Poppler's reader says of the signatures of a file. */
function pdfsig(bytes: Buffer): string {
  const file = join(folder, 'signed.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
}

const pemsIn = (text: string) => text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];

function chainIn(text: string): Chain {
  const [own, ...others] = pemsIn(text).map((pem) => new X509Certificate(pem));
  return chainOf(own!, others);
}

describe('a signed PDF', () => {
  itWith('pdfsig', 'is valid to Poppler, whatever the key and however its file is encrypted', async () => {
    for (const each of [key, makeKey({ kind: 'ec' }), makeKey({ legacy: true })]) {
      const said = pdfsig((await signedWith(each)).bytes);
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
      expect(said).toContain(`Signer Certificate Common Name: ${signingName}`);
      expect(said).toContain('Signing Time: Nov 20 2026 02:30:00');
    }
  });

  it('is the same file with something behind it: pages, marks of PDF/A and attachment are kept', async () => {
    const { bytes } = await signedWith(key);
    expect(bytes.subarray(0, pdf.length).equals(pdf)).toBe(true);
    const [before, after] = [readPdf(pdf), readPdf(bytes)];
    expect(after.pages).toEqual(before.pages);
    expect(after.metadata).toBe(before.metadata);
    expect(after.metadata).toMatch(/<pdfaid:part>3<[^]*<pdfaid:conformance>A</);
    const catalog = after.source.split('/Type /Catalog')[1] ?? '';
    for (const mark of ['/OutputIntents', '/Metadata', '/AF [', '/Names', '/StructTreeRoot', '/Lang', '/SigFlags 3'])
      expect(catalog).toContain(mark);
    expect(after.source).toContain('/Rect [-1 -1 -1 -1]');
  });

  it('carries the certificate with its issuer, and says so when it is read again', async () => {
    const { bytes, checked } = await signedWith(key);
    expect(checked.issuers).toBe(1);
    expect(checked.certificate.toString()).toBe(pemsIn(key.certificatePem)[0]?.concat('\n'));
    expect((await checkPdfSignature(bytes)).certificate.raw.equals(checked.certificate.raw)).toBe(true);
  });

  it('does not hold once a page, the signature, or anything behind it is another', async () => {
    const { bytes } = await signedWith(key);
    const bent = (at: number) => {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      return other;
    };
    const inSignature = bytes.indexOf('/Contents <', pdf.length, 'latin1') + 400;
    await expect(checkPdfSignature(bent(2000))).rejects.toThrow('the digest is of other bytes');
    await expect(checkPdfSignature(bent(inSignature))).rejects.toThrow(/signature/);
    await expect(checkPdfSignature(Buffer.concat([bytes, Buffer.from('\n% thêm')]))).rejects.toThrow('whole file');
    await expect(checkPdfSignature(pdf)).rejects.toThrow('there is no signature');
    await expect(
      signPdf(bytes, signerWith(createPrivateKey(key.keyPem), chainIn(key.certificatePem)), words, {}),
    ).rejects.toThrow('fields already');
  });

  it('is never made by a key that is not the certificate’s', async () => {
    const other = createPrivateKey(makeKey().keyPem);
    await expect(signPdf(pdf, signerWith(other, chainIn(key.certificatePem)), words, {})).rejects.toThrow(
      'not of the certificate’s key',
    );
  });

  it('can be signed elsewhere: the hash goes out, the signature comes in, and the file is prepared the same again', async () => {
    const chain = chainIn(key.certificatePem);
    const { digest } = await prepareSignature(pdf, chain, words, {});
    const again = await prepareSignature(pdf, chain, words, {});
    expect(again.digest.equals(digest)).toBe(true);
    const { bytes } = await completeSignature(again, Buffer.from(tokenSignature(key, digest), 'base64'), {});
    expect((await checkPdfSignature(bytes)).certificate.raw.equals(chain[0].raw)).toBe(true);
    await expect(completeSignature(again, Buffer.alloc(256, 7), {})).rejects.toThrow('not of the certificate’s key');
  });

  it('bears a time-stamp over its signature where a service is set, and is not made while that is away', async () => {
    const service = await startTimeStampService();
    try {
      const { bytes, checked } = await signedWith(key, { timeStampUrl: service.url });
      expect(checked.timeStamp?.by).toBe(timeStampServiceName);
      expect(Math.abs((checked.timeStamp?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
      if (spawnSync('pdfsig', ['-v']).error === undefined) expect(pdfsig(bytes)).toContain('Signature is Valid');
      const tokenAt = bytes.indexOf(Buffer.from('060b2a864886f70d010910020e', 'ascii')) + 1_000;
      const bent = Buffer.from(bytes);
      bent[tokenAt] = bent[tokenAt] === 0x30 ? 0x31 : 0x30;
      await expect(checkPdfSignature(bent)).rejects.toThrow(/time-stamp|read/);
      service.bend = () => Buffer.from('<html>');
      await expect(signedWith(key, { timeStampUrl: service.url })).rejects.toThrow('RFC 3161');
    } finally {
      service.close();
    }
  });
});

describe('a file of PKCS#12', () => {
  it('says what is wrong with it: another password, no such file', async () => {
    await expect(openPkcs12(key.file, 'sai')).rejects.toMatchObject({ problem: 'password' });
    await expect(openPkcs12(makeKey({ legacy: true }).file, 'sai')).rejects.toMatchObject({ problem: 'password' });
    await expect(openPkcs12(Buffer.from('not one'), 'sai')).rejects.toMatchObject({ problem: 'unreadable' });
  });
});
