import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'chuan-do-keys-'));
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

/** A key with its certificate, as a certification service would hand it to a centre. */
export interface TestKey {
  /** PKCS#12 under the password. */
  readonly file: Buffer;
  readonly password: string;
  readonly keyPem: string;
  /** That of the key, then that of its issuer. */
  readonly certificatePem: string;
}

interface Wanted {
  readonly kind?: 'rsa' | 'ec' | 'weak';
  /** Years in which it begins and ends. */
  readonly years?: readonly [number, number];
  readonly usage?: string;
  /** Encryption of Windows' old files. */
  readonly legacy?: boolean;
}

/** The name in the certificates. */
export const signingName = 'Trung tâm Kỹ thuật Đo lường';
let count = 0;

/** Made by OpenSSL: signed by a root of its own, for a centre with letters of Vietnamese in its name. */
export function makeKey({ kind = 'rsa', years = [2020, 2035], usage, legacy }: Wanted = {}): TestKey {
  if (count === 0) makeRoot();
  const name = `key${(count += 1)}`;
  const password = `mật khẩu ${name}`;
  const kinds = { rsa: ['rsa:2048'], weak: ['rsa:1024'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] };
  const made = ['-keyout', `${name}.key`, '-out', `${name}.csr`];
  openssl('req', '-newkey', ...kinds[kind], '-nodes', '-config', 'own.cnf', ...made);
  writeFileSync(join(folder, `${name}.ext`), `keyUsage = critical,${usage ?? 'digitalSignature,nonRepudiation'}\n`);
  const [from, until] = years.map((year) => `${year}0101000000Z`);
  const days = ['-startdate', from ?? '', '-enddate', until ?? '', '-extfile', `${name}.ext`];
  openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', '-in', `${name}.csr`, '-out', `${name}.crt`, ...days);
  const whole = ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-certfile', 'root.crt', '-out', `${name}.p12`];
  openssl('pkcs12', '-export', ...(legacy ? ['-legacy'] : []), ...whole, '-passout', `pass:${password}`);
  const read = (file: string) => readFileSync(join(folder, file));
  return {
    ...{ file: read(`${name}.p12`), password, keyPem: read(`${name}.key`).toString() },
    certificatePem: read(`${name}.crt`).toString() + read('root.crt').toString(),
  };
}

function makeRoot(): void {
  const subject = (name: string) => ['prompt = no', 'utf8 = yes', 'string_mask = utf8only', '[dn]', `CN = ${name}`];
  const request = (name: string) => ['[req]', 'distinguished_name = dn', ...subject(name), ''].join('\n');
  writeFileSync(join(folder, 'root.cnf'), request('Root of tests'));
  writeFileSync(join(folder, 'own.cnf'), request(signingName));
  const authority = ['database = index.txt', 'new_certs_dir = new', 'rand_serial = yes', 'default_md = sha256'];
  const policy = ['policy = any', 'unique_subject = no', '[any]', 'commonName = supplied', ''];
  const signer = ['certificate = root.crt', 'private_key = root.key'];
  writeFileSync(
    join(folder, 'ca.cnf'),
    ['[ca]', 'default_ca = own', '[own]', ...signer, ...authority, ...policy].join('\n'),
  );
  writeFileSync(join(folder, 'index.txt'), '');
  mkdirSync(join(folder, 'new'));
  const ownSigned = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-config', 'root.cnf'];
  openssl(
    'req',
    ...ownSigned,
    '-addext',
    'basicConstraints=critical,CA:TRUE',
    '-keyout',
    'root.key',
    '-out',
    'root.crt',
  );
}

/** The signature that a token makes of a hash, base64. */
export function tokenSignature({ keyPem }: TestKey, digest: Buffer): string {
  writeFileSync(join(folder, 'digest'), digest);
  writeFileSync(join(folder, 'token.key'), keyPem, { mode: 0o600 });
  const asked = ['-sign', '-inkey', 'token.key', '-in', 'digest', '-pkeyopt', 'digest:sha256'];
  return openssl('pkeyutl', ...asked).toString('base64');
}
