import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { type Schema } from 'mongoose';
import { relationFault, relations, type Related, type RelationName } from '../src/metrology';
import { DocumentModel } from '../src/register/documents';
import { OrganizationModel } from '../src/register/organizations';
import { buildDocument } from './support/documents';
import { buildCentre, buildOrganization } from './support/organizations';
import { buildPerson, useApi } from './support/people';
import { useRegistry } from './support/registry';
import { buildStandard } from './support/standards';

const registry = useRegistry();
const names = Object.keys(relations) as RelationName[];

/** The other end of a relation, kept by the program together with it. */
const mirrors = [
  'Organization.predecessorIds',
  'Certificate.replacedById',
  'Verification.correctedById',
  'Document.replacedBy',
  'Document.replacesKeys',
  'Document.amendsKeys',
];

/** What other ids name: records of another kind. */
const others: Readonly<Record<string, string>> = {
  'Account.organizationId': 'Organization',
  'Account.verifierId': 'Verifier',
  'AffectedWork.assessmentId': 'ImpactAssessment',
  'AffectedWork.centreId': 'Organization',
  'AffectedWork.instrumentId': 'Instrument',
  'AffectedWork.through.standardId': 'MeasurementStandard',
  'AffectedWork.verificationId': 'Verification',
  'ApiToken.accountId': 'Account',
  'Approval.centreId': 'Organization',
  'Approval.records.verificationId': 'Verification',
  'ApprovalMember.approvalId': 'Approval',
  'ApprovalMember.certificateId': 'Certificate',
  'ApprovalMember.verificationId': 'Verification',
  'AuditEntry.subject.id': 'any',
  'AuditEntry.subject.organizationId': 'Organization',
  'Budget.centreId': 'Organization',
  'CalendarFeed.accountId': 'Account',
  'CalendarFeed.centreId': 'Organization',
  'CalendarFeed.ownerId': 'Organization',
  'Certificate.centreId': 'Organization',
  'Certificate.communeId': 'Organization',
  'Certificate.instrumentId': 'Instrument',
  'Certificate.ownerId': 'Organization',
  'Certificate.standardIds': 'MeasurementStandard',
  'Certificate.verificationId': 'Verification',
  'ComparisonAction.centreId': 'Organization',
  'ComparisonAction.roundId': 'ComparisonRound',
  'ComparisonRound.keeperId': 'Organization',
  'ComparisonRound.participants.centreId': 'Organization',
  'Designation.centreId': 'Organization',
  'DueNotice.centreId': 'Organization',
  'DueNotice.instrumentId': 'Instrument',
  'DueNotice.ownerId': 'Organization',
  'ImpactAssessment.centreId': 'Organization',
  'ImpactAssessment.standardId': 'MeasurementStandard',
  'Installation.departmentId': 'Organization',
  'IntermediateCheck.centreId': 'Organization',
  'IntermediateCheck.standardId': 'MeasurementStandard',
  'Instrument.centreId': 'Organization',
  'Device.accountId': 'Account',
  'Device.centreId': 'Organization',
  'TakenLot.deviceId': 'Device',
  'TakenLot.members.instrumentId': 'Instrument',
  'TakenLot.members.lastRecordId': 'Verification',
  'TakenLot.members.recordId': 'Verification',
  'Instrument.communeId': 'Organization',
  'Instrument.lastCertificateId': 'Certificate',
  'Instrument.ownerId': 'Organization',
  'Instrument.ownerships.ownerId': 'Organization',
  'MeasurementStandard.centreId': 'Organization',
  'MeasurementStandard.away.loanId': 'StandardLoan',
  'MeasurementStandard.holds.entryId': 'any',
  'MeasurementStandard.upkeep.taskId': 'no record',
  'Maintenance.centreId': 'Organization',
  'Maintenance.standardId': 'MeasurementStandard',
  'Maintenance.taskId': 'no record',
  'StorageReading.centreId': 'Organization',
  'StorageReading.standardId': 'MeasurementStandard',
  'StandardLoan.centreId': 'Organization',
  'StandardLoan.standardId': 'MeasurementStandard',
  'Message.organizationId': 'Organization',
  'Message.recipientId': 'Organization',
  'OwnProcedure.centreId': 'Organization',
  'PriceList.centreId': 'Organization',
  'QualitySystem.agencyId': 'Organization',
  'RecordComment.centreId': 'Organization',
  'RecordComment.verificationId': 'Verification',
  'SealedBlock.first': 'AuditEntry',
  'SealedBlock.last': 'AuditEntry',
  'ValidationRun.organizationId': 'Organization',
  'Signatory.accountId': 'Account',
  'SignatureRequest.certificateId': 'Certificate',
  'AuditEntry.redaction.by': 'Erasure',
  'Disposal.centreId': 'Organization',
  'DisposalMember.certificateId': 'Certificate',
  'DisposalMember.disposalId': 'Disposal',
  'DisposalMember.verificationId': 'Verification',
  'DisposedRecord.centreId': 'Organization',
  'DisposedRecord.disposalId': 'Disposal',
  'DisposedRecord.recordId': 'Verification',
  'Erasure.organizationId': 'Organization',
  'Erasure.personId': 'Account',
  'SignatureRequest.keyId': 'SigningKey',
  'SigningKey.centreId': 'Organization',
  'Signatory.centreId': 'Organization',
  'StampCount.centreId': 'Organization',
  'StampCount.differences.lotId': 'StampLot',
  'StampCount.holderId': 'Verifier',
  'StampCount.lines.lotId': 'StampLot',
  'StampLot.centreId': 'Organization',
  'StampMinimum.centreId': 'Organization',
  'StampMovement.centreId': 'Organization',
  'StampMovement.certificateId': 'Certificate',
  'StampMovement.holderId': 'Verifier',
  'StampMovement.lotId': 'StampLot',
  'StampMovement.recordId': 'Verification',
  'StampStanding.centreId': 'Organization',
  'Verification.centreId': 'Organization',
  'Verification.certificateId': 'Certificate',
  'Verification.communeId': 'Organization',
  'Verification.designationId': 'Designation',
  'Verification.instrumentId': 'Instrument',
  'Verification.orderId': 'WorkOrder',
  'Verification.ownerId': 'Organization',
  'Verification.replacesCertificateId': 'Certificate',
  'Verification.standards.standardId': 'MeasurementStandard',
  'Verification.unfitStandardIds': 'MeasurementStandard',
  'Verification.verifierId': 'Verifier',
  'Verifier.centreId': 'Organization',
  'WorkOrder.centreId': 'Organization',
  'WorkOrder.communeId': 'Organization',
  'WorkOrder.customerId': 'Organization',
  'WorkOrder.feeLines.priceLineId': 'PriceList',
  'WorkOrder.feeLines.priceListId': 'PriceList',
  'WorkOrder.instrumentIds': 'Instrument',
  'WorkOrder.requestId': 'WorkRequest',
  'WorkOrder.standardIds': 'MeasurementStandard',
  'WorkOrder.verifierIds': 'Verifier',
  'WorkRequest.centreId': 'Organization',
  'WorkRequest.communeId': 'Organization',
  'WorkRequest.orderId': 'WorkOrder',
};

