import { weightClasses } from '../../limits';
import type { Unit } from '../../quantity';
import { text } from '../../text';
import { environmentFields } from '../environment';
import type { Basis, Check, ChoicesOfTypes, Field, ProcedureDescription, Step } from '../procedure-description';

export const nominalUnits: readonly Unit[] = ['kg', 'g', 'mg'];

/** What weights are registered by. */
export const weightCharacteristics: readonly Field[] = [
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
  {
    kind: 'text',
    name: 'composition',
    label: text('Thành phần bộ', 'Composition of the set'),
    hint: text(
      'Ví dụ: 200 g; 100 g; 20 g; 20 g*; 10 × 20 kg. Để trống: một quả, hoặc bộ 5-2-2*-1 từ quả nhỏ nhất đến quả lớn nhất.',
      'For example: 200 g; 100 g; 20 g; 20 g*; 10 × 20 kg. Blank: one weight, or the 5-2-2*-1 set from the smallest to the largest.',
    ),
    required: false,
  },
];

export const massUnitChoices = nominalUnits.map((value) => ({ value, label: text(value, value) }));

/** Which weight a row is of. */
export const weightFields: readonly Field[] = [
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
    choices: massUnitChoices,
  },
];

const steps: readonly Step[] = [
  {
    name: 'weights',
    label: text('Sai số khối lượng quy ước', 'Error of the conventional mass'),
    hint: text('Mỗi quả cân một dòng.', 'One row for each weight.'),
    fields: [
      ...weightFields,
      {
        kind: 'number',
        name: 'error',
        label: text('Sai số khối lượng quy ước', 'Error of the conventional mass'),
        hint: text('Khối lượng quy ước trừ khối lượng danh nghĩa.', 'Conventional mass less nominal mass.'),
        required: true,
        unit: 'mg',
      },
      {
        kind: 'number',
        name: 'uncertainty',
        label: text('Độ không đảm bảo đo mở rộng U', 'Expanded uncertainty U'),
        hint: text(
          'Của khối lượng quy ước; ở k = 2 không quá 1/3 giới hạn. Hiệu chuẩn có thể để trống để lấy U theo bảng tính đã phê duyệt.',
          'Of the conventional mass; at k = 2 at most 1/3 of the limit. A calibration may leave it blank and take U from the approved budget.',
        ),
        required: false,
        unit: 'mg',
        bounds: { within: { from: '0', to: '1000000000' }, source: null },
      },
      {
        kind: 'number',
        name: 'k',
        label: text('Hệ số phủ k', 'Coverage factor k'),
        hint: text('Để trống khi k = 2.', 'Leave blank when k = 2.'),
        required: false,
        unit: null,
        bounds: { within: { from: '1', to: '10' }, usual: { from: '1.6', to: '3.5' }, source: null },
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
export const weightChecks: readonly Check[] = [
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
export const weightDocuments = ['47', '50', '98', '99'].map((number): Basis => ({
  document: `ĐLVN ${number}`,
  edition: null,
  clause: null,
  confidence: 'unconfirmed',
  note: text(
    'Áp dụng OIML R 111-1; văn bản này có tồn tại, chưa rõ năm ban hành và cấp quả cân áp dụng, chưa đối chiếu nội dung.',
    'OIML R 111-1 is applied; this document exists, but its year, the classes it covers and its text were not read.',
  ),
}));

const basis: readonly Basis[] = [
  ...weightDocuments,
  {
    document: 'OIML R 111-1',
    edition: '2004',
    clause: '5.2, 5.3',
    confidence: 'unconfirmed',
    note: text(
      'U (k = 2) không quá 1/3 giới hạn sai số; sai số không kể dấu cộng U không quá giới hạn. Chưa đối chiếu lời văn của điều này.',
      'U (k = 2) is at most 1/3 of the maximum permissible error; the error whatever its sign plus U is at most that limit. The wording of the clause was not read.',
    ),
  },
];

/**
 * KL-14 and KL-15 are the rows of the list for E2 and “up to F1”; neither is confirmed. No row for M classes was found:
 * KL-16 is the registry's own, and class E1 is verified by no centre of a province.
 */
export const weightTypes: ChoicesOfTypes = {
  'KL-14': { accuracyClass: ['E2'] },
  'KL-15': { accuracyClass: ['F1', 'F2'] },
  'KL-16': { accuracyClass: weightClasses.filter((each) => each.startsWith('M')) },
};

export const weightsDescription: ProcedureDescription = {
  code: 'weights',
  name: text('Quả cân', 'Weights'),
  documentNumber: null,
  instrumentTypeCodes: Object.keys(weightTypes),
  choicesOfTypes: weightTypes,
  basis,
  characteristics: weightCharacteristics,
  environment: environmentFields,
  checks: weightChecks,
  steps,
  decidedBy: 'r-111-1',
  decisionRule: text(
    'Đạt khi sai số của mỗi quả cân, không kể dấu, cộng với độ không đảm bảo đo mở rộng U (xác suất phủ khoảng 95 %) không lớn hơn sai số cho phép, U đó không quá 1/3 sai số cho phép (OIML R 111-1, 5.2 và 5.3) và mọi nội dung kiểm tra đều đạt.',
    'Pass when the error of each weight, whatever its sign, plus the expanded uncertainty U (coverage of about 95 %) is not greater than the maximum permissible error, that U is at most 1/3 of it (OIML R 111-1, 5.2 and 5.3) and every check is passed.',
  ),
};
