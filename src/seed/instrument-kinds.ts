import type { Characteristics, Unit } from '../metrology';

/** The three centres of the sample, in the order of their numbers. */
export const centreKeys = ['tt-ky-thuat-tdc', 'tt-kiem-dinh-dong-ho', 'tt-thi-nghiem-dien'] as const;
export type CentreKey = (typeof centreKeys)[number];

/** A kind of instrument that the sample has many of, and which share of them a centre keeps. */
export interface InstrumentKind {
  readonly typeCode: string;
  readonly share: number;
  readonly centres: readonly { readonly key: CentreKey; readonly share: number }[];
  readonly variants: readonly Variant[];
}

/** Instruments alike in all that decides their limits: they share worked examples of readings. */
export interface Variant {
  readonly model: string;
  readonly characteristics: Characteristics;
}

const technical = [{ key: 'tt-ky-thuat-tdc', share: 1 }] as const;
const electrical = [{ key: 'tt-thi-nghiem-dien', share: 1 }] as const;
const water = [
  { key: 'tt-kiem-dinh-dong-ho', share: 0.85 },
  { key: 'tt-ky-thuat-tdc', share: 0.15 },
] as const;

/** Shares near those of a province: water meters are many, scales stand in every market. Types without readings have no records, and those without a share only the last instruments. */
export const instrumentKinds: readonly InstrumentKind[] = [
  {
    typeCode: 'KL-04',
    share: 14,
    centres: technical,
    variants: [
      scale('CB-60', '60', 'kg', '20', 'g'),
      scale('CB-150', '150', 'kg', '50', 'g'),
      scale('CB-300', '300', 'kg', '100', 'g'),
      scale('CB-500', '500', 'kg', '200', 'g'),
      scale('CB-1000', '1000', 'kg', '500', 'g'),
    ],
  },
  {
    typeCode: 'KL-05',
    share: 24,
    centres: [
      { key: 'tt-ky-thuat-tdc', share: 0.85 },
      { key: 'tt-thi-nghiem-dien', share: 0.15 },
    ],
    variants: [
      scale('CĐ-3', '3', 'kg', '1', 'g'),
      scale('CĐ-5', '5', 'kg', '2', 'g'),
      scale('CĐ-15', '15', 'kg', '5', 'g'),
      scale('CĐ-30', '30', 'kg', '10', 'g'),
    ],
  },
  { typeCode: 'KL-14', share: 1, centres: technical, variants: [weightSet('E2', '200', '1', 'g')] },
  {
    typeCode: 'KL-15',
    share: 3,
    centres: technical,
    variants: [weightSet('F1', '500', '1', 'g'), weightSet('F2', '1000', '1', 'g'), weightSet('F2', '20', '20', 'kg')],
  },
  {
    typeCode: 'DT-03',
    share: 40,
    centres: water,
    variants: [meter('1.6', '80'), meter('2.5', '80'), meter('2.5', '100'), meter('4', '100'), meter('10', '100')],
  },
  {
    typeCode: 'DT-04',
    share: 10,
    centres: water,
    variants: [meter('2.5', '160'), meter('4', '160'), meter('25', '200')],
  },
  { typeCode: 'DT-01', share: 2, centres: technical, variants: [dispenser('XD-2', '50')] },
  { typeCode: 'KL-08', share: 1, centres: technical, variants: [scale('COT-80', '80', 't', '20', 'kg')] },
  { typeCode: 'AS-01', share: 2, centres: technical, variants: [gauge('AK-10', '10', '1.6')] },
  { typeCode: 'DI-01', share: 2, centres: electrical, variants: [electricityMeter('CT-1P', '1', '10', '80', '1600')] },
  { typeCode: 'DI-04', share: 1, centres: electrical, variants: [electricityMeter('CT-3P', '0.5S', '5', '6', '5000')] },
  { typeCode: 'KL-16', share: 0, centres: technical, variants: [weightSet('M1', '20', '20', 'kg')] },
];

/** What the last instruments are, whatever the dice say: those on which the sample shows the work of a centre. */
export const shownTypes = ['KL-04', 'KL-16', 'AS-01'] as const;

/** The kinds that a centre keeps, for its designation. */
export function kindsOf(centre: CentreKey): InstrumentKind[] {
  return instrumentKinds.filter(({ centres }) => centres.some(({ key }) => key === centre));
}

function scale(model: string, max: string, maxUnit: Unit, e: string, eUnit: Unit): Variant {
  return {
    model,
    characteristics: { max: { value: max, unit: maxUnit }, e: { value: e, unit: eUnit }, accuracyClass: 'III' },
  };
}

function weightSet(accuracyClass: string, largest: string, smallest: string, unit: Unit): Variant {
  return {
    model: largest === smallest ? `QC-${accuracyClass}` : `BQC-${accuracyClass}`,
    characteristics: {
      accuracyClass,
      nominal: { value: largest, unit },
      ...(largest !== smallest && { smallestNominal: { value: smallest, unit } }),
    },
  };
}

function meter(q3: string, ratio: string): Variant {
  return {
    model: `ĐHN-${q3.replace('.', '')}-R${ratio}`,
    characteristics: {
      ...{ q3: { value: q3, unit: 'm3/h' }, ratio, accuracyClass: '2', temperatureClass: 'T30' },
      registerInterval: { value: '0.05', unit: 'L' },
    },
  };
}

function dispenser(model: string, litresPerMinute: string): Variant {
  return { model, characteristics: { qMax: { value: litresPerMinute, unit: 'L/min' } } };
}

function gauge(model: string, bar: string, accuracyClass: string): Variant {
  return { model, characteristics: { max: { value: bar, unit: 'bar' }, accuracyClass } };
}

function electricityMeter(model: string, accuracyClass: string, ib: string, imax: string, constant: string): Variant {
  const currents = { ib: { value: ib, unit: 'A' }, imax: { value: imax, unit: 'A' } } as const;
  return { model, characteristics: { accuracyClass, voltage: { value: '220', unit: 'V' }, ...currents, constant } };
}