it('every id by which a record names another of its kind is in the table', () => {
  const found = Object.values(mongoose.models).flatMap(({ modelName, schema }) =>
    idsIn(schema as Schema).map((path) => `${modelName}.${path}`),
  );
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter((path) => !(path in relations) && !mirrors.includes(path) && !(path in others))).toEqual([]);
  expect(Object.entries(others).filter(([path, kind]) => path.startsWith(`${kind}.`))).toEqual([]);
});

it('every relation is asked by the domain that keeps it', () => {
  const asking: Readonly<Record<RelationName, string>> = {
    'Organization.parentId': 'register/organizations/organization.service.ts',
    'Organization.communeId': 'register/organizations/organization.service.ts',
    'Organization.successorIds': 'register/organizations/organization.service.ts',
    'Document.replaces': 'register/documents/document.service.ts',
    'Document.amends': 'register/documents/document.service.ts',
    'MeasurementStandard.certificates.calibratedAgainstId': 'laboratory/standards/standard.service.ts',
    'Certificate.replacesId': 'laboratory/certificates/certificate-withdraw.service.ts',
  };
  expect(Object.keys(asking).sort()).toEqual([...names].sort());
  // The program itself gives the certificate that a new one replaces: the one that stands.
  for (const name of names.filter((each) => each !== 'Certificate.replacesId'))
    expect(readFileSync(join(__dirname, '../src', asking[name]), 'utf8')).toMatch(/assertRelation|relationFault/);
});

