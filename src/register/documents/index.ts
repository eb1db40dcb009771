export { documentApi } from './document.api';
export { loadCatalogue, rekeyDocuments, settleSuccessions, type CatalogueEntry } from './document.catalogue';
export { documentKindNames, documentStateNames } from './document.messages';
export { documentKinds, DocumentModel, type Document, type DocumentKind, type DocumentRecord } from './document.model';
export {
  countDocuments,
  documentQuery,
  documentsByNumber,
  findDocumentByNumber,
  findDocumentsByTopic,
  findEditions,
  type IssuedBetween,
} from './document.queries';
export type { Dependent } from './document.dependent';
export { documentRoutes, type DocumentRoutesOptions } from './document.routes';
export { isLegalNumber, isSuperseded, numberKey, stateOn, type DocumentState } from './document.rules';
export { DocumentLink } from './document.views';
