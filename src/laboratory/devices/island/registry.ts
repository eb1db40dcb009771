import { browser } from './browser';

/** What the registry said no to, or that it was not reached. */
export class NotTaken extends Error {
  constructor(
    readonly why: 'network' | 'signIn' | 'refused',
    readonly said = '',
  ) {
    super(said || why);
  }
}

/** Sends fields to the registry and reads its answer. Throws `NotTaken`. */
export async function send<T>(
  address: string,
  fields: Iterable<readonly [string, string]>,
  file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<T> {
  const body = file ? withFile(fields, file) : new URLSearchParams([...fields].map(([...pair]) => pair));
  return ask<T>(address, { method: 'POST', body: body as never });
}

/** Reads from the registry. Throws `NotTaken`. */
export async function ask<T>(address: string, how: RequestInit = {}): Promise<T> {
  const answer = await reach(address, { ...how, headers: { Accept: 'application/json' } });
  const said = (await answer.json().catch(() => ({}))) as T & Problem;
  if (answer.ok) return said;
  if (answer.status >= 500) throw new NotTaken('network');
  const details = [...(said.errors ?? []), ...(said.refusals ?? [])].map(({ detail }) => detail);
  throw new NotTaken('refused', details.join(' ') || said.detail || String(answer.status));
}

/** A page of the registry as it is shown to the person. Throws `NotTaken`. */
export async function readPage(address: string): Promise<string> {
  const answer = await reach(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new NotTaken('refused', String(answer.status));
  return answer.text();
}

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly { readonly detail: string }[];
  readonly refusals?: readonly { readonly detail: string }[];
}

type RequestInit = NonNullable<Parameters<typeof fetch>[1]>;

async function reach(address: string, how: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...how, cache: 'no-store', redirect: 'follow' }).catch(() => {
    throw new NotTaken('network');
  });
  if (answer.status === 401 || new URL(answer.url).pathname === '/sign-in') throw new NotTaken('signIn');
  return answer;
}

function withFile(
  fields: Iterable<readonly [string, string]>,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): unknown {
  const form = new browser.FormData();
  for (const [field, value] of fields) form.append(field, value);
  form.append('file', new Blob([bytes as never], { type }), name);
  return form;
}

/** Whether the device was cut off; undefined where the registry is not reached. */
export async function stateOf(device: string): Promise<'live' | 'cut' | 'unknown' | undefined> {
  try {
    const answer = await fetch('/offline/state', {
      ...{ method: 'POST', cache: 'no-store', credentials: 'omit' },
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ device }),
    });
    return answer.ok ? ((await answer.json()) as { state: 'live' | 'cut' | 'unknown' }).state : undefined;
  } catch {
    return undefined;
  }
}
