import { errorsAt, measuredIn, pooledAt, templateOf } from '../../../src/laboratory/budgets';
import { findProcedure } from '../../../src/metrology';

type Row = readonly [point: string, reference: string, indication: string];

const general = findProcedure('general')!;
const common = { unit: 'V', limitEntered: '5', limitKind: 'absolute', limitDocument: 'TCCS 01', k: '2' };

/** What a general record of these rows knows of its points. */
function measured(rows: readonly Row[]) {
  const points = rows.map(([point, reference, indication]) => ({
    ...{ ...common, reference, indication, uncertainty: '0,01' },
    ...(point !== '' && { point }),
  }));
  const { evaluation, errors } = general.evaluate({
    ...{ characteristics: { range: '0 ÷ 200 V', accuracyClass: '0,5' }, readings: { points } },
    ...{ environment: { temperature: '20,5', humidity: '58' } },
    checks: { markings: 'pass', condition: 'pass', operation: 'pass' },
  });
  if (!evaluation) throw new Error(JSON.stringify(errors));
  return measuredIn(evaluation, general.steps);
}

/** The errors that count as the repetition of the point in the first row. */
const repeatedAtFirst = (rows: readonly Row[]) => {
  const points = measured(rows);
  return errorsAt(points[0]!, points).map(({ value }) => Number(value));
};

describe('the repetitions of a point', () => {
  it.each<[string, Row[], number[]]>([
    [
      'are the rows that bear the same words, wherever they stand',
      [
        ['kim đen', '5', '5'],
        ['kim đỏ', '5', '5,4'],
        ['kim đen', '5,05', '5,06'],
      ],
      [0, 0.01],
    ],
    [
      'are not rows of the same value that measure something else',
      [
        ['DC 10 V', '10', '10,001'],
        ['AC 50 Hz', '10', '10,03'],
        ['AC 1 kHz', '10,1', '10,08'],
      ],
      [0.001],
    ],
    [
      'are not rows whose number somebody typed as the name of a channel',
      [
        ['1', '5', '5'],
        ['2', '5', '5,4'],
        ['1', '5', '5,1'],
      ],
      [0, 0.1],
    ],
    [
      'are rows without any words',
      [
        ['', '5', '5'],
        ['', '5', '5,4'],
        ['', '7', '7'],
      ],
      [0, 0.4],
    ],
  ])('%s', (_what, rows, errors) => {
    expect(repeatedAtFirst(rows)).toEqual(errors);
  });
});

describe('the history of a point', () => {
  const twice = measured([
    ['DC', '10', '10,01'],
    ['DC', '10', '10,03'],
  ]);
  const other = measured([
    ['AC', '10', '10,01'],
    ['AC', '10', '10,9'],
  ]);
  const [point] = twice;

  it('is none of one record, nor of two', () => {
    expect(pooledAt(point!, [twice])).toBeUndefined();
    expect(pooledAt(point!, [twice, twice, other])).toBeUndefined();
  });

  it('is pooled over three records that repeated this point, and over no other', () => {
    const pooled = pooledAt(point!, [twice, other, twice, twice]);
    expect(pooled).toMatchObject({ records: 3, degreesOfFreedom: 3 });
    expect(pooled?.deviation).toBeCloseTo(0.02 / Math.SQRT2, 9);
  });
});

describe('a template', () => {
  it.each(['general', 'coldWaterMeter', 'fuelDispenser', 'thermoHygrometer-temperature', 'thermoHygrometer-humidity'])(
    'of %s states the result of each row as the one reading that it is',
    (code) => {
      const readings = templateOf(code)?.inputs.filter(({ source }) => source === 'readings') ?? [];
      expect(readings.map(({ result }) => result)).toEqual(['single']);
    },
  );
});
