import type { Characteristics, Readings, Row, Unit } from '../../../src/metrology';

type Cells = readonly [step: string, row: number, cells: Row];

/** How a declared procedure is tried: changes to its sample, and what each must lead to. */
export interface DeclaredCase {
  readonly code: string;
  readonly edge: Cells;
  readonly beyond: Cells;
  readonly incomplete: { readonly readings: (of: Readings) => Readings; readonly code: string };
  readonly impossible: { readonly given: Characteristics; readonly code: string };
}

/** The rows of a step without some of them. */
const without =
  (step: string, dropped: (row: Row, index: number) => boolean) =>
  (of: Readings): Readings => ({ [step]: (of[step] ?? []).filter((row, index) => !dropped(row, index)) });

const onlyFirst = (step: string) => without(step, (_row, index) => index > 0);

const none = (step: string) => without(step, () => true);

const flowsContradict = {
  given: { qMin: { value: '2000', unit: 'L/min' }, qMax: { value: '50', unit: 'L/min' } },
  code: 'flowsContradict',
} as const;

const rangeContradicts = { given: { min: '44' }, code: 'rangeContradicts' } as const;

const unitOfMax: Readonly<Record<string, Unit>> = { conductivityMeter: 'mS/cm', turbidityMeter: '{NTU}' };

/** Where the measure has its reference temperature, its volume is the one read. */
const atReference = { volume: '100', liquidTemperature: '20' };

