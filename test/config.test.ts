import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../src/config';
import { signingFile } from './support/programs';

const folder = () => mkdtempSync(join(tmpdir(), 'chuan-do-config-'));

describe('the settings', () => {
  it('have defaults that serve on 127.0.0.1:3000 with the embedded engine', () => {
    const config = readConfig({ DATA_DIR: folder() });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      logLevel: 'info',
    });
    expect(config.mongodbUri).toBeUndefined();
  });

  it('know an address for papers only where one was set that others can reach', () => {
    const paperUrl = (given?: string) => readConfig({ DATA_DIR: folder(), PUBLIC_URL: given }).paperUrl;
    expect(paperUrl('https://chuando.example/')).toBe('https://chuando.example');
    expect(paperUrl('http://192.168.1.10:3000')).toBe('http://192.168.1.10:3000');
    for (const own of [
      undefined,
      'http://127.0.0.1:3000',
      'http://localhost:3000',
      'http://[::1]:3000',
      'http://0.0.0.0',
    ])
      expect(paperUrl(own)).toBeUndefined();
  });

  it('keep a session secret that was made once, readable by its owner only', () => {
    const dataDir = folder();
    const first = readConfig({ DATA_DIR: dataDir }).sessionSecret;
    expect(readConfig({ DATA_DIR: dataDir }).sessionSecret).toBe(first);
    expect(readFileSync(join(dataDir, 'session-secret'), 'utf8').trim()).toBe(first);
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o077).toBe(0);
  });

  it('keep a key for the seals as they keep the secret; one given in the settings, or in a file, may have earlier ones after it', () => {
    const dataDir = folder();
    const kept = readConfig({ DATA_DIR: dataDir }).sealKeys;
    expect(readConfig({ DATA_DIR: dataDir }).sealKeys).toEqual(kept);
    expect(statSync(join(dataDir, 'seal-key')).mode & 0o077).toBe(0);
    const [now, before] = ['n'.repeat(32), 'b'.repeat(40)];
    const given = readConfig({ DATA_DIR: folder(), SEAL_KEY: `${now}, ${before}` }).sealKeys;
    expect(given.map(({ secret }) => secret)).toEqual([now, before]);
    expect(new Set([...given, ...kept].map(({ id }) => id)).size).toBe(3);
    writeFileSync(join(dataDir, 'keys'), `${now}\n${before}\n`);
    expect(readConfig({ DATA_DIR: dataDir, SEAL_KEY_FILE: join(dataDir, 'keys') }).sealKeys).toEqual(given);
    const short = () => readConfig({ DATA_DIR: folder(), SEAL_KEY: 'short-one' });
    expect(short).toThrow(/SEAL_KEY: each key must have at least 32/);
    expect(short).not.toThrow(/short-one/);
    expect(() => readConfig({ MONGODB_URI: 'mongodb://db', SESSION_SECRET: now })).toThrow(/SEAL_KEY/);
  });

  it('are refused with everything that is wrong at once, and without repeating values', () => {
    const read = () => readConfig({ PORT: 'many', SMTP_URL: 'http://secret-password', MONGODB_URI: 'mongodb://db' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT[\s\S]*SESSION_SECRET|SESSION_SECRET[\s\S]*PORT/);
    expect(read).not.toThrow(/secret-password/);
  });

  it.each([
    [undefined, ['loopback']],
    ['1', 1],
    ['loopback, 10.0.0.5,172.16.0.0/12, fd00::/8', ['loopback', '10.0.0.5', '172.16.0.0/12', 'fd00::/8']],
  ])('take TRUST_PROXY=%s', (given, proxies) => {
    expect(readConfig({ DATA_DIR: folder(), TRUST_PROXY: given }).trustProxy).toEqual(proxies);
  });

  it.each(['true', '11', '10.0.0.0/0', '10.0.0.0/33', '10.0.0', 'all', '10.0.0.1/8/8', 'loopback,'])(
    'refuse TRUST_PROXY=%s',
    (given) => {
      expect(() => readConfig({ DATA_DIR: folder(), TRUST_PROXY: given })).toThrow(/TRUST_PROXY/);
    },
  );

  it('read the key that signs with its certificate, and refuse one without the other or one that is not its own', () => {
    const read = (key?: string, certificate?: string) =>
      readConfig({
        DATA_DIR: folder(),
        SIGNING_KEY_FILE: key && signingFile(key),
        SIGNING_CERTIFICATE_FILE: certificate && signingFile(certificate),
      }).signingKey;
    expect(read()).toBeUndefined();
    expect(read('rsa.key.pem', 'rsa.certificate.pem')?.certificates).toHaveLength(1);
    expect(read('ec.key.pem', 'ec.certificate.pem')?.key.asymmetricKeyType).toBe('ec');
    expect(() => read('rsa.key.pem')).toThrow(/SIGNING_CERTIFICATE_FILE/);
    expect(() => read('rsa.key.pem', 'ec.certificate.pem')).toThrow(/not that of the key/);
    expect(() => read('ec.certificate.pem', 'ec.certificate.pem')).toThrow(/not a private key/);
    expect(() => read('none.pem', 'ec.certificate.pem')).toThrow(/cannot be read/);
  });
});
