import { text, type BilingualText } from '../../text';
import type { Bounds } from '../bounds';
import type { Field, Step } from '../procedure-description';
import { massUnitChoices, weightFields } from './weights-description';

const notNegative: Bounds = { within: { from: '0', to: '1000000000' }, source: null };

interface NumberField {
  readonly hint?: BilingualText;
  readonly required?: boolean;
  readonly unit?: 'mg' | 'kg/m3' | '%';
  readonly bounds?: Bounds;
}

function number(name: string, label: BilingualText, { hint, required = false, unit, bounds }: NumberField = {}): Field {
  return {
    ...{ kind: 'number', name, label, required, unit: unit ?? null },
    ...(hint && { hint }),
    ...(bounds && { bounds }),
  };
}

const unitChoice = (name: string, label: BilingualText): Field => ({
  ...{ kind: 'choice', name, label, required: true, choices: massUnitChoices },
});

const upTo: readonly Field[] = [
  number('upTo', text('Dùng đến', 'Up to'), { required: true }),
  unitChoice('upToUnit', text('Đơn vị', 'Unit')),
];

const own = { minRows: 1, mayAddRows: true, computesUncertainty: true, errorDecimals: null } as const;

const comparators: Step = {
  ...own,
  name: 'comparators',
  label: text('Cân so sánh', 'Comparators'),
  hint: text(
    'Mỗi cân một dòng, theo đơn vị của số đọc. Quả cân dùng cân có mức nhỏ nhất đủ cho nó. s gộp: độ lệch chuẩn của một chu kỳ, đã biết từ nhiều loạt đo trước.',
    'One row for each, in the unit of its readings. A weight is weighed on the smallest that takes it. Pooled s: the standard deviation of one cycle, known from many series before.',
  ),
  fields: [
    { kind: 'text', name: 'comparator', label: text('Ký hiệu cân', 'Comparator'), required: false },
    ...upTo,
    unitChoice('readingUnit', text('Đơn vị số đọc', 'Unit of readings')),
    number('interval', text('Độ chia d', 'Interval d'), { required: true, bounds: notNegative }),
    number('pooledDeviation', text('s gộp', 'Pooled s'), {
      bounds: notNegative,
    }),
    number('eccentricity', text('Lệch tâm ±', 'Eccentricity ±'), { bounds: notNegative }),
    number('magnetism', text('Từ tính ±', 'Magnetism ±'), { bounds: notNegative }),
    number('sensitivity', text('u độ nhạy', 'u of sensitivity'), {
      ...{ unit: '%', bounds: { within: { from: '0', to: '100' }, source: null } },
    }),
  ],
  proposed: ['upTo', 'upToUnit'],
  judgedField: 'interval',
  columns: { reference: text('Cân', 'Comparator'), indication: null },
};

/** Of anything that weights are made of: from wood and plastics to platinum. */
const solid: Bounds = {
  ...{ within: { from: '500', to: '25000' }, usual: { from: '2000', to: '9000' }, source: null },
};
const density = (name: string, label: BilingualText) =>
  number(name, label, { required: true, unit: 'kg/m3', bounds: solid });
const doubtOfDensity = (name: string, label: BilingualText) =>
  number(name, label, { required: true, unit: 'kg/m3', bounds: notNegative });

const densities: Step = {
  ...own,
  ...{ name: 'densities', minRows: 0 },
  label: text('Khối lượng riêng', 'Densities'),
  hint: text(
    'Để trống khi không biết: không hiệu chính lực đẩy không khí, và tính vào độ không đảm bảo đo theo giới hạn của cấp chính xác (R 111-1, 10.1).',
    'Leave blank where they are not known: the buoyancy of air is then not corrected, and counts in the uncertainty by the bounds of the class (R 111-1, 10.1).',
  ),
  fields: [
    ...upTo,
    density('test', text('Quả kiểm ρt', 'Test weight ρt')),
    doubtOfDensity('testUncertainty', text('U(ρt), k = 2', 'U(ρt), k = 2')),
    density('reference', text('Quả chuẩn ρr', 'Reference ρr')),
    doubtOfDensity('referenceUncertainty', text('U(ρr), k = 2', 'U(ρr), k = 2')),
  ],
  proposed: [],
  judgedField: 'test',
  columns: { reference: text('Khối lượng riêng', 'Density'), indication: null },
};

const weights: Step = {
  ...own,
  name: 'weights',
  label: text('Khối lượng quy ước', 'Conventional mass'),
  hint: text(
    'Mỗi quả cân một dòng, với quả chuẩn đã so sánh: số hiệu chính là khối lượng quy ước trừ khối lượng danh nghĩa. Để trống số hiệu chính và U: lấy từ giấy chứng nhận của chuẩn đã chọn, khi giấy ghi một giá trị cho khối lượng đó.',
    'One row for each weight, with the reference it was compared with: the correction is its conventional mass less its nominal mass. Correction and U left blank come from the certificate of the standard chosen, where it gives one value for the mass.',
  ),
  fields: [
    ...weightFields,
    number('referenceCorrection', text('Hiệu chính chuẩn', 'Reference: correction'), {
      ...{ required: true, unit: 'mg' },
    }),
    number('referenceUncertainty', text('U chuẩn', 'Reference: U'), {
      ...{ required: true, unit: 'mg', bounds: notNegative },
    }),
    number('referenceK', text('k chuẩn', 'Reference: k'), {
      hint: text('Để trống khi k = 2.', 'Leave blank when k = 2.'),
      bounds: { within: { from: '1', to: '10' }, usual: { from: '1.6', to: '3.5' }, source: null },
    }),
    number('referenceDrift', text('Độ trôi chuẩn ±', 'Reference: drift ±'), {
      ...{ required: true, unit: 'mg', bounds: notNegative },
    }),
  ],
  proposed: ['marking', 'nominal', 'nominalUnit'],
  certified: { correction: 'referenceCorrection', uncertainty: 'referenceUncertainty', k: 'referenceK' },
  judgedField: 'referenceCorrection',
  errorUnit: 'mg',
  columns: {
    reference: text('Khối lượng danh nghĩa', 'Nominal mass'),
    indication: text('Khối lượng quy ước', 'Conventional mass'),
  },
};

const cycles: Step = {
  ...own,
  name: 'cycles',
  label: text('Số đọc theo chu kỳ', 'Readings by cycle'),
  hint: text(
    'Mỗi chu kỳ một dòng: A là quả chuẩn, B là quả kiểm. Chu kỳ ABA, AB₁…BₙA: để trống B₂. Enter sang ô kế tiếp.',
    'One row for each cycle: A is the reference, B the weight under test. Cycles ABA, AB₁…BₙA: leave B₂ blank. Enter goes to the next cell.',
  ),
  fields: [
    ...weightFields,
    number('a1', text('A₁', 'A₁')),
    number('b1', text('B₁', 'B₁')),
    number('b2', text('B₂', 'B₂')),
    number('a2', text('A₂', 'A₂')),
  ],
  proposed: ['marking', 'nominal', 'nominalUnit'],
  readIn: { numbers: ['a1', 'b1', 'b2', 'a2'], step: 'comparators', cell: 'readingUnit' },
  difference: { label: text('ΔI', 'ΔI'), of: ['b1', 'b2'], less: ['a1', 'a2'] },
  judgedField: 'b1',
  columns: { reference: text('Quả chuẩn', 'Reference'), indication: null },
};

/** What the comparisons are made with comes before what is weighed. */
export const cycleSteps: readonly Step[] = [comparators, densities, weights, cycles];
