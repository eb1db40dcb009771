import type { Role } from '../../src/access';
import { demoAccounts, seedProvince } from '../../src/seed';
import { testPassword } from './people';
import { testNow } from './registry';

const small = { owners: 12, instruments: 40, verifications: 80 };

/** The sample data in small, and one person of each role; all have `testPassword`. */
export async function seedForTests(): Promise<Record<Role, { username: string }>> {
  const passwords = new Map(demoAccounts.map(({ username }) => [username, testPassword]));
  await seedProvince({ size: small, seed: 'bài thử', now: testNow, passwords, progress: () => undefined });
  const people = [...demoAccounts].reverse().map(({ role, username }) => [role, { username }] as const);
  return Object.fromEntries(people) as Record<Role, { username: string }>;
}
