/** What this script uses of a browser; the program itself is compiled without one. */
interface FormElement {
  getAttribute(name: 'action'): string | null;
  querySelector(selector: string): StatusLine | null;
}
interface StatusLine {
  textContent: string | null;
  readonly dataset: Readonly<Record<'kept' | 'notKept' | 'keepFailed', string>>;
}
interface TypedInto {
  readonly form?: FormElement | null;
  matches(selector: string): boolean;
}
interface BrowserEvent {
  readonly target: TypedInto & FormElement;
  preventDefault(): void;
}
declare const document: {
  readonly visibilityState: string;
  addEventListener(type: string, listener: (event: BrowserEvent) => void): void;
};
declare function addEventListener(type: string, listener: (event: BrowserEvent) => void): void;
declare const location: { readonly href: string };
declare class FormData implements Iterable<[string, unknown]> {
  constructor(form: FormElement);
  [Symbol.iterator](): Iterator<[string, unknown]>;
}

/** What became of a form since it was opened. */
interface Typing {
  /** Counts the changes; a form is safe when the server has kept the last of them. */
  changes: number;
  kept: number;
  sending?: AbortController | undefined;
  timer?: ReturnType<typeof setTimeout>;
}

const secondsAfterChange = 3;
const mostCarried = 60_000;
const typings = new Map<FormElement, Typing>();

for (const type of ['input', 'change'])
  document.addEventListener(type, ({ target }) => {
    const { form } = target;
    if (!form || !target.matches('.record-form *')) return;
    const typing = typings.get(form) ?? { changes: 0, kept: 0 };
    typings.set(form, typing);
    typing.changes += 1;
    say(form, 'notKept');
    schedule(form, typing);
  });

document.addEventListener('submit', ({ target }) => {
  const typing = typings.get(target);
  clearTimeout(typing?.timer);
  typing?.sending?.abort();
  typings.delete(target);
});

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepAll();
});

/** Whoever leaves with something typed that is nowhere kept is asked; meanwhile it is sent. */
addEventListener('beforeunload', (event) => {
  if (![...typings.values()].some(({ changes, kept }) => changes > kept)) return;
  keepAll();
  event.preventDefault();
});

function keepAll(): void {
  for (const [form, typing] of typings) if (typing.changes > typing.kept) void keep(form, typing);
}

function schedule(form: FormElement, typing: Typing): void {
  clearTimeout(typing.timer);
  typing.timer = setTimeout(() => void keep(form, typing), secondsAfterChange * 1000);
}

/** Sends the form's own fields to its own address, to be kept as they are. */
async function keep(form: FormElement, typing: Typing): Promise<void> {
  if (!form.querySelector('[name="_keeps"]')) return;
  if (typing.sending) return schedule(form, typing);
  const { changes } = typing;
  const sending = (typing.sending = new AbortController());
  try {
    const body = fieldsOf(form);
    // A browser carries no more than this past the end of its page.
    const keepalive = body.toString().length < mostCarried;
    const response = await fetch(form.getAttribute('action') ?? location.href, {
      ...{ method: 'POST', headers: { Accept: 'application/json' }, body },
      ...{ keepalive, redirect: 'error', signal: sending.signal },
    });
    if (!response.ok) throw new Error(String(response.status));
    const { at } = (await response.json()) as { at: string };
    typing.kept = changes;
    if (typing.changes === changes) say(form, 'kept', at);
  } catch {
    if (typings.get(form) === typing) say(form, 'keepFailed');
  } finally {
    typing.sending = undefined;
  }
}

function fieldsOf(form: FormElement): URLSearchParams {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new URLSearchParams([...texts, ['_keep', 'script']]);
}

function say(form: FormElement, what: 'kept' | 'notKept' | 'keepFailed', at = ''): void {
  const line = form.querySelector('[data-kept]');
  if (line) line.textContent = line.dataset[what].replace('{at}', at);
}
