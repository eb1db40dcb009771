import type { ClientSession } from 'mongoose';
import { relationFault, type Related, type RelationName } from '../../metrology';
import { InvalidInputError } from '../http/errors';
import { takeTurn } from './numbering';

/** What is asked before a record names others of its kind. */
interface AskedRelation {
  readonly relation: RelationName;
  /** The form's field. */
  readonly field: string;
  readonly record: Related;
  readonly named: readonly Related[];
  /** The ids that some records name by the same relation, as the database has them. */
  readonly namedBy: (ids: readonly string[]) => Promise<readonly string[]>;
}

/**
 * No record names itself, one that leads back to it, or one whose days cannot be. Of two changes of one relation at
 * once the second sees the first, so that no circle closes between them.
 */
export async function assertRelation(asked: AskedRelation, session: ClientSession): Promise<void> {
  const { relation, field, record, named, namedBy } = asked;
  if (named.length === 0) return;
  await takeTurn(relation, session);
  for (const each of named) {
    const reached = each.id === record.id ? new Set<string>() : await reachedFrom(each.id, namedBy);
    const fault = relationFault(relation, record, each, reached);
    if (fault) throw new InvalidInputError({ [field]: fault.message });
  }
}

async function reachedFrom(start: string, namedBy: AskedRelation['namedBy']): Promise<Set<string>> {
  const reached = new Set<string>();
  for (let wanted: readonly string[] = [start]; wanted.length > 0;) {
    const found = (await namedBy(wanted)).filter((id) => !reached.has(id));
    found.forEach((id) => reached.add(id));
    wanted = [...new Set(found)];
  }
  return reached;
}
