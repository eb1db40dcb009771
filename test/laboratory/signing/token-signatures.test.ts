import { Types } from 'mongoose';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { SignatureRequestModel } from '../../../src/laboratory/certificates/signature-request.model';
import { checkPdfSignature } from '../../../src/platform/signatures/checking';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildPerson, signIn, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';
import { buildSignatory } from '../../support/signatories';
import { makeKey, tokenSignature } from '../../support/made-keys';
import { buildSigningKey } from '../../support/signing-keys';

const registry = useRegistry();

interface Asked {
  readonly requestId: string;
  readonly digest: string;
}

it('a token signs what was issued: the hash goes out, the signature comes in, and the paper stays as it was', async () => {
  const key = makeKey();
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const { certificate: issued } = await work.verify({ instrumentId: (await centre.scale()).id });
  const address = `/certificates/${issued?.id}`;
  const read = async (path: string) =>
    (await work.head.get(path).buffer(true).parse(bytesOf).expect(200)).body as Buffer;
  const original = await read(`${address}.pdf`);

  const none = await work.head.post(`${address}/signature-requests`, {}).expect(409);
  expect(JSON.stringify(none.body)).toContain('signature.noToken');
  await buildSigningKey(centre.centre._id, { key, isToken: true });
  await work.technician.post(`${address}/signature-requests`, {}).expect(403);
  const other = await useApi(registry.app, await buildPerson('centreHead'));
  const { headers } = await work.head.get(address);
  await other.post(`${address}/signature-requests`, {}).set('If-Match', String(headers['etag'])).expect(404);

  const another = await useApi(
    registry.app,
    await buildPerson('centreHead', { organizationId: centre.centre._id, displayName: 'Người đứng đầu khác' }),
  );
  const instead = await another.post(`${address}/signature-requests`, {}).expect(409);
  expect(JSON.stringify(instead.body)).toContain('signature.notSignatory');
  const right = await buildSignatory({
    ...{ centreId: centre.centre._id, accountId: new Types.ObjectId(centre.head.id), fields: ['Độ dài'] },
  });
  const notMine = await work.head.post(`${address}/signature-requests`, {}).expect(409);
  expect(JSON.stringify(notMine.body)).toContain('signatory.scope');
  await right.deleteOne();

  const { requestId, digest } = (await work.head.post(`${address}/signature-requests`, {}).expect(200)).body as Asked;
  const bring = (signature: string) => work.head.post(`${address}/signature`, { requestId, signature });
  const foreign = tokenSignature(makeKey(), Buffer.from(digest, 'base64'));
  for (const wrong of [foreign, Buffer.alloc(256, 1).toString('base64'), Buffer.alloc(1400, 1).toString('base64')])
    expect((await bring(wrong)).status).toBe(422);
  registry.clock.set(new Date(testNow.getTime() + 16 * 60_000));
  await bring(tokenSignature(key, Buffer.from(digest, 'base64'))).expect(404);
  registry.clock.set(testNow);
  const signed = await bring(tokenSignature(key, Buffer.from(digest, 'base64'))).expect(200);
  expect(signed.body).toMatchObject({
    signature: { signatory: centre.head.name },
    signedFile: { sha256: expect.any(String) as string },
  });

  const edition = await read(`${address}/signed.pdf`);
  expect(edition.subarray(0, original.length).equals(original)).toBe(true);
  await checkPdfSignature(edition);
  expect((await read(`${address}.pdf`)).equals(original)).toBe(true);
  const kept = await CertificateModel.findById(issued?.id).orFail();
  const open = await (await signIn(registry.app, centre.head)).get(`/v/${kept.publicCode}`).set('Accept', 'text/html');
  for (const told of [kept.signedFile?.sha256, kept.file?.sha256, kept.signature?.serialNumber])
    expect(open.text).toContain(told);
  await work.head.post(`${address}/signature-requests`, {}).expect(409);
  expect(await SignatureRequestModel.countDocuments({ certificateId: kept._id })).toBe(0);
});
