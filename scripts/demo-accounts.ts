import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccounts, type DemoAccount } from '../src/seed';

/** An account as `demo-accounts.json` keeps it, for people and for scripts. */
export type AccountOnPaper = DemoAccount & { readonly password: string };

const fileName = 'demo-accounts.json';

/** The accounts of a data folder of sample data: made once, readable by its owner only. */
export function keepAccounts(dataDir: string): readonly AccountOnPaper[] {
  const file = join(dataDir, fileName);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as AccountOnPaper[];
  const accounts = demoAccounts.map((account) => ({ ...account, password: drawPassword() }));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

/** True for a folder that `keepAccounts` has used. */
export function holdsSampleData(dataDir: string): boolean {
  return existsSync(join(dataDir, fileName));
}

/** Passwords by user name, as the sample's loading takes them. */
export function passwordsOf(accounts: readonly AccountOnPaper[]): ReadonlyMap<string, string> {
  return new Map(accounts.map(({ username, password }) => [username, password]));
}

/** Sixteen letters and digits that nobody confuses: 79 bits. */
function drawPassword(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  const draw = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [draw(), draw(), draw(), draw()].join('-');
}
