import { text } from '../../text';
import type { Field, Step } from '../procedure';

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
    'Tổng khối lượng thêm cho đến khi số chỉ nhảy hẳn lên một độ chia; phải ghi khi hiện số với d > 0,2 e.',
    'Mass added until the indication rises by one whole interval; needed for digits with d > 0.2 e.',
  ),
  required: false,
  unit: { sameAs: 'e' },
};
const position: Field = { kind: 'text', name: 'position', label: text('Vị trí', 'Position'), required: true };
const tareLoad: Field = {
  kind: 'number',
  name: 'tareLoad',
  label: text('Tải bì T', 'Tare load T'),
  required: true,
  unit: { sameAs: 'max' },
};
const netLoad: Field = { ...load, label: text('Tải tịnh L', 'Net load L') };
const addedMass: Field = {
  kind: 'number',
  name: 'addedMass',
  label: text('Khối lượng thêm nhỏ nhất', 'Least mass added'),
  required: true,
  unit: { sameAs: 'e' },
};

const columns = { reference: text('Tải trọng', 'Load'), indication: text('Số chỉ', 'Indication') };
const read = {
  mayAddRows: true,
  judgedField: 'indication',
  errorUnit: { sameAs: 'e' },
  errorDecimals: null,
} as const;

/** The tests of a scale that is verified by R 76, in the order in which they are made. */
export const scaleSteps: readonly Step[] = [
  {
    ...{ name: 'accuracy', label: text('Độ đúng', 'Weighing accuracy'), columns, ...read },
    hint: text(
      'Dòng đầu ở điểm 0 (E0); tăng qua Min, các tải đổi giới hạn đến Max (ít nhất 5 mức); rồi giảm qua các mức đó về 0.',
      'First zero (E0); up through Min and the loads where the limit changes to Max (at least 5); then down again to zero.',
    ),
    fields: [load, indication, additionalLoad],
    proposed: ['load'],
    minRows: 5,
  },
  {
    ...{ name: 'repeatability', label: text('Độ lặp lại', 'Repeatability'), ...read },
    hint: text(
      'Cân cùng một tải gần 0,8 Max: 3 lần (cấp III, IIII), 6 lần (cấp I, II).',
      'One load near 0.8 Max: 3 times (classes III, IIII), 6 times (classes I, II).',
    ),
    fields: [load, indication, additionalLoad],
    proposed: ['load'],
    minRows: 3,
    columns: { reference: columns.reference, indication: null },
  },
  {
    ...{ name: 'eccentricity', label: text('Tải trọng lệch tâm', 'Eccentric loading'), columns, ...read },
    hint: text(
      'Tải gần 1/3 Max (quá 4 điểm đỡ: Max chia cho số điểm đỡ trừ 1) đặt lần lượt ở từng vị trí; E0 lấy từ phép thử độ đúng.',
      'About 1/3 of Max (more than 4 supports: Max over supports less one) at each position in turn; E0 is that of the accuracy test.',
    ),
    fields: [position, load, indication, additionalLoad],
    proposed: ['position', 'load'],
    minRows: 4,
  },
  {
    ...{ name: 'tare', label: text('Trừ bì', 'Tare'), columns, ...read },
    hint: text(
      'Trừ bì, đọc điểm 0 rồi cân các tải tịnh; mỗi tải bì bắt đầu bằng điểm 0.',
      'Tare, read zero, then weigh net loads; each tare load begins at zero.',
    ),
    fields: [tareLoad, netLoad, indication, additionalLoad],
    proposed: ['tareLoad', 'load'],
    minRows: 2,
    onlyUnless: { characteristic: 'tareDevice', is: ['no'] },
  },
  {
    ...{ name: 'discrimination', label: text('Độ nhạy', 'Discrimination'), ...read },
    hint: text(
      'Ở Min, 1/2 Max và Max: khối lượng nhỏ nhất, thêm vào từ ngay sau điểm nhảy số, làm số chỉ tăng hẳn một d (đòn cân: làm kim lệch thấy được).',
      'At Min, half of Max and Max: the least mass that, added just past a change of the digits, raises the indication by one d (beam: moves it visibly).',
    ),
    fields: [load, addedMass],
    proposed: ['load'],
    minRows: 1,
    judgedField: 'addedMass',
    columns: { reference: columns.reference, indication: null },
    onlyUnless: { characteristic: 'indicationKind', is: ['analogue'] },
  },
];
