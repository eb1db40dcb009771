import type { Choice } from '../../platform/web';

/** What the choices are called in Vietnamese, by their values. */
export function typeNamesOf(choices: readonly Choice[]): Map<string, string> {
  return new Map(choices.map(({ value, label }) => [String(value), typeof label === 'string' ? label : label.vi]));
}
