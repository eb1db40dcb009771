import { browser, changed, document, type Box, type FormBox, type Shown } from './browser';

const { localStorage: store, location } = browser;
const secondsAfterChange = 1;

interface Kept {
  /** Once it is recorded the copy is of no use. */
  readonly run: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * Keeps the grid in the browser too, for this person and this address, so that a lost network, a closed lid or an expired
 * session loses nothing; offers what was kept when the form comes back with less.
 */
export function keepLocally(form: FormBox, person: string): void {
  const name = nameFor(person);
  const before = read(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(name, form), secondsAfterChange * 1000);
  });
  if (before && lost(form, before).length > 0) offer(form, before, () => store.removeItem(name));
}

/** What is kept in the browser of this person's form at this address. */
export function keptLocally(person: string): Kept | undefined {
  return read(nameFor(person));
}

function nameFor(person: string): string {
  return `chuan-do:${person}:${location.pathname}${location.search}`;
}

/** Forgets every copy of a run that is recorded. */
export function forgetRun(run: string): void {
  for (let at = store.length - 1; at >= 0; at -= 1) {
    const name = store.key(at) ?? '';
    if (name.startsWith('chuan-do:') && read(name)?.run === run) store.removeItem(name);
  }
}

function keep(name: string, form: FormBox): void {
  const fields = boxes(form).map((box) => [box.name, box.value] as const);
  const run = form.querySelector<Box>('[name="run"]')?.value ?? '';
  const kept: Kept = { run, fields };
  try {
    store.setItem(name, JSON.stringify(kept));
  } catch {
    // The browser's room is full, or it keeps nothing: the draft on the server is still there.
  }
}

function read(name: string): Kept | undefined {
  try {
    const kept = store.getItem(name);
    return kept ? (JSON.parse(kept) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** What was typed here and is not in the form. */
function lost(form: FormBox, { fields }: Kept) {
  const now = new Map(boxes(form).map((box) => [box.name, box.value]));
  return fields.filter(([name, value]) => value !== '' && now.has(name) && now.get(name) !== value);
}

function offer(form: FormBox, kept: Kept, forget: () => void): void {
  const place = form.querySelector<Shown>('[data-lot-local]');
  if (!place) return;
  place.hidden = false;
  form.querySelector<Shown>('[data-lot-take]')?.addEventListener('click', () => {
    const byName = new Map(boxes(form).map((box) => [box.name, box]));
    for (const [name, value] of lost(form, kept)) put(byName.get(name), value);
    place.hidden = true;
  });
  form.querySelector<Shown>('[data-lot-drop]')?.addEventListener('click', () => {
    forget();
    place.hidden = true;
  });
}

function put(box: Box | undefined, value: string): void {
  if (!box) return;
  box.value = value;
  changed(box);
}

function boxes(form: FormBox): Box[] {
  const typed = 'input:not([type="hidden"]):not([type="checkbox"]), select, textarea';
  return [...form.querySelectorAll<Box>(typed)].filter(({ name }) => name !== '');
}
