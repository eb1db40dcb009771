import { DocumentModel, numberKey, type Document } from '../../src/register/documents';
import { keysOf } from '../../src/register/documents/document.service';

let sequence = 0;

/** A saved, valid document, in force since 2020. Say only what the test is about. */
export function buildDocument(overrides: Partial<Document> = {}) {
  sequence += 1;
  const number = overrides.number ?? `TCVN ${20000 + sequence}:2020`;
  const titleVi = overrides.titleVi ?? `Tiêu chuẩn thử ${sequence}`;
  return DocumentModel.create({
    kind: 'TCVN',
    titleVi,
    inForceFrom: '2020-01-01',
    provenance: { source: 'test', confidence: 'confirmed' },
    ...keysOf({ ...overrides, number, titleVi }),
    ...overrides,
  });
}

/** A document of the catalogue, as it is now. */
export async function readDocument(number: string) {
  return DocumentModel.findOne({ numberKey: numberKey(number) })
    .orFail()
    .lean();
}