const record: Related = { id: 'a', name: 'A', first: '2010-01-01', last: '2020-12-31' };

describe.each(names)('%s', (name) => {
  it('names neither its own record nor one that leads back to it, by two steps or three', () => {
    expect(relationFault(name, record, record, new Set())?.kind).toBe('itself');
    expect(relationFault(name, record, { ...record, id: 'b' }, new Set(['a']))?.kind).toBe('circle');
    expect(relationFault(name, record, { ...record, id: 'b' }, new Set(['c', 'a']))?.kind).toBe('circle');
    const named = { id: 'b', name: 'B', first: '2010-01-01' };
    expect(relationFault(name, record, named, new Set(['c']))).toBeUndefined();
  });
});

it.each([
  ['Document.replaces', '2010-01-02', undefined, 'days'],
  ['Document.replaces', '2010-01-01', undefined, undefined],
  ['Document.replaces', '2011', undefined, 'days'],
  ['Document.replaces', '2010', undefined, undefined],
  ['Document.amends', '2010-01-02', undefined, 'days'],
  ['Organization.successorIds', undefined, '2020-12-31', 'days'],
  ['Organization.successorIds', undefined, '2021-01-01', undefined],
  ['Organization.parentId', '2021-01-01', undefined, 'days'],
  ['Organization.parentId', '1990-01-01', '2009-12-31', 'days'],
  ['Organization.parentId', '1990-01-01', '2010-01-01', undefined],
] as const)('%s of what was there from %s to %s: %s', (name, first, last, kind) => {
  expect(relationFault(name, record, { id: 'b', name: 'B', first, last }, new Set())?.kind).toBe(kind);
});

interface Problem {
  readonly errors?: readonly { readonly field: string; readonly detail?: string }[];
}
const fieldsOf = ({ body }: { body: unknown }) => ((body as Problem).errors ?? []).map(({ field }) => field);

