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

/** One that an officer entered and no second one approved. */
export function buildDesignationDraft(overrides: Partial<Designation> = {}) {
  const proposedAt = new Date('2026-11-01T01:00:00Z');
  const proposal = { _id: new Types.ObjectId(), proposedBy: 'Cán bộ ghi', proposedById: 'writer', proposedAt };
  return buildDesignation({ proposal, waits: true, ...overrides });
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
