import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PKCS#12 file with its password, as the API takes it. */
interface KeyFile {
  readonly file: string;
  readonly filePassword: string;
}

/** An RSA key of 2048 bits with a certificate of its own, made by OpenSSL; undefined where there is none. */
export function makeSigningKey(): KeyFile | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'chuan-do-bench-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const [filePassword, made] = ['bench', ['-keyout', 'key.pem', '-out', 'own.pem']];
  const usage = ['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'];
  try {
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=Bench', ...usage, ...made);
    const whole = ['-inkey', 'key.pem', '-in', 'own.pem', '-out', 'key.p12', '-passout', `pass:${filePassword}`];
    openssl('pkcs12', '-export', ...whole);
    return { file: readFileSync(join(folder, 'key.p12')).toString('base64'), filePassword };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
