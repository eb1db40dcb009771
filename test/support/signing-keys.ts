import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
  readonly days?: number;
  readonly usage?: string;
  /** Encryption of Windows' old files. */
  readonly legacy?: boolean;
}

let count = 0;

/** Made by OpenSSL: signed by a root of its own, for a centre with letters of Vietnamese in its name. */
export function makeKey({
  kind = 'rsa',
  days = 30,
  usage = 'digitalSignature,nonRepudiation',
  legacy,
}: Wanted = {}): TestKey {
  const name = `key${(count += 1)}`;
  const password = `mật khẩu ${name}`;
  makeRoot();
  const kinds = { rsa: ['rsa:2048'], weak: ['rsa:1024'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] };
  openssl(
    'req',
    '-newkey',
    ...kinds[kind],
    '-nodes',
    '-config',
    'own.cnf',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
  );
  writeFileSync(join(folder, `${name}.ext`), `keyUsage = critical,${usage}\n`);
  const signed = [
    '-in',
    `${name}.csr`,
    '-CA',
    'root.crt',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-out',
    `${name}.crt`,
  ];
  openssl('x509', '-req', '-days', String(days), '-sha256', '-extfile', `${name}.ext`, ...signed);
  const whole = ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-certfile', 'root.crt', '-out', `${name}.p12`];
  openssl('pkcs12', '-export', ...(legacy ? ['-legacy'] : []), ...whole, '-passout', `pass:${password}`);
  const read = (file: string) => readFileSync(join(folder, file));
  return {
    ...{ file: read(`${name}.p12`), password, keyPem: read(`${name}.key`).toString() },
    certificatePem: read(`${name}.crt`).toString() + read('root.crt').toString(),
  };
}

let hasRoot = false;

function makeRoot(): void {
  if (hasRoot) return;
  hasRoot = true;
  const subject = (name: string) =>
    ['[req]', 'distinguished_name = dn', 'prompt = no', '[dn]', `CN = ${name}`, ''].join('\n');
  writeFileSync(join(folder, 'root.cnf'), subject('Root of tests'));
  writeFileSync(
    join(folder, 'own.cnf'),
    subject('Trung tâm Kỹ thuật Đo lường').replace('prompt', 'utf8 = yes\nstring_mask = utf8only\nprompt'),
  );
  const ownSigned = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '60', '-config', 'root.cnf'];
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
