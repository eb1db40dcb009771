const latest = new Map<string, Promise<unknown>>();

/**
 * Work under one key runs one after another in this process, so that many who want the same (the next number of a centre,
 * the tries of one account) wait instead of conflicting. It only saves time: what keeps records right, here and between
 * processes, is the database.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const run = (latest.get(key) ?? Promise.resolve()).then(work);
  const ended = run.then(
    () => undefined,
    () => undefined,
  );
  latest.set(key, ended);
  void ended.then(() => latest.get(key) === ended && latest.delete(key));
  return run;
}
