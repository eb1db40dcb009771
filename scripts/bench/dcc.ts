import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDcc } from '../../src/laboratory/dcc';
import { sampleCertificate } from '../../test/laboratory/dcc/dcc.samples';
import { dccFolder } from '../../test/support/programs';

/** A certificate with everything that the shape can hold, written as DCC. */
export function writeSample(): string {
  return writeDcc(sampleCertificate());
}

/**
 * Milliseconds in which xmllint holds one certificate against PTB's schema, as it says itself: without its own start and
 * the reading of the schema, which stand once however many are checked. Null without schemas or xmllint.
 */
export function schemaCheckTime(xml: string): number | null {
  const schema = join(dccFolder, 'schema/v3.3.0/dcc.xsd');
  if (!existsSync(schema)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'chuan-do-dcc-'));
  try {
    const file = join(folder, 'certificate.xml');
    writeFileSync(file, xml);
    const copies = Array.from({ length: 50 }, () => file);
    const options = ['--nonet', '--noout', '--timing', '--schema', schema, ...copies];
    const { status, stderr } = spawnSync('xmllint', options, { encoding: 'utf8' });
    const took = [...(stderr ?? '').matchAll(/^Validating took (\d+) ms/gm)].map(([, ms]) => Number(ms));
    if (status !== 0 || took.length === 0) return null;
    return took.reduce((sum, ms) => sum + ms, 0) / took.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
