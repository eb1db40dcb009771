import { resultTables } from '../../../src/laboratory/certificates/result.tables';
import { statedFigures } from '../../../src/laboratory/certificates/stated.figures';
import { findProcedure } from '../../../src/metrology';

const figures = (error: string, expanded: string, units = ['g', 'g']) =>
  statedFigures({
    error: { value: error, unit: units[0] as 'g' },
    uncertainty: { expanded: { value: expanded, unit: units[1] as 'g' }, k: '2' },
  });

describe('a result on paper', () => {
  it.each([
    ['12.3456', '0.123456', '12.35', '0.12'],
    ['12.3456', '0.0995', '12.35', '0.10'],
    ['-0.04', '0.123', '-0.04', '0.12'],
    ['7', '0.123', '7.00', '0.12'],
    ['1234.5', '123.4', '1230', '120'],
    ['-0.004', '0.12', '0.00', '0.12'],
    ['5.5', '5', '5.5', '5.0'],
    ['-0.25', '0.5', '-0.25', '0.50'],
  ])('of error %s and U %s is %s and %s', (error, expanded, value, uncertainty) => {
    expect(figures(error, expanded)).toMatchObject({ error: { value }, expanded: { value: uncertainty } });
  });

  it('keeps U in its unit and rounds the error by what it is there', () => {
    expect(figures('0.01234', '123.4', ['kg', 'mg'])).toMatchObject({
      error: { value: '0.01234', unit: 'kg' },
      expanded: { value: '120', unit: 'mg' },
    });
  });

  it('has none where no U is stated', () => {
    expect(statedFigures({ error: { value: '1', unit: 'g' } })).toBeNull();
  });
});

it('shows results as found and as left with equally many decimals', () => {
  const evaluated = (reference: string, indication: string) => {
    const { evaluation } = findProcedure('general')!.evaluate({
      ...{ kind: 'calibration', characteristics: {}, environment: { temperature: '20', humidity: '60' } },
      checks: { markings: 'pass', condition: 'pass', operation: 'pass' },
      readings: { points: [{ reference, indication, unit: 'V' }] },
    });
    return evaluation!;
  };
  const { tables } = resultTables({ evaluation: evaluated('20', '20,50'), asLeft: evaluated('20,0', '20') });
  expect(tables.map(({ rows }) => rows[0]?.slice(3, 6))).toEqual([
    ['20,0', '20,50', '0,50'],
    ['20,0', '20,00', '0,00'],
  ]);
});
