import type { Role } from '../../src/access';
import { AccountModel } from '../../src/register/accounts';
import { demoAccounts, seedProvince } from '../../src/seed';
import type { Beginning } from './databases';
import { testPassword, testPasswordHash } from './people';
import { testNow } from './registry';

const small = { owners: 12, instruments: 40, verifications: 80 };

/** The sample data in small, to begin with: `useRegistry({ beginning: seededRegistry })`. */
export const seededRegistry: Beginning = {
  name: 'seeded',
  fill: async () => {
    const passwords = new Map(demoAccounts.map(({ username }) => [username, testPassword]));
    await seedProvince({ size: small, seed: 'bài thử', now: testNow, passwords, progress: () => undefined });
    await AccountModel.updateMany({}, { passwordHash: await testPasswordHash });
  },
};

/** One person of each role in the sample; all have `testPassword`. */
export const seededPeople = Object.fromEntries(
  [...demoAccounts].reverse().map(({ role, username }) => [role, { username }]),
) as Record<Role, { username: string }>;
