import { createRequire } from 'node:module';

const load = createRequire(__filename);

/** What a file of ours exports, by name. */
export function membersOf(file: string): Record<string, unknown> {
  return load(file) as Record<string, unknown>;
}
