import { Types } from 'mongoose';
import { OwnProcedureModel, type OwnProcedure } from '../../src/laboratory/procedures';
import type { MeasurementStandard } from '../../src/laboratory/standards';
import type { ProcedureDeclaration } from '../../src/metrology';

/** What a ruler is held against: a length standard of 0 to 1 m. */
export const rulerStandard: Pick<MeasurementStandard, 'quantity' | 'nominals' | 'range' | 'accuracyClass'> = {
  ...{ quantity: 'length', nominals: [], accuracyClass: '' },
  range: { from: { value: '0', unit: 'mm' }, to: { value: '1', unit: 'm' } },
};

const words = (of: string) => ({ vi: of, en: of });
const source = { document: 'Sổ tay phòng đo 03', edition: '2026', clause: '4.2' };

const length = (name: string, label: string) => ({
  ...({ kind: 'number', name, label: words(label), required: true, unit: 'mm' } as const),
});

const lines = {
  ...({ name: 'lines', label: words('Chiều dài'), minRows: 2, mayAddRows: true, unit: 'mm' } as const),
  fields: [length('reference', 'Chiều dài chuẩn'), length('indication', 'Số đọc')],
  points: [{ field: 'reference', values: ['0', 'top/2', 'top'] }],
  results: [
    {
      ...({ name: 'error', over: 'row', label: words('Điểm {row}') } as const),
      ...{ reference: { value: 'reference' }, indication: { value: 'indication' } },
      error: { value: 'indication - reference' },
      limit: { cases: [{ value: '0.1 + reference/5000', source, mark: 'read' }] },
    },
  ],
  columns: { reference: words('Chiều dài chuẩn'), indication: words('Số đọc') },
  ...{ judgedField: 'indication', errorDecimals: 3 },
} as const;

/** A centre's procedure for steel rulers. Say only what the test is about. */
export function rulerProcedure(overrides: Partial<ProcedureDeclaration> = {}): ProcedureDeclaration {
  return {
    ...{ code: 'QT07', edition: '1', name: { vi: 'Thước thép', en: 'Steel ruler' }, instrumentTypeCodes: ['DD-01'] },
    document: { number: 'QT-07/2026', edition: '2026', confidence: 'confirmed' },
    kinds: ['calibration', 'test'],
    characteristics: [{ ...length('top', 'Giới hạn đo'), required: true }],
    environment: [{ kind: 'number', name: 'temperature', label: words('Nhiệt độ'), required: true, unit: 'Cel' }],
    checks: [{ name: 'edges', label: words('Cạnh thước không sứt mẻ') }],
    steps: [lines],
    ...overrides,
  };
}

/** The same with another limit, or with another error. */
export function rulerWith({ limit = '0.1 + reference/5000', error = 'indication - reference' }): ProcedureDeclaration {
  const [result] = lines.results;
  const judged = {
    ...result,
    error: { value: error },
    limit: { cases: [{ value: limit, source, mark: 'read' } as const] },
  };
  return rulerProcedure({ steps: [{ ...lines, results: [judged] }] });
}

let sequence = 0;

/** A saved draft for rulers, of a code of its own. Say only what the test is about. */
export async function buildOwnProcedure(overrides: Partial<OwnProcedure> = {}) {
  sequence += 1;
  const declaration = rulerProcedure({ code: `QT9${sequence}`, instrumentTypeCodes: [] });
  return OwnProcedureModel.create({
    ...{ centreId: new Types.ObjectId(), code: declaration.code, edition: 1, nameVi: declaration.name.vi, declaration },
    ...{ state: 'draft', writtenByIds: ['nobody'], writtenBy: 'Người viết', searchWords: [] },
    ...overrides,
  });
}
