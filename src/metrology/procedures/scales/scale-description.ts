import { weighingClasses, weighingTestSources } from '../../limits';
import type { Unit } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { Bounds } from '../bounds';
import { environmentWithin } from '../environment';
import type { Basis, Check, Field, ProcedureDescription } from '../procedure';
import { scaleSteps } from './scale-steps';

const massUnits: readonly Unit[] = ['kg', 'g', 'mg', 't'];

/** 1, 2 or 5 times a power of ten (read: Table 3). */
const scaleInterval: Bounds = {
  digits: ['1', '2', '5'],
  source: { document: 'OIML R 76-1', edition: '2006', clause: 'Table 3' },
};

/** The temperatures between which a scale without limits of its own keeps its errors (3.9.2.1; general knowledge). */
const workingTemperatures: Bounds = {
  procedure: { from: '-10', to: '40' },
  source: { document: 'OIML R 76-1', edition: '2006', clause: '3.9.2.1' },
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
  {
    kind: 'choice',
    name: 'indicationKind',
    label: text('Kiểu chỉ thị', 'Kind of indication'),
    hint: text(
      'Để trống: xét như hiện số (chặt nhất, phải đọc với ΔL).',
      'Blank: judged as digital, the strictest, which is read with ΔL.',
    ),
    required: false,
    choices: [
      { value: 'digital', label: text('Hiện số', 'Digital') },
      { value: 'analogue', label: text('Kim, thang chia (tương tự)', 'Analogue') },
      { value: 'none', label: text('Không tự chỉ thị (đòn cân)', 'Not self-indicating (beam)') },
    ],
  },
  {
    kind: 'choice',
    name: 'tareDevice',
    label: text('Cơ cấu bì', 'Tare device'),
    hint: text('Để trống: xét như có.', 'Blank: judged as having one.'),
    required: false,
    choices: [
      { value: 'yes', label: text('Có', 'Yes') },
      { value: 'no', label: text('Không có', 'None') },
    ],
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
    ...weighingTestSources.map((source) => ({ ...source, note: testNotes[source.clause ?? ''] ?? untold })),
  ];
}

const untold = text('Chưa đối chiếu.', 'Not read.');

/** What each rule of the tests says; the clauses were not read. */
const testNotes: Readonly<Record<string, BilingualText>> = {
  '3.5.3.2': text(
    'Hiện số với d > 0,2 e phải khử sai số làm tròn (nghĩa vụ: đã đọc; mức 0,2 e: chưa đối chiếu).',
    'A digital indication with d > 0.2 e is freed of rounding (the duty was read, the 0.2 e was not).',
  ),
  'A.4.4.1': text(
    'Ít nhất 5 tải, gồm 0, Min, các tải đổi giới hạn và Max; tăng rồi giảm về 0; “gần” là ± 10 % (quy ước của sổ đăng ký).',
    'At least 5 loads with zero, Min, those where the limit changes and Max; up, then down to zero; “near” is ± 10 % (the registry’s own).',
  ),
  'A.4.10': text(
    'Độ lặp lại gần 0,8 Max: 3 lần (cấp III, IIII), 6 lần (cấp I, II).',
    'Repeatability near 0.8 Max: 3 times (classes III, IIII), 6 times (classes I, II).',
  ),
  'A.4.7': text(
    'Tải lệch tâm gần Max/3, hoặc Max/(n − 1) khi có n > 4 điểm đỡ.',
    'Eccentric load near Max/3, or Max/(n − 1) for n > 4 supports.',
  ),
};

/** The description shared by the scales that are verified by R 76. */
export function scaleDescription(
  own: Pick<ProcedureDescription, 'code' | 'instrumentTypeCodes'> & { name: BilingualText; documentNumber: string },
): ProcedureDescription {
  return {
    ...own,
    basis: basisOf(own.documentNumber),
    characteristics,
    environment: environmentWithin({ temperature: workingTemperatures }),
    checks,
    steps: scaleSteps,
  };
}
