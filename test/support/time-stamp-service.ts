import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A time-stamp service of OpenSSL's (RFC 3161 over HTTP), which a test can make answer otherwise. */
export interface TimeStampService {
  readonly url: string;
  readonly folder: string;
  readonly openssl: (...args: string[]) => Buffer;
  /** What it does to each answer before it sends it. */
  bend: (answer: Buffer) => Buffer;
  /** Sent instead of an answer to the question. */
  replayed: Buffer | undefined;
  /** Gone from the network at once, with whatever it was asked and has not answered. */
  close(): void;
}

/** What the service is called in its certificate. */
export const timeStampServiceName = 'Dịch vụ dấu thời gian thử';

/** Starts one. @param usage what its certificate is for; @param port where it was before, unless anywhere */
export async function startTimeStampService(usage = 'timeStamping', port = 0): Promise<TimeStampService> {
  const folder = mkdtempSync(join(tmpdir(), 'chuan-do-tsa-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  makeCertificate(folder, openssl, usage);
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      writeFileSync(join(folder, 'q.tsq'), Buffer.concat(parts));
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-out', 'a.tsr');
      const answer = service.bend(service.replayed ?? readFileSync(join(folder, 'a.tsr')));
      res.setHeader('Content-Type', 'application/timestamp-reply').end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const service: TimeStampService = {
    ...{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, folder, openssl },
    ...{ bend: (answer) => answer, replayed: undefined, close },
  };
  return service;
}

function makeCertificate(folder: string, openssl: (...args: string[]) => Buffer, usage: string): void {
  writeFileSync(
    join(folder, 'tsa.cnf'),
    [
      ...['[req]', 'distinguished_name = dn', 'x509_extensions = ext', 'prompt = no'],
      ...['[dn]', `CN = ${timeStampServiceName}`, '[ext]', `extendedKeyUsage = critical, ${usage}`],
      ...['[tsa]', 'default_tsa = t', '[t]', 'serial = tsa.serial', 'signer_cert = tsa.crt', 'certs = tsa.crt'],
      ...['signer_key = tsa.key', 'signer_digest = sha256', 'default_policy = 1.2.3.4.1', 'digests = sha256'],
      ...['accuracy = secs:1', 'ess_cert_id_alg = sha256', ''],
    ].join('\n'),
  );
  const ownSigned = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-days', '2', '-config', 'tsa.cnf'];
  openssl('req', ...ownSigned, '-keyout', 'tsa.key', '-out', 'tsa.crt');
  writeFileSync(join(folder, 'tsa.serial'), '01\n');
}
