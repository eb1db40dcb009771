import { weightClasses } from '../../limits';
import type { Unit } from '../../quantity';
import { text } from '../../text';
import { environmentFields } from '../environment';
import type { Basis, Check, Field, ProcedureDescription, Step } from '../procedure';

export const nominalUnits: readonly Unit[] = ['kg', 'g', 'mg'];

const characteristics: readonly Field[] = [
  {
    kind: 'choice',
    name: 'accuracyClass',
    label: text('Cấp chính xác', 'Accuracy class'),
    required: true,
    choices: weightClasses.map((value) => ({ value, label: text(`Cấp ${value}`, `Class ${value}`) })),
  },
  {
    kind: 'quantity',
    name: 'nominal',
    label: text('Khối lượng danh nghĩa (quả lớn nhất của bộ)', 'Nominal mass (largest weight of a set)'),
    required: true,
    units: nominalUnits,
  },
  {
    kind: 'quantity',
    name: 'smallestNominal',
    label: text('Quả nhỏ nhất của bộ', 'Smallest weight of the set'),
    hint: text('Để trống khi các quả cùng một khối lượng.', 'Leave blank when the weights are all of one mass.'),
    required: false,
    units: nominalUnits,
  },
];

const steps: readonly Step[] = [
  {
    name: 'weights',
    label: text('Sai số khối lượng quy ước', 'Error of the conventional mass'),
    hint: text('Mỗi quả cân một dòng.', 'One row for each weight.'),
    fields: [
      { kind: 'text', name: 'marking', label: text('Ký hiệu quả cân', 'Marking of the weight'), required: false },
      {
        kind: 'number',
        name: 'nominal',
        label: text('Khối lượng danh nghĩa', 'Nominal mass'),
        required: true,
        unit: null,
      },
      {
        kind: 'choice',
        name: 'nominalUnit',
        label: text('Đơn vị', 'Unit'),
        required: true,
        choices: nominalUnits.map((value) => ({ value, label: text(value, value) })),
      },
      {
        kind: 'number',
        name: 'error',
        label: text('Sai số khối lượng quy ước', 'Error of the conventional mass'),
        hint: text('Khối lượng quy ước trừ khối lượng danh nghĩa.', 'Conventional mass less nominal mass.'),
        required: true,
        unit: 'mg',
      },
    ],
    proposed: ['marking', 'nominal', 'nominalUnit'],
    minRows: 1,
    mayAddRows: true,
    judgedField: 'error',
    columns: {
      reference: text('Khối lượng danh nghĩa', 'Nominal mass'),
      indication: text('Khối lượng quy ước', 'Conventional mass'),
    },
    errorDecimals: null,
  },
];

/** The centres' own short list; the wording of the ĐLVN documents was not read. */
const checks: readonly Check[] = [
  {
    name: 'markings',
    label: text('Ký hiệu, khối lượng danh nghĩa, cấp chính xác', 'Marking, nominal mass, accuracy class'),
  },
  {
    name: 'condition',
    label: text('Hình dạng, bề mặt, không sứt mẻ, gỉ hoặc bẩn', 'Shape and surface: no damage, rust or dirt'),
  },
  {
    name: 'adjustment',
    label: text('Hốc điều chỉnh và nút niêm phong (nếu có)', 'Adjusting cavity and its seal (if any)'),
  },
];

/** The verification procedures for weights that are known by number only. */
const basis: readonly Basis[] = ['47', '50', '98', '99'].map((number) => ({
  document: `ĐLVN ${number}`,
  edition: null,
  clause: null,
  confidence: 'unconfirmed',
  note: text(
    'Áp dụng OIML R 111-1; văn bản này có tồn tại, chưa rõ năm ban hành và cấp quả cân áp dụng, chưa đối chiếu nội dung.',
    'OIML R 111-1 is applied; this document exists, but its year, the classes it covers and its text were not read.',
  ),
}));

/** KL-14 and KL-15 are the list's rows for E2 and F1; no row for M classes was found, and neither row is confirmed. */
export const weightsDescription: ProcedureDescription = {
  code: 'weights',
  name: text('Quả cân', 'Weights'),
  documentNumber: null,
  instrumentTypeCodes: ['KL-14', 'KL-15'],
  basis,
  characteristics,
  environment: environmentFields,
  checks,
  steps,
};
