import { createHash } from 'node:crypto';
import { heldKind, leftOut, type HeldKind } from '../audited';
import { canonical, plain } from '../canonical';

type Fields = Readonly<Record<string, unknown>>;

const isLeftOut = new Set<string>(leftOut);

/**
 * What is sealed of a record in place of the whole of it: SHA-256 in hex over every field that the register knows and the
 * audit trail does not leave out.
 */
export function stateOf({ model }: HeldKind, record: object): string {
  const known = new Set(Object.keys(model.schema.paths).map((path) => path.split('.')[0]));
  const fields = Object.entries(record as Fields).filter(([field]) => known.has(field) && !isLeftOut.has(field));
  const kept = fields.map(([field, value]) => [field, plain(value)] as const).filter(([, value]) => !isEmpty(value));
  return createHash('sha256')
    .update(canonical(Object.fromEntries(kept)))
    .digest('hex');
}

/** An empty list and none are the same record: whether one is stored depends on when it was. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The same of a record of a kind that is held. */
export function sealedStateOf(type: string, record: object): string {
  const kind = heldKind(type);
  if (!kind) throw new Error(`${type} is not held against its entries`);
  return stateOf(kind, record);
}
