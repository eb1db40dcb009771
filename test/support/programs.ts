import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { SigningKey } from '../../src/platform/xml';

/** `it` where the program is installed; elsewhere the test is skipped, and its name says for want of what. */
export function itWith(
  program: 'xmlsec1' | 'xmllint' | 'pdftotext' | 'pdfsig',
  name: string,
  test: () => Promise<void> | void,
): void {
  const isThere = spawnSync(program, ['--version']).error === undefined;
  if (isThere) it(name, async () => test());
  else it.skip(`${name} (${program} is not installed)`, async () => test());
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

/**
 * Where the schemas of the DCC lie, which their licence keeps out of this repository: `../shared/domain/dcc` beside the
 * checkout, or the folder that DCC_SCHEMAS names.
 */
export const dccFolder = process.env['DCC_SCHEMAS'] ?? resolve(__dirname, '../../../shared/domain/dcc');

/** `it` where the schemas and xmllint are there; elsewhere the test is skipped, and its name says for want of what. */
export function itWithSchemas(name: string, test: () => Promise<void> | void): void {
  if (existsSync(join(dccFolder, 'schema'))) itWith('xmllint', name, test);
  else it.skip(`${name} (no schemas in ${dccFolder})`, async () => test());
}

/** What xmllint says against the schema of that version of the DCC; empty when the file is valid. */
export function schemaFaults(xml: string | Buffer, version = '3.3.0'): string {
  const schema = join(dccFolder, `schema/v${version}/dcc.xsd`);
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: xml, encoding: 'utf8' });
  return run.status === 0 ? '' : run.stderr;
}
