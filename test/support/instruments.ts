import { Types } from 'mongoose';
import {
  instrumentCode,
  InstrumentModel,
  InstrumentTypeModel,
  instrumentWords,
  serialKeyOf,
  type Instrument,
  type InstrumentType,
} from '../../src/laboratory/instruments';
import { searchWords } from '../../src/platform/database';

let sequence = 0;

/** The rule of a platform scale since 15/10/2024: 12 months, confirmed. */
export const platformScaleRule = {
  effectiveFrom: '2024-10-15',
  effectiveTo: null,
  legalBasis: '03/2024/TT-BKHCN',
  patternApproval: true,
  initial: true,
  periodic: true,
  afterRepair: true,
  periodMonths: 12,
  source: 'TT 03/2024/TT-BKHCN, Điều 4',
  confidence: 'confirmed',
} as const;

/** A saved instrument type: platform scales (KL-04) unless said otherwise. The same code gives the same record. */
export async function buildInstrumentType(overrides: Partial<InstrumentType> = {}) {
  const type = {
    code: 'KL-04',
    nameVi: 'Cân thông dụng: cân bàn',
    nameEn: 'Platform scale',
    field: 'Khối lượng',
    rules: [platformScaleRule],
    procedureCode: 'platformScale',
    procedureDocument: 'ĐLVN 14:2009',
    ...overrides,
  };
  const words = searchWords(type.code, type.nameVi, type.nameEn, type.field);
  return InstrumentTypeModel.findOneAndUpdate(
    { code: type.code },
    { $set: { ...type, searchWords: words } },
    { upsert: true, returnDocument: 'after' },
  ).orFail();
}

/** A saved, valid platform scale in service, of a type that is saved too. Say only what the test is about. */
export async function buildInstrument(overrides: Partial<Instrument> = {}) {
  sequence += 1;
  const typeCode = overrides.typeCode ?? 'KL-04';
  if (!(await InstrumentTypeModel.exists({ code: typeCode }))) await buildInstrumentType({ code: typeCode });
  const ownerId = overrides.ownerId ?? new Types.ObjectId();
  const instrument: Omit<Instrument, 'searchWords' | 'stateKey'> = {
    code: instrumentCode(900_000 + sequence),
    typeCode,
    centreId: new Types.ObjectId(),
    ownerId,
    ownerships: [{ ownerId, from: '2020-01-01' }],
    place: 'Chợ Đông Hà',
    maker: 'Nhơn Hòa',
    model: 'NHB-150',
    serial: `SN-${sequence}`,
    characteristics: { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' },
    status: 'inService',
    ...overrides,
  };
  const serialKey = serialKeyOf(instrument);
  return InstrumentModel.create({
    ...instrument,
    ...(serialKey && { serialKey }),
    searchWords: instrumentWords(instrument, 'Cân bàn', undefined),
  });
}
