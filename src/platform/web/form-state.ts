import { createContext } from 'preact';
import { fold } from '../text';
import type { Fault, Question, Refusal } from '../http/errors';
import type { Text } from '../i18n';

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
}

export const emptyForm: FormState = { values: {}, errors: {}, refusals: [] };

export const FormContext = createContext<FormState>(emptyForm);

/** `readings[0][load]` → the value typed there. */
export function valueAt(values: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const parts = name.split(/[[\]]+/).filter(Boolean);
  const value = parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], values);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** An id that is also a safe fragment of an address. */
export function fieldId(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
