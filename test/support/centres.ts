import { Types } from 'mongoose';
import {
  DesignationModel,
  VerifierModel,
  type Designation,
  type ScopeLine,
  type Verifier,
} from '../../src/laboratory/centres';
import { searchWords } from '../../src/platform/database';

let sequence = 0;

/** Verification of platform scales, every class and mode. */
export const anyScope: ScopeLine = {
  activity: 'verification',
  typeCode: 'KL-04',
  subject: 'Cân bàn',
  accuracyClasses: [],
  modes: ['initial', 'periodic', 'afterRepair'],
};

/** A saved designation in force from 2020 to 2030. Say whose it is (`centreId`) and only what the test is about. */
export function buildDesignation(overrides: Partial<Designation> = {}) {
  sequence += 1;
  const number = overrides.number ?? `${sequence}/QĐ-TĐC`;
  return DesignationModel.create({
    centreId: new Types.ObjectId(),
    kind: 'control',
    number,
    validFrom: '2020-01-01',
    validUntil: '2030-12-31',
    suspensions: [],
    scopeLines: [anyScope],
    searchWords: searchWords(number),
    ...overrides,
  });
}

/** A saved, active verifier with a card for `Khối lượng` from 2020 to 2030. Say whose (`centreId`). */
export function buildVerifier(overrides: Partial<Verifier> = {}) {
  sequence += 1;
  const name = overrides.name ?? `Kiểm định viên ${sequence}`;
  return VerifierModel.create({
    centreId: new Types.ObjectId(),
    name,
    active: true,
    cards: [{ number: `${sequence}-01`, issuedOn: '2020-01-01', expiresOn: '2030-12-31', fields: ['Khối lượng'] }],
    searchWords: searchWords(name),
    ...overrides,
  });
}
