import { fill } from '../../platform/i18n';
import { attributeOf, withDescendants, type XmlElement } from '../../platform/xml';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import { dccNamespace } from './dcc.versions';

/** Every id stands once, and every refId leads to one (PTB's Schematron rules for the DCC). */
export function referenceProblems(root: XmlElement, list: ProblemList): void {
  const own = [...withDescendants(root)].filter(({ namespace }) => namespace === dccNamespace);
  const ids = new Set<string>();
  for (const element of own) {
    const id = attributeOf(element, 'id');
    if (id !== undefined && ids.has(id)) list.add('error', 'repeatedId', fill(texts.repeatedId, { id }), element);
    if (id !== undefined) ids.add(id);
  }
  for (const element of own) {
    for (const id of refsOf(element)) {
      if (!ids.has(id)) list.add('warning', 'deadReference', fill(texts.deadReference, { id }), element);
    }
  }
}

export function refsOf(element: XmlElement): string[] {
  return attributeOf(element, 'refId')?.split(/\s+/).filter(Boolean) ?? [];
}
