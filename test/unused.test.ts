import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '..');

it('nothing is exported that nobody imports, no file and no package is there that nobody uses', () => {
  const { stdout, stderr, status } = spawnSync('npx', ['--no-install', 'knip', '--reporter', 'compact'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 120_000);
