import { Types } from 'mongoose';
import { procedureForType, type Characteristics, type Readings } from '../../../src/metrology';
import {
  refusalsOfStandards,
  suitability,
  type MeasurementStandardRecord,
  type Nominal,
  type StandardCertificate,
} from '../../../src/laboratory/standards';
import { standardCertificate } from '../../support/standards';

const day = '2026-11-20';
const centreId = new Types.ObjectId();

function standard(overrides: Partial<MeasurementStandardRecord> = {}): MeasurementStandardRecord {
  return {
    _id: new Types.ObjectId(),
    __v: 0,
    centreId,
    code: 'CH-1',
    nameVi: 'Bộ quả cân',
    kind: 'working',
    field: 'Khối lượng',
    quantity: 'mass',
    range: { from: { value: '1', unit: 'g' }, to: { value: '20', unit: 'kg' } },
    nominals: [...set('kg', 10), ...set('g', 0)],
    accuracyClass: 'M1',
    status: 'inUse',
    certificates: [standardCertificate()],
    searchWords: [],
    ...overrides,
  };
}

/** 1 g to 500 g, or 1 kg to 10 kg and so many of 20 kg. */
function set(unit: 'g' | 'kg', largest: number): Nominal[] {
  const values = unit === 'g' ? ['500', '200', '200', '100', '50', '20', '20', '10', '5'] : ['10', '5'];
  const all = [...values, '2', '2', '1'].map((value): Nominal => ({ value, unit, count: 1 }));
  return largest > 0 ? [{ value: '20', unit, count: largest }, ...all] : all;
}

const inGrams = {
  range: { from: { value: '1', unit: 'g' }, to: { value: '500', unit: 'g' } },
  nominals: set('g', 0),
} as const;

const vessel = (overrides: Partial<MeasurementStandardRecord> = {}, U = '0.1') =>
  standard({
    code: 'BC-1',
    quantity: 'volume',
    range: { from: { value: '10', unit: 'L' }, to: { value: '100', unit: 'L' } },
    nominals: ['100', '20', '10'].map((value) => ({ value, unit: 'L', count: 1 })),
    accuracyClass: 'hạng II',
    certificates: [standardCertificate({ uncertainty: { value: U, unit: '%' } })],
    ...overrides,
  });

const scale: Characteristics = {
  max: { value: '150', unit: 'kg' },
  e: { value: '50', unit: 'g' },
  accuracyClass: 'III',
};
const weights = (accuracyClass: string): Characteristics => ({
  accuracyClass,
  nominal: { value: '500', unit: 'g' },
  smallestNominal: { value: '1', unit: 'g' },
});
const meter: Characteristics = {
  q3: { value: '2.5', unit: 'm3/h' },
  ratio: '100',
  accuracyClass: '2',
  temperatureClass: 'T30',
};
const runs: Readings = {
  flows: [
    { flowPoint: 'Q1', flow: '26', actualVolume: '10.03', waterTemperature: '25' },
    { flowPoint: 'Q3', flow: '2400', actualVolume: '99.6', waterTemperature: '25' },
  ],
};

const needOf = (typeCode: string, characteristics: Characteristics, readings?: Readings) =>
  procedureForType(typeCode)?.standardNeed(characteristics, readings) ?? null;

const knowing = (...standards: MeasurementStandardRecord[]) => ({
  day,
  known: new Map(standards.map((each) => [String(each._id), each])),
});

const rulesOf = (
  standards: MeasurementStandardRecord[],
  need: ReturnType<typeof needOf>,
  known: MeasurementStandardRecord[] = [],
) => refusalsOfStandards(standards, need, knowing(...standards, ...known)).map(({ rule }) => rule);

describe('standards for a 150 kg scale', () => {
  const need = needOf('KL-04', scale);

  it('are weights that make every load, each at a third of its limit', () => {
    expect(rulesOf([standard()], need)).toEqual([]);
    expect(suitability(standard(), need, knowing())).toMatchObject({
      suffices: true,
      refusals: [],
      accuracyClass: 'M1',
      daysLeft: 1502,
    });
  });

  it('are not a set that ends at 500 g, though it helps beside heavier weights', () => {
    const grams = standard({ code: 'G', ...inGrams });
    const kilograms = standard({ code: 'KG', nominals: set('kg', 10) });
    expect(rulesOf([grams], need)).toEqual(['standards.range']);
    expect(suitability(grams, need, knowing())).toMatchObject({ suffices: false, refusals: [] });
    expect(rulesOf([grams, kilograms], need)).toEqual([]);
  });

  it('are not a water vessel', () => {
    const [refusal] = refusalsOfStandards([vessel()], need, knowing());
    expect(refusal).toMatchObject({ rule: 'standard.quantity' });
    expect(refusal?.text.vi).toBe('Chuẩn BC-1 đo dung tích; việc này cần chuẩn khối lượng.');
  });

  it('are not weights of class M3', () => {
    expect(
      rulesOf(
        [standard({ accuracyClass: 'M3' })],
        needOf('KL-04', { ...scale, e: { value: '10', unit: 'g' }, accuracyClass: 'II' }),
      ),
    ).toEqual(['standards.error']);
  });

  it('are not weights whose class and U nobody recorded', () => {
    const { accuracyClass: _class, ...unknown } = standard();
    expect(rulesOf([unknown], need)).toEqual(['standard.accuracyUnknown']);
  });

  it('are not a standard without a range, nor one with weights too few for the load', () => {
    const { range: _range, ...without } = standard();
    expect(rulesOf([without], need)).toEqual(['standard.noRange']);
    expect(rulesOf([standard({ nominals: set('kg', 4) })], need)).toEqual(['standards.range']);
  });
});

