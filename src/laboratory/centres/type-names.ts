import { verbatim, type Text } from '../../platform/i18n';
import type { Choice } from '../../platform/web';

/** What instrument types are called, by code. */
export type TypeNames = ReadonlyMap<string, Text>;

/** What the choices are called, by their values. */
export function typeNamesOf(choices: readonly Choice[]): TypeNames {
  return new Map(choices.map(({ value, label }) => [value, typeof label === 'string' ? verbatim(label) : label]));
}
