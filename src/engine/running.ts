import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPassword } from './password';
import { isHeld } from './storage/directory-lock';

export const user = 'chuan-do';

/** The connection string of an engine, with the password. */
export function uriOf(host: string, port: number, password: string): string {
  return `mongodb://${user}:${password}@${host}:${port}/?directConnection=true&authSource=admin&authMechanism=SCRAM-SHA-256`;
}

/** Says in the data directory where its engine listens, for the owner's other programs. */
export function announce(dataDir: string, address: { readonly host: string; readonly port: number }): () => void {
  const file = fileIn(dataDir);
  writeFileSync(file, JSON.stringify(address), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The connection string of the engine that has the directory open in some process; undefined when none has. */
export function uriOfRunningEngine(dataDir: string): string | undefined {
  const file = fileIn(dataDir);
  if (!existsSync(file) || !isHeld(dataDir)) return undefined;
  const { host, port } = JSON.parse(readFileSync(file, 'utf8')) as { host: string; port: number };
  return uriOf(host, port, loadPassword(dataDir));
}

const fileIn = (dataDir: string) => join(dataDir, 'engine.address');
