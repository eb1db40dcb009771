import mongoose from 'mongoose';

interface Recorded {
  readonly collection: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Collections of a few dozen records, which are read whole where a page shows or needs them all. */
const readWhole = ['instrumenttypes', 'reports', 'reportcountings', 'retentionterms'];

/** Notes every read that mongoose sends, one of each shape, so that a test can ask how it was answered. */
export function recordQueries() {
  const recorded = new Map<string, Recorded>();
  const start = () =>
    mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
      if (!['find', 'findOne', 'countDocuments', 'aggregate'].includes(method)) return;
      recorded.set(`${collection} ${method} ${shapeOf(args)}`, { collection, method, args });
    });
  afterAll(() => mongoose.set('debug', false));

  /** The reads whose plan walks a whole collection, in words; explained outside mongoose, so that they are not noted. */
  const withoutIndex = async () => {
    const walks: string[] = [];
    for (const [shape, query] of recorded) if (await walksCollection(query)) walks.push(shape);
    return walks;
  };
  return { start, recorded, withoutIndex };
}

async function walksCollection({ collection, method, args }: Recorded): Promise<boolean> {
  const isUnfiltered = JSON.stringify(args[0]) === '{}';
  if (isUnfiltered && (method === 'findOne' || readWhole.includes(collection))) return false;
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  const [first, options = {}] = args as [object, { sort?: object; limit?: number }?];
  const command =
    method === 'aggregate'
      ? { aggregate: collection, pipeline: first, cursor: {} }
      : { find: collection, filter: first, ...sortOf(options) };
  const plan = await db.command({ explain: command, verbosity: 'queryPlanner' });
  return JSON.stringify(plan).includes('COLLSCAN');
}

function sortOf({ sort, limit }: { sort?: object; limit?: number }) {
  return { ...(sort && { sort }), ...(limit && { limit }) };
}

/** The query with its values taken out. */
function shapeOf(args: readonly unknown[]): string {
  return JSON.stringify(args, (key, value: unknown) => {
    if (key === 'session' || key === 'projection') return undefined;
    return typeof value === 'string' || typeof value === 'number' ? '·' : value;
  });
}
