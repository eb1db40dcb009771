import { browser, type Shelf, type Store, type Waiting } from './browser';

const [database, shelf] = ['chuan-do-device', 'kept'] as const;

/** The browser's own store of this registry: things by their names, each kept for good before the promise is. */
export async function keep(thing: unknown, id: string): Promise<void> {
  await work('readwrite', (on) => on.put(thing, id));
}

export async function find<T>(id: string): Promise<T | undefined> {
  return (await work('readonly', (on) => on.get(id))) as T | undefined;
}

export async function forget(id: string): Promise<void> {
  await work('readwrite', (on) => on.delete(id));
}

export async function idsFrom(prefix: string): Promise<string[]> {
  const all = await work('readonly', (on) => on.getAllKeys());
  return all.filter((each) => each.startsWith(prefix));
}

/** Removes everything, so that nothing of it can be read again. */
export async function forgetAll(): Promise<void> {
  for (const id of await idsFrom('')) await forget(id);
  const opened = await store;
  opened?.close();
  store = undefined;
  const gone = browser.indexedDB?.deleteDatabase(database);
  if (gone) await answered(gone);
}

let store: Promise<Store> | undefined;

function open(): Promise<Store> {
  const asked = browser.indexedDB?.open(database, 1);
  if (!asked) return Promise.reject(new Error('the browser keeps nothing'));
  asked.onupgradeneeded = () => void asked.result.createObjectStore(shelf);
  return answered(asked);
}

async function work<T>(mode: 'readonly' | 'readwrite', how: (on: Shelf) => Waiting<T>): Promise<T> {
  store ??= open();
  const carrying = (await store).transaction(shelf, mode, { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    carrying.oncomplete = resolve;
    carrying.onerror = carrying.onabort = () => reject(errorOf(carrying.error));
  });
  const asked = how(carrying.objectStore(shelf));
  await done;
  return asked.result;
}

function answered<T>(asked: Waiting<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(errorOf(asked.error));
  });
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
