/** What this script uses of a browser's worker; the program itself is compiled without one. */
interface Asked {
  readonly request: { readonly url: string };
  respondWith(answer: Promise<unknown>): void;
  waitUntil(work: Promise<unknown>): void;
}
interface Kept {
  match(request: unknown): Promise<unknown>;
  put(request: unknown, answer: unknown): Promise<void>;
}
interface Worker {
  /** Written before this script by the server: the release, and the addresses to keep. */
  readonly kept: { readonly release: string; readonly shell: string; readonly parts: readonly string[] };
  readonly caches: {
    open(name: string): Promise<Kept>;
    keys(): Promise<string[]>;
    delete(name: string): Promise<boolean>;
  };
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: string, listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
}
const worker = globalThis as unknown as Worker;
const { release, shell, parts } = worker.kept;
const prefix = 'chuan-do-offline-';
const name = prefix + release;
const addresses = [shell, ...parts];

/** A release is kept as a whole or not at all: the older one stays until then. */
worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));

/** The entry page and its parts come from the device; whatever else is asked for goes to the network as if nobody stood here. */
worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin === worker.location.origin && addresses.includes(pathname)) event.respondWith(fromDevice(pathname));
});

async function keepAll(): Promise<void> {
  const answers = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address, { cache: 'reload' });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return [address, answer] as const;
    }),
  );
  const kept = await worker.caches.open(name);
  for (const [address, answer] of answers) await kept.put(address, answer);
}

async function dropOthers(): Promise<void> {
  for (const each of await worker.caches.keys())
    if (each.startsWith(prefix) && each !== name) await worker.caches.delete(each);
}

async function fromDevice(address: string): Promise<unknown> {
  const kept = await worker.caches.open(name);
  return (await kept.match(address)) ?? fetch(address);
}
