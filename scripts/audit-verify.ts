import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config';
import { openForReading } from '../src/database';
import { explainFailure } from '../src/main';
import { createLog } from '../src/platform/log';
import { checkLedger, readHead, readSeals, type CheckReport } from '../src/audit';
// Every kind whose records are held against their entries is known once these are.
import '../src/laboratory/certificates';

/**
 * `npm run audit:verify [-- --seal FILE] [--json]`: reads the whole chain of seals with all that it proves, while the
 * registry runs or stands still. Ends with 1 when something is bent.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seal: { type: 'string', multiple: true }, json: { type: 'boolean' } } });
  const seals = (values.seal ?? []).flatMap((file) => readSeals(readFileSync(file, 'utf8')));
  const config = readConfig();
  const database = await openForReading(config, createLog(config.logLevel === 'info' ? 'warn' : config.logLevel));
  let told = Date.now();
  const onProgress = (stage: string, done: number) => {
    if (values.json || Date.now() - told < 1000) return;
    told = Date.now();
    console.error(`${stage}: ${done}`);
  };
  const report = await checkLedger({ onProgress, seals, head: readHead(config.dataDir) });
  await database.stop();
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else print(report);
  process.exitCode = report.findings.length > 0 ? 1 : 0;
}

function print({ counts, last, findings }: CheckReport): void {
  for (const [stage, count] of Object.entries(counts)) console.log(`${stage.padEnd(8)} ${count}`);
  if (last) console.log(`last block ${last.block}  ${last.hash}`);
  for (const { text } of findings) console.log(`\n- ${text.vi}\n  ${text.en}`);
  if (!last) console.log('\nThe chain of seals has not begun: start the registry once.');
  console.log(findings.length === 0 ? '\nNothing is bent.' : `\n${findings.length} bent.`);
}

main().catch(explainFailure);
