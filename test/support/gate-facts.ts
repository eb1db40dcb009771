import { Types } from 'mongoose';
import type { GateFacts } from '../../src/laboratory/certificates/gate.facts';
import { refusalsOf } from '../../src/laboratory/certificates/verification.gates';
import { procedures } from '../../src/metrology';
import { anyScope } from './centres';
import { platformScaleRule } from './instruments';
import { standardCertificate } from './standards';

/* Facts of a record by hand, for the gates alone: no database is opened. */

const centreId = new Types.ObjectId();
export const other = new Types.ObjectId();
export const procedureOf = (code: string) => procedures.find((each) => each.code === code)!;

export const instrument = {
  _id: new Types.ObjectId(),
  centreId,
  code: 'PTD-1',
  typeCode: 'KL-04',
  typeApproval: 'PDM 1',
  status: 'inService',
  yearMade: 2015,
  ownerships: [{ ownerId: other, from: '2016-01-01' }],
  characteristics: { accuracyClass: 'III', max: { value: '150', unit: 'kg' } },
};
export const designation = {
  centreId,
  kind: 'control',
  validFrom: '2020-01-01',
  suspensions: [],
  scopeLines: [anyScope],
};
export const card = { number: '1', issuedOn: '2020-01-01', expiresOn: '2030-12-31', fields: ['Khối lượng'] };
export const verifier = { centreId, name: 'Nguyễn Văn Mẫu', active: true, cards: [card] };
export const standard = {
  _id: new Types.ObjectId(),
  centreId,
  code: 'CH-1',
  status: 'inUse',
  quantity: 'mass',
  range: { from: { value: '1', unit: 'g' }, to: { value: '20', unit: 'kg' } },
  certificates: [standardCertificate()],
};

export type Changed = Record<string, unknown>;

/** A periodic verification of yesterday with nothing against it. */
export const inOrder = {
  kind: 'verification',
  today: '2026-11-20',
  centreId: String(centreId),
  centre: { nameVi: 'Trung tâm Mẫu', successorIds: [], registrationMark: 'ĐK 11' },
  atIssue: false,
  signing: undefined,
  performedOn: '2026-11-19',
  mode: 'periodic',
  instrument,
  type: { code: 'KL-04', nameVi: 'Cân bàn', nameEn: 'Platform scale', field: 'Khối lượng' },
  rule: platformScaleRule,
  verifier,
  designations: [designation],
  standards: [standard],
  standardsNamed: 1,
  standardsKnown: new Map(),
  standardsNeed: null,
  passed: true,
  results: [],
  agreed: undefined,
  judged: true,
  procedure: procedureOf('platformScale'),
  isAdjusted: false,
  isMeasured: true,
  belowCapability: [],
  belowStandard: [],
  isWidened: false,
  noted: {},
  paperSha256: undefined,
  isConsented: false,
  submittedOn: undefined,
  failedOn: undefined,
  standing: undefined,
  stampTaken: false,
  stampUnfit: [],
  corrected: undefined,
};

/** The same, as a calibration, a test or an inspection by the general record. */
export const otherWork = {
  mode: undefined,
  rule: undefined,
  passed: undefined,
  judged: undefined,
  procedure: procedureOf('general'),
  noted: { methodDocument: 'Quy trình 01' },
};
export const calibration = { ...otherWork, kind: 'calibration' };
export const noting = (noted: object, work: Changed & { noted?: object } = {}) => ({
  ...work,
  noted: { ...work.noted, ...noted },
});

/** To correct the certificate that stands. */
export const correctedBy = (changes: Changed = {}) => ({
  corrected: { _id: other, number: 'V26.00001', ...inOrder, status: 'valid', instrumentId: instrument._id, ...changes },
  noted: { correctionReason: 'Sai số chế tạo' },
});

/** What the gates refuse where these facts differ. */
export const found = (changes: Changed = {}) => refusalsOf({ ...inOrder, ...changes } as unknown as GateFacts);
