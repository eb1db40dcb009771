import { EngineError } from '../errors';
import { cloneValue } from '../values/bson';
import { compareStrings, compareValues } from '../values/compare';
import { describeValue } from '../values/describe';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';
import type { Node } from '../query/nodes';
import { updateOperators } from './operators';
import { findPlace, isPresent, setAt, unsetAt, valueAt } from './paths';
import type { ArrayFilters } from './positional';
import { compileArrayFilters, expandPath, matchedPosition } from './positional';

/** Makes the next version of a document; the given one is not touched. */
export type Update = (doc: Doc, filter: Node, isInsert: boolean) => Doc;

export function compileUpdate(update: unknown, arrayFilters: readonly Doc[] = []): Update {
  if (Array.isArray(update)) {
    throw new EngineError('NotImplemented', 'updates with an aggregation pipeline are not supported by this engine');
  }
  if (!isDoc(update)) throw new EngineError('FailedToParse', 'The update must be an object');
  const [first] = Object.keys(update);
  return first?.startsWith('$') ? compileOperators(update, compileArrayFilters(arrayFilters)) : replacement(update);
}

export const isReplacement = (update: unknown): boolean => isDoc(update) && !Object.keys(update)[0]?.startsWith('$');

function replacement(update: Doc): Update {
  const dollar = Object.keys(update).find((key) => key.startsWith('$'));
  if (dollar !== undefined) {
    throw new EngineError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document.`,
    );
  }
  return (doc) => {
    const next = cloneValue(update);
    if (!('_id' in doc)) return next;
    if ('_id' in next && compareValues(next['_id'], doc['_id']) !== 0) throw immutableId('_id');
    return { _id: doc['_id'], ...next };
  };
}

export const immutableId = (path: string) =>
  new EngineError(
    'ImmutableField',
    `Performing an update on the path '${path}' would modify the immutable field '_id'`,
  );

interface Change {
  readonly operator: string;
  readonly path: string;
  readonly operand: unknown;
}

function compileOperators(update: Doc, filters: ArrayFilters): Update {
  const changes = Object.entries(update).flatMap(([operator, fields]) => changesOf(operator, fields));
  // New fields appear in the order of their names, as the server has done since 5.0.
  changes.sort((a, b) => compareStrings(a.path, b.path));
  checkConflicts(
    changes.flatMap(({ operator, path, operand }) => (operator === '$rename' ? [path, operand as string] : [path])),
  );
  return (doc, filter, isInsert) => {
    const next = cloneValue(doc);
    const matched = changes.some(({ path }) => path.split('.').includes('$'))
      ? matchedPosition(filter, doc)
      : undefined;
    for (const change of changes) applyChange(next, change, filters, matched, isInsert);
    if ('_id' in doc && compareValues(doc['_id'], next['_id']) !== 0) throw immutableId('_id');
    return next;
  };
}

function changesOf(operator: string, fields: unknown): Change[] {
  if (!updateOperators[operator] && operator !== '$rename') {
    throw new EngineError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDoc(fields)) {
    throw new EngineError(
      'FailedToParse',
      `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describeValue(fields)}}`,
    );
  }
  return Object.entries(fields).map(([path, operand]) => {
    if (path === '' || path.startsWith('.') || path.endsWith('.') || path.includes('..')) {
      throw new EngineError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
    }
    return { operator, path, operand };
  });
}

function checkConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const [at, path] of sorted.entries()) {
    const clash = sorted.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (clash !== undefined) {
      throw new EngineError(
        'ConflictingUpdateOperators',
        `Updating the path '${clash}' would create a conflict at '${path}'`,
      );
    }
  }
}

function applyChange(
  doc: Doc,
  { operator, path, operand }: Change,
  filters: ArrayFilters,
  matched: number | undefined,
  isInsert: boolean,
): void {
  if (operator === '$rename') return rename(doc, path, operand);
  const {
    creates,
    onlyOnInsert = false,
    apply,
  } = updateOperators[operator] as (typeof updateOperators)[string] & object;
  if (onlyOnInsert && !isInsert) return;
  for (const parts of expandPath(doc, path, filters, matched)) {
    const place = findPlace(doc, parts, creates);
    if (place) apply(place, operand, parts.join('.'), doc);
  }
}

function rename(doc: Doc, path: string, target: unknown): void {
  if (typeof target !== 'string')
    throw new EngineError('BadValue', `The 'to' field for $rename must be a string: ${path}`);
  const from = findPlace(doc, path.split('.'), false);
  if (!from || !isPresent(from)) return;
  if (Array.isArray(from.parent))
    throw new EngineError('BadValue', `The source field of $rename cannot be an array element: ${path}`);
  const value = valueAt(from);
  unsetAt(from);
  const to = findPlace(doc, target.split('.'), true);
  if (to) setAt(to, value);
}
