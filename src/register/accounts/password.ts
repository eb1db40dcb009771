import { hash, verify, type Algorithm } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's password storage guidance (19 MiB, two passes). */
const strength = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), strength);
}

/** An unknown account costs as much time as a known one, so that timing tells nothing. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), password.normalize('NFC'));
  return matches && passwordHash !== undefined;
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  return (nobody ??= hashPassword('nobody has this password'));
}
