/** A lot as it lies on the device. */
export interface KeptLot {
  readonly run: string;
  readonly title: string;
  readonly takenAt: string;
  /** The form of the lot, as the registry showed it to the person. */
  readonly form: string;
  readonly stamps?: readonly string[];
  /** It is the form of one record, and has no grid. */
  readonly isRecord?: boolean;
  /** What such a form held as it was taken along: what is typed is what differs from it. */
  readonly begun?: Entries;
}

export type Entries = readonly (readonly [name: string, value: string])[];

/**
 * How far a row is. `sent` has no answer yet: it is sent again sign by sign, and not changed until there is one. `left`
 * was given up by the person.
 */
export type RowState = 'open' | 'sent' | 'saved' | 'changed' | 'refused' | 'asked' | 'left';

export interface KeptRow {
  readonly state: RowState;
  /** What was sent, as long as there is no answer. */
  readonly sent?: Entries;
  /** Where its record is. */
  readonly href?: string;
  readonly faults?: readonly { readonly field: string; readonly said: string }[];
  readonly questions?: readonly { readonly key: string; readonly said: string }[];
  /** What changed meanwhile, as the registry draws it. */
  readonly shown?: string;
  /** What the person has confirmed of the improbable. */
  readonly confirmed?: readonly string[];
  /** How the registry names the state that is shown. */
  readonly seen?: string;
  /** The state that the person has seen, and wants the record all the same. */
  readonly decided?: string;
}

/** By the keys of the rows. */
export type KeptRows = Readonly<Record<string, KeptRow>>;

export const lotId = (run: string) => `lot:${run}`;
export const typedId = (run: string) => `typed:${run}`;
export const rowsId = (run: string) => `rows:${run}`;
export const photosOf = (run: string, key = '') => (key ? `photo:${run}:${key}:` : `photo:${run}:`);

/** In these states a row waits for nothing but its turn. */
const waiting: ReadonlySet<RowState> = new Set(['open', 'sent', 'refused']);

/** Rows that are sent: typed or photographed, and not done; what waits for the person's answer stays. */
export function isToSend({ state }: KeptRow, isTyped: boolean): boolean {
  return isTyped && waiting.has(state);
}

/** What the form of one row sends: what is shared, and its own. */
export function fieldsOfRow(all: Entries, key: string): Entries {
  return all.filter(([name]) => !name.startsWith('_') && (!name.startsWith('members[') || isOf(name, key)));
}

/** What was typed of a row: of the form of one record, what it did not begin with. */
export function typedOf(all: Entries, key: string, { begun }: Pick<KeptLot, 'begun'>): Entries {
  if (!begun) return all.filter(([name, value]) => value !== '' && isOf(name, key));
  const before = new Set(begun.map(([name, value]) => `${name}=${value}`));
  return all.filter(([name, value]) => value !== '' && !before.has(`${name}=${value}`));
}

function isOf(name: string, key: string): boolean {
  return name.startsWith(`members[${key}]`);
}

/** What the registry answers of a row. */
export interface RowAnswer extends Pick<KeptRow, 'href' | 'faults' | 'questions' | 'shown' | 'seen'> {
  readonly state: 'saved' | 'already' | 'changed' | 'refused';
}

/** A row after the registry's answer: only now is what was sent no longer needed. */
export function rowAfter({ confirmed, decided }: KeptRow, { state, ...said }: RowAnswer): KeptRow {
  if (state === 'saved' || state === 'already') return { state: 'saved', ...(said.href && { href: said.href }) };
  if (state === 'changed') {
    const { shown = '', seen = '' } = said;
    return { state, shown, seen };
  }
  const { faults = [], questions = [] } = said;
  const isAsked = faults.length === 0 && questions.length > 0;
  return {
    state: isAsked ? 'asked' : 'refused',
    faults,
    questions,
    ...(confirmed && { confirmed }),
    ...(decided && { decided }),
  };
}
