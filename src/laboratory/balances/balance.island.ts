import { browser, document, filled, language, type Element, type SerialPort } from './island/browser';
import { enterReading, watchCells } from './island/cell';
import { readChoices, showChoices, type Choices } from './island/choices';
import { connect, type Connection } from './island/port';
import { lineText, type LineWords } from './line.words';
import { printFormats } from './print-format';
import { readPrintedLine } from './printed-line';

/** Two readings closer than this are a stream, of which nobody chose the one that was taken; milliseconds. */
const leastBetween = 800;
const { serial } = browser.navigator;

/** Brings the tools of a balance to life, where the browser can open a port. */
function begin(tools: Element): void {
  if (!serial || tools.dataset['begun']) return;
  tools.dataset['begun'] = 'yes';
  tools.hidden = false;
  const cannot = document.querySelector('[data-balance-cannot]');
  if (cannot) cannot.hidden = true;
  const said = JSON.parse(tools.dataset['balance'] ?? '{}') as Readonly<Record<string, string>>;
  const part = (name: string) => tools.querySelector(`[data-balance-${name}]`);
  const tell = (name: string, values: Readonly<Record<string, string>> = {}) => {
    const line = part('status');
    if (line) line.textContent = filled(said[name], values);
  };
  showChoices(tools);
  watchCells();

  let connection: Connection | undefined;
  let isWaiting = false;
  let lastReading = -Infinity;

  const show = (): void => {
    const shown = { connect: !connection, close: connection, ask: connection };
    for (const [name, isShown] of Object.entries(shown)) {
      const button = part(name);
      if (button) button.hidden = !isShown;
    }
  };
  const hear = (line: string): void => {
    const chosen = readChoices(tools);
    if (!chosen) return;
    showLine(line, said);
    if (chosen.isAsked && !isWaiting) return;
    const read = readPrintedLine(chosen.format, line);
    if (read.kind === 'refused') {
      // Who waits for a stable reading waits on.
      if (!(isWaiting && read.why === 'unstable'))
        tell('refusedLine', { line: line.trim(), why: said[read.why] ?? '' });
      return;
    }
    const since = Date.now() - lastReading;
    lastReading = Date.now();
    if (!isWaiting && since < leastBetween) return tell('streaming');
    isWaiting = false;
    const became = enterReading(read.reading);
    tell(became.said, became.values);
  };
  const open = async (choose: (chosen: Choices) => Promise<SerialPort>): Promise<void> => {
    const chosen = readChoices(tools);
    if (!chosen || connection) return;
    tell('opening');
    const port = await choose(chosen).catch(() => undefined);
    if (!port) return tell('noPort');
    const lost = () => {
      connection = undefined;
      tell('lost');
      show();
    };
    connection = await connect(port, chosen.port, { line: hear, lost }).catch(() => undefined);
    tell(connection ? 'connected' : 'notOpened');
    const settings = part('settings');
    if (connection && settings) settings.hidden = true;
    show();
  };
  const ask = async (): Promise<void> => {
    const chosen = readChoices(tools);
    if (!connection || !chosen) return;
    isWaiting = true;
    tell('waiting');
    if (chosen.format.ask) await connection.send(chosen.format.ask).catch(() => undefined);
  };

  part('connect')?.addEventListener('click', () => {
    const settings = part('settings');
    if (!settings) return;
    settings.hidden = !settings.hidden;
    if (!settings.hidden) settings.querySelector('select')?.focus();
  });
  part('open')?.addEventListener('click', () => void open(() => knownPort()));
  part('other')?.addEventListener('click', () => void open(() => serial.requestPort()));
  part('ask')?.addEventListener('click', () => void ask());
  part('close')?.addEventListener('click', () => {
    const closing = connection;
    connection = undefined;
    void closing?.close().then(() => {
      tell('closed');
      show();
    });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F9' || !connection) return;
    event.preventDefault();
    void ask();
  });
}

/** The only port that this person let this site use; else the browser asks. */
async function knownPort(): Promise<SerialPort> {
  const [port, ...others] = (await serial?.getPorts()) ?? [];
  if (port && others.length === 0) return port;
  if (!serial) throw new Error('no ports');
  return serial.requestPort();
}

const mostShown = 50;

/** On the page where a balance is tried: the line, and what each format makes of it, the newest on top. */
function showLine(line: string, words: LineWords): void {
  const place = document.querySelector('[data-balance-lines]');
  const body = place?.querySelector('tbody');
  if (!place || !body) return;
  place.hidden = false;
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.setAttribute('scope', 'row');
  const code = document.createElement('code');
  code.textContent = line;
  head.append(code);
  row.append(head);
  for (const format of printFormats) {
    const cell = document.createElement('td');
    cell.dataset['label'] = format.name[language];
    cell.textContent = lineText(readPrintedLine(format, line), words, language);
    row.append(cell);
  }
  body.prepend(row);
  [...body.querySelectorAll('tr')].slice(mostShown).forEach((each) => (each.hidden = true));
}

function beginAll(): void {
  for (const tools of document.querySelectorAll('[data-balance]')) begin(tools);
}

beginAll();
// Where there is no network the form of a lot is drawn once it is opened.
document.addEventListener('lot-opened', beginAll);
