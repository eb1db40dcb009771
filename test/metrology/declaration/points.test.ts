import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findDeclaration,
  findProcedure,
  procedures,
  type Characteristics,
  type EvaluationInput,
  type Readings,
  type Row,
} from '../../../src/metrology';

const sampleOf = (code: string): EvaluationInput =>
  (JSON.parse(readFileSync(join(__dirname, '../samples', `${code}.json`), 'utf8')) as { input: EvaluationInput }).input;

function refusalsOf(code: string, change: (readings: Readings) => Readings, more: Partial<EvaluationInput> = {}) {
  const input = sampleOf(code);
  const readings = { ...input.readings, ...change(input.readings) };
  const { errors } = findProcedure(code)!.evaluate({ ...input, readings, ...more });
  return (errors ?? []).map(({ code: why, path }) => `${path.replace(/\[?\d+\]?/g, 'n')} ${why}`);
}

const rows = (step: string, of: readonly Row[]) => (): Readings => ({ [step]: of });
const every = (step: string, cells: Row) => (of: Readings) => ({
  [step]: (of[step] ?? []).map((row) => ({ ...row, ...cells })),
});
const only = (step: string, keep: (row: Row, index: number) => boolean) => (of: Readings) => ({
  [step]: (of[step] ?? []).filter(keep),
});
const points = (...values: readonly string[]) =>
  rows(
    'points',
    values.map((value) => ({ reference: value, indication: value })),
  );
const pressures = (step: string, ...values: readonly string[]) =>
  rows(
    step,
    values.map((nominal) => ({ nominal, up: nominal, down: nominal })),
  );

/** The field that says where a row is measured, in the steps that have several places. */
const placedBy = ['reference', 'nominal', 'current', 'flow', 'compartment'];

/** A measure has one volume only; the points of these two records are whatever a person or a paper names. */
const withoutPlaces = ['volumeMeasure', 'general', 'signedPaper'];

const placed = procedures.filter(({ code }) => findDeclaration(code) && !withoutPlaces.includes(code));

describe('a whole instrument is not verified in one place', () => {
  it.each(placed.map(({ code }) => code))('%s', (code) => {
    const step = Object.entries(sampleOf(code).readings).find(([, of]) => of.length > 1);
    const field = placedBy.find((name) => step?.[1].some((row) => name in row));
    if (!step || !field) throw new Error(`${code} has no step with places`);
    expect(refusalsOf(code, every(step[0], step[1].at(-1) ?? {})).length).toBeGreaterThan(0);
  });
});

it.each<readonly [string, string, (of: Readings) => Readings, string]>([
  [
    'five pressures that are one',
    'pressureGauge',
    pressures('errors', '16', '16', '16', '16', '16'),
    'readings.errors.n.nominal tooFewRows',
  ],
  [
    'pressures at the top only',
    'pressureGauge',
    pressures('errors', '15,6', '15,7', '15,8', '15,9', '16'),
    'readings.errors.n.nominal pointMissing',
  ],
  [
    'a scale of 300 mmHg up to 200',
    'mechanicalSphygmomanometer',
    pressures('pressures', '0', '50', '100', '150', '200'),
    'readings.pressures.n.nominal maxNotReached',
  ],
  [
    'steps above 50 mmHg',
    'electronicSphygmomanometer',
    pressures('pressures', '0', '1', '2', '3', '200', '300'),
    'readings.pressures.n.nominal pointMissing',
  ],
  [
    'speeds at the low end',
    'speedMeter',
    points('8', '9', '10', '11', '12'),
    'readings.points.n.reference pointMissing',
  ],
  ['one concentration', 'breathAlcoholAnalyser', points('0,4', '0,4', '0,4'), 'readings.points.n.reference tooFewRows'],
  ['one moisture', 'grainMoistureMeter', points('14', '14', '14'), 'readings.points.n.reference tooFewRows'],
  [
    'one temperature',
    'clinicalElectronicThermometer',
    points('37', '37', '37'),
    'readings.points.n.reference tooFewRows',
  ],
  [
    'one buffer',
    'phMeter',
    rows(
      'points',
      ['4,01', '4,01', '4,02'].map((reference) => ({ reference, indication: reference, bufferTemperature: '25' })),
    ),
    'readings.points.n.reference tooFewRows',
  ],
  [
    'no phase loaded alone',
    'threePhaseMeter',
    only('basicErrors', ({ load }) => load === 'balanced'),
    'readings.basicErrors.n.load pointMissing',
  ],
  [
    'another power factor at one current',
    'singlePhaseMeter',
    only('basicErrors', ({ powerFactor }, index) => powerFactor === '1' || index === 4),
    'readings.basicErrors.n.current pointMissing',
  ],
  [
    'one nozzle fast, the other slow',
    'fuelDispenser',
    (of) => ({
      volumes: [
        { ...of['volumes']?.[0], nozzle: 'A' },
        { ...of['volumes']?.[3], nozzle: 'B' },
      ],
    }),
    'readings.volumes.n.flowPoint flowPointMissing',
  ],
  ['no flow rate', 'fuelDispenser', every('volumes', { flow: '' }), 'readings.volumes.n.flow missing'],
  ['a flow above Qmax', 'fuelDispenser', every('volumes', { flow: '51' }), 'readings.volumes.n.flow beyondFlowRange'],
  ['a flow below Qmin', 'fuelDispenser', every('volumes', { flow: '4,9' }), 'readings.volumes.n.flow beyondFlowRange'],
  [
    'a delivery below the minimum measured quantity',
    'fuelDispenser',
    every('volumes', { indication: '4,99', volume: '4,99' }),
    'readings.volumes.n.indication belowMinimumQuantity',
  ],
  [
    'a compartment twice',
    'tankVehicle',
    every('volumes', { compartment: '1' }),
    'readings.volumes.n.compartment pointMissing',
  ],
  [
    'a compartment that the tanker has not',
    'tankVehicle',
    (of) => ({ volumes: [{ ...of['volumes']?.[0] }, { ...of['volumes']?.[1], compartment: '7' }] }),
    'readings.volumes.n.compartment pointMissing',
  ],
  [
    'compartments that do not add up',
    'tankVehicle',
    (of) => ({ volumes: [{ ...of['volumes']?.[0], nominalVolume: '4021' }, { ...of['volumes']?.[1] }] }),
    'readings.volumes.n.nominalVolume pointMissing',
  ],
  [
    'distances of a few metres',
    'taximeter',
    rows('distance', [
      { reference: '1', indication: '1' },
      { reference: '2', indication: '2' },
    ]),
    'readings.distance.n.reference pointMissing',
  ],
  [
    'a humidity beyond the range',
    'thermoHygrometer',
    rows(
      'humidities',
      ['40', '60', '96'].map((reference) => ({ reference, indication: reference })),
    ),
    'readings.humidities.n.reference beyondRange',
  ],
])('refuses %s', (_what, code, change, refusal) => {
  expect(refusalsOf(code, change)).toEqual(expect.arrayContaining([refusal]));
});

