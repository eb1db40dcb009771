import { text } from '../../text';
import type { Field, Step } from '../procedure-description';
import type { IndicationKind } from './scale';
import * as cells from './scale-fields';

/** How scales of a kind are tried, where it is not the same for all. */
export interface Trial {
  /** With additional weights, or by the marks between which a pointer stands. */
  reading: 'additionalWeights' | 'marks';
  /** How the scales of the kind can indicate. */
  indications: readonly IndicationKind[];
  /** By weights, by vehicles where they are not, not on a hook, or not at all where everything hangs on one. */
  eccentricity: 'weights' | 'weightsOrVehicles' | 'unlessHook' | 'never';
  /** True where another constant load may stand for standard weights. */
  substitutes?: true;
}

const columns = { reference: text('Tải trọng', 'Load'), indication: text('Số chỉ', 'Indication') };
const read = {
  mayAddRows: true,
  judgedField: 'indication',
  errorUnit: { sameAs: 'e' },
  errorDecimals: null,
} as const;

/** The tests of a scale that is verified by R 76, in the order in which they are made. */
export function stepsOf(trial: Trial): readonly Step[] {
  const seen = trial.reading === 'marks' ? [cells.mark, cells.fraction] : [cells.indication, cells.additionalLoad];
  const made = trial.substitutes ? [cells.substitutionLoad, ...seen] : seen;
  return [
    accuracy(made),
    repeatability(made),
    ...(trial.substitutes ? [substitution(seen)] : []),
    ...(trial.eccentricity === 'never' ? [] : [eccentricity(seen, trial)]),
    tare(seen),
    ...discriminations(trial),
  ];
}

/**
 * EURAMET cg-18 states U of the errors of indication; what the weighings of one load and the positions of one differ by
 * is among what it is made of (general knowledge, not compared with the text).
 */
const withoutUncertainty = true;

const accuracy = (seen: readonly Field[]): Step => ({
  ...{ name: 'accuracy', label: text('Độ đúng', 'Weighing accuracy'), columns, ...read },
  hint: text(
    'Dòng đầu ở điểm 0 (E0); tăng qua Min, các tải đổi giới hạn đến Max (ít nhất 5 mức); rồi giảm qua các mức đó về 0.',
    'First zero (E0); up through Min and the loads where the limit changes to Max (at least 5); then down again to zero.',
  ),
  fields: [cells.load, ...seen],
  proposed: ['load'],
  minRows: 5,
});

const repeatability = (seen: readonly Field[]): Step => ({
  ...{ name: 'repeatability', label: text('Độ lặp lại', 'Repeatability'), ...read, withoutUncertainty },
  hint: text(
    'Cân cùng một tải gần 0,8 Max: 3 lần (cấp III, IIII), 6 lần (cấp I, II).',
    'One load near 0.8 Max: 3 times (classes III, IIII), 6 times (classes I, II).',
  ),
  fields: [cells.load, ...seen],
  proposed: ['load'],
  minRows: 3,
  columns: { reference: columns.reference, indication: null },
});

const substitution = (seen: readonly Field[]): Step => ({
  ...{ name: 'substitution', label: text('Độ lặp lại ở tải thay thế', 'Repeatability at the substitution') },
  ...read,
  withoutUncertainty,
  hint: text(
    'Chỉ khi quả cân chuẩn chưa đến Max/2: cân 3 lần một tải bất kỳ gần mức thay thế. Lệch không quá 0,3 e: cần Max/3; không quá 0,2 e: cần Max/5.',
    'Only where the standard weights are below Max/2: any load near the substitution, 3 times. Within 0.3 e Max/3 is needed, within 0.2 e Max/5.',
  ),
  fields: [cells.load, ...seen],
  proposed: [],
  minRows: 0,
  columns: { reference: columns.reference, indication: null },
});

const eccentricity = (seen: readonly Field[], { eccentricity: when }: Trial): Step => ({
  ...{
    name: 'eccentricity',
    label: text('Tải trọng lệch tâm', 'Eccentric loading'),
    columns,
    ...read,
    withoutUncertainty,
  },
  hint: text(
    'Tải gần 1/3 Max (quá 4 điểm đỡ: Max chia cho số điểm đỡ trừ 1) đặt lần lượt ở từng vị trí; E0 lấy từ phép thử độ đúng.',
    'About 1/3 of Max (more than 4 supports: Max over supports less one) at each position in turn; E0 is that of the accuracy test.',
  ),
  fields: [cells.position, cells.load, ...seen],
  proposed: ['position', 'load'],
  minRows: when === 'weightsOrVehicles' ? 3 : 4,
  ...(when === 'unlessHook' && { onlyUnless: { characteristic: 'loadReceptor', is: ['hook'] } }),
});

const tare = (seen: readonly Field[]): Step => ({
  ...{ name: 'tare', label: text('Trừ bì', 'Tare'), columns, ...read },
  hint: text(
    'Trừ bì, đọc điểm 0 rồi cân các tải tịnh; mỗi tải bì bắt đầu bằng điểm 0. Tải bì và tải tịnh cộng lại không quá Max.',
    'Tare, read zero, then weigh net loads; each tare load begins at zero. Tare and net load together are at most Max.',
  ),
  fields: [cells.tareLoad, cells.netLoad, ...seen],
  proposed: ['tareLoad', 'load'],
  minRows: 2,
  onlyUnless: { characteristic: 'tareDevice', is: ['no'] },
});

const discrimination: Step = {
  ...{ name: 'discrimination', label: text('Độ nhạy', 'Discrimination'), ...read, withoutUncertainty },
  hint: text(
    'Ở Min, 1/2 Max và Max: khối lượng nhỏ nhất, thêm vào từ ngay sau điểm nhảy số, làm số chỉ tăng hẳn một d (đòn cân: làm kim lệch thấy được).',
    'At Min, half of Max and Max: the least mass that, added just past a change of the digits, raises the indication by one d (beam: moves it visibly).',
  ),
  fields: [cells.load, cells.addedMass],
  proposed: ['load'],
  minRows: 1,
  judgedField: 'addedMass',
  columns: { reference: columns.reference, indication: null },
};

const displacement: Step = {
  ...{
    name: 'displacement',
    label: text('Độ nhạy của kim', 'Discrimination of the pointer'),
    ...read,
    withoutUncertainty,
  },
  hint: text(
    'Ở Min, 1/2 Max và Max: đặt nhẹ thêm khối lượng bằng giới hạn sai số tại tải đó; kim phải dịch ít nhất 0,7 khối lượng ấy.',
    'At Min, half of Max and Max: gently add a mass equal to the limit at that load; the pointer moves by at least 0.7 of it.',
  ),
  fields: [cells.load, cells.massPutOn, cells.displacement],
  proposed: ['load', 'addedMass'],
  minRows: 1,
  judgedField: 'displacement',
  columns: { reference: columns.reference, indication: null },
};

/** A pointer is tried by how far it moves, digits and a beam by what they notice; where a kind has both, by its record. */
function discriminations({ indications }: Trial): readonly Step[] {
  const others = indications.filter((kind) => kind !== 'analogue');
  if (others.length === 0) return [displacement];
  if (others.length === indications.length) return [discrimination];
  const blank = others.includes('digital') ? { blankIs: 'digital' } : {};
  return [
    { ...discrimination, onlyUnless: { characteristic: 'indicationKind', is: ['analogue'] } },
    { ...displacement, onlyUnless: { characteristic: 'indicationKind', is: others, ...blank } },
  ];
}
