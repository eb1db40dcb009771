import { text } from '../../text';
import type { Field } from '../procedure-description';

/** The cells of the tests of a scale. */
export const load: Field = {
  kind: 'number',
  name: 'load',
  label: text('Tải trọng L', 'Load L'),
  required: true,
  unit: { sameAs: 'max' },
};

export const indication: Field = {
  kind: 'number',
  name: 'indication',
  label: text('Số chỉ I', 'Indication I'),
  required: true,
  unit: { sameAs: 'max' },
};

export const additionalLoad: Field = {
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

export const mark: Field = {
  ...indication,
  label: text('Vạch chia ngay dưới kim', 'Mark at or just below the pointer'),
};

/** The tenths that an eye tells between two marks: the registry's own. */
export const fraction: Field = {
  kind: 'number',
  name: 'fraction',
  label: text('Phần độ chia', 'Part of an interval'),
  hint: text(
    'Kim ở giữa hai vạch: phần độ chia đã qua, ước lượng đến phần mười (0,1 … 0,9). Để trống khi kim ở đúng vạch.',
    'A pointer between two marks: the part of the interval that it passed, in tenths. Blank when it is on the mark.',
  ),
  required: false,
  unit: null,
  bounds: { within: { from: '0', to: '0.9' }, source: null },
};

export const substitutionLoad: Field = {
  kind: 'number',
  name: 'substitutionLoad',
  label: text('Trong đó tải thay thế', 'Of it, substitution load'),
  hint: text(
    'Phần của L không phải quả cân chuẩn; bằng một mức đã cân trước đó, nơi tải thay thế được đặt vào chỗ quả cân chuẩn.',
    'The part of L that is no standard weight; it equals a load weighed before, at which it took the place of the weights.',
  ),
  required: false,
  unit: { sameAs: 'max' },
};

export const position: Field = { kind: 'text', name: 'position', label: text('Vị trí', 'Position'), required: true };

export const tareLoad: Field = {
  kind: 'number',
  name: 'tareLoad',
  label: text('Tải bì T', 'Tare load T'),
  required: true,
  unit: { sameAs: 'max' },
};

export const netLoad: Field = { ...load, label: text('Tải tịnh L', 'Net load L') };

export const addedMass: Field = {
  kind: 'number',
  name: 'addedMass',
  label: text('Khối lượng thêm nhỏ nhất', 'Least mass added'),
  required: true,
  unit: { sameAs: 'e' },
};

export const massPutOn: Field = { ...addedMass, label: text('Khối lượng thêm', 'Mass added') };

export const displacement: Field = {
  kind: 'number',
  name: 'displacement',
  label: text('Kim dịch thêm', 'Movement of the pointer'),
  hint: text('Quy ra khối lượng theo thang chia.', 'As a mass on the scale.'),
  required: true,
  unit: { sameAs: 'e' },
};
