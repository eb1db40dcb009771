import type { Types } from 'mongoose';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { SigningKeyModel } from '../../../src/laboratory/signing/signing-key.model';
import { keepSecret, readSecret } from '../../../src/platform/seals';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { makeKey, signingName, type TestKey } from '../../support/made-keys';
import { buildSigningKey } from '../../support/signing-keys';

const registry = useRegistry();

let key: TestKey;
beforeAll(() => {
  key = makeKey();
});

const chosen = (bytes: Buffer, filename = 'khoa.p12') => ({ bytes, filename, contentType: 'application/x-pkcs12' });

async function headOf(centreId: Types.ObjectId) {
  return buildPerson('centreHead', { organizationId: centreId });
}

/** Everything that the database keeps of keys and in its audit trail, as text. */
async function allKept(): Promise<string> {
  const keys = await SigningKeyModel.collection.find().toArray();
  const entries = await AuditEntryModel.collection.find().toArray();
  return JSON.stringify([keys, entries]);
}

describe('the key of a centre', () => {
  it('is entered by its head from a PKCS#12 file, shown by its certificate and kept encrypted', async () => {
    const { _id } = await buildCentre();
    const head = await signIn(registry.app, await headOf(_id));
    const sent = await head.upload('/signing-keys/new', chosen(key.file), { filePassword: key.password });
    expect(sent.status).toBe(303);
    const address = String(sent.headers['location']);
    const { text } = await head.get(address).expect(200);
    for (const words of [signingName, 'Root of tests', 'Đang dùng', 'Sổ tự ký', '01/01/2035'])
      expect(text).toContain(words);
    expect((await head.get('/signing-keys').expect(200)).text).toContain(signingName);

    const [stored] = await SigningKeyModel.find({ centreId: _id }).select('+secret');
    expect(stored?.secret?.text.length).toBeGreaterThan(1000);
    const bare = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');
    const everything = await allKept();
    expect(everything).toContain(stored?.fingerprint);
    expect(everything).not.toContain(bare(key.keyPem).slice(40, 120));
    expect(everything).not.toContain(key.password);
    expect(JSON.stringify(await AuditEntryModel.collection.find().toArray())).not.toContain(stored?.secret?.text);
    const api = await useApi(registry.app, await headOf(_id));
    const shown = await api.get(`/signing-keys/${String(stored?._id)}`);
    expect(shown.body).toMatchObject({ name: signingName, kind: 'file', status: 'inUse' });
    expect(JSON.stringify(shown.body)).not.toContain('secret');
  });

  it('is replaced by the next, ended with a reason, and deleted either way', async () => {
    const { _id } = await buildCentre();
    await buildSigningKey(_id, { key });
    const second = await buildSigningKey(_id, { key: makeKey({ kind: 'ec' }) });
    const kept = await SigningKeyModel.find({ centreId: _id }).select('+secret').sort({ enteredAt: 1, _id: 1 });
    expect(kept.map(({ status, secret }) => [status, secret !== undefined])).toEqual([
      ['ended', false],
      ['inUse', true],
    ]);
    expect(kept[0]?.endReason).toContain(second.serialNumber);
    const head = await signIn(registry.app, await headOf(_id));
    await head.post(`/signing-keys/${String(second._id)}/end`, { reason: 'Đổi nhà cung cấp' }).expect(303);
    expect(await SigningKeyModel.countDocuments({ centreId: _id, secret: { $exists: true } })).toBe(0);
    const { text } = await head.get(`/signing-keys/${String(second._id)}`).expect(200);
    expect(text).toContain('Đổi nhà cung cấp');
    expect((await head.post(`/signing-keys/${String(second._id)}/end`, { reason: 'lần nữa' }).send()).status).toBe(409);
  });

  it('is refused at its field, saying why, and nothing is kept', async () => {
    const { _id } = await buildCentre();
    const head = await signIn(registry.app, await headOf(_id));
    const of = (made: TestKey, password = made.password) => [chosen(made.file), { filePassword: password }] as const;
    const cases = [
      [...of(key, 'sai'), 'Mật khẩu này không mở được tệp'],
      [...of(makeKey({ kind: 'weak' })), 'cần RSA từ 2048 bit'],
      [...of(makeKey({ years: [2020, 2025] })), 'đã hết hiệu lực lúc'],
      [...of(makeKey({ years: [2027, 2030] })), 'có hiệu lực từ'],
      [...of(makeKey({ usage: 'keyEncipherment' })), 'không dùng để ký'],
      [chosen(Buffer.from('không phải khóa')), {}, 'không phải tệp PKCS#12'],
      [chosen(Buffer.alloc(100_001, 1)), {}, 'lớn quá 100 kB'],
      [
        chosen(Buffer.from(key.certificatePem.split(/(?<=-----END CERTIFICATE-----\n)/)[1] ?? '')),
        {},
        'không dùng để ký',
      ],
    ] as const;
    for (const [file, fields, said] of cases) {
      const response = await head.upload('/signing-keys/new', file, fields);
      expect([said, response.status, response.text.includes(said)]).toEqual([said, 422, true]);
    }
    expect((await head.post('/signing-keys/new', {}).send()).text).toContain('Hãy chọn tệp');
    expect(await SigningKeyModel.countDocuments({ centreId: _id })).toBe(0);
  });

  it('may be one of a token, of which the registry has the certificate alone', async () => {
    const { _id } = await buildCentre();
    const api = await useApi(registry.app, await headOf(_id));
    const file = Buffer.from(key.certificatePem).toString('base64');
    const entered = await api.post('/signing-keys', { file });
    expect(entered.status).toBe(201);
    expect(entered.body).toMatchObject({ kind: 'token', certificates: [expect.any(String), expect.any(String)] });
    expect(await SigningKeyModel.countDocuments({ centreId: _id, secret: { $exists: true } })).toBe(0);
  });

  it('belongs to its centre: others do not see it, and nobody but the head enters or ends it', async () => {
    const [{ _id }, other] = [await buildCentre(), await buildCentre()];
    const { _id: id } = await buildSigningKey(_id, { key });
    const stranger = await signIn(registry.app, await headOf(other._id));
    await stranger.get(`/signing-keys/${String(id)}`).expect(404);
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await officer.get(`/signing-keys/${String(id)}`).expect(200);
    await officer.get(`/signing-keys/${String(id)}/end`).expect(403);
    const quality = await signIn(registry.app, await buildPerson('qualityOfficer', { organizationId: _id }));
    expect((await quality.get(`/signing-keys/${String(id)}`).expect(200)).text).not.toContain('Thôi dùng khóa này</a>');
    const plan = await SigningKeyModel.find({ centreId: _id }).sort({ enteredAt: -1, _id: -1 }).explain('queryPlanner');
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
  });

  it('is warned of from thirty days before its end', async () => {
    const { _id } = await buildCentre();
    const ending = makeKey({ years: [2020, 2027] });
    const { _id: id } = await buildSigningKey(_id, { key: ending });
    const page = async () =>
      (await (await signIn(registry.app, await headOf(_id))).get(`/signing-keys/${String(id)}`).expect(200)).text;
    expect(await page()).not.toContain('Sắp hết hiệu lực');
    await SigningKeyModel.updateOne({ _id: id }, { $set: { notAfter: new Date('2026-12-10T00:00:00Z') } });
    expect(await page()).toContain('Hãy xin gia hạn và nhập khóa mới');
  });
});

it('what is kept secret is read back only beside what it belongs to, and not at all once a bit is another', () => {
  const kept = keepSecret(Buffer.from('bí mật'), 'một');
  expect(readSecret(kept, 'một').toString()).toBe('bí mật');
  expect(() => readSecret(kept, 'hai')).toThrow('not what was kept');
  const bent = Buffer.from(kept.text, 'base64');
  bent[0] = (bent[0] ?? 0) ^ 1;
  expect(() => readSecret({ ...kept, text: bent.toString('base64') }, 'một')).toThrow('not what was kept');
  expect(() => readSecret({ ...kept, key: 'khác' }, 'một')).toThrow('not among those of the installation');
});
