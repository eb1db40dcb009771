import { version } from '../../package.json';
import { approvalJobs } from '../../src/laboratory/approvals';
import { scheduleJobs } from '../../src/laboratory/schedule';
import { readConfig } from '../../src/config';
import { startRegistry } from '../../src/main';
import { systemClock } from '../../src/platform/clock';
import { createLog } from '../../src/platform/log';
import type { FromInstance, ToInstance } from './instance';

/** The registry in a process of its own, as `npm start` runs it; a job of the minute is run when the parent asks. */
async function main(): Promise<void> {
  const config = { paperUrl: readConfig().publicUrl, ...readConfig() };
  const registry = await startRegistry(config);
  const own = { clock: systemClock, log: createLog(config.logLevel) };
  const { publicUrl, paperUrl, smtpUrl, signingKey, signatureTimeStampUrl } = config;
  const jobs = [
    ...scheduleJobs({ ...own, publicUrl, smtpUrl }),
    ...approvalJobs({ ...own, paperUrl, digital: { version, signingKey, signatureTimeStampUrl } }),
  ];
  process.on('message', ({ run }: ToInstance) => {
    if (!run) return;
    const job = jobs.find(({ name }) => name === run);
    void Promise.resolve(job?.run(systemClock.now(), new AbortController().signal))
      .catch((error: unknown) => console.error(error))
      .then(() => tell({ ran: run }));
  });
  process.on('disconnect', () => process.exit(0));
  tell({ url: registry.url });
}

function tell(message: FromInstance): void {
  process.send?.(message);
}

void main();
