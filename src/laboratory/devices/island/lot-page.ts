import { browser, document, filled, made, type Element } from './browser';
import { keysOf, showRows, type Decisions } from './rows';
import { lotId, photosOf, rowsId, typedId, typedOf, type Entries, type KeptLot, type KeptRows } from './lot';
import type { OpenLot, Said } from './open-lot';
import { addPhotoBoxes, countPhotos } from './photos';
import { sendRows } from './sending';
import type { Vault } from './vault';

const place = (name: string) => document.querySelector(`[data-away-${name}]`);

/** Shows the form of the lot as it was taken along, with what was typed since, and lets the grid come to life. */
export async function openLot(vault: Vault, lot: KeptLot, said: Said): Promise<void> {
  const [section, holder, title] = [place('lot'), place('form'), place('title')];
  if (!section || !holder || !title) return;
  title.textContent = lot.title;
  const form = made('form', '', 'record-form wide');
  form.innerHTML = lot.isRecord ? aroundRecord(lot.form) : lot.form;
  form.addEventListener('submit', (event) => event.preventDefault());
  if (lot.stamps) form.dataset['lotStamps'] = JSON.stringify(lot.stamps);
  const open: OpenLot = {
    ...{ vault, lot, said, form },
    rows: (await vault.get<KeptRows>(rowsId(lot.run))) ?? {},
    entries: () => [...new browser.FormData(form)].map(([name, value]) => [name, String(value)] as const),
    setRow: async (key, row) => {
      open.rows = { ...open.rows, [key]: row };
      await vault.put(rowsId(lot.run), open.rows);
      showRows(open, decisionsOf(open));
    },
  };
  const typed = (await vault.get<Entries>(typedId(lot.run))) ?? [];
  holder.replaceChildren(form);
  // The scripts of the form draw the rows that were added to it, before anything is put in them.
  const names = typed.map(([name]) => name);
  document.dispatchEvent(new browser.CustomEvent('form-drawn', { detail: { form, names } }));
  put(form, typed);
  addPhotoBoxes(open);
  section.hidden = false;
  showRows(open, decisionsOf(open));
  keepAsTyped(open);
  listen(open);
  document.dispatchEvent(new browser.Event('lot-opened'));
  await countPhotos(open);
}

/** The form of one record stands as the only row: above it how far it is. */
function aroundRecord(form: string): string {
  return `<div data-member="record"><div data-row-head></div><div data-row-body>${form}</div></div>`;
}

/** Puts in every box what was kept of it. */
function put(form: Element, entries: Entries): void {
  if (entries.length === 0) return;
  const values = new Map(entries);
  for (const box of form.querySelectorAll('input, select, textarea')) {
    if (box.name === '' || box.type === 'file') continue;
    if (box.type === 'checkbox' || box.type === 'radio')
      box.checked = entries.some(([name, value]) => name === box.name && value === box.value);
    else if (values.has(box.name)) box.value = values.get(box.name) ?? '';
  }
}

const msAfterChange = 300;

function keepAsTyped(open: OpenLot): void {
  const { vault, lot, said, form } = open;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const at = new Date().toLocaleTimeString('vi-VN');
    void vault.put(typedId(lot.run), open.entries()).then(
      () => tell('kept', filled(said['kept'], { at })),
      () => tell('kept', said['keepFailed']),
    );
  };
  for (const type of ['input', 'change'])
    form.addEventListener(type, () => {
      clearTimeout(timer);
      timer = setTimeout(keep, msAfterChange);
    });
  document.addEventListener('visibilitychange', () => timer !== undefined && keep());
}

function listen(open: OpenLot): void {
  const { vault, lot, said } = open;
  const button = place('send');
  button?.addEventListener('click', () => {
    button.disabled = true;
    void sendRows(open, (words, isSignedOut) => {
      tell('status', words);
      const link = place('sign-in');
      if (link) link.hidden = !isSignedOut;
    }).finally(() => {
      button.disabled = false;
    });
  });
  place('drop')?.addEventListener('click', () => {
    void isAllBack(open).then(async (isBack) => {
      if (!isBack && !browser.confirm(said['dropSure'] ?? '')) return;
      for (const id of await vault.ids(photosOf(lot.run))) await vault.remove(id);
      for (const id of [typedId(lot.run), rowsId(lot.run), lotId(lot.run)]) await vault.remove(id);
      browser.location.reload();
    });
  });
}

/** Nothing of the lot is on this device alone. */
async function isAllBack(open: OpenLot): Promise<boolean> {
  const { vault, lot, rows } = open;
  if ((await vault.ids(photosOf(lot.run))).length > 0) return false;
  const entries = open.entries();
  const isDone = (key: string) => rows[key]?.state === 'saved' || rows[key]?.state === 'left';
  return keysOf(open).every((key) => isDone(key) || typedOf(entries, key, lot).length === 0);
}

/** What the person answers to what waits in a row. */
function decisionsOf(open: OpenLot): Decisions {
  return {
    keepMine: (key) => open.setRow(key, { state: 'open', decided: open.rows[key]?.seen ?? '' }),
    confirm: (key, confirmed) => open.setRow(key, { ...open.rows[key], state: 'open', confirmed }),
    leave: async (key) => {
      if (!browser.confirm(open.said['leaveSure'] ?? '')) return;
      for (const id of await open.vault.ids(photosOf(open.lot.run, key))) await open.vault.remove(id);
      await open.setRow(key, { state: 'left' });
      await countPhotos(open);
    },
  };
}

function tell(where: 'kept' | 'status', words = ''): void {
  const line = place(where);
  if (line) line.textContent = words;
}
