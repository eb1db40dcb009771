import { Types } from 'mongoose';
import { CertificateModel, VerificationModel, type Verification } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';

let sequence = 0;

/** A saved verification that passed, as reports count it. */
export function buildVerification(overrides: Partial<Verification> = {}) {
  sequence += 1;
  return VerificationModel.create({
    kind: 'verification',
    number: `BB-${sequence}`,
    status: 'approved',
    centreId: new Types.ObjectId(),
    instrumentId: new Types.ObjectId(),
    instrumentCode: `PTD-${sequence}`,
    typeCode: 'KL-04',
    ownerId: new Types.ObjectId(),
    mode: 'periodic',
    procedureCode: 'platformScale',
    performedOn: '2022-06-01',
    verifierId: new Types.ObjectId(),
    verifierName: 'Kiểm định viên 01',
    cardNumber: '01',
    designationId: new Types.ObjectId(),
    standards: [],
    entered: { environment: {}, checks: {}, readings: {} },
    evaluation: { points: [], notes: [] } as unknown as Verification['evaluation'],
    passed: true,
    recordedByIds: [],
    searchWords: [],
    ...overrides,
  });
}

/** A saved certificate, as reports count it. */
export function buildIssuedCertificate(issuedAt: Date) {
  sequence += 1;
  return CertificateModel.create({
    kind: 'verification',
    number: `V${sequence}`,
    year: issuedAt.getUTCFullYear(),
    sequence,
    centreId: new Types.ObjectId(),
    verificationId: new Types.ObjectId(),
    instrumentId: new Types.ObjectId(),
    instrumentCode: `PTD-${sequence}`,
    typeCode: 'KL-04',
    ownerId: new Types.ObjectId(),
    publicCode: new Types.ObjectId().toHexString(),
    performedOn: '2022-06-01',
    issuedAt,
    lines: [],
    status: 'valid',
    searchWords: [],
  });
}

/** A saved instrument in service, as reports count it. */
export function buildCountedInstrument(dueOn?: string) {
  sequence += 1;
  return InstrumentModel.create({
    code: `PTD-${String(sequence).padStart(6, '0')}`,
    typeCode: 'KL-04',
    centreId: new Types.ObjectId(),
    ownerId: new Types.ObjectId(),
    ownerships: [],
    characteristics: {},
    status: 'inService',
    searchWords: [],
    ...(dueOn && { dueOn }),
  });
}
