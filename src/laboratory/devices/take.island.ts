import { browser, canKeep, document, filled, isOnlyTab, navigator, type Element } from './island/browser';
import { lotId, typedId, type Entries, type KeptLot } from './island/lot';
import { ask, NotTaken, readPage, send, stateOf } from './island/registry';
import { forgetAll } from './island/store';
import { knownDevice, makeVault, openVault, type KnownDevice, type Vault } from './island/vault';

/** What the server tells the script of the page. */
interface Settings {
  readonly said: Readonly<Record<string, string>>;
  readonly least: number;
  readonly tries: number;
  readonly keyRounds: number;
}

/** Copies the lots that the page shows to this device: registers it, locks a new key, and keeps form after form under it. */
async function begin(form: Element): Promise<void> {
  if (!canKeep()) return;
  const settings = JSON.parse(form.dataset['take'] ?? '{}') as Settings;
  let known = await knownDevice();
  if (known && (await stateOf(known.token)) === 'cut') {
    await forgetAll();
    known = undefined;
  }
  showDevice(form, settings, known);
  const cannot = document.querySelector('[data-take-cannot]');
  if (cannot) cannot.hidden = true;
  form.hidden = false;
  const button = form.querySelector('button[type="submit"]');
  if (button) button.disabled = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!button || button.disabled) return;
    button.disabled = true;
    tell(form, settings.said['working']);
    void take(form, settings).then(
      (count) => {
        tell(form, filled(settings.said['done'], { count }));
        for (const typed of form.querySelectorAll('[type="password"]')) typed.value = '';
        const open = form.querySelector('[data-take-open]');
        if (open) open.hidden = false;
      },
      (error: unknown) => {
        tell(form, filled(settings.said['failed'], { reason: reasonOf(error, settings) }));
        button.disabled = false;
      },
    );
  });
}

function showDevice(form: Element, { said }: Settings, known: KnownDevice | undefined): void {
  const line = form.querySelector('[data-take-device]');
  if (!known || !line) return;
  const until = known.until.split('-').reverse().join('/');
  line.textContent = filled(said['device'], { name: known.name, until });
  line.hidden = false;
  for (const part of form.querySelectorAll('[data-take-fresh], [data-take-again]')) part.hidden = true;
}

function tell(form: Element, words = ''): void {
  const status = form.querySelector('[data-take-status]');
  if (status) status.textContent = words;
}

function reasonOf(error: unknown, { said }: Settings): string {
  if (!(error instanceof NotTaken)) throw error;
  return error.why === 'refused' ? error.said : (said['noNetwork'] ?? '');
}

async function take(form: Element, settings: Settings): Promise<number> {
  const { said } = settings;
  if (!(await onlyTab())) throw new NotTaken('refused', said['otherTab']);
  const { csrf } = await ask<{ csrf: string }>('/devices/contact');
  const vault = await opened(form, settings, csrf);
  await navigator.serviceWorker?.register('/offline/worker.js', { scope: '/offline/' });
  await navigator.storage?.persist?.();
  let count = 0;
  for (const { dataset } of document.querySelectorAll('[data-take-lot]')) {
    const address = dataset['takeLot'] ?? '';
    if (!address || taken.has(address)) continue;
    await takeLot(vault, { address, form: dataset['takeForm'] === 'record' ? 'record' : 'lot', csrf, said });
    taken.add(address);
    count += 1;
  }
  return count;
}

/** What an earlier press has copied, where a later lot failed. */
const taken = new Set<string>();
let tab: Promise<boolean> | undefined;
const onlyTab = () => (tab ??= isOnlyTab());

async function opened(form: Element, { said, least, tries, keyRounds }: Settings, csrf: string): Promise<Vault> {
  const typed = (name: string) => form.querySelector(`[name="${name}"]`)?.value ?? '';
  const passphrase = typed('passphrase');
  if (await knownDevice()) {
    const vault = await openVault(passphrase, tries);
    if (!('left' in vault)) return vault;
    throw new NotTaken('refused', filled(said['wrongPassphrase'], vault));
  }
  if ([...passphrase].length < least) throw new NotTaken('refused', said['tooShort']);
  if (passphrase !== typed('again')) throw new NotTaken('refused', said['different']);
  const fields = Object.entries({ _csrf: csrf, name: typed('name'), until: typed('until') });
  const { token, name, until } = await send<KnownDevice>('/devices/register', fields);
  return makeVault({ token, name, until }, passphrase, keyRounds);
}

interface ToTake {
  readonly address: string;
  readonly form: keyof typeof forms;
  readonly csrf: string;
  readonly said: Settings['said'];
}

/** Where each form is drawn, and by what one knows that it can be entered. */
const forms = {
  lot: { page: '/verifications/runs/new', cells: '.lot-grid' },
  record: { page: '/verifications/new', cells: '.readings-table' },
} as const;

/** The register's side first: whatever changes after it is told when a row comes back. */
async function takeLot(vault: Vault, { address, form: kind, csrf, said }: ToTake): Promise<void> {
  const run = crypto.randomUUID();
  const fields = Object.entries({ _csrf: csrf, device: vault.device.token, run, address, form: kind });
  const answer = await send<Omit<KeptLot, 'form'>>('/devices/lots', fields);
  const { page, cells } = forms[kind];
  const drawn = new browser.DOMParser().parseFromString(await readPage(`${page}?${address}`), 'text/html');
  const form = drawn.querySelector('form.record-form.wide');
  if (!form?.querySelector(cells)) throw new NotTaken('refused', said['notAForm']);
  strip(form);
  const typed = entriesOf(form, run);
  const kept: KeptLot = { ...answer, form: form.innerHTML, ...(answer.isRecord && { begun: typed }) };
  await vault.put(typedId(run), typed);
  await vault.put(lotId(run), kept);
}

/** Proofs of this session, and buttons that only the server answers, stay behind: more rows are drawn by the scripts too. */
function strip(form: Element): void {
  const serversOwn =
    'script, [name^="_"], button[type="submit"]:not([name="more"]), [data-kept], [data-lot-local], a.btn, .alert';
  for (const each of [...form.querySelectorAll(serversOwn)]) each.remove();
}

/** What the form proposes: the page's own values, under the name that the device gave the lot. */
function entriesOf(form: Element, run: string): Entries {
  return [...new browser.FormData(form)].map(([name, value]) => [name, name === 'run' ? run : String(value)] as const);
}

const form = document.querySelector('[data-take]');
if (form) void begin(form);
