import type { Characteristics, Readings, Row } from '../../../src/metrology';

type Cells = readonly [step: string, row: number, cells: Row];

/** How a declared procedure is tried: changes to its sample, and what each must lead to. */
export interface DeclaredCase {
  readonly code: string;
  readonly edge: Cells;
  /** False where the limit is a quotient, and no reading is exactly at it. */
  readonly edgeIsExact?: false;
  readonly beyond: Cells;
  readonly incomplete: { readonly readings: (of: Readings) => Readings; readonly code: string };
  readonly impossible: { readonly given: Characteristics; readonly code: string };
}

/** The rows of a step without some of them. */
const without =
  (step: string, dropped: (row: Row, index: number) => boolean) =>
  (of: Readings): Readings => ({ [step]: (of[step] ?? []).filter((row, index) => !dropped(row, index)) });

const none = (step: string) => without(step, () => true);

const flowsContradict = {
  given: { qMin: { value: '2000', unit: 'L/min' }, qMax: { value: '50', unit: 'L/min' } },
  code: 'flowsContradict',
} as const;

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
];