export const declaredCases: readonly DeclaredCase[] = [
  {
    code: 'general',
    edge: ['points', 0, { indication: '100,5' }],
    beyond: ['points', 0, { indication: '100,51' }],
    incomplete: { readings: none('points'), code: 'tooFewRows' },
    impossible: { given: { max: { value: '1', unit: 'V' } }, code: 'unknownField' },
  },
  {
    code: 'signedPaper',
    edge: ['points', 0, { indication: '100,5' }],
    beyond: ['points', 0, { indication: '100,51' }],
    incomplete: {
      readings: (of) => ({ points: (of['points'] ?? []).map(({ indication: _read, ...row }) => row) }),
      code: 'missing',
    },
    impossible: { given: { max: { value: '1', unit: 'V' } }, code: 'unknownField' },
  },
  {
    code: 'pressureGauge',
    edge: ['errors', 3, { up: '9,856' }],
    beyond: ['errors', 3, { up: '9,857' }],
    incomplete: { readings: without('errors', (_row, index) => index === 5), code: 'maxNotReached' },
    impossible: { given: { accuracyClass: '7' }, code: 'impossible' },
  },
  {
    code: 'fuelDispenser',
    edge: ['volumes', 0, { ...atReference, indication: '100,3' }],
    beyond: ['volumes', 0, { ...atReference, indication: '100,31' }],
    incomplete: { readings: without('volumes', ({ flowPoint }) => flowPoint === 'small'), code: 'flowPointMissing' },
    impossible: flowsContradict,
  },
  {
    code: 'liquidMeasuringSystem',
    edge: ['volumes', 2, { ...atReference, indication: '99,5' }],
    beyond: ['volumes', 2, { ...atReference, indication: '99,49' }],
    incomplete: { readings: without('volumes', ({ flowPoint }) => flowPoint === 'small'), code: 'flowPointMissing' },
    impossible: flowsContradict,
  },
  {
    code: 'singlePhaseMeter',
    edge: ['basicErrors', 1, { readError: '-1' }],
    beyond: ['basicErrors', 1, { readError: '-1,01' }],
    incomplete: { readings: without('basicErrors', ({ current }) => current === '80'), code: 'maxNotReached' },
    impossible: { given: { imax: { value: '5', unit: 'A' } }, code: 'currentsContradict' },
  },
  {
    code: 'threePhaseMeter',
    edge: ['basicErrors', 4, { readError: '0,6' }],
    beyond: ['basicErrors', 4, { readError: '0,601' }],
    incomplete: {
      readings: without('basicErrors', ({ load }) => load === 'B'),
      code: 'pointMissing',
    },
    impossible: { given: { accuracyClass: '3' }, code: 'notChoice' },
  },
  {
    code: 'electronicSphygmomanometer',
    edge: ['pressures', 2, { down: '103' }],
    beyond: ['pressures', 2, { down: '103,1' }],
    incomplete: { readings: none('leak'), code: 'tooFewRows' },
    impossible: { given: { max: { value: '1000', unit: 'mm[Hg]' } }, code: 'impossibleRange' },
  },
  {
    code: 'mechanicalSphygmomanometer',
    edge: ['leak', 0, { after: '242' }],
    beyond: ['leak', 0, { after: '241,9' }],
    incomplete: { readings: without('pressures', (_row, index) => index > 3), code: 'tooFewRows' },
    impossible: { given: { d: { value: '300', unit: 'mm[Hg]' } }, code: 'intervalTooLarge' },
  },
  {
    code: 'taximeter',
    edge: ['distance', 1, { indication: '1960' }],
    beyond: ['distance', 1, { indication: '1959' }],
    incomplete: { readings: none('time'), code: 'tooFewRows' },
    impossible: { given: { constant: '5' }, code: 'impossible' },
  },
  {
    code: 'speedMeter',
    edge: ['points', 3, { indication: '147' }],
    beyond: ['points', 3, { indication: '146,9' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: { given: { max: { value: '400', unit: 'km/h' } }, code: 'outsideScope' },
  },
  {
    code: 'clinicalMercuryThermometer',
    edge: ['points', 0, { indication: '37,1' }],
    beyond: ['points', 0, { indication: '37,11' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: rangeContradicts,
  },
  {
    code: 'clinicalElectronicThermometer',
    edge: ['points', 2, { indication: '40,9' }],
    beyond: ['points', 2, { indication: '40,89' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: rangeContradicts,
  },
  {
    code: 'earThermometer',
    edge: ['points', 1, { indication: '37,2' }],
    beyond: ['points', 1, { indication: '37,21' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: rangeContradicts,
  },
  {
    code: 'volumeMeasure',
    edge: ['volumes', 0, { volume: '10' }],
    beyond: ['volumes', 0, { volume: '9,999' }],
    incomplete: { readings: none('volumes'), code: 'tooFewRows' },
    impossible: { given: { nominal: { value: '50', unit: 'm3' } }, code: 'impossibleVolume' },
  },
  {
    code: 'tankVehicle',
    edge: ['volumes', 0, { volume: '4000' }],
    beyond: ['volumes', 0, { volume: '3999' }],
    incomplete: { readings: onlyFirst('volumes'), code: 'pointMissing' },
    impossible: { given: { compartments: '40' }, code: 'impossible' },
  },
  {
    code: 'grainMoistureMeter',
    edge: ['points', 0, { indication: '13' }],
    beyond: ['points', 0, { indication: '13,1' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: { given: { max: { value: '120', unit: '%' } }, code: 'impossible' },
  },
  {
    code: 'breathAlcoholAnalyser',
    edge: ['points', 2, { indication: '0,95' }],
    beyond: ['points', 2, { indication: '0,949' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: { given: { max: { value: '20', unit: 'mg/L' } }, code: 'impossibleRange' },
  },
  {
    code: 'phMeter',
    edge: ['points', 0, { indication: '4,06' }],
    beyond: ['points', 0, { indication: '4,07' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: { given: { d: { value: '2', unit: '[pH]' } }, code: 'intervalTooLarge' },
  },
  ...['conductivityMeter', 'tdsMeter', 'dissolvedOxygenMeter', 'turbidityMeter'].map((code): DeclaredCase => ({
    code,
    edge: ['points', 1, { reference: '5', indication: '5,1' }],
    beyond: ['points', 1, { reference: '5', indication: '5,101' }],
    incomplete: { readings: onlyFirst('points'), code: 'tooFewRows' },
    impossible: { given: { d: { value: '5000', unit: unitOfMax[code] ?? 'mg/L' } }, code: 'intervalTooLarge' },
  })),
  {
    code: 'thermoHygrometer',
    edge: ['humidities', 2, { indication: '77' }],
    beyond: ['humidities', 2, { indication: '76,9' }],
    incomplete: { readings: none('humidities'), code: 'tooFewRows' },
    impossible: { given: { lowestHumidity: '96' }, code: 'rangeContradicts' },
  },
];
