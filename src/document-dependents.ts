import { numberKey, type Dependent } from './register/documents';
import { findTypesByProcedureDocument } from './laboratory/instruments';
import { procedures } from './metrology';
import { defineTexts, verbatim } from './platform/i18n';
import { findQualitySystemsByEdition } from './quality/quality-systems';

const kinds = defineTexts({
  instrumentType: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  qualitySystem: { vi: 'Hệ thống ISO 9001 của cơ quan', en: 'ISO 9001 system of an agency' },
  procedure: { vi: 'Quy trình kiểm định trong sổ', en: 'Verification procedure of the registry' },
});

/** Everything in the registry that points to an edition of a document, in the folders above `documents`. */
export async function findDocumentDependents(number: string): Promise<readonly Dependent[]> {
  const [types, systems] = await Promise.all([
    findTypesByProcedureDocument(number),
    findQualitySystemsByEdition(number),
  ]);
  return [
    ...types.map(dependentType),
    ...proceduresBy(number),
    ...systems.map(({ _id, agencyName }) => ({
      kind: kinds.qualitySystem,
      name: verbatim(agencyName),
      href: `/quality-systems/${String(_id)}`,
    })),
  ];
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
