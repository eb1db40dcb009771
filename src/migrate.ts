import { join } from 'node:path';
import { config, status, up } from 'migrate-mongo';
import mongoose from 'mongoose';
import { sealAround } from './audit';
// Every kind whose records are held against their entries is known once these are.
import './laboratory/certificates';
import { ensureIndexes } from './platform/database';
import type { Logger } from './platform/log';

const lockSeconds = 120;

/**
 * Brings the database to this version: indexes first, then the migrations not yet run, in order.
 * Another instance that is migrating is waited for; a lock left by a crash ends by itself.
 */
export async function migrate(log: Logger): Promise<void> {
  await ensureIndexes();
  config.set({
    migrationsDir: join(__dirname, 'migrations'),
    migrationFileExtension: '.ts',
    changelogCollectionName: 'migrations',
    lockCollectionName: 'migrationLock',
    lockTtl: lockSeconds,
    useFileHash: false,
    moduleSystem: 'commonjs',
  });
  const { db } = database();
  const isPending = (await status(db)).some(({ appliedAt }) => appliedAt === 'PENDING');
  if (isPending)
    await sealAround(
      () => runMigrations(log),
      () => new Date(),
    );
}

async function runMigrations(log: Logger): Promise<void> {
  const { db, client } = database();
  for (let waited = 0; ; waited += 1) {
    try {
      const applied = await up(db, client);
      if (applied.length > 0) log.info({ applied }, 'migrated');
      return;
    } catch (error) {
      const locked = error instanceof Error && /lock is in place/.test(error.message);
      if (!locked || waited > lockSeconds) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function database() {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  return { db: db as never, client: mongoose.connection.getClient() as never };
}
