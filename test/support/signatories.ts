import { Types } from 'mongoose';
import { SignatoryModel, type Signatory } from '../../src/laboratory/signatories';

/** A saved right to sign verifications of masses since 2020. Say whose (`centreId`, `accountId`). */
export function buildSignatory(overrides: Partial<Signatory> = {}) {
  return SignatoryModel.create({
    ...{ centreId: new Types.ObjectId(), accountId: new Types.ObjectId(), name: 'Người ký' },
    ...{ activities: ['verification'], fields: ['Khối lượng'], typeCodes: [] },
    ...{ decisionNumber: '1/QĐ', decidedOn: '2019-12-31', validFrom: '2020-01-01' },
    ...overrides,
  });
}
