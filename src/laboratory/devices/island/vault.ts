import { find, forget, forgetAll, idsFrom, keep } from './store';

const { subtle } = crypto;
type Key = Awaited<ReturnType<typeof subtle.importKey>>;

/** The device as the registry registered it. Its secret only names it: it opens nothing. */
export interface KnownDevice {
  readonly token: string;
  readonly name: string;
  readonly until: string;
}

/**
 * What lies open on the device: which one it is, and the key of everything else, itself locked by the passphrase
 * (PBKDF2-HMAC-SHA-256, AES-GCM).
 */
interface Lock {
  readonly device: KnownDevice;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly iv: Uint8Array;
  readonly lockedKey: ArrayBuffer;
  /** Wrong passphrases in a row. */
  readonly tries: number;
}

interface Sealed {
  readonly iv: Uint8Array;
  readonly bytes: ArrayBuffer;
}

/** Everything on the device, once it is open: only what went through here is ever written. */
export interface Vault {
  readonly device: KnownDevice;
  put(id: string, thing: unknown): Promise<void>;
  get<T>(id: string): Promise<T | undefined>;
  putBytes(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  getBytes(id: string): Promise<Uint8Array | undefined>;
  remove(id: string): Promise<void>;
  ids(prefix: string): Promise<string[]>;
}

const lockId = 'lock';
const sealedPrefix = 'sealed:';
const aes = { name: 'AES-GCM', length: 256 } as const;

export async function knownDevice(): Promise<KnownDevice | undefined> {
  return (await find<Lock>(lockId))?.device;
}

/** A new key for a new device, which nobody ever sees in the open; `rounds` is how hard each try of a passphrase is. */
export async function makeVault(device: KnownDevice, passphrase: string, rounds: number): Promise<Vault> {
  const key = await subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const locking = await keyOf(passphrase, salt, rounds);
  const lockedKey = await subtle.wrapKey('raw', key, locking, { name: aes.name, iv });
  const lock: Lock = { device, salt, rounds, iv, lockedKey, tries: 0 };
  await keep(lock, lockId);
  return vaultOf(device, key);
}

/** Opens what is on the device. A try is counted before it is made; after the last one everything is removed. */
export async function openVault(passphrase: string, mostTries: number): Promise<Vault | { readonly left: number }> {
  const lock = await find<Lock>(lockId);
  if (!lock) return { left: 0 };
  const { device, salt, rounds, iv, lockedKey, tries } = lock;
  await keep({ ...lock, tries: tries + 1 }, lockId);
  const locking = await keyOf(passphrase, salt, rounds);
  const how = { name: aes.name, iv } as const;
  const key = await subtle
    .unwrapKey('raw', lockedKey, locking, how, aes, false, ['encrypt', 'decrypt'])
    .catch(() => undefined);
  if (key) {
    await keep({ ...lock, tries: 0 }, lockId);
    return vaultOf(device, key);
  }
  const left = mostTries - tries - 1;
  if (left <= 0) await forgetAll();
  return { left: Math.max(0, left) };
}

async function keyOf(passphrase: string, salt: Uint8Array, iterations: number) {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const typed = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations } as const;
  return subtle.deriveKey(how, typed, aes, false, ['wrapKey', 'unwrapKey']);
}

function vaultOf(device: KnownDevice, key: Key): Vault {
  // The name is sealed along: nothing can be put in the place of something else.
  const how = (iv: Uint8Array, id: string) => ({
    ...{ name: aes.name, iv },
    additionalData: new TextEncoder().encode(id),
  });
  const putBytes = async (id: string, open: Uint8Array<ArrayBuffer>) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed: Sealed = { iv, bytes: await subtle.encrypt(how(iv, id), key, open) };
    await keep(sealed, sealedPrefix + id);
  };
  const getBytes = async (id: string) => {
    const sealed = await find<Sealed>(sealedPrefix + id);
    return sealed && new Uint8Array(await subtle.decrypt(how(sealed.iv, id), key, sealed.bytes));
  };
  return {
    ...{ device, putBytes, getBytes },
    put: (id, thing) => putBytes(id, new TextEncoder().encode(JSON.stringify(thing))),
    get: async <T>(id: string) => {
      const open = await getBytes(id);
      return open && (JSON.parse(new TextDecoder().decode(open)) as T);
    },
    remove: (id) => forget(sealedPrefix + id),
    ids: async (prefix) => (await idsFrom(sealedPrefix + prefix)).map((each) => each.slice(sealedPrefix.length)),
  };
}
