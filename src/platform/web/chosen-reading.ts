import { readTypedNumber, typedText } from '../../metrology';

/**
 * Puts the reading that a person chose by its button (`_read`: `readings[accuracy][0][load]=1,500`) in its field. Only a
 * field that can be read in two ways is touched, and only with one of its two readings.
 */
export function takeChosenReading(body: unknown): void {
  const form = (body ?? {}) as Record<string, unknown>;
  const [, name = '', chosen] = /^([^=]+)=(.*)$/.exec(typeof form['_read'] === 'string' ? form['_read'] : '') ?? [];
  delete form['_read'];
  const path = name.split(/[[\]]+/).filter(Boolean);
  const last = path.pop() ?? '';
  const holder = path.reduce<unknown>(ownValue, form);
  const typed = ownValue(holder, last);
  if (typeof typed !== 'string') return;
  const read = readTypedNumber(typed);
  if (read.kind !== 'ambiguous') return;
  const meant = [read.decimal, read.thousands].map(typedText).find((reading) => reading === chosen);
  if (meant !== undefined) (holder as Record<string, string>)[last] = meant;
}

function ownValue(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}
