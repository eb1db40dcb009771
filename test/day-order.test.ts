import mongoose, { type Schema } from 'mongoose';
import { dayOrder, disordersOf, moments, type Moment } from '../src/metrology';
import { buildInstallation } from './support/installation';
import { buildWorkingCentre, entryFor, workAt } from './support/certificates';
import { buildOrganization } from './support/organizations';
import { buildPerson, signIn, useApi } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();

/** Every day that people type, as the model that keeps it calls it, and which day of the table it is. */
const typed: Readonly<Record<string, Moment>> = {
  'Organization.validFrom': 'begun',
  'Organization.validUntil': 'ended',
  'Document.issuedOn': 'issued',
  'Document.inForceFrom': 'inForce',
  'Document.inForceUntil': 'outOfForce',
  'Designation.issuedOn': 'decided',
  'Designation.validFrom': 'designated',
  'Designation.validUntil': 'designatedUntil',
  'Designation.withdrawnOn': 'withdrawn',
  'Designation.suspensions.from': 'suspended',
  'Designation.suspensions.until': 'resumed',
  'Designation.amendments.issuedOn': 'decided',
  'Designation.amendments.from': 'begun',
  'Designation.amendments.validFrom': 'designated',
  'Designation.amendments.validUntil': 'ended',
  'Verifier.cards.issuedOn': 'carded',
  'Verifier.cards.expiresOn': 'cardedUntil',
  'Verifier.leaving.on': 'left',
  'Verifier.competences.on': 'done',
  'Verifier.competences.validUntil': 'ended',
  'Signatory.decidedOn': 'issued',
  'Signatory.validFrom': 'begun',
  'Signatory.validUntil': 'ended',
  'Signatory.endedOn': 'ended',
  'MeasurementStandard.certificates.issuedOn': 'certified',
  'MeasurementStandard.certificates.validUntil': 'certifiedUntil',
  'IntermediateCheck.performedOn': 'done',
  'Maintenance.performedOn': 'done',
  'MeasurementStandard.upkeep.dueOn': 'promised',
  'MeasurementStandard.storages.since': 'done',
  'StorageReading.on': 'done',
  'StandardLoan.from': 'begun',
  'StandardLoan.dueOn': 'promised',
  'StandardLoan.returnedOn': 'done',
  'ImpactAssessment.foundOn': 'found',
  'ImpactAssessment.goodOn': 'good',
  'ImpactAssessment.doubtedUntil': 'doubted',
  'InstrumentType.rules.effectiveFrom': 'ruled',
  'InstrumentType.rules.effectiveTo': 'ruledNext',
  'InstrumentType.proposals.effectiveFrom': 'ruled',
  'Method.figures.effectiveFrom': 'ruled',
  'Method.figureProposals.effectiveFrom': 'ruled',
  'Instrument.ownerships.from': 'owned',
  'Instrument.ownerships.until': 'ownedNext',
  'StampLot.orderedOn': 'begun',
  'StampLot.receivedOn': 'done',
  'StampCount.day': 'done',
  'StampMovement.day': 'done',
  'ComparisonRound.beginsOn': 'begun',
  'ComparisonRound.endsOn': 'ended',
  'ComparisonAction.dueOn': 'promised',
  'ComparisonAction.effectCheckedOn': 'done',
  'Verification.performedOn': 'performed',
  'Verification.receivedOn': 'received',
  'Verification.nextOn': 'next',
  'Verification.paperOn': 'papered',
  'Device.until': 'ended',
  'WorkOrder.appointment.on': 'appointed',
  'WorkRequest.wishedOn': 'appointed',
  'PriceList.validFrom': 'begun',
  'Certificate.validUntil': 'valid',
  'Activity.heldOn': 'held',
  'QualitySystem.stages.on': 'done',
  'QualitySystem.duties.doneOn': 'done',
  'Report.header.signedOn': 'signed',
  'ReportCounting.since': 'counted',
};

