import { findPrintFormat, printFormats, type PortSettings, type PrintFormat } from '../print-format';
import { browser, type Element } from './browser';

/** What was chosen for the balance of this device. */
export interface Choices {
  readonly format: PrintFormat;
  readonly port: PortSettings;
  /** Readings are taken whenever the balance prints, or only when asked for. */
  readonly isAsked: boolean;
}

const remembered = 'chuan-do:balance';
const names = ['format', 'baudRate', 'dataBits', 'parity', 'stopBits', 'taking'] as const;
type Name = (typeof names)[number];

/** Shows what was chosen last on this device, else the first format as it leaves the factory; remembers every change. */
export function showChoices(tools: Element): void {
  put(tools, { ...ofFactory(printFormats[0]), ...rememberedChoices() });
  for (const name of names)
    box(tools, name)?.addEventListener('change', () => {
      if (name === 'format') put(tools, ofFactory(findPrintFormat(typed(tools, 'format'))));
      remember(tools);
    });
}

export function readChoices(tools: Element): Choices | undefined {
  const format = findPrintFormat(typed(tools, 'format'));
  if (!format) return undefined;
  const port = {
    baudRate: Number(typed(tools, 'baudRate')),
    dataBits: Number(typed(tools, 'dataBits')),
    parity: typed(tools, 'parity'),
    stopBits: Number(typed(tools, 'stopBits')),
  } as PortSettings;
  return { format, port, isAsked: typed(tools, 'taking') === 'asked' };
}

function ofFactory(format: PrintFormat | undefined): Partial<Record<Name, string>> {
  if (!format) return {};
  const { baudRate, dataBits, parity, stopBits } = format.port;
  return {
    ...{ format: format.key, baudRate: String(baudRate), dataBits: String(dataBits) },
    ...{ parity, stopBits: String(stopBits) },
  };
}

function box(tools: Element, name: Name): Element | null {
  return tools.querySelector(`[data-balance-choice="${name}"]`);
}

function typed(tools: Element, name: Name): string {
  return box(tools, name)?.value ?? '';
}

function put(tools: Element, values: Partial<Record<Name, string>>): void {
  for (const name of names) {
    const choice = box(tools, name);
    const value = values[name];
    if (choice && value !== undefined) choice.value = value;
  }
}

function rememberedChoices(): Partial<Record<Name, string>> {
  try {
    const kept = JSON.parse(browser.localStorage.getItem(remembered) ?? '{}') as Partial<Record<Name, string>>;
    return findPrintFormat(kept.format ?? '') ? kept : {};
  } catch {
    return {};
  }
}

function remember(tools: Element): void {
  const chosen = Object.fromEntries(names.map((name) => [name, typed(tools, name)]));
  try {
    browser.localStorage.setItem(remembered, JSON.stringify(chosen));
  } catch {
    // The browser keeps nothing: the choices hold for this page.
  }
}
