import { createContext } from 'preact';
import { fold } from '../text';
import type { LastChange } from '../http/last-change';
import type { Fault, Question, Refusal } from '../http/errors';
import type { Text } from '../i18n';

/** One thing to choose, under a heading if it has one. */
export interface Choice {
  readonly value: string;
  readonly label: Text | string;
  readonly group?: string;
  /** Not to be chosen: a line that says something of the others. */
  readonly isNote?: true;
}

/** What was typed, what is wrong with it, and which rules said no. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, Fault>>;
  /** What is improbable and waits for a yes, by field. */
  readonly questions?: Readonly<Record<string, Question>>;
  /** True when the values stand as a person typed them, not as a record holds them. */
  readonly isTyped?: boolean;
  readonly refusals: readonly Refusal[];
  /** Said once above the form when it is no field's fault. */
  readonly message?: Text;
  /** The version of the record that the form shows; absent in forms that make a new record. */
  readonly version?: number | undefined;
  /** Marks of the values that the form was opened with, when it is shown again. */
  readonly opened?: Readonly<Record<string, string>>;
  /** Fills with the fields as they are drawn, by name, so that the form can say what it showed. */
  readonly shown?: Map<string, ShownField>;
  readonly conflict?: ShownConflict;
  /** The address that the form was sent to, when it is shown again: what is wrong is no other form's on that page. */
  readonly sentTo?: string;
  /** When what the form shows was kept as a draft; absent when it shows no draft. */
  readonly keptAt?: Date;
}

/** A field of a form as it was drawn. */
export interface ShownField {
  readonly label?: Text | string | undefined;
  /** Typed as people here write numbers; a record holds its canonical text. */
  readonly isNumber: boolean;
}

/** The record was changed by somebody else while the form was open. */
export interface ShownConflict {
  readonly by?: LastChange | undefined;
  /** The present value of each field that both people changed. */
  readonly fields: Readonly<Record<string, { readonly present: string }>>;
  /** The fields that took the other person's value by themselves. */
  readonly taken: readonly string[];
}

export const emptyForm: FormState = { values: {}, errors: {}, refusals: [] };

/** The state as a form with this address of its own shows it: what was sent to another form of the page is not its. */
export function stateFor(action: string | undefined, state: FormState): FormState {
  if (action === undefined || state.sentTo === undefined || state.sentTo === pathOf(action)) return state;
  const { version, opened, shown } = state;
  return { ...emptyForm, version, ...(opened && { opened }), ...(shown && { shown }) };
}

/** An address without its query. */
export function pathOf(address: string): string {
  return address.split('?')[0] ?? address;
}

export const FormContext = createContext<FormState>(emptyForm);

/** `readings[0][load]` → the value typed there. */
export function valueAt(values: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = namePath(name).reduce<unknown>(
    (at, part) => (at as Record<string, unknown> | undefined)?.[part],
    values,
  );
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** `readings[0][load]` → `readings`, `0`, `load`. */
export function namePath(name: string): string[] {
  return name.split(/[[\]]+/).filter(Boolean);
}

/** An id that is also a safe fragment of an address. */
export function fieldId(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
