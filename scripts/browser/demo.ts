import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A demo registry in a process and a folder of its own. */
export interface Demo {
  readonly url: string;
  account(role: string): { username: string; password: string };
  stop(): Promise<void>;
}

const patienceMs = 480_000;

/** Starts `npm run demo`'s program on a free port and waits until it is ready. */
export async function startDemo(): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'chuan-do-browser-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../demo.ts')], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', PUBLIC_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilReady(url, program);
  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as {
    role: string;
    username: string;
    password: string;
  }[];
  return {
    url,
    account: (role) => {
      const found = accounts.find((each) => each.role === role);
      if (!found) throw new Error(`the demo has no account for ${role}`);
      return found;
    },
    stop: async () => {
      program.kill('SIGTERM');
      if (program.exitCode === null) await once(program, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, program: ReturnType<typeof spawn>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (program.exitCode !== null) throw new Error(`the demo stopped with ${program.exitCode}`);
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  program.kill('SIGKILL');
  throw new Error('the demo was not ready in time');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
