import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askTimeStamp } from '../../src/platform/timestamps';

const folder = mkdtempSync(join(tmpdir(), 'chuan-do-tsa-'));
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

/** A time-stamp service of OpenSSL's, with a certificate for time-stamping and one that is for something else. */
function makeService(usage: string, name: string): void {
  writeFileSync(
    join(folder, `${name}.cnf`),
    [
      ...['[req]', 'distinguished_name = dn', 'x509_extensions = ext', 'prompt = no'],
      ...['[dn]', 'CN = Dịch vụ dấu thời gian thử', '[ext]', `extendedKeyUsage = critical, ${usage}`],
      ...['[tsa]', 'default_tsa = t', '[t]', `serial = ${name}.serial`, `signer_cert = ${name}.crt`],
      ...[`certs = ${name}.crt`, `signer_key = ${name}.key`, 'signer_digest = sha256', 'default_policy = 1.2.3.4.1'],
      ...['digests = sha256', 'accuracy = secs:1', 'ess_cert_id_alg = sha256', ''],
    ].join('\n'),
  );
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-utf8',
    '-days',
    '2',
    '-config',
    `${name}.cnf`,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.crt`,
  );
  writeFileSync(join(folder, `${name}.serial`), '01\n');
}

let bend: (answer: Buffer) => Buffer = (answer) => answer;
let replayed: Buffer | undefined;
const server = createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    writeFileSync(join(folder, 'q.tsq'), Buffer.concat(parts));
    openssl('ts', '-reply', '-config', 'good.cnf', '-queryfile', 'q.tsq', '-out', 'a.tsr');
    res
      .setHeader('Content-Type', 'application/timestamp-reply')
      .end(bend(replayed ?? readFileSync(join(folder, 'a.tsr'))));
  });
});
let url = '';

beforeAll(async () => {
  makeService('timeStamping', 'good');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());
beforeEach(() => {
  bend = (answer) => answer;
  replayed = undefined;
});

const line = 'niêm phong ngày 20/11/2026';

describe('a time-stamp', () => {
  it('is kept as the token that OpenSSL verifies too, with its time and who said it', async () => {
    const { token, at, by } = await askTimeStamp(url, line);
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(by).toBe('Dịch vụ dấu thời gian thử');
    writeFileSync(join(folder, 'token.der'), token);
    writeFileSync(join(folder, 'line.txt'), line);
    const said = openssl('ts', '-verify', '-data', 'line.txt', '-in', 'token.der', '-token_in', '-CAfile', 'good.crt');
    expect(said.toString()).toContain('Verification: OK');
  });

  it('is refused when a bit of it is another', async () => {
    bend = (answer) => {
      const bent = Buffer.from(answer);
      bent[bent.length - 5] = (bent[bent.length - 5] ?? 0) ^ 1;
      return bent;
    };
    await expect(askTimeStamp(url, line)).rejects.toThrow(/signature|RFC 3161/);
  });

  it('is refused when it answers an earlier question, about this text or another', async () => {
    await askTimeStamp(url, line);
    replayed = readFileSync(join(folder, 'a.tsr'));
    await expect(askTimeStamp(url, line)).rejects.toThrow('the answer is to another question');
    await expect(askTimeStamp(url, 'khác')).rejects.toThrow('the answer is about something else');
  });

  it('is refused when the service says no, or something else altogether, or is away', async () => {
    bend = () => Buffer.from('3005300302010200', 'hex').subarray(0, 7);
    await expect(askTimeStamp(url, line)).rejects.toThrow(/refused|RFC 3161/);
    bend = () => Buffer.from('<html>');
    await expect(askTimeStamp(url, line)).rejects.toThrow('RFC 3161');
    await expect(askTimeStamp('http://127.0.0.1:9/', line)).rejects.toThrow('does not answer');
  });
});
