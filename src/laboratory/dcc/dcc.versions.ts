export const dccNamespace = 'https://ptb.de/dcc';
export const siNamespace = 'https://ptb.de/si';

/** The versions whose certificates we know how to read: 2.4 to 3.3. */
export function isKnownVersion(version: string): boolean {
  return /^(?:2\.4|3\.[0-3])\.\d+$/.test(version);
}
