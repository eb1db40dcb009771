import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from '../../src/engine/storage/directory-lock';

const folder = () => mkdtempSync(join(tmpdir(), 'chuan-do-lock-'));
const lockOf = (directory: string) => join(directory, 'engine.lock');
const held = (directory: string) => JSON.parse(readFileSync(lockOf(directory), 'utf8')) as Record<string, unknown>;

describe('the lock of a folder', () => {
  it('keeps a second engine out while its holder lives, and is gone when the holder lets go', () => {
    const directory = folder();
    const unlock = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(/in use by another engine/);
    unlock();
    expect(existsSync(lockOf(directory))).toBe(false);
  });

  // Linux names the run of the machine and the start of a process; elsewhere only the number is known.
  const onLinux = existsSync('/proc/self/stat') ? it : it.skip;
  onLinux.each([
    ['of the same number that started at another time', { start: 1 }],
    ['of the run of the machine before a power cut', { boot: 'another' }],
  ])('left by a process %s is taken over', (_whose, change) => {
    const directory = folder();
    lockDirectory(directory);
    writeFileSync(lockOf(directory), JSON.stringify({ ...held(directory), ...change }));
    expect(() => lockDirectory(directory)()).not.toThrow();
  });

  onLinux('of another living process holds, until the number belongs to a later one', () => {
    const directory = folder();
    lockDirectory(directory);
    const parent = Number(readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]);
    writeFileSync(lockOf(directory), JSON.stringify({ ...held(directory), pid: process.ppid, start: parent }));
    expect(() => lockDirectory(directory)).toThrow(/in use by another engine/);
    writeFileSync(lockOf(directory), JSON.stringify({ ...held(directory), pid: process.ppid, start: parent - 1 }));
    expect(() => lockDirectory(directory)()).not.toThrow();
  });

  it('cut short by a crash holds nobody out', () => {
    const directory = folder();
    writeFileSync(lockOf(directory), '{"pid":');
    expect(() => lockDirectory(directory)()).not.toThrow();
  });
});

/** Runs a real npm command until it says it is open. */
async function run(args: string[], sign: RegExp, environment: Record<string, string> = {}) {
  const npm = spawn('npm', args, { cwd: join(__dirname, '../..'), env: { ...process.env, ...environment } });
  await new Promise<void>((resolve, reject) => {
    npm.stdout.on('data', (chunk: Buffer) => sign.test(chunk.toString()) && resolve());
    npm.on('exit', () => reject(new Error('it ended before it was open')));
  });
  return npm;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve((socket.destroy(), true)));
    socket.on('error', () => resolve(false));
  });
}

/** Waits a quarter of a minute at most. */
async function happens(is: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await is()) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

const isFreed = (port: number) => happens(async () => !(await isListening(port)));
const isUnlocked = (directory: string) => happens(() => !existsSync(lockOf(directory)));

const port = 20_000 + (process.pid % 20_000);

it('SIGTERM to `npm run engine` ends the engine, and its folder opens again', async () => {
  const directory = folder();
  for (const _round of [1, 2]) {
    const npm = await run(['run', 'engine', '--', '--data', directory, '--port', String(port)], /mongodb:\/\//);
    expect(await isListening(port)).toBe(true);
    npm.kill('SIGTERM');
    expect(await isFreed(port)).toBe(true);
  }
  expect(await isUnlocked(directory)).toBe(true);
}, 90_000);

it('SIGTERM to `npm start` ends the registry, and its folder opens again', async () => {
  const directory = folder();
  const settings = { DATA_DIR: directory, PORT: String(port + 1), MONGODB_URI: '', LOG_LEVEL: 'info' };
  for (const _round of [1, 2]) {
    const npm = await run(['start'], /the registry is open/, settings);
    npm.kill('SIGTERM');
    expect(await isFreed(port + 1)).toBe(true);
  }
}, 90_000);
