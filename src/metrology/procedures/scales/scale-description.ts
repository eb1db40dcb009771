import { weighingClasses } from '../../limits';
import type { Unit } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { Bounds } from '../bounds';
import { environmentFields } from '../environment';
import type { Basis, Check, Field, ProcedureDescription, Step } from '../procedure';

const massUnits: readonly Unit[] = ['kg', 'g', 'mg', 't'];

/** 1, 2 or 5 times a power of ten (read: Table 3). */
const scaleInterval: Bounds = {
  digits: ['1', '2', '5'],
  source: { document: 'OIML R 76-1', edition: '2006', clause: 'Table 3' },
};

const characteristics: readonly Field[] = [
  {
    kind: 'quantity',
    name: 'max',
    label: text('Mức cân lớn nhất (Max)', 'Maximum capacity (Max)'),
    required: true,
    units: massUnits,
  },
  {
    kind: 'quantity',
    name: 'min',
    label: text('Mức cân nhỏ nhất (Min)', 'Minimum capacity (Min)'),
    required: false,
    units: massUnits,
  },
  {
    kind: 'quantity',
    name: 'e',
    label: text('Giá trị độ chia kiểm (e)', 'Verification scale interval (e)'),
    required: true,
    units: massUnits,
    bounds: scaleInterval,
  },
  {
    kind: 'quantity',
    name: 'd',
    label: text('Giá trị độ chia (d)', 'Scale interval (d)'),
    hint: text('Để trống khi d = e.', 'Leave blank when d = e.'),
    required: false,
    units: massUnits,
  },
  {
    kind: 'choice',
    name: 'accuracyClass',
    label: text('Cấp chính xác', 'Accuracy class'),
    required: true,
    choices: weighingClasses.map((value) => ({ value, label: text(`Cấp ${value}`, `Class ${value}`) })),
  },
  {
    kind: 'number',
    name: 'supports',
    label: text('Số điểm đỡ của bàn cân', 'Points of support of the load receptor'),
    hint: text('Để trống khi không quá 4.', 'Leave blank when there are no more than 4.'),
    required: false,
    unit: null,
  },
];

const load: Field = {
  kind: 'number',
  name: 'load',
  label: text('Tải trọng L', 'Load L'),
  required: true,
  unit: { sameAs: 'max' },
};
const indication: Field = {
  kind: 'number',
  name: 'indication',
  label: text('Số chỉ I', 'Indication I'),
  required: true,
  unit: { sameAs: 'max' },
};
const additionalLoad: Field = {
  kind: 'number',
  name: 'additionalLoad',
  label: text('Quả cân thêm ΔL', 'Additional weights ΔL'),
  hint: text(
    'Tổng khối lượng thêm cho đến khi số chỉ nhảy hẳn lên một độ chia; để trống nếu không dùng.',
    'Mass added until the indication rises by one whole interval; leave blank if not used.',
  ),
  required: false,
  unit: { sameAs: 'e' },
};
const position: Field = { kind: 'text', name: 'position', label: text('Vị trí', 'Position'), required: true };

const columns = { reference: text('Tải trọng', 'Load'), indication: text('Số chỉ', 'Indication') };

const steps: readonly Step[] = [
  {
    name: 'accuracy',
    label: text('Độ đúng', 'Weighing accuracy'),
    hint: text(
      'Ít nhất 5 mức tải tăng dần đến Max; nếu có giảm tải, ghi tiếp các mức giảm dần.',
      'At least 5 loads ascending to Max; where unloading is tested, go on with descending loads.',
    ),
    fields: [load, indication, additionalLoad],
    minRows: 5,
    mayAddRows: true,
    judgedField: 'indication',
    columns,
    errorUnit: { sameAs: 'e' },
    errorDecimals: null,
  },
  {
    name: 'repeatability',
    label: text('Độ lặp lại', 'Repeatability'),
    hint: text('Ít nhất 3 lần cân cùng một tải.', 'At least 3 weighings of one load.'),
    fields: [load, indication, additionalLoad],
    minRows: 3,
    mayAddRows: true,
    judgedField: 'indication',
    columns: { reference: columns.reference, indication: null },
    errorUnit: { sameAs: 'e' },
    errorDecimals: null,
  },
  {
    name: 'eccentricity',
    label: text('Tải trọng lệch tâm', 'Eccentric loading'),
    hint: text(
      'Tải khoảng 1/3 Max (quá 4 điểm đỡ: Max chia cho số điểm đỡ trừ 1) đặt lần lượt ở từng vị trí.',
      'About 1/3 of Max (more than 4 supports: Max over supports less one) at each position in turn.',
    ),
    fields: [position, load, indication, additionalLoad],
    minRows: 4,
    mayAddRows: true,
    judgedField: 'indication',
    columns,
    errorUnit: { sameAs: 'e' },
    errorDecimals: null,
  },
];

/** The centres' own short list; the wording of the ĐLVN document was not read. */
const checks: readonly Check[] = [
  {
    name: 'markings',
    label: text('Nhãn mác, ký hiệu, Max, Min, e, cấp chính xác', 'Markings: Max, Min, e, class, serial number'),
  },
  {
    name: 'condition',
    label: text('Tình trạng bên ngoài, bàn cân, chân đế, thăng bằng', 'Condition, load receptor, feet, level'),
  },
  {
    name: 'operation',
    label: text(
      'Hoạt động của cơ cấu chỉ thị và cơ cấu đặt về 0',
      'Working of the indicator and the zero-setting device',
    ),
  },
  { name: 'sealing', label: text('Vị trí niêm phong, dấu hoặc tem kiểm định', 'Places for seals, mark or stamp') },
];

function basisOf(documentNumber: string): readonly Basis[] {
  return [
    {
      document: documentNumber,
      edition: documentNumber.split(':')[1] ?? null,
      clause: null,
      confidence: 'unconfirmed',
      note: text(
        `Áp dụng OIML R 76-1; chưa đối chiếu văn bản ${documentNumber}. Mọi chế độ kiểm định đều xét theo giới hạn khi kiểm định (chặt hơn giới hạn trong sử dụng).`,
        `OIML R 76-1 is applied; the text of ${documentNumber} was not read. Every mode is judged by the limits of verification, which are tighter than those in service.`,
      ),
    },
    {
      document: 'OIML R 76-1',
      edition: '2006',
      clause: 'A.4.4.3',
      confidence: 'unconfirmed',
      note: text(
        'E = I + ½d − ΔL − L; Ec = E − E0 (bắt buộc khử sai số làm tròn: đã đọc; công thức: chưa đối chiếu).',
        'E = I + ½d − ΔL − L; Ec = E − E0 (the duty to remove the rounding error was read; the formula was not).',
      ),
    },
  ];
}

/** The description shared by the scales that are verified by R 76. */
export function scaleDescription(
  own: Pick<ProcedureDescription, 'code' | 'instrumentTypeCodes'> & { name: BilingualText; documentNumber: string },
): ProcedureDescription {
  return { ...own, basis: basisOf(own.documentNumber), characteristics, environment: environmentFields, checks, steps };
}
