export { documentApi } from './document.api';
export { loadCatalogue, rekeyDocuments, settleSuccessions, type CatalogueEntry } from './document.catalogue';
export { DocumentModel, type Document, type DocumentKind, type DocumentRecord } from './document.model';
export {
  documentQuery,
  documentsByNumber,
  findDocumentByNumber,
  findDocumentsByTopic,
  findEditions,
} from './document.queries';
export type { Dependent } from './document.dependent';
export { documentRoutes } from './document.routes';
export { isLegalNumber, numberKey } from './document.rules';
export { DocumentLink } from './document.views';
