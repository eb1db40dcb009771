import { existsSync, readdirSync, rmSync } from 'node:fs';
import { roleNames } from '../src/access';
import { readConfig, type Config } from '../src/config';
import { explainFailure, startRegistry, stopOnSignal } from '../src/main';
import { seedProvince, seedSizes } from '../src/seed';
import { version } from '../package.json';
import { holdsSampleData, keepAccounts, passwordsOf, type AccountOnPaper } from './demo-accounts';

const seed = 'quang-tri';

Promise.resolve().then(startDemo).catch(explainFailure);

/** Starts the registry as `npm start` does, on the province's sample data; `--fresh` begins anew. */
async function startDemo(): Promise<void> {
  if (process.argv.includes('--fresh')) removeDemo(readDemoConfig());
  const config = readDemoConfig();
  const accounts = keepAccounts(config.dataDir);
  const prepare = async () => {
    const began = Date.now();
    const progress = (line: string) =>
      console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
    const { paperUrl, signingKey } = config;
    const papers = { paperUrl, digital: { version, signingKey } };
    const passwords = passwordsOf(accounts);
    await seedProvince({ size: seedSizes.S, seed, now: new Date(), passwords, papers, progress });
  };
  const registry = await startRegistry(config, { prepare });
  stopOnSignal(registry);
  announce(registry.url, accounts);
}

/** Papers of the demo are marked as sample: their codes may lead to this machine. */
function readDemoConfig(): Config {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env }, { dataDir: './data/demo' });
  return { paperUrl: config.publicUrl, ...config };
}

/** Only a folder that a demo made is removed, and never a database on a server. */
function removeDemo({ dataDir, mongodbUri }: Config): void {
  if (mongodbUri)
    throw new Error('--fresh removes the demo’s data folder; a database on MongoDB is dropped with its own tools.');
  if (!existsSync(dataDir)) return;
  const isNew = readdirSync(dataDir).every((name) => name === 'session-secret' || name === 'seal-key');
  if (!isNew && !holdsSampleData(dataDir)) throw new Error(`${dataDir} holds no demo; it is not removed.`);
  rmSync(dataDir, { recursive: true });
}

function announce(url: string, accounts: readonly AccountOnPaper[]): void {
  const heads = ['Vai trò', 'Role', 'Tên đăng nhập / User name', 'Mật khẩu / Password'];
  const rows = [
    heads,
    ...accounts.map(({ role, username, password }) => [roleNames[role].vi, roleNames[role].en, username, password]),
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  console.log(['', `Chuẩn Đo: ${url}`, '', ...lines, ''].join('\n'));
}
