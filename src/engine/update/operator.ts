import type { Doc } from '../values/types';
import type { Place } from './paths';

export interface UpdateOperator {
  /** Whether the documents on the way to the path are created. */
  readonly creates: boolean;
  readonly onlyOnInsert?: boolean;
  readonly apply: (place: Place, operand: unknown, path: string, doc: Doc) => void;
}
