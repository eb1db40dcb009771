import { Types } from 'mongoose';
import { searchWords } from '../../src/platform/database';
import {
  MeasurementStandardModel,
  validUntilOf,
  type MeasurementStandard,
  type StandardCertificate,
} from '../../src/standards';

let sequence = 0;

/** A certification accepted, valid from 2020 to 2030. */
export function standardCertificate(overrides: Partial<StandardCertificate> = {}): StandardCertificate {
  return {
    number: 'CN-1',
    kind: 'certification',
    issuer: 'Sở Khoa học và Công nghệ',
    issuedOn: '2020-01-01',
    validUntil: '2030-12-31',
    review: 'accepted',
    ...overrides,
  };
}

/** A saved working standard of mass, in use and certified from 2020 to 2030. Say whose (`centreId`). */
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
    status: 'inUse',
    certificates,
    ...(validUntil && { validUntil }),
    searchWords: searchWords(code, overrides.nameVi ?? 'Bộ quả cân chuẩn'),
    ...overrides,
  });
}