/** Days that nobody types, with where they come from. */
const derived: Readonly<Record<string, string>> = {
  'Document.replacedFrom': 'the documents that replace it',
  'Instrument.failedOn': 'the history of its verifications',
  'Instrument.lastVerifiedOn': 'the history of its verifications',
  'Instrument.dueOn': 'its certificate',
  'Instrument.withdrawnOn': 'its certificate',
  'Verification.standards.validUntil': 'the certificate of the standard',
  'Certificate.performedOn': 'its verification',
  'MeasurementStandard.validUntil': 'its certificates',
  'MeasurementStandard.away.from': 'its loan',
  'MeasurementStandard.away.dueOn': 'its loan',
  'MeasurementStandard.away.until': 'its loan',
  'MeasurementStandard.upkeep.lastOn': 'its maintenance',
  'MeasurementStandard.upkeep.ended.on': 'the clock',
  'MeasurementStandard.upkeepDueOn': 'its upkeep',
  'MeasurementStandard.holds.since': 'the entry that tells of it',
  'MeasurementStandard.holds.lifted.on': 'the clock',
  'ReportCounting.until': 'the day on which counting was stated anew',
  'Document.inForceDoubtfulFrom': 'what a later document says of it',
  'Designation.amendments.validFromBefore': 'the designation',
  'Designation.amendments.validUntilBefore': 'the designation',
  'Verifier.cards.endedOn': 'the day on which its holder left',
  'Verifier.leaving.backOn': 'the clock',
  'Verifier.earlierLeavings.on': 'the leaving as it was entered',
  'Verifier.earlierLeavings.backOn': 'the clock',
  'DueNotice.dueOn': 'the instrument',
  'DueNotice.runOn': 'the clock',
  'OwnProcedure.approvedOn': 'the clock',
  'OwnProcedure.withdrawnOn': 'the clock',
  'ComparisonAction.openedOn': 'the clock',
  'ImpactAssessment.openedOn': 'the clock',
  'AffectedWork.performedOn': 'its record',
  'StampStanding.segments.since': 'its movements',
  'StampMovement.from': 'a state, and no day',
  'Disposal.until': 'the term that was confirmed',
  'DisposalMember.day': 'its record',
  'DisposedRecord.day': 'its record',
  'WorkOrder.askedOn': 'the clock',
  'WorkOrder.appointment.from': 'an hour, no day',
  'WorkOrder.appointment.until': 'an hour, no day',
};

it('every day of every model is in the table, or is typed by nobody', () => {
  const found = Object.values(mongoose.models).flatMap(({ modelName, schema }) =>
    daysIn(schema as Schema).map((path) => `${modelName}.${path}`),
  );
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter((path) => !(path in typed) && !(path in derived))).toEqual([]);
});

it('every kind of day has a rule, and no rule can be broken by another', () => {
  const named = new Set(dayOrder.flatMap(({ earlier, later }) => [earlier, later]));
  expect((Object.keys(moments) as Moment[]).filter((moment) => !named.has(moment))).toEqual([]);
  expect(Object.values(typed).filter((moment) => !named.has(moment))).toEqual([]);
  const inOrder = ordered(Object.keys(moments) as Moment[]);
  const days = Object.fromEntries(inOrder.map((moment, at) => [moment, `2020-01-${String(at + 1).padStart(2, '0')}`]));
  expect(disordersOf(days)).toEqual([]);
});

it.each(dayOrder.map((rule) => [rule.earlier, rule.later, rule] as const))(
  'what is %s never comes after what is %s',
  (earlier, later, rule) => {
    expect(disordersOf({ [earlier]: '2020-05-02', [later]: '2020-05-01' }).map((each) => each.rule)).toEqual([rule]);
    expect(disordersOf({ [earlier]: '2020-05-01', [later]: '2020-05-01' })).toHaveLength(rule.strict ? 1 : 0);
    expect(disordersOf({ [earlier]: '2020-05-01', [later]: '2020-05-02' })).toEqual([]);
    expect(disordersOf({ [later]: '2020-05-01' })).toEqual([]);
  },
);

interface Problem {
  readonly errors?: readonly { readonly field: string }[];
  readonly refusals?: readonly { readonly rule: string }[];
}
const fieldsOf = ({ body }: { body: unknown }) => ((body as Problem).errors ?? []).map(({ field }) => field);

