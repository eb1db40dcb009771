import type { Doc } from '../../values/types';
import type { Node } from '../nodes';

/** What a condition asks of one value on its path. */
export interface ValueTest {
  readonly holds: (value: unknown) => boolean;
  /** The condition holds where no value does. */
  readonly negated?: boolean;
  /** Whether an array at the end of the path is also looked at element by element; yes unless said. */
  readonly expandLeaf?: boolean;
}

export type QueryOperator = (
  operand: unknown,
  compile: (filter: Doc) => Node,
  isOperatorDoc: (value: unknown) => value is Doc,
) => ValueTest;
