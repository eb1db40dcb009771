/** What these scripts use of a browser; the program itself is compiled without one. */
export interface Box {
  readonly name: string;
  value: string;
  readonly type: string;
  readonly tagName: string;
  readonly selectionStart?: number | null;
  readonly selectionEnd?: number | null;
  readonly files?: ArrayLike<Dropped> | null;
  readonly dataset: Record<string, string | undefined>;
  matches(selector: string): boolean;
  closest<T = Row>(selector: string): T | null;
  focus(): void;
  select?(): void;
}

/** A file that was dropped or chosen. */
export interface Dropped {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Row {
  readonly dataset: Record<string, string | undefined>;
  querySelector<T = Shown>(selector: string): T | null;
  querySelectorAll<T = Box>(selector: string): Iterable<T>;
}

export interface Shown {
  textContent: string | null;
  className: string;
  hidden: boolean;
  value?: number | string;
  max?: number | string;
  disabled?: boolean;
  readonly classList: { toggle(name: string, on: boolean): void };
  readonly dataset: Record<string, string | undefined>;
  addEventListener(type: string, listener: (event: Happened) => void): void;
  append?(child: unknown): void;
  replaceChildren?(...children: unknown[]): void;
}

export interface FormBox extends Row {
  readonly action: string;
  addEventListener(type: string, listener: (event: Happened) => void): void;
  requestSubmit(): void;
}

export interface Happened {
  readonly target: Box & FormBox;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly submitter?: { readonly name: string } | null;
  readonly clipboardData?: { getData(kind: string): string };
  readonly dataTransfer?: { readonly files: ArrayLike<Dropped> };
  preventDefault(): void;
  stopPropagation(): void;
}

interface Page {
  readonly documentElement: { readonly lang: string };
  querySelector<T = Shown>(selector: string): T | null;
  querySelectorAll<T = Row>(selector: string): Iterable<T>;
  addEventListener(type: string, listener: (event: Happened) => void): void;
  createElement(name: string): Shown;
}

interface Store {
  readonly length: number;
  key(at: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

interface Fields extends Iterable<[string, unknown]> {
  append(name: string, value: string): void;
}

interface Browser {
  readonly document: Page;
  readonly localStorage: Store;
  readonly location: { href: string; readonly pathname: string; readonly search: string };
  readonly Event: new (type: string, init: { bubbles: boolean }) => { readonly type: string };
  readonly FormData: new (form: FormBox) => Fields;
  readonly CSS: { escape(text: string): string };
}

export const browser = globalThis as unknown as Browser;
export const { document } = browser;

export const language = document.documentElement.lang === 'en' ? 'en' : 'vi';

/** Says that a box holds something else now, to every script of the page. */
export function changed(box: Box): void {
  (box as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(
    new browser.Event('input', { bubbles: true }),
  );
}

/** Everything that is typed or chosen in a row, from left to right. */
export function boxesOf(row: Row): Box[] {
  return [...row.querySelectorAll('td input:not([type="hidden"]), td select')];
}
