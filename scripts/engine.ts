import { parseArgs } from 'node:util';
import { startEngine } from '../src/engine';

/** Starts the embedded engine alone: `npm run engine -- --data DIR --port N`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data/engine' }, port: { type: 'string', default: '27018' } },
  });
  const engine = await startEngine({ dataDir: values.data, port: Number(values.port) });
  console.log(engine.uri);
  const stop = () => void engine.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
