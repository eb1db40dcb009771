import { numberKey, type Dependent } from './documents';
import { findTypesByProcedureDocument } from './instruments';
import { procedures } from './metrology';
import { defineTexts } from './platform/i18n';

const kinds = defineTexts({
  instrumentType: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  procedure: { vi: 'Quy trình kiểm định trong sổ', en: 'Verification procedure of the registry' },
});

/** Everything in the registry that points to an edition of a document, in the folders above `documents`. */
export async function findDocumentDependents(number: string): Promise<readonly Dependent[]> {
  const types = await findTypesByProcedureDocument(number);
  return [...types.map(dependentType), ...proceduresBy(number)];
}

function dependentType({ code, nameVi, nameEn }: { code: string; nameVi: string; nameEn?: string }): Dependent {
  return { kind: kinds.instrumentType, name: { vi: nameVi, en: nameEn ?? nameVi }, href: `/instrument-types/${code}` };
}

function proceduresBy(number: string): Dependent[] {
  const pointing = procedures.filter(
    ({ documentNumber }) => documentNumber && numberKey(documentNumber) === numberKey(number),
  );
  return pointing.map(({ name }) => ({ kind: kinds.procedure, name }));
}
