const askedEveryMs = 500;

/** Read at once: a parent that ends while the program still opens must be missed too. */
const parent = process.ppid;

/**
 * Stops on Ctrl-C and SIGTERM, once. `npm start` passes SIGTERM to its shell only, and the shell dies without passing
 * it on: started by npm, the loss of the parent is the signal.
 */
export function stopOnSignal(stop: () => Promise<void>, startedByNpm: boolean): void {
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return;
    stopping = true;
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
  if (!startedByNpm) return;
  setInterval(() => {
    if (process.ppid !== parent) stopOnce();
  }, askedEveryMs).unref();
}
