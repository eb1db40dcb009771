import { weighingClasses } from '../../limits';
import type { Unit } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { Bounds } from '../bounds';
import type { Choice, Field } from '../procedure-description';
import type { EccentricLoading, IndicationKind, LoadReceptor } from './scale';

const massUnits: readonly Unit[] = ['kg', 'g', 'mg', 't'];

/** 1, 2 or 5 times a power of ten (read: Table 3). */
const scaleInterval: Bounds = {
  digits: ['1', '2', '5'],
  source: { document: 'OIML R 76-1', edition: '2006', clause: 'Table 3' },
};

/** d is of the same form as e; read in the decree that transposes R 76, without the clause. */
const actualInterval: Bounds = {
  digits: ['1', '2', '5'],
  source: { document: 'OIML R 76-1', edition: '2006', clause: null },
};

const indicationNames: Readonly<Record<IndicationKind, BilingualText>> = {
  digital: text('Hiện số', 'Digital'),
  analogue: text('Kim, thang chia (tương tự)', 'Analogue'),
  none: text('Không tự chỉ thị (đòn cân)', 'Not self-indicating (beam)'),
};

const receptorNames: Readonly<Record<LoadReceptor, BilingualText>> = {
  pan: text('Bàn, đĩa', 'Platform or pan'),
  hook: text('Một móc treo', 'A single hook'),
};

const loadingNames: Readonly<Record<EccentricLoading, BilingualText>> = {
  supports: text('Đặt quả cân trên từng điểm đỡ', 'Weights over each support'),
  rollingBothWays: text('Xe chạy qua, hai chiều', 'A rolling load, both ways'),
  rollingOneWay: text('Xe chạy qua, một chiều', 'A rolling load, one way'),
};

function choicesOf<T extends string>(names: Readonly<Record<T, BilingualText>>, values = Object.keys(names) as T[]) {
  return values.map((value): Choice => ({ value, label: names[value] }));
}

export const max: Field = {
  kind: 'quantity',
  name: 'max',
  label: text('Mức cân lớn nhất (Max)', 'Maximum capacity (Max)'),
  required: true,
  units: massUnits,
};

export const min: Field = {
  kind: 'quantity',
  name: 'min',
  label: text('Mức cân nhỏ nhất (Min)', 'Minimum capacity (Min)'),
  required: false,
  units: massUnits,
};

export const e: Field = {
  kind: 'quantity',
  name: 'e',
  label: text('Giá trị độ chia kiểm (e)', 'Verification scale interval (e)'),
  required: true,
  units: massUnits,
  bounds: scaleInterval,
};

export const d: Field = {
  kind: 'quantity',
  name: 'd',
  label: text('Giá trị độ chia (d)', 'Scale interval (d)'),
  hint: text(
    'Để trống khi d = e. Chỉ cấp I, II có cơ cấu chỉ thị phụ mới có d < e.',
    'Leave blank when d = e. Only classes I and II, by an auxiliary device, have d < e.',
  ),
  required: false,
  units: massUnits,
  bounds: actualInterval,
};

/** The class, of those that a scale of the type can be of. */
export function classOf(classes: readonly string[] = weighingClasses): Field {
  return {
    kind: 'choice',
    name: 'accuracyClass',
    label: text('Cấp chính xác', 'Accuracy class'),
    required: true,
    choices: classes.map((value) => ({ value, label: text(`Cấp ${value}`, `Class ${value}`) })),
  };
}

export const supports: Field = {
  kind: 'number',
  name: 'supports',
  label: text('Số điểm đỡ của bàn cân', 'Points of support of the load receptor'),
  hint: text('Để trống khi không quá 4.', 'Leave blank when there are no more than 4.'),
  required: false,
  unit: null,
};

export const indicationKind: Field = {
  kind: 'choice',
  name: 'indicationKind',
  label: text('Kiểu chỉ thị', 'Kind of indication'),
  hint: text(
    'Để trống: xét như hiện số (chặt nhất, phải đọc với ΔL).',
    'Blank: judged as digital, the strictest, which is read with ΔL.',
  ),
  required: false,
  choices: choicesOf(indicationNames),
};

/** Of scales without digits. */
export const mechanicalIndication: Field = {
  kind: 'choice',
  name: 'indicationKind',
  label: text('Kiểu chỉ thị', 'Kind of indication'),
  required: true,
  choices: choicesOf(indicationNames, ['none', 'analogue']),
};

export const tareDevice: Field = {
  kind: 'choice',
  name: 'tareDevice',
  label: text('Cơ cấu bì', 'Tare device'),
  hint: text('Để trống: xét như có.', 'Blank: judged as having one.'),
  required: false,
  choices: [
    { value: 'yes', label: text('Có', 'Yes') },
    { value: 'no', label: text('Không có', 'None') },
  ],
};

export const loadReceptor: Field = {
  kind: 'choice',
  name: 'loadReceptor',
  label: text('Bộ phận nhận tải', 'Load receptor'),
  hint: text('Để trống: xét như bàn, đĩa.', 'Blank: judged as a platform or pan.'),
  required: false,
  choices: choicesOf(receptorNames),
};

export const eccentricLoading: Field = {
  kind: 'choice',
  name: 'eccentricLoading',
  label: text('Cách thử tải lệch tâm', 'How eccentric loading is tried'),
  hint: text('Để trống: đặt quả cân trên từng điểm đỡ.', 'Blank: weights over each support.'),
  required: false,
  choices: choicesOf(loadingNames),
};
