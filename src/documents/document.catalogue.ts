import catalogue from './catalogue.json';
import { DocumentModel, type Document } from './document.model';
import { numberKey } from './document.rules';
import { keysOf } from './document.service';

type Entry = Pick<Document, 'kind' | 'number'> &
  Partial<
    Pick<Document, 'legalKind' | 'year' | 'titleVi' | 'titleEn' | 'issuer' | 'issuedOn' | 'inForceFrom' | 'note'>
  > &
  Partial<Pick<Document, 'replaces' | 'replacedBy' | 'amends' | 'adopts' | 'topics'>> &
  Document['provenance'] & { readonly inForceTo?: string };

/**
 * Enters the documents of the shipped catalogue that are not there yet, and answers how many.
 * One that is there stays as people have made it, so that it may run at every start.
 */
export async function loadCatalogue(): Promise<number> {
  const known = new Set(await DocumentModel.distinct('numberKey'));
  const missing = (catalogue as Entry[]).filter(({ number }) => !known.has(numberKey(number)));
  await DocumentModel.insertMany(missing.map(documentOf));
  return missing.length;
}

function documentOf({ source, confidence, inForceTo, ...facts }: Entry): Partial<Document> {
  return {
    replaces: [],
    replacedBy: [],
    amends: [],
    adopts: [],
    topics: [],
    ...facts,
    ...(inForceTo && { inForceUntil: inForceTo }),
    ...keysOf(facts),
    provenance: { source, confidence },
  };
}