it('leaves the points of a calibration to the customer where no document names them', () => {
  expect(refusalsOf('grainMoistureMeter', points('14', '14,5', '15'), { kind: 'calibration' })).toEqual([]);
});

describe('a sphygmomanometer in kPa', () => {
  const characteristics: Characteristics = { max: { value: '40', unit: 'kPa' } };
  const leak = [{ before: '33', after: '32,6', minutes: '2' }];
  const judged = (up: string, nominals: readonly string[] = ['0', '7', '14', '20', '27', '34', '40']) => {
    const { errors, evaluation } = findProcedure('mechanicalSphygmomanometer')!.evaluate({
      ...sampleOf('mechanicalSphygmomanometer'),
      characteristics,
      readings: {
        leak,
        pressures: nominals.map((nominal) => ({ nominal, up: nominal === '14' ? up : nominal, down: nominal })),
      },
    });
    return evaluation ? evaluation.passed : (errors ?? []).map(({ code }) => code);
  };

  it('is allowed 0.4 kPa (R 16-1, 5.1.1), not 3 mmHg turned into kPa', () => {
    expect(judged('14,4')).toBe(true);
    expect(judged('14,41')).toBe(false);
  });

  it('is read in steps of at most 7 kPa', () => {
    expect(judged('14', ['0', '7,1', '14', '20', '27', '34', '40'])).toEqual(['pointMissing']);
  });
});

describe('what nobody has given a limit for', () => {
  const twice: Row = { nominal: '9,6', up: '9,4', down: '9,85' };
  const gauge = sampleOf('pressureGauge');
  const readings = { errors: (gauge.readings['errors'] ?? []).map((row, index) => (index === 3 ? twice : row)) };

  it.each(['pressureGauge', 'singlePhaseMeter', 'threePhaseMeter', 'fuelDispenser', 'liquidMeasuringSystem'])(
    'is not passed unjudged in a verification of %s',
    (code) => {
      const { figures = {}, ...rest } = sampleOf(code);
      const { errors } = findProcedure(code)!.evaluate(rest);
      expect(new Set((errors ?? []).map(({ path }) => path))).toEqual(
        new Set(Object.keys(figures).map((name) => `figures.${name}`)),
      );
    },
  );

  it('is judged once an officer has entered it: hysteresis beyond its limit fails', () => {
    expect(findProcedure('pressureGauge')!.evaluate({ ...gauge, readings }).evaluation?.passed).toBe(false);
  });
});

describe('the pressures that are offered for a sphygmomanometer', () => {
  it.each(['mechanicalSphygmomanometer', 'electronicSphygmomanometer'])(
    '%s are those its own rule asks for',
    (code) => {
      const procedure = findProcedure(code)!;
      const gaps = (value: string, unit: 'mm[Hg]' | 'kPa') => {
        const offered = procedure.proposeRows({ max: { value, unit }, d: { value: '1', unit } });
        const values = (offered['pressures'] ?? []).map(({ nominal }) => Number(nominal));
        expect([values[0], values.at(-1)]).toEqual([0, Number(value)]);
        return Math.max(...values.slice(1).map((each, at) => each - values[at]!));
      };
      for (const max of ['260', '300', '301', '320', '360', '400']) expect(gaps(max, 'mm[Hg]')).toBeLessThanOrEqual(50);
      for (const max of ['40', '40.5', '53.3']) expect(gaps(max, 'kPa')).toBeLessThanOrEqual(7);
    },
  );
});
