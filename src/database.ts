import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';
import { startEngineThread } from './engine';
import { connectDatabase, disconnectDatabase } from './platform/database';
import type { Logger } from './platform/log';

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
