import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { readDcc } from '../../../src/laboratory/dcc';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { childAt, childrenOf, readXml, textIn } from '../../../src/platform/xml';
import { buildWorkingCentre, otherActor, workAt } from '../../support/certificates';
import { bytesOf } from '../../support/bytes';
import { signIn, useApi } from '../../support/people';
import { itWith, itWithSchemas, schemaFaults, signingFile, testSigningKey } from '../../support/programs';
import { useRegistry } from '../../support/registry';

const registry = useRegistry({ signingKey: testSigningKey('ec') });

let sequence = 0;

async function issued() {
  sequence += 1;
  const serial = `SN-2026-${sequence}`;
  const centre = await buildWorkingCentre();
  const scale = await centre.scale({ serial, place: 'Chợ Mẫu' });
  const work = await workAt(registry.app, centre);
  const entry = {
    instrumentId: scale.id,
    place: 'Phòng đo Mẫu',
    receivedOn: '2026-11-18',
    stampNumber: `26V${scale.code}`,
  };
  const { certificate } = await work.verify(entry);
  const id = certificate?.id ?? '';
  return { centre, scale, serial, work, id, number: certificate?.number ?? '' };
}

async function download(api: Awaited<ReturnType<typeof useApi>>, id: string): Promise<string> {
  const response = await api.get(`/certificates/${id}.xml`).buffer(true).parse(bytesOf).expect(200);
  expect(response.get('Content-Type')).toContain('application/xml');
  const bytes = response.body as Buffer;
  expect(response.get('ETag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
  return bytes.toString('utf8');
}

describe('the digital certificate of a verification', () => {
  it('says what the paper says: number, parties, item, days, standards, points with limits and verdicts', async () => {
    const { centre, work, id, number, serial } = await issued();
    const { certificate, problems, signature } = readDcc(Buffer.from(await download(work.head, id)));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(signature.state).toBe('intact');
    expect(certificate).toMatchObject({
      uniqueId: `${centre.centre.code}/${number}`,
      ...{ countryCode: 'VN', languages: ['vi', 'en'], performedAt: 'laboratory' },
      ...{
        receivedOn: '2026-11-18',
        performedFrom: '2026-11-19',
        performedUntil: '2026-11-19',
        issuedOn: '2026-11-20',
      },
      laboratory: { code: 'N 000', name: [{ text: centre.centre.nameVi }], address: 'Số 1 đường Mẫu, Đông Hà' },
      customer: { name: [{ text: centre.owner.nameVi }] },
    });
    expect(certificate?.items[0]?.identifications).toContainEqual(
      expect.objectContaining({ issuer: 'manufacturer', value: serial }),
    );
    const [measurement] = certificate?.measurements ?? [];
    expect(measurement?.methods[0]?.norms).toEqual(['ĐLVN 14:2009']);
    expect(measurement?.equipment[0]?.identifications[0]?.value).toBe(centre.standard.code);
    expect(measurement?.conditions.map(({ meaning }) => meaning)).toEqual([
      'basic_temperature',
      'basic_humidityRelative',
    ]);
    const { evaluation } = await VerificationModel.findOne({ certificateId: id }).orFail();
    const errors = measurement?.results.flatMap(({ series }) =>
      series.filter(({ meaning }) => meaning === 'basic_measurementError'),
    );
    expect(errors?.flatMap(({ values }) => values)).toEqual(evaluation.points.map(({ error }) => error.value));
    expect(errors?.flatMap(({ acceptance }) => acceptance?.upper)).toEqual(
      evaluation.points.map(({ limit }) => limit?.value),
    );
    expect(errors?.every(({ verdicts }) => verdicts?.every((each) => each === 'pass'))).toBe(true);
    const declarations = certificate?.statements.flatMap(({ declaration = [] }) => declaration.map(({ text }) => text));
    expect(declarations).toContainEqual(expect.stringContaining('Pass when the error at every point'));
    expect(declarations).toContainEqual(expect.stringContaining('/v/'));
    expect(declarations?.join()).not.toContain('not signed');
  });

  itWithSchemas("is valid by PTB's schema", async () => {
    const { work, id } = await issued();
    expect(schemaFaults(await download(work.head, id))).toBe('');
  });

  itWith('xmlsec1', 'bears a signature that xmlsec1 verifies', async () => {
    const { work, id, serial } = await issued();
    const folder = mkdtempSync(join(tmpdir(), 'chuan-do-dcc-'));
    const file = join(folder, 'certificate.xml');
    writeFileSync(file, await download(work.head, id));
    const verify = () =>
      spawnSync('xmlsec1', ['--verify', '--trusted-pem', signingFile('ec.certificate.pem'), file]).status;
    expect(verify()).toBe(0);
    writeFileSync(file, readFileSync(file, 'utf8').replace(serial, 'SN-0'));
    expect(verify()).not.toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('carries the very PDF that was issued, and that PDF carries the data without the PDF, signed on its own', async () => {
    const { work, id } = await issued();
    const { root } = readXml(Buffer.from(await download(work.head, id)));
    const carried = childAt(root, 'document', 'dataBase64');
    const pdf = Buffer.from(carried ? textIn(carried) : '', 'base64');
    const { file } = await CertificateModel.findById(id).orFail();
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(file?.sha256);
    const source = pdf.toString('latin1');
    expect(source).toMatch(/\/AFRelationship \/Data/);
    expect(source).toMatch(/<pdfaid:part>3<\/pdfaid:part>|\/FlateDecode/);
    const inside = attachedTo(pdf);
    expect(childrenOf(readXml(Buffer.from(inside)).root, 'document')).toEqual([]);
    expect(readDcc(Buffer.from(inside)).signature.state).toBe('intact');
  });

  it('is the same bytes for ever, whatever becomes of the register', async () => {
    const { work, id, scale, serial } = await issued();
    const first = await download(work.head, id);
    await InstrumentModel.updateOne({ _id: scale._id }, { $set: { serial: 'ANOTHER' } });
    expect(await download(work.head, id)).toBe(first);
    // As of a certificate from before there were digital ones: made at the first opening, from the frozen record alone.
    await CertificateModel.updateOne({ _id: id }, { $unset: { xml: 1 } });
    const again = await download(work.head, id);
    expect(again).toContain(serial);
    expect(again).not.toContain('ANOTHER');
    expect(await download(work.head, id)).toBe(again);
  });

  it('is refused where the record does not hold what it was submitted with', async () => {
    const { work, id } = await issued();
    await CertificateModel.updateOne({ _id: id }, { $unset: { xml: 1 } });
    await VerificationModel.updateOne({ certificateId: id }, { $unset: { frozen: 1 } });
    await work.head.get(`/certificates/${id}.xml`).expect(409);
  });

  it('names the certificate that it takes the place of', async () => {
    const { work, id, scale, centre, number } = await issued();
    const entry = {
      instrumentId: scale.id,
      replacesCertificateId: id,
      correctionReason: 'Sai nơi kiểm định',
      stampNumber: 'B2',
    };
    const { certificate } = await work.verify(entry);
    const { certificate: digital } = readDcc(Buffer.from(await download(work.head, certificate?.id ?? '')));
    expect(digital?.replaces).toEqual({ change: 'amended', uniqueId: `${centre.centre.code}/${number}` });
  });

  it('is linked from the page, for those who may read the certificate and nobody else', async () => {
    const { id, centre } = await issued();
    const head = await signIn(registry.app, centre.head);
    const page = await head.get(`/certificates/${id}`).expect(200);
    expect(page.text).toContain(`href="/certificates/${id}.xml"`);
    expect(page.text).toContain('đã ký bằng khóa của hệ thống');
    const file = await head.get(`/certificates/${id}.xml`).expect(200);
    expect(file.get('Content-Disposition')).toMatch(/^attachment; filename="V26[^"]*\.xml"$/);
    const stranger = await useApi(registry.app, await otherActor('technician'));
    await stranger.get(`/certificates/${id}.xml`).expect(404);
  });
});

/** The stream of the one file that the PDF carries. */
function attachedTo(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const [, head = '', raw = ''] =
    /<<\n(\/Type \/EmbeddedFile[\s\S]*?)>>\nstream\n([\s\S]*?)\nendstream/.exec(source) ?? [];
  const bytes = Buffer.from(raw, 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('utf8');
}
