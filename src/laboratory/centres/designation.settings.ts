import type { Clock } from '../../platform/clock';
import type { Choice } from '../../platform/web';

export interface DesignationSettings {
  readonly clock: Clock;
  /** The instrument types a scope line can name; they belong to a higher folder. */
  readonly findTypeChoices: () => Promise<readonly Choice[]>;
}
