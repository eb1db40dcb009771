import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import type { SigningKey } from '../../src/platform/xml';

/** `it` where the program is installed; elsewhere the test is skipped, and its name says for want of what. */
export function itWith(program: 'xmlsec1' | 'xmllint', name: string, test: () => void): void {
  const isThere = spawnSync(program, ['--version']).error === undefined;
  if (isThere) it(name, test);
  else it.skip(`${name} (${program} is not installed)`, test);
}

/** A key and a self-signed certificate that only tests use. */
export function testSigningKey(kind: 'rsa' | 'ec'): SigningKey {
  return {
    key: createPrivateKey(readFileSync(signingFile(`${kind}.key.pem`))),
    certificates: [new X509Certificate(readFileSync(signingFile(`${kind}.certificate.pem`)))],
  };
}

export function signingFile(name: string): string {
  return join(__dirname, 'signing', name);
}
