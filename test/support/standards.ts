import { Types } from 'mongoose';
import { searchWords } from '../../src/platform/database';
import {
  MeasurementStandardModel,
  validUntilOf,
  type MeasurementStandard,
  type Nominal,
  type StandardCertificate,
} from '../../src/laboratory/standards';

let sequence = 0;

/** A certification accepted, valid from 2020 to 2030. */
export function standardCertificate(overrides: Partial<StandardCertificate> = {}): StandardCertificate {
  return {
    number: 'CN-1',
    kind: 'certification',
    issuer: 'Sở Khoa học và Công nghệ',
    issuedOn: '2020-01-01',
    validUntil: '2030-12-31',
    traceableTo: 'national',
    calibratedAgainst: 'Chuẩn quốc gia về khối lượng',
    review: 'accepted',
    ...overrides,
  };
}

/** The pieces of the set below: 1 g to 20 kg, ten of the largest. */
const nominals = [
  ...pieces('kg', { '20': 10, '10': 1, '5': 1, '2': 2, '1': 1 }),
  ...pieces('g', { '500': 1, '200': 2, '100': 1, '50': 1, '20': 2, '10': 1, '5': 1, '2': 2, '1': 1 }),
];

function pieces(unit: Nominal['unit'], counts: Readonly<Record<string, number>>): Nominal[] {
  return Object.entries(counts).map(([value, count]) => ({ value, unit, count }));
}

/**
 * A saved working set of M1 weights from 1 g to 20 kg that loads up to 200 kg, in use and certified from 2020 to 2030.
 * Say whose (`centreId`).
 */
export function buildStandard(overrides: Partial<MeasurementStandard> = {}) {
  sequence += 1;
  const code = overrides.code ?? `CH-${sequence}`;
  const certificates = overrides.certificates ?? [standardCertificate({ number: `CN-${sequence}` })];
  const validUntil = validUntilOf(certificates);
  return MeasurementStandardModel.create({
    centreId: new Types.ObjectId(),
    code,
    nameVi: 'Bộ quả cân chuẩn',
    kind: 'working',
    field: 'Khối lượng',
    quantity: 'mass',
    range: { from: { value: '1', unit: 'g' }, to: { value: '20', unit: 'kg' } },
    nominals,
    accuracyClass: 'M1',
    status: 'inUse',
    certificates,
    ...(validUntil && { validUntil }),
    searchWords: searchWords(code, overrides.nameVi ?? 'Bộ quả cân chuẩn'),
    ...overrides,
  });
}
