export { batchesOf } from './batches';
export {
  apart,
  connectDatabase,
  databaseAnswers,
  disconnectDatabase,
  ensureIndexes,
  inSharedTransaction,
  inTransaction,
  onceSaved,
} from './connection';
export { isDuplicateKey } from './duplicate-key';
export {
  destroyFile,
  findStoredFiles,
  isFileGenuine,
  readFile,
  sealStoredFiles,
  storedFileFields,
  storeFile,
  type StoredFile,
} from './files';
export {
  beginNumberingAnew,
  continueNumbering,
  findSeries,
  nextNumber,
  noteTaken,
  takeTurn,
  tellTakenNumbers,
  type NumberStep,
} from './numbering';
export { assertRelation } from './relations';
export {
  askAboutNear,
  fillNearKeys,
  keepNearKeys,
  nearKeysOf,
  nearMatch,
  nearPath,
  questionAbout,
  type NearKind,
} from './near';
export { withoutNulls } from './nulls';
export { counted, findPage, type Order, type Page, type PageRequest } from './page';
export { keepReadings, readOnce } from './read-once';
export { searchFilter, searchWords } from './search';
export { withinDays } from './within-days';
