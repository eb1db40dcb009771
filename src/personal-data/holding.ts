import type { Text } from '../platform/i18n';
import type { KeepingKey } from './keeping.rules';

/** Whose data it is: of those who work with the registry, or of those who ask something of a centre. */
export const groups = ['staff', 'contact'] as const;
export type Group = (typeof groups)[number];

/** A field that holds personal data. */
export interface PersonalField {
  readonly label: Text;
  /** Goes when the person asks for it and the rule of the kind of record does not need it; all others stay. */
  readonly isErased?: true;
}

/** What the registry keeps about people in one kind of record, what for, and by which rule how long. */
export interface Holding {
  /** The model, as the database knows it. */
  readonly model: string;
  readonly name: Text;
  readonly group: Group;
  readonly purpose: Text;
  readonly keeping: KeepingKey;
  /** The whole record goes with the person’s data. */
  readonly isRemoved?: true;
  /** By the path inside the record: `papers.madeBy`. */
  readonly fields: Readonly<Record<string, PersonalField>>;
}

/** A field that stays. */
export function kept(vi: string, en: string): PersonalField {
  return { label: { vi, en } };
}

/** A field that goes. */
export function erased(vi: string, en: string): PersonalField {
  return { label: { vi, en }, isErased: true };
}
