import type { Quantity, Unit } from '../metrology';
import type { MeasurementStandard, Nominal, StandardRange } from '../laboratory/standards';
import { centreKeys, type CentreKey } from './instrument-kinds';

/** What a centre keeps several of. Periods here are only those of the generated certificates; the register assumes none. */
export interface StandardKindOfSample {
  readonly centre: CentreKey;
  readonly count: number;
  readonly kind: MeasurementStandard['kind'];
  readonly field: string;
  readonly quantity: MeasurementStandard['quantity'];
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly range: StandardRange;
  readonly nominals?: readonly Nominal[];
  readonly accuracyClass: string;
  readonly uncertainty?: Quantity;
  /** The first of them has certificates that state each weight: the value found with its U, or U alone. */
  readonly certified?: 'values' | 'uncertainties';
  /** Calibrated against the national standard, though the centre keeps a reference standard of the field. */
  readonly national?: true;
}

const mass = 'Khối lượng';
const volume = 'Dung tích – Lưu lượng';
const [technical, waterworks, electrical] = centreKeys;

export const ofMass = { field: mass, quantity: 'mass' } as const;
export const ofVolume = { field: volume, quantity: 'volume' } as const;
const ofPressure = { field: 'Áp suất', quantity: 'pressure' } as const;
const referenceWeights = { code: 'CC-KL', nameVi: 'Bộ quả cân chuẩn chính', nameEn: 'Reference weight set' };
const workingWeights = { nameVi: 'Bộ quả cân chuẩn công tác', nameEn: 'Working weight set' };
const referenceVessel = {
  code: 'CC-DT',
  nameVi: 'Bình chuẩn dung tích chuẩn chính',
  nameEn: 'Reference volume standard',
};

/** Sixty-three in all. Reference standards come first: the working ones of the same centre and field are calibrated against them. */
export const sampleStandards: readonly StandardKindOfSample[] = [
  {
    centre: technical,
    count: 3,
    kind: 'reference',
    ...ofMass,
    ...referenceWeights,
    ...gramsToKilograms(1),
    ...grade('E2'),
  },
  {
    ...{ centre: technical, count: 2, kind: 'reference', ...ofVolume, ...referenceVessel },
    ...vessels(['5', '10', '20']),
    ...grade('hạng I', '0.02'),
  },
  {
    ...{
      centre: technical,
      count: 1,
      kind: 'working',
      ...ofMass,
      code: 'CT-E1',
      ...workingWeights,
      ...grams(),
      ...grade('E1'),
    },
    national: true,
  },
  {
    ...{
      centre: technical,
      count: 2,
      kind: 'working',
      ...ofMass,
      code: 'CT-E2',
      ...workingWeights,
      ...grams(),
      ...grade('E2'),
    },
    national: true,
  },
  {
    centre: technical,
    count: 9,
    kind: 'working',
    ...ofMass,
    code: 'CT-QC',
    ...workingWeights,
    ...gramsToKilograms(1),
    ...grade('F1'),
    certified: 'values',
  },
  {
    centre: technical,
    count: 13,
    kind: 'working',
    ...ofMass,
    code: 'CT-QK',
    ...workingWeights,
    ...gramsToKilograms(50),
    ...grade('M1'),
    certified: 'uncertainties',
  },
  {
    ...{ centre: technical, count: 6, kind: 'working', ...ofVolume, code: 'CT-BC' },
    ...{ nameVi: 'Bộ bình chuẩn kim loại', nameEn: 'Metal volume standards' },
    ...vessels(['10', '20', '50', '100', '200']),
    ...grade('hạng II', '0.05'),
  },
  {
    ...{ centre: waterworks, count: 2, kind: 'reference', ...ofVolume, ...referenceVessel },
    ...vessels(['10', '20', '50', '100']),
    ...grade('hạng I', '0.02'),
  },
  {
    ...{ centre: waterworks, count: 12, kind: 'working', field: volume, quantity: 'flow', code: 'CT-GN' },
    ...{ nameVi: 'Giàn kiểm định đồng hồ nước', nameEn: 'Water meter test bench' },
    range: between('10', '32000', 'L/h'),
    ...grade('hạng II', '0.2'),
  },
  {
    centre: electrical,
    count: 2,
    kind: 'reference',
    ...ofMass,
    ...referenceWeights,
    ...gramsToKilograms(1),
    ...grade('F1'),
  },
  {
    centre: electrical,
    count: 4,
    kind: 'working',
    ...ofMass,
    code: 'CT-QK',
    ...workingWeights,
    ...gramsToKilograms(2),
    ...grade('M1'),
  },
  {
    ...{ centre: electrical, count: 4, kind: 'working', field: 'Điện – Điện từ', quantity: 'electricCurrent' },
    ...{ code: 'CT-CT', nameVi: 'Công tơ chuẩn', nameEn: 'Standard electricity meter' },
    range: between('0.05', '100', 'A'),
    ...grade('0,1'),
  },
  {
    ...{ centre: technical, count: 1, kind: 'reference', ...ofPressure, code: 'CC-AS' },
    ...{ nameVi: 'Áp kế pít tông chuẩn chính', nameEn: 'Reference deadweight tester' },
    range: between('1', '60', 'bar'),
    ...grade('0,05', '0.02'),
  },
  {
    ...{ centre: technical, count: 2, kind: 'working', ...ofPressure, code: 'CT-AS' },
    ...{ nameVi: 'Áp kế chuẩn công tác', nameEn: 'Working reference pressure gauge' },
    range: between('0', '16', 'bar'),
    accuracyClass: '0,25',
    uncertainty: { value: '0.016', unit: 'bar' },
  },
];

function between(from: string, to: string, unit: Unit): StandardRange {
  return { from: { value: from, unit }, to: { value: to, unit } };
}

/** The usual 5-2-2-1 set from 1 g to 500 g. */
function grams() {
  const nominals = ['500', '200', '100', '50', '20', '10', '5', '2', '1'].map((value): Nominal => {
    return { value, unit: 'g', count: value.startsWith('2') ? 2 : 1 };
  });
  return { range: between('1', '500', 'g'), nominals };
}

/** The same up to 20 kg, with so many of the largest weights. */
function gramsToKilograms(largest: number) {
  const { range, nominals } = grams();
  const counts = { '20': largest, '10': 1, '5': 1, '2': 2, '1': 1 };
  const kilograms = Object.entries(counts).map(([value, count]): Nominal => ({ value, unit: 'kg', count }));
  kilograms.sort((a, b) => Number(b.value) - Number(a.value));
  return {
    range: { from: range.from, to: { value: '20', unit: 'kg' } },
    nominals: [...kilograms, ...nominals],
  } as const;
}

function vessels(litres: readonly string[]) {
  const nominals = litres.map((value): Nominal => ({ value, unit: 'L', count: 1 })).reverse();
  return { range: between(litres[0] ?? '', litres.at(-1) ?? '', 'L'), nominals };
}

/** Class, and the expanded uncertainty in percent where the certificates state one. */
function grade(accuracyClass: string, percent?: string) {
  return { accuracyClass, ...(percent && { uncertainty: { value: percent, unit: '%' } as const }) };
}
