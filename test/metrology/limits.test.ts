import Decimal from 'decimal.js';
import {
  meterFlows,
  waterMeterLimit,
  weighingLimit,
  weightClasses,
  weightLimit,
  weightNominals,
  type Quantity,
} from '../../src/metrology';

describe('limits of weighing instruments (R 76-1, Table 6)', () => {
  const e = { value: '5', unit: 'g' } as const;
  const limitAt = (accuracyClass: string, multiple: string, regime: 'verification' | 'inService' = 'verification') =>
    weighingLimit({ accuracyClass, e, load: { value: new Decimal(multiple).times(5).toFixed(), unit: 'g' }, regime })
      .limit?.value ?? null;

  it.each([
    ['I', '0', '2.5'],
    ['I', '50000', '2.5'],
    ['I', '50001', '5'],
    ['I', '200000', '5'],
    ['I', '200001', '7.5'],
    ['I', '9000000', '7.5'],
    ['II', '5000', '2.5'],
    ['II', '5001', '5'],
    ['II', '20000', '5'],
    ['II', '20001', '7.5'],
    ['II', '100000', '7.5'],
    ['II', '100001', null],
    ['III', '500', '2.5'],
    ['III', '501', '5'],
    ['III', '500.001', '5'],
    ['III', '2000', '5'],
    ['III', '2001', '7.5'],
    ['III', '10000', '7.5'],
    ['III', '10001', null],
    ['IIII', '50', '2.5'],
    ['IIII', '51', '5'],
    ['IIII', '200', '5'],
    ['IIII', '201', '7.5'],
    ['IIII', '1000', '7.5'],
    ['IIII', '1001', null],
  ])('class %s at %s e is %s g', (accuracyClass, multiple, value) =>
    expect(limitAt(accuracyClass, multiple)).toBe(value),
  );

  it('are twice as wide in service', () => expect(limitAt('III', '3000', 'inService')).toBe('15'));

  it('carry where they come from', () => {
    const { limit } = weighingLimit({
      accuracyClass: 'III',
      e,
      load: { value: '2.5', unit: 'kg' },
      regime: 'verification',
    });
    expect(limit).toEqual({
      value: '2.5',
      unit: 'g',
      source: { document: 'OIML R 76-1', edition: '2006', clause: '3.5.1, Table 6' },
      confidence: 'confirmed',
      mark: 'read',
    });
  });

  it('are absent with a reason outside the table', () => {
    const ask = (accuracyClass: string, value: string) =>
      weighingLimit({ accuracyClass, e, load: { value, unit: 'g' }, regime: 'verification' });
    expect(ask('V', '5')).toMatchObject({ limit: null, absence: { code: 'unknownClass' } });
    expect(ask('III', '50005')).toMatchObject({ limit: null, absence: { code: 'outsideTable' } });
    expect(ask('III', '-5')).toMatchObject({ limit: null, absence: { code: 'outsideTable' } });
  });
});

