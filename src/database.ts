import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';
import { startEngineThread, uriOfRunningEngine } from './engine';
import { connectDatabase, disconnectDatabase } from './platform/database';
import type { Logger } from './platform/log';
import { setUpSeals } from './platform/seals';

/** An open database: MongoDB when `MONGODB_URI` is set, else the embedded engine in its own thread. */
export interface OpenDatabase {
  stop(): Promise<void>;
}

/** Opens the database that the settings name. A folder that another process holds is refused by the engine. */
export async function openDatabase(
  config: Config,
  log: Logger,
  onLost: () => void = () => process.exit(1),
): Promise<OpenDatabase> {
  setUpSeals(config.sealKeys);
  if (config.mongodbUri) {
    await connectDatabase(config.mongodbUri);
    log.info('connected to MongoDB');
    return { stop: disconnectDatabase };
  }
  const dataDir = join(config.dataDir, 'database');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const engine = await startEngineThread({ dataDir });
  engine.onExit((reason) => {
    log.fatal({ err: reason }, 'the embedded engine has stopped; nothing acknowledged is lost');
    onLost();
  });
  await connectDatabase(engine.uri);
  log.info({ dataDir }, 'the embedded engine is running');
  return {
    stop: async () => {
      await disconnectDatabase();
      await engine.stop();
    },
  };
}

/**
 * Opens the database beside a registry that may be running: the embedded engine is spoken to where another process has
 * it, and started where none has.
 */
export async function openForReading(config: Config, log: Logger): Promise<OpenDatabase> {
  const running = config.mongodbUri ?? uriOfRunningEngine(join(config.dataDir, 'database'));
  if (!running) return openDatabase(config, log);
  setUpSeals(config.sealKeys);
  await connectDatabase(running);
  return { stop: disconnectDatabase };
}
