/** What these scripts use of a browser; the program itself is compiled without one. */
export interface Element {
  textContent: string | null;
  innerHTML: string;
  hidden: boolean;
  disabled: boolean;
  inert: boolean;
  checked: boolean;
  value: string;
  className: string;
  href: string;
  type: string;
  readonly name: string;
  readonly tagName: string;
  readonly files: ArrayLike<Photo> | null;
  readonly dataset: Record<string, string | undefined>;
  readonly children: ArrayLike<Element>;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
  append(...children: (Element | string)[]): void;
  replaceChildren(...children: (Element | string)[]): void;
  remove(): void;
  focus(): void;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  addEventListener(type: string, listener: (event: Happened) => void): void;
  dispatchEvent(event: unknown): void;
}

export interface Photo {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Happened {
  readonly target: Element;
  preventDefault(): void;
}

interface Page extends Pick<Element, 'querySelector' | 'querySelectorAll' | 'addEventListener' | 'dispatchEvent'> {
  readonly documentElement: { readonly lang: string };
  readonly visibilityState: string;
  createElement(name: string): Element;
}

/** A request of the browser's own store of things. */
export interface Waiting<T> {
  readonly result: T;
  readonly error: unknown;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}

export interface Shelf {
  get(id: string): Waiting<unknown>;
  getAllKeys(): Waiting<string[]>;
  put(thing: unknown, id: string): Waiting<unknown>;
  delete(id: string): Waiting<unknown>;
}

interface Carrying {
  objectStore(name: string): Shelf;
  oncomplete: (() => void) | null;
  onerror: (() => void) | null;
  onabort: (() => void) | null;
  readonly error: unknown;
}

export interface Store {
  createObjectStore(name: string): unknown;
  transaction(name: string, mode: 'readonly' | 'readwrite', how: { durability: 'strict' }): Carrying;
  close(): void;
}

interface Stores {
  open(name: string, version: number): Waiting<Store> & { onupgradeneeded: (() => void) | null };
  deleteDatabase(name: string): Waiting<unknown>;
}

interface Browser {
  readonly document: Page;
  readonly indexedDB?: Stores;
  readonly isSecureContext: boolean;
  readonly location: { readonly href: string; reload(): void };
  readonly navigator: {
    readonly onLine: boolean;
    readonly storage?: { persist?(): Promise<boolean> };
    readonly serviceWorker?: {
      register(file: string, options: { scope: string }): Promise<unknown>;
    };
    readonly locks?: {
      request(
        name: string,
        options: { ifAvailable: boolean },
        work: (lock: object | null) => Promise<unknown>,
      ): Promise<unknown>;
    };
  };
  readonly Event: new (type: string, init?: { bubbles: boolean }) => unknown;
  readonly CustomEvent: new (type: string, init: { detail: unknown }) => unknown;
  readonly FormData: new (form?: Element) => Iterable<[string, unknown]> & {
    append(name: string, value: unknown, file?: string): void;
  };
  readonly DOMParser: new () => { parseFromString(html: string, type: 'text/html'): Page };
  addEventListener(type: string, listener: () => void): void;
  confirm(question: string): boolean;
}

export const browser = globalThis as unknown as Browser;
export const { document, navigator } = browser;

/** Words with what stands in braces filled in. */
export function filled(words: string | undefined, values: Readonly<Record<string, string | number>> = {}): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function made(tag: string, words: string, className = ''): Element {
  const element = document.createElement(tag);
  element.textContent = words;
  element.className = className;
  return element;
}

/** Only where the connection is safe does a browser encrypt, and keep a page for the time without network. */
export function canKeep(): boolean {
  const { isSecureContext, indexedDB } = browser;
  return isSecureContext && indexedDB !== undefined && navigator.serviceWorker !== undefined;
}

/** True in the only tab that works on what is on the device: two would write over each other. */
export function isOnlyTab(): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void locks.request('chuan-do-device', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held until the tab is closed.
      return lock ? new Promise(() => undefined) : Promise.resolve();
    });
  });
}