describe('a body in the register', () => {
  const officer = async () => useApi(registry.app, await buildPerson('departmentOfficer'));
  const build = () => buildOrganization({ kind: 'agency' });

  it('is its own parent neither directly nor through others', async () => {
    const { patch } = await officer();
    const [a, b, c] = [await build(), await build(), await build()];
    const parent = (id: string, parentId: string) => patch(`/organizations/${id}`, { parentId });
    expect(fieldsOf(await parent(a.id, a.id).then())).toEqual(['parentId']);
    await parent(a.id, b.id).expect(200);
    expect(fieldsOf(await parent(b.id, a.id).expect(422))).toEqual(['parentId']);
    await parent(b.id, c.id).expect(200);
    expect(fieldsOf(await parent(c.id, a.id).expect(422))).toEqual(['parentId']);
  });

  it('ends and merges once, into what is still there, and into nothing that leads back to it', async () => {
    const { post } = await officer();
    const [a, b, c] = [await build(), await build(), await build()];
    const end = (id: string, validUntil: string, successorIds: string[]) =>
      post(`/organizations/${id}/end`, { validUntil, successorIds, legalBasis: '1/2020/QH14' });
    expect(fieldsOf(await end(a.id, '2020-01-01', [a.id]).expect(422))).toEqual(['successorIds']);
    await end(a.id, '2020-01-01', [b.id]).expect(200);
    expect(fieldsOf(await end(a.id, '2021-01-01', [c.id]).expect(422))).toEqual(['validUntil']);
    expect(fieldsOf(await end(b.id, '2021-01-01', [a.id]).expect(422))).toEqual(['successorIds']);
    expect(await OrganizationModel.findById(c.id).lean()).toMatchObject({ predecessorIds: [] });
    await end(b.id, '2021-01-01', [c.id]).expect(200);
    const d = await build();
    expect(fieldsOf(await end(d.id, '2022-01-01', [b.id]).expect(422))).toEqual(['successorIds']);
  });

  it('of two that name each other at once, one is refused', async () => {
    const { patch } = await officer();
    const [a, b] = [await build(), await build()];
    const answers = await Promise.all([
      patch(`/organizations/${a.id}`, { parentId: b.id }),
      patch(`/organizations/${b.id}`, { parentId: a.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe.each(['replaces', 'amends'] as const)('what a document %s', (field) => {
  const officer = async () => useApi(registry.app, await buildPerson('departmentOfficer'));
  let sequence = field === 'replaces' ? 100 : 200;
  const edition = (year: number) => {
    sequence += 1;
    return buildDocument({ number: `TCVN ${sequence}:${year}`, inForceFrom: `${year}-06-01` });
  };

  it('is neither itself, nor what leads back to it, nor what came later', async () => {
    const { patch } = await officer();
    const [a, b, c] = [await edition(2015), await edition(2015), await edition(2015)];
    const names = (one: { id: string }, other: { number: string }) =>
      patch(`/documents/${one.id}`, { [field]: [other.number] });
    expect(fieldsOf(await names(a, a).expect(422))).toEqual([field]);
    await names(a, b).expect(200);
    expect(fieldsOf(await names(b, a).expect(422))).toEqual([field]);
    await names(b, c).expect(200);
    expect(fieldsOf(await names(c, a).expect(422))).toEqual([field]);
    const [old, newer] = [await edition(2000), await edition(2020)];
    expect(fieldsOf(await names(old, newer).expect(422))).toEqual([field]);
    await names(newer, old).expect(200);
    expect(fieldsOf(await patch(`/documents/${old.id}`, { inForceFrom: '2021-01-01' }).expect(422))).toEqual([
      'inForceFrom',
    ]);
  });

  it('of two that do so to each other at once, one is refused, entered anew or changed', async () => {
    const { patch, post } = await officer();
    const [a, b] = [await edition(2015), await edition(2015)];
    const changed = await Promise.all([
      patch(`/documents/${a.id}`, { [field]: [b.number] }),
      patch(`/documents/${b.id}`, { [field]: [a.number] }),
    ]);
    // The first one moves the other's version too, so whoever comes second is told so, or told of the circle.
    const [first, second] = changed.map(({ status }) => status).sort();
    expect(first).toBe(200);
    expect([412, 422]).toContain(second);
    const facts = { kind: 'TCVN', titleVi: 'Thử', source: 'thử', confidence: 'confirmed' };
    const [c, d] = [`TCVN ${sequence + 500}:2018`, `TCVN ${sequence + 501}:2018`];
    const entered = await Promise.all([
      post('/documents', { ...facts, number: c, [field]: [d] }),
      post('/documents', { ...facts, number: d, [field]: [c] }),
    ]);
    expect(entered.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await DocumentModel.countDocuments({ number: { $in: [c, d] } })).toBe(1);
  });
});

describe('the standard that a certificate names', () => {
  it('is one of the same centre, and of two that name each other at once one is refused', async () => {
    const centreId = (await buildCentre())._id;
    const [a, b] = [await buildStandard({ centreId }), await buildStandard({ centreId })];
    const foreign = await buildStandard({ centreId: (await buildCentre())._id });
    const { post } = await useApi(registry.app, await buildPerson('qualityOfficer', { organizationId: centreId }));
    const certificate = (one: { id: string }, calibratedAgainstId: string) =>
      post(`/measurement-standards/${one.id}/certificates`, {
        ...{ number: 'HC-1', kind: 'calibration', issuer: 'Phòng hiệu chuẩn', review: 'accepted' },
        ...{ issuedOn: '2026-06-01', validUntil: '2027-06-30', traceableTo: 'own', calibratedAgainstId },
        ...{ uncertainty: { value: '0.1', unit: '%' }, coverageFactor: '2' },
      });
    expect((await certificate(a, foreign.id)).status).toBe(422);
    expect((await certificate(a, a.id)).status).toBe(409);
    const answers = await Promise.all([certificate(a, b.id), certificate(b, a.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

/** Every id that a record keeps, through lists and parts; files and proposals have ids of their own. */
function idsIn(schema: Schema, prefix = ''): string[] {
  const found: string[] = [];
  schema.eachPath((path, type) => {
    const inner = (type as { schema?: Schema }).schema;
    const element = (type as { embeddedSchemaType?: { instance?: string } }).embeddedSchemaType;
    if (inner) found.push(...idsIn(inner, `${prefix}${path}.`));
    else if ([type.instance, element?.instance].includes('ObjectId') && !/(^|\.)(_id|fileId)$/.test(path))
      found.push(`${prefix}${path}`);
  });
  return found;
}