describe('days out of order are refused at their field', () => {
  it('of an instrument made, or owned, in the future, and of one owned before it was made', async () => {
    const centre = await buildWorkingCentre();
    const { post, patch } = await useApi(registry.app, centre.technician);
    const characteristics = { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' }, accuracyClass: 'III' };
    const register = async (days: object) =>
      fieldsOf(await post('/instruments', { typeCode: 'KL-04', ownerId: centre.owner.id, characteristics, ...days }));

    expect(await register({ yearMade: 2030, ownedFrom: '2026-01-01' })).toEqual(['yearMade', 'ownedFrom']);
    expect(await register({ ownedFrom: '2030-01-01' })).toEqual(['ownedFrom']);
    expect(await register({ yearMade: 2020, ownedFrom: '2019-12-31' })).toEqual(['ownedFrom']);
    expect(await register({ yearMade: 2026, ownedFrom: '2026-01-01' })).toEqual([]);
    const scale = await centre.scale();
    expect(fieldsOf(await patch(`/instruments/${scale.id}`, { yearMade: 2030 }).expect(422))).toContain('yearMade');
  });

  it('of work on what was not made yet', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const entry = entryFor(centre, { instrumentId: (await centre.scale({ yearMade: 2027 })).id });
    const { refusals } = (await technician.post('/verifications', entry).expect(409)).body as Problem;
    expect(refusals?.map(({ rule }) => rule)).toContain('performedOn.beforeMade');
  });

  it('of a decision that is issued next year, and of a designation that ends before its decision', async () => {
    const centre = await buildOrganization({ kind: 'centre' });
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const body = { centreId: centre.id, number: '1/QĐ', kind: 'control', validFrom: '2026-01-01', scopeLines: [] };
    const register = async (days: object) => fieldsOf(await post('/designations', { ...body, ...days }).expect(422));
    expect(await register({ issuedOn: '2027-01-01' })).toContain('issuedOn');
    expect(await register({ validUntil: '2025-01-01' })).toContain('validUntil');
    expect(await register({ issuedOn: '2026-01-02' })).toEqual(['validFrom']);
  });

  it('of a card and a certificate from the future', async () => {
    const centre = await buildWorkingCentre();
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const card = { number: 'T-9', fields: ['mass'], issuedOn: '2027-01-01', expiresOn: '2028-01-01' };
    const verifier = { centreId: centre.centre.id, name: 'Người thử', cards: [card] };
    expect(fieldsOf(await officer.post('/verifiers', verifier).expect(422))).not.toEqual([]);
  });

  it('of an activity of a year, or a day, to come', async () => {
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const entry = { kind: 'article', titleVi: 'Bài về đo lường', countsFor996: false };
    expect(fieldsOf(await officer.post('/activities', { ...entry, year: 2099 }).expect(422))).toEqual(['year']);
    const later = { ...entry, year: 2026, heldOn: '2026-12-31' };
    expect(fieldsOf(await officer.post('/activities', later).expect(422))).toEqual(['heldOn']);
    await officer.post('/activities', { ...later, heldOn: '2026-11-20' }).expect(201);
  });

  it('of a document in force before it was issued, and of a report signed before its year', async () => {
    const officer = await buildPerson('departmentOfficer');
    const { post } = await useApi(registry.app, officer);
    const document = {
      ...{ kind: 'legal', number: '12/QĐ-TTg', titleVi: 'Quyết định' },
      ...{ source: 'thử', confidence: 'confirmed' },
      issuedOn: '2020-05-05',
    };
    expect(fieldsOf(await post('/documents', { ...document, inForceFrom: '2020-05-04' }).expect(422))).toContain(
      'inForceFrom',
    );
    const pages = await signIn(registry.app, officer);
    await buildInstallation();
    const { text } = await pages.post('/reports/996/2025/edit', { version: '0', signedOn: '31/12/2024' }).expect(422);
    expect(text).toContain('Ngày ký báo cáo (31/12/2024) không được trước năm báo cáo');
  });
});

/** Texts that hold a day, by their names; through lists and parts. */
function daysIn(schema: Schema, prefix = ''): string[] {
  const found: string[] = [];
  schema.eachPath((path, type) => {
    const inner = (type as { schema?: Schema }).schema;
    if (inner) found.push(...daysIn(inner, `${prefix}${path}.`));
    else if (type.instance === 'String' && /(^|\.)(on|from|until|since|day|effectiveTo)$|(On|From|Until)$/.test(path))
      found.push(`${prefix}${path}`);
  });
  return found;
}

/** The days in an order that breaks no rule; none when the rules contradict each other. */
function ordered(left: readonly Moment[]): Moment[] {
  const first = left.find(
    (moment) => !dayOrder.some(({ earlier, later }) => later === moment && left.includes(earlier)),
  );
  if (left.length === 0) return [];
  if (!first) throw new Error(`the rules go round in a circle: ${left.join(', ')}`);
  return [first, ...ordered(left.filter((moment) => moment !== first))];
}
