import { startEngine } from '../../src/engine';

/** The embedded engine in a process of its own, so that several registries share it and its disk can fill up. */
async function main(dataDir: string): Promise<void> {
  const engine = await startEngine({ dataDir });
  process.on('disconnect', () => void engine.stop().then(() => process.exit(0)));
  process.send?.(engine.uri);
}

void main(process.argv[2] ?? '');
