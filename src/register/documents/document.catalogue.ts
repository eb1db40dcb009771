import catalogue from './catalogue.json';
import { DocumentModel, type Document } from './document.model';
import { documentsByNumber } from './document.queries';
import { numberKey, successionOf } from './document.rules';
import { keysOf } from './document.service';

/** A document as a catalogue writes it. */
export type CatalogueEntry = Pick<Document, 'kind' | 'number'> &
  Partial<
    Pick<Document, 'legalKind' | 'year' | 'titleVi' | 'titleEn' | 'issuer' | 'issuedOn' | 'inForceFrom' | 'note'>
  > &
  Partial<Pick<Document, 'replaces' | 'replacedBy' | 'amends' | 'adopts' | 'topics'>> &
  Document['provenance'] & { readonly inForceTo?: string };

/**
 * Enters the documents of a catalogue that are not there yet, the country's unless said, and answers how many.
 * One that is there stays as people have made it, so that it may run at every start.
 */
export async function loadCatalogue(
  entries: readonly CatalogueEntry[] = catalogue as CatalogueEntry[],
): Promise<number> {
  const known = new Set(await DocumentModel.distinct('numberKey'));
  const missing = entries.filter(({ number }) => !known.has(numberKey(number)));
  await DocumentModel.insertMany(missing.map(documentOf));
  return missing.length;
}

const catalogued = new Map((catalogue as CatalogueEntry[]).map((entry) => [numberKey(entry.number), entry]));

function documentOf({ source, confidence, inForceTo, ...facts }: CatalogueEntry): Partial<Document> {
  return {
    replaces: [],
    replacedBy: [],
    amends: [],
    adopts: [],
    topics: [],
    ...facts,
    ...(inForceTo && { inForceUntil: inForceTo }),
    ...successionOf((facts.replacedBy ?? []).map((number) => catalogued.get(numberKey(number)) ?? { number })),
    ...keysOf(facts),
    provenance: { source, confidence },
  };
}

/** Gives every document what follows from its successors, for databases in which it was not kept yet. */
export async function settleSuccessions(): Promise<void> {
  for await (const { _id, replacedBy } of DocumentModel.find({ 'replacedBy.0': { $exists: true } }).lean()) {
    const known = await documentsByNumber(replacedBy);
    const successors = replacedBy.map((number) => known.get(numberKey(number)) ?? { number });
    await DocumentModel.updateOne({ _id }, { $set: successionOf(successors), $inc: { __v: 1 } });
  }
}

/** Gives every document its keys anew, for databases in which a number was one in the whole country. */
export async function rekeyDocuments(): Promise<void> {
  for await (const document of DocumentModel.find().lean()) {
    await DocumentModel.updateOne({ _id: document._id }, { $set: keysOf(document) });
  }
}
