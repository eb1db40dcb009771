import mongoose from 'mongoose';

const writing = /^(insert|update|replace|delete|bulkWrite|findOneAnd|findAndModify)/;

/** Notes every write that mongoose sends outside a transaction, so that a test can say which may. */
export function recordWritesApart() {
  const apart: string[] = [];
  const start = () =>
    mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
      const isWithin = args.some((each) => typeof each === 'object' && each !== null && 'session' in each);
      if (writing.test(method) && !isWithin) apart.push(`${collection} ${method}`);
    });
  afterAll(() => mongoose.set('debug', false));
  return { start, apart };
}
