import type { PortSettings } from '../print-format';

/** What these scripts use of a browser; the program itself is compiled without one. */
export interface Element {
  textContent: string | null;
  hidden: boolean;
  value: string;
  readonly name: string;
  readonly id: string;
  readonly isConnected: boolean;
  readonly dataset: Record<string, string | undefined>;
  readonly firstChild: Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
  matches(selector: string): boolean;
  append(...children: (Element | string)[]): void;
  prepend(child: Element): void;
  setAttribute(name: string, value: string): void;
  focus(): void;
  addEventListener(type: string, listener: (event: Happened) => void): void;
  dispatchEvent(event: unknown): void;
}

export interface Happened {
  readonly target: Element;
  readonly key?: string;
  preventDefault(): void;
}

/** A port of the computer, as Web Serial has it (https://wicg.github.io/serial/). */
export interface SerialPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(settings: PortSettings): Promise<void>;
  close(): Promise<void>;
}

interface Serial {
  getPorts(): Promise<readonly SerialPort[]>;
  requestPort(): Promise<SerialPort>;
}

interface Page extends Pick<Element, 'querySelector' | 'querySelectorAll' | 'addEventListener'> {
  readonly documentElement: { readonly lang: string };
  readonly activeElement: Element | null;
  readonly body: Element;
  createElement(name: string): Element;
}

interface Browser {
  readonly document: Page;
  readonly navigator: { readonly serial?: Serial };
  readonly localStorage: { getItem(name: string): string | null; setItem(name: string, value: string): void };
  readonly Event: new (type: string, init: { bubbles: boolean }) => unknown;
  readonly KeyboardEvent: new (type: string, init: { key: string; bubbles: boolean; cancelable: boolean }) => unknown;
}

export const browser = globalThis as unknown as Browser;
export const { document } = browser;
export const language = document.documentElement.lang === 'en' ? 'en' : 'vi';

/** Words with what stands in braces filled in. */
export function filled(words: string | undefined, values: Readonly<Record<string, string>> = {}): string {
  return (words ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
