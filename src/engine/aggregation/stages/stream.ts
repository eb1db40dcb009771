import { PAUSE } from '../../query/scan';
import type { Doc } from '../../values/types';
import type { Stream } from './stage';

/** Changes each document into none, one or several. */
export function* flatMap(input: Stream, change: (doc: Doc) => Iterable<Doc>): Stream {
  for (const doc of input) {
    if (doc === PAUSE) yield doc;
    else yield* change(doc);
  }
}

export function* map(input: Stream, change: (doc: Doc) => Doc): Stream {
  for (const doc of input) yield doc === PAUSE ? doc : change(doc);
}

/** Reads everything, then goes on with what `finish` makes of it. */
export function* collect(input: Stream, take: (doc: Doc) => void, finish: () => Iterable<Doc>): Stream {
  for (const doc of input) {
    if (doc === PAUSE) yield doc;
    else take(doc);
  }
  yield* finish();
}

export function* fromArray(docs: Iterable<Doc>): Stream {
  yield* docs;
}
