import { browser, canKeep, document, filled, isOnlyTab, made, navigator, type Element } from './island/browser';
import { lotId, type KeptLot } from './island/lot';
import { openLot } from './island/lot-page';
import { stateOf } from './island/registry';
import { forgetAll } from './island/store';
import { knownDevice, openVault, type KnownDevice, type Vault } from './island/vault';

/** What the page was drawn with. */
interface Settings {
  readonly said: Readonly<Record<string, string>>;
  readonly tries: number;
}

const main = document.querySelector('[data-away]');
const place = (name: string) => document.querySelector(`[data-away-${name}]`);

/** The entry page of the device: asks whether it was cut off, then for the passphrase, then shows the lots. */
async function begin({ said, tries }: Settings): Promise<void> {
  showNetwork(said);
  if (!canKeep()) return;
  tell(said['loading']);
  await navigator.serviceWorker?.register('/offline/worker.js', { scope: '/offline/' }).catch(() => undefined);
  if (!(await isOnlyTab())) return tell(said['otherTab']);
  const device = await knownDevice();
  if (!device) return tell(said['empty']);
  const state = await stateOf(device.token);
  if (state === 'cut') {
    await forgetAll();
    return tell(said['wiped']);
  }
  if (state === undefined && device.until < today()) return tell(said['over']);
  askForPassphrase(device, { said, tries });
}

function askForPassphrase(device: KnownDevice, { said, tries }: Settings): void {
  const form = place('unlock');
  const box = form?.querySelector('input');
  const named = place('device');
  if (!form || !box || !named) return;
  const until = device.until.split('-').reverse().join('/');
  named.textContent = filled(said['device'], { name: device.name, until });
  tell('');
  form.hidden = false;
  box.focus();
  let isTrying = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isTrying) return;
    isTrying = true;
    void openVault(box.value, tries).then(async (vault) => {
      isTrying = false;
      box.value = '';
      if (!('left' in vault)) {
        form.hidden = true;
        tell('');
        return showLots(vault, said);
      }
      if (vault.left === 0) form.hidden = true;
      tell(vault.left === 0 ? said['wiped'] : filled(said['wrong'], vault));
    });
  });
}

/** The only lot is opened at once; of several the person chooses. */
async function showLots(vault: Vault, said: Settings['said']): Promise<void> {
  const ids = await vault.ids(lotId(''));
  const lots = (await Promise.all(ids.map((id) => vault.get<KeptLot>(id)))).flatMap((lot) => lot ?? []);
  const [first] = lots;
  if (!first) return tell(said['empty']);
  if (lots.length === 1) return openLot(vault, first, said);
  const [section, list] = [place('lots'), place('list')];
  if (!section || !list) return;
  section.hidden = false;
  const sorted = [...lots].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  list.replaceChildren(...sorted.map((lot) => lineOf(lot, said, () => openLot(vault, lot, said))));
}

function lineOf(lot: KeptLot, said: Settings['said'], open: () => Promise<void>): Element {
  const line = made('li', `${lot.title}, ${new Date(lot.takenAt).toLocaleString('vi-VN')} `, 'mb-2');
  const button = made('button', said['open'] ?? '', 'btn btn-outline-primary btn-sm');
  button.type = 'button';
  button.addEventListener('click', () => {
    const section = place('lots');
    if (section) section.hidden = true;
    void open();
  });
  line.append(button);
  return line;
}

function showNetwork(said: Settings['said']): void {
  const show = () => {
    const line = place('network');
    if (line) line.textContent = (navigator.onLine ? said['online'] : said['offline']) ?? '';
  };
  for (const type of ['online', 'offline']) browser.addEventListener(type, show);
  show();
}

function tell(words = ''): void {
  const message = place('message');
  if (!message) return;
  message.textContent = words;
  message.hidden = words === '';
}

/** The day on the device's clock: `2026-11-30`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

if (main) void begin(JSON.parse(main.dataset['away'] ?? '{}') as Settings);
