import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleNames } from '../src/access';
import { readConfig, type Config } from '../src/config';
import { explainFailure, startRegistry, stopOnSignal } from '../src/main';
import { demoAccounts, seedProvince, seedSizes, type DemoAccount } from '../src/seed';

/** An account as `demo-accounts.json` keeps it, for people and for scripts. */
type AccountOnPaper = DemoAccount & { readonly password: string };

const accountsFile = 'demo-accounts.json';
const seed = 'quang-tri';

Promise.resolve().then(startDemo).catch(explainFailure);

/** Starts the registry as `npm start` does, on the province's sample data; `--fresh` begins anew. */
async function startDemo(): Promise<void> {
  if (process.argv.includes('--fresh')) removeDemo(readDemoConfig());
  const config = readDemoConfig();
  const accounts = keepAccounts(config.dataDir);
  const passwords = new Map(accounts.map(({ username, password }) => [username, password]));
  const prepare = async () => {
    const began = Date.now();
    const progress = (line: string) =>
      console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
    await seedProvince({ size: seedSizes.S, seed, now: new Date(), passwords, progress });
  };
  const registry = await startRegistry(config, { prepare });
  stopOnSignal(registry);
  announce(registry.url, accounts);
}

function readDemoConfig(): Config {
  return readConfig({ LOG_LEVEL: 'warn', ...process.env }, { dataDir: './data/demo' });
}

/** Only a folder that a demo made is removed, and never a database on a server. */
function removeDemo({ dataDir, mongodbUri }: Config): void {
  if (mongodbUri)
    throw new Error('--fresh removes the demo’s data folder; a database on MongoDB is dropped with its own tools.');
  if (!existsSync(dataDir)) return;
  const isDemo =
    existsSync(join(dataDir, accountsFile)) || readdirSync(dataDir).every((name) => name === 'session-secret');
  if (!isDemo) throw new Error(`${dataDir} holds no demo (no ${accountsFile}); it is not removed.`);
  rmSync(dataDir, { recursive: true });
}

/** The accounts of this data folder: made once, readable by its owner only. */
function keepAccounts(dataDir: string): readonly AccountOnPaper[] {
  const file = join(dataDir, accountsFile);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as AccountOnPaper[];
  const accounts = demoAccounts.map((account) => ({ ...account, password: drawPassword() }));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

/** Sixteen letters and digits that nobody confuses: 79 bits. */
function drawPassword(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  const draw = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [draw(), draw(), draw(), draw()].join('-');
}

function announce(url: string, accounts: readonly AccountOnPaper[]): void {
  const rows = accounts.map(({ role, username, password }) => [
    roleNames[role].vi,
    roleNames[role].en,
    username,
    password,
  ]);
  const heads = ['Vai trò', 'Role', 'Tên đăng nhập / User name', 'Mật khẩu / Password'];
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? 0), head.length),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(['', `Chuẩn Đo: ${url}`, '', line(heads), ...rows.map(line), ''].join('\n'));
}
