import { hostname, totalmem, cpus, arch, platform, release } from 'node:os';
import { EngineError } from '../errors';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';

export const version = '7.0.14';

export const buildInfo = (): Doc => ({
  version,
  gitVersion: 'chuan-do-engine',
  versionArray: [7, 0, 14, 0],
  modules: [],
  allocator: 'system',
  javascriptEngine: 'none',
  sysInfo: 'deprecated',
  storageEngines: ['lmdb'],
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16 * 1024 * 1024,
  ok: 1,
});

export function serverStatus({ database, connection }: CommandContext): Doc {
  const uptimeMs = Date.now() - database.startedAt.getTime();
  return {
    host: hostname(),
    version,
    process: 'chuan-do-engine',
    pid: process.pid,
    uptime: Math.floor(uptimeMs / 1000),
    uptimeMillis: uptimeMs,
    localTime: new Date(),
    connections: { current: connection.server.connectionCount, available: 10_000 },
    metrics: { cursor: { open: { total: database.cursors.size } } },
    mem: { bits: 64, resident: Math.round(process.memoryUsage.rss() / 1024 / 1024) },
    storageEngine: { name: 'lmdb', supportsCommittedReads: true, persistent: true },
    ok: 1,
  };
}

export const hostInfo = (): Doc => ({
  system: {
    currentTime: new Date(),
    hostname: hostname(),
    cpuAddrSize: 64,
    memSizeMB: Math.round(totalmem() / 1024 / 1024),
    numCores: cpus().length,
    cpuArch: arch(),
  },
  os: { type: platform(), name: platform(), version: release() },
  extra: {},
  ok: 1,
});

export function connectionStatus({ connection }: CommandContext): Doc {
  const user = connection.user;
  const authenticatedUsers = user === undefined ? [] : [{ user, db: 'admin' }];
  const authenticatedUserRoles = user === undefined ? [] : [{ role: 'root', db: 'admin' }];
  return { authInfo: { authenticatedUsers, authenticatedUserRoles }, ok: 1 };
}

export function getParameter({ command }: CommandContext): Doc {
  const known: Doc = { featureCompatibilityVersion: { version: '7.0' }, authenticationMechanisms: ['SCRAM-SHA-256'] };
  const wanted =
    command['getParameter'] === '*' ? Object.keys(known) : Object.keys(known).filter((name) => name in command);
  if (wanted.length === 0) throw new EngineError('InvalidOptions', 'no option found to get');
  return { ...Object.fromEntries(wanted.map((name) => [name, known[name]])), ok: 1 };
}
