import { parseArgs } from 'node:util';
import { startedByNpm } from '../src/config';
import { startEngine } from '../src/engine';
import { stopOnSignal } from '../src/platform/stop';

/** Starts the embedded engine alone: `npm run engine -- --data DIR --port N`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data/engine' }, port: { type: 'string', default: '27018' } },
  });
  const engine = await startEngine({ dataDir: values.data, port: Number(values.port) });
  stopOnSignal(() => engine.stop(), startedByNpm());
  console.log(engine.uri);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
