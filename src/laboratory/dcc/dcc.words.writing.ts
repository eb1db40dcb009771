import { element, type NewElement } from '../../platform/xml';
import type { Identification, Words } from './dcc.shape';

/** Words, one `dcc:content` for each language. What the schema calls not empty has no white space at its ends. */
export function wordsElement(tag: string, words: Words): NewElement {
  return element(
    tag,
    {},
    words.map(({ lang, text }) => element('dcc:content', { lang }, text.trim())),
  );
}

/** A list of none is not written. */
export function identificationsElement(identifications: readonly Identification[]): NewElement | false {
  return (
    identifications.length > 0 &&
    element(
      'dcc:identifications',
      {},
      identifications.map(({ issuer, value, name }) =>
        element(
          'dcc:identification',
          {},
          element('dcc:issuer', {}, issuer),
          element('dcc:value', {}, value),
          name && wordsElement('dcc:name', name),
        ),
      ),
    )
  );
}