describe('standards for weights', () => {
  it.each([
    ['E1', 'E2', []],
    ['M1', 'E2', ['standard.class']],
    ['E2', 'E2', ['standard.class']],
    ['F1', 'F2', []],
    ['hạng II', 'M1', ['standard.class']],
  ] as const)('of class %s verify class %s: %j', (own, object, rules) => {
    expect(rulesOf([standard({ ...inGrams, accuracyClass: own })], needOf('KL-15', weights(object)))).toEqual(rules);
  });

  it('have a piece of every nominal mass', () => {
    const largestMissing = standard({ ...inGrams, accuracyClass: 'F1', nominals: set('g', 0).slice(1) });
    const [refusal] = refusalsOfStandards([largestMissing], needOf('KL-15', weights('F2')), knowing());
    expect(refusal?.text.vi).toBe('Các chuẩn đã chọn không thể hiện được 500 g.');
  });
});

describe('standards for a water meter', () => {
  it('are vessels of its volumes with U at most a fifth of the limit', () => {
    expect(rulesOf([vessel()], needOf('DT-03', meter, runs))).toEqual([]);
    expect(rulesOf([vessel({}, '0.5')], needOf('DT-03', meter, runs))).toEqual(['standards.uncertainty']);
    expect(rulesOf([vessel({ certificates: [standardCertificate()] })], needOf('DT-03', meter))).toEqual([
      'standard.accuracyUnknown',
    ]);
    expect(
      rulesOf([vessel({ nominals: [{ value: '20', unit: 'L', count: 1 }] })], needOf('DT-03', meter, runs)),
    ).toEqual(['standards.range']);
  });

  it('are a bench that reaches its flows', () => {
    const bench = (to: string) =>
      vessel({
        code: 'GN-1',
        quantity: 'flow',
        nominals: [],
        range: { from: { value: '10', unit: 'L/h' }, to: { value: to, unit: 'L/h' } },
      });
    expect(rulesOf([bench('5000')], needOf('DT-03', meter))).toEqual([]);
    expect(rulesOf([bench('1000')], needOf('DT-03', meter))).toEqual(['standards.range']);
  });
});

describe('the chain of a standard', () => {
  const reference = (overrides: Partial<StandardCertificate>) =>
    standard({ code: 'CHINH', kind: 'reference', certificates: [standardCertificate(overrides)] });
  const under = (higher: MeasurementStandardRecord, issuedOn = '2026-01-05') =>
    standard({
      certificates: [
        standardCertificate({
          issuedOn,
          validUntil: '2027-01-04',
          traceableTo: 'own',
          calibratedAgainstId: higher._id,
        }),
      ],
    });
  const need = needOf('KL-04', scale);

  it('is whole while every link lives on the day', () => {
    const higher = reference({});
    expect(rulesOf([under(higher)], need, [higher])).toEqual([]);
  });

  it('is broken by a reference that has expired', () => {
    const higher = reference({ validUntil: '2026-11-19' });
    expect(rulesOf([under(higher)], need, [higher])).toEqual(['standard.chain.expired']);
  });

  it('is broken by a reference that had expired on the day of the calibration, whatever it has today', () => {
    const higher = standard({
      code: 'CHINH',
      certificates: [
        standardCertificate({ validUntil: '2021-06-30' }),
        standardCertificate({ issuedOn: '2026-02-01', validUntil: '2027-01-31' }),
      ],
    });
    expect(rulesOf([under(higher)], need, [higher])).toEqual(['standard.chain.lapsed']);
  });

  it('is broken where a certificate does not say what it is traceable to, or names a standard that is not there', () => {
    const { traceableTo: _kind, calibratedAgainst: _name, ...silent } = standardCertificate();
    expect(rulesOf([standard({ certificates: [silent] })], need)).toEqual(['standard.chain.open']);
    expect(rulesOf([under(reference({}))], need)).toEqual(['standard.chain.open']);
  });
});

describe('the U of a weight of a class', () => {
  const certified = (uncertainty: Partial<StandardCertificate>) =>
    standard({ certificates: [standardCertificate({ coverageFactor: '2', ...uncertainty })] });
  const rulesOf = (uncertainty: Partial<StandardCertificate>) =>
    suitability(certified(uncertainty), null, { day, known: new Map() }).refusals.map(({ rule }) => rule);
  const row = (value: string) => ({
    values: [{ nominal: { value: '20', unit: 'kg' }, uncertainty: { value, unit: 'mg' } }] as const,
  });

  it('is a third of the limit of the class at most: 1 g at 20 kg of M1', () => {
    expect(rulesOf({ uncertainty: { value: '500', unit: 'kg' } })).toEqual(['standard.uncertaintyBeyondClass']);
    expect(rulesOf({ uncertainty: { value: '334', unit: 'mg' } })).toEqual(['standard.uncertaintyBeyondClass']);
    expect(rulesOf({ uncertainty: { value: '333', unit: 'mg' } })).toEqual([]);
    expect(rulesOf({ uncertainty: { value: '334', unit: 'mg' }, coverageFactor: '3' })).toEqual([]);
    expect(rulesOf({ uncertainty: { value: '333', unit: 'mg' }, coverageFactor: '1' })).toEqual([
      'standard.uncertaintyBeyondClass',
    ]);
    expect(rulesOf({ values: [...row('334').values] })).toEqual(['standard.uncertaintyBeyondClass']);
    expect(rulesOf({ values: [...row('333').values] })).toEqual([]);
    expect(rulesOf({})).toEqual([]);
  });
});
