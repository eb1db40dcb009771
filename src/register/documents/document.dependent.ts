import type { Text } from '../../platform/i18n';

/** A record elsewhere that points to an edition. */
export interface Dependent {
  readonly kind: Text;
  readonly name: Text;
  /** Absent for what has no page of its own. */
  readonly href?: string;
}