describe('limits of weights (R 111-1, Table 1)', () => {
  const figure = (weightClass: string, nominal: Quantity) => weightLimit(weightClass, nominal).limit;
  const gram = (value: string): Quantity => ({ value, unit: 'g' });

  it.each([
    ['E1', '1000', '0.5'],
    ['E2', '1000', '1.6'],
    ['F1', '1000', '5.0'],
    ['F2', '1000', '16'],
    ['M1', '1000', '50'],
    ['M2', '1000', '160'],
    ['M3', '1000', '500'],
    ['F1', '1', '0.10'],
    ['M1', '0.001', '0.20'],
    ['M1', '0.005', '0.20'],
    ['E1', '0.02', '0.003'],
    ['M1', '20000', '1000'],
  ])('class %s, %s g: %s mg', (weightClass, nominal, value) =>
    expect(figure(weightClass, gram(nominal))?.value).toBe(value),
  );

  it.each([
    ['E1', 'F1'],
    ['E2', 'F2'],
    ['F1', 'M1'],
    ['F2', 'M2'],
    ['M1', 'M3'],
  ])('from 100 g up, a figure of %s is a tenth of that of %s in every row', (finer, coarser) => {
    const pairs = weightNominals.flatMap((nominal) => {
      const [fine, coarse] = [figure(finer, nominal), figure(coarser, nominal)];
      const heavy = new Decimal(nominal.value)
        .times(nominal.unit === 'kg' ? 1000 : nominal.unit === 'g' ? 1 : '0.001')
        .gte(100);
      return heavy && fine && coarse
        ? [[new Decimal(fine.value).times(10).toString(), new Decimal(coarse.value).toString()]]
        : [];
    });
    expect(pairs.length).toBeGreaterThan(8);
    for (const [tenfold, coarse] of pairs) expect(tenfold).toBe(coarse);
  });

  it('never narrow from a finer class to a coarser one', () => {
    for (const nominal of weightNominals) {
      const figures = weightClasses.flatMap((weightClass) => figure(weightClass, nominal) ?? []);
      for (const [index, { value }] of figures.entries()) {
        if (index > 0) expect(new Decimal(value).gte(figures[index - 1]?.value ?? 0)).toBe(true);
      }
    }
  });

  it('say which figures were read and which are only known', () => {
    expect(figure('M1', gram('1000'))).toMatchObject({ confidence: 'confirmed', mark: 'read' });
    expect(figure('M1', gram('20000'))).toMatchObject({ confidence: 'unconfirmed', mark: 'read-secondary' });
    expect(figure('M1', gram('0.005'))).toMatchObject({ confidence: 'unconfirmed', mark: 'general' });
    const marks = weightNominals.flatMap((nominal) => weightClasses.flatMap((one) => figure(one, nominal)?.mark ?? []));
    const count = (mark: string) => marks.filter((one) => one === mark).length;
    expect([weightNominals.length, count('read'), count('read-secondary'), count('general')]).toEqual([
      30, 141, 21, 39,
    ]);
  });

  it('are absent with a reason where the table has none', () => {
    expect(weightLimit('E1', { value: '1000', unit: 'kg' })).toMatchObject({
      limit: null,
      absence: { code: 'noFigure' },
    });
    expect(weightLimit('M3', { value: '500', unit: 'mg' })).toMatchObject({
      limit: null,
      absence: { code: 'noFigure' },
    });
    expect(weightLimit('M1', gram('3'))).toMatchObject({ limit: null, absence: { code: 'outsideTable' } });
    expect(weightLimit('M4', gram('1'))).toMatchObject({ limit: null, absence: { code: 'unknownClass' } });
  });
});

describe('limits of water meters (R 49-1, 4.2)', () => {
  const flows = meterFlows({ value: '2.5', unit: 'm3/h' }, '80');
  const ask = (
    accuracyClass: string,
    flow: string,
    celsius: string,
    regime: 'verification' | 'inService' = 'verification',
  ) =>
    waterMeterLimit({
      accuracyClass,
      flows,
      flow: { value: flow, unit: 'L/h' },
      temperature: { value: celsius, unit: 'Cel' },
      regime,
    });

  it('follow from Q3 and R', () => {
    expect([flows.q1, flows.q2, flows.q3, flows.q4].map(({ value }) => value)).toEqual([
      '0.03125',
      '0.05',
      '2.5',
      '3.125',
    ]);
  });

  it.each([
    ['2', '31.25', '20', '5'],
    ['2', '49.999', '20', '5'],
    ['2', '50', '20', '2'],
    ['2', '3125', '30', '2'],
    ['2', '2500', '30.1', '3'],
    ['2', '40', '45', '5'],
    ['1', '31.25', '20', '3'],
    ['1', '50', '30', '1'],
    ['1', '50', '30.1', '2'],
  ])('class %s at %s L/h and %s °C: %s %', (accuracyClass, flow, celsius, value) =>
    expect(ask(accuracyClass, flow, celsius).limit?.value).toBe(value),
  );

  it('say that class 2 was read in a law and class 1 only on a maker’s page', () => {
    expect(ask('2', '2500', '20').limit?.confidence).toBe('confirmed');
    expect(ask('1', '2500', '20').limit?.confidence).toBe('unconfirmed');
    expect(ask('2', '2500', '20', 'inService').limit).toMatchObject({ value: '4', confidence: 'unconfirmed' });
  });

  it('are absent outside Q1 to Q4 and for other classes', () => {
    expect(ask('2', '31.24', '20')).toMatchObject({ limit: null, absence: { code: 'outsideTable' } });
    expect(ask('2', '3125.1', '20')).toMatchObject({ limit: null, absence: { code: 'outsideTable' } });
    expect(ask('B', '2500', '20')).toMatchObject({ limit: null, absence: { code: 'unknownClass' } });
  });
});
