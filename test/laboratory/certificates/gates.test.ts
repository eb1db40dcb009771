import { Types } from 'mongoose';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { MeasurementStandardModel, type MeasurementStandard } from '../../../src/laboratory/standards';
import { buildWorkingCentre, entryFor, scaleReadings, workAt, type WorkingCentre } from '../../support/certificates';
import { buildInstrument, buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Problem {
  readonly refusals?: readonly { readonly rule: string; readonly remedy: string; readonly legalBasis?: string }[];
  readonly errors?: readonly { readonly field: string; readonly detail: string; readonly rule?: string }[];
}

interface Case {
  readonly centre?: Parameters<typeof buildWorkingCentre>[0];
  readonly scale?: Parameters<WorkingCentre['scale']>[0];
  readonly entry?: Record<string, unknown>;
  readonly rules: readonly string[];
}

/** Sends an entry and answers what was refused. */
async function refusedEntry({ centre: overrides = {}, scale = {}, entry = {} }: Omit<Case, 'rules'>): Promise<Problem> {
  const centre = await buildWorkingCentre(overrides);
  const instrument = await centre.scale(scale);
  const { technician } = await workAt(registry.app, centre);
  const response = await technician.post('/verifications', entryFor(centre, { instrumentId: instrument.id, ...entry }));
  expect([409, 422]).toContain(response.status);
  return response.body as Problem;
}

const cases: Record<string, Case> = {
  'a day in the future': { entry: { performedOn: '2026-11-21' }, rules: ['performedOn.future'] },
  'a designation not yet in force': {
    centre: { designation: { validFrom: '2026-11-20' } },
    rules: ['designation.notInForce'],
  },
  'a designation withdrawn before that day': {
    centre: { designation: { withdrawnOn: '2026-11-19' } },
    rules: ['designation.notInForce'],
  },
  'a type outside the scope': { centre: { designation: { scopeLines: [] } }, rules: ['scope.type'] },
  'a mode outside the scope': {
    centre: { designation: { scopeLines: [{ ...scope(), modes: ['initial'] }] } },
    rules: ['scope.mode'],
  },
  'a class outside the scope': {
    centre: { designation: { scopeLines: [{ ...scope(), accuracyClasses: ['II'] }] } },
    rules: ['scope.class'],
  },
  'a range outside the scope': {
    centre: { designation: { scopeLines: [{ ...scope(), upTo: { value: '100', unit: 'kg' } }] } },
    rules: ['scope.range'],
  },
  'an expired card': {
    centre: { verifier: { cards: [card({ expiresOn: '2026-11-18' })] } },
    rules: ['verifier.cardExpired'],
  },
  'a card for another field': {
    centre: { verifier: { cards: [card({ fields: ['Áp suất'] })] } },
    rules: ['verifier.cardOtherField'],
  },
  'a verification after repair that does not say what was repaired': {
    entry: { mode: 'afterRepair' },
    rules: ['mode.repairNotNoted'],
  },
  'no standard at all': { entry: { standardIds: [] }, rules: ['standards.none'] },
  'a standard of another centre': {
    entry: { standardIds: ['6b01495cc73f271b71927fc7'] },
    rules: ['standards.unknown'],
  },
  'an expired standard': {
    centre: { standard: { certificates: [standardCertificate({ validUntil: '2026-11-18' })] } },
    rules: ['standard.expired'],
  },
  'a standard that is calibrated but not certified': {
    centre: { standard: { certificates: [standardCertificate({ kind: 'calibration' })] } },
    rules: ['standard.notCertified'],
  },
  'a set of weights that ends at 500 g': { centre: { standard: setOfGrams() }, rules: ['standards.range'] },
  'a water vessel': { centre: { standard: waterVessel() }, rules: ['standard.quantity'] },
  'weights of a class too low for the limits': {
    centre: { standard: { accuracyClass: 'M3' } },
    rules: ['standards.error'],
  },
  'weights of no known class or uncertainty': {
    centre: { standard: { accuracyClass: '' } },
    rules: ['standard.accuracyUnknown'],
  },
  'a standard calibrated against one that the register does not know': {
    centre: {
      standard: {
        certificates: [
          standardCertificate({ traceableTo: 'own', calibratedAgainstId: new Types.ObjectId(), calibratedAgainst: '' }),
        ],
      },
    },
    rules: ['standard.chain.open'],
  },
  'a standard in quarantine': { centre: { standard: { status: 'quarantined' } }, rules: ['standard.quarantined'] },
  'a retired instrument': { scale: { status: 'retired' }, rules: ['instrument.retired'] },
  'an initial verification without type approval': {
    scale: { typeApproval: '' },
    entry: { mode: 'initial' },
    rules: ['typeApproval.missing'],
  },
  'an initial verification with a dash for a type approval': {
    scale: { typeApproval: '-' },
    entry: { mode: 'initial' },
    rules: ['typeApproval.missing'],
  },
  'an initial verification with words instead of the number of a type approval': {
    scale: { typeApproval: 'không có' },
    entry: { mode: 'initial' },
    rules: ['typeApproval.missing'],
  },
  'a reason for failing on a pass': {
    entry: { failureReason: 'Kim lệch' },
    rules: ['failureReason.onPass'],
  },
  'a failure without its reason': {
    entry: { ...scaleReadings('fail') },
    rules: ['failureReason.missing'],
  },
  'a stamp on an instrument that failed': {
    entry: { outcome: 'fail', stampNumber: '26V1' },
    rules: ['stamp.onFailure'],
  },
};

describe('recording a verification', () => {
  it.each(Object.entries(cases))('is refused by name for %s', async (_what, { rules, ...given }) => {
    const { refusals = [] } = await refusedEntry(given);
    expect(refusals.map(({ rule }) => rule)).toEqual(rules);
    expect(refusals.every(({ remedy }) => remedy.length > 0)).toBe(true);
  });

  it('names every reason at once, with the faults of the readings', async () => {
    const { readings } = scaleReadings();
    const [first = {}, second = {}, ...others] = readings['accuracy'] ?? [];
    const { refusals = [], errors = [] } = await refusedEntry({
      centre: { designation: { scopeLines: [] }, verifier: { cards: [] } },
      entry: {
        performedOn: '2026-12-01',
        standardIds: [],
        readings: { ...readings, accuracy: [first, { ...second, indication: 'một' }, ...others] },
      },
    });
    expect(refusals.map(({ rule }) => rule)).toEqual([
      'performedOn.future',
      'scope.type',
      'verifier.noCard',
      'standards.none',
    ]);
    expect(errors).toEqual([
      {
        field: 'readings[accuracy][1][indication]',
        detail: 'Độ đúng, dòng 2, Số chỉ I: Giá trị phải là số, ví dụ 15,02.',
        rule: 'readings.notNumber',
      },
    ]);
  });

  it.each([
    ['missing', { load: '25', indication: '' }, 'readings.missing'],
    ['in the wrong order', { load: '0,5', indication: '0,5', additionalLoad: '25' }, 'readings.loadOrder'],
  ])('is refused at the field for a reading that is %s', async (_what, row, rule) => {
    const { readings } = scaleReadings();
    const accuracy = (readings['accuracy'] ?? []).map((given, at) => (at === 2 ? row : given));
    const { errors = [] } = await refusedEntry({ entry: { readings: { ...readings, accuracy } } });
    expect(errors.map((error) => error.rule)).toContain(rule);
    expect(errors.every(({ field }) => field.startsWith('readings[accuracy]'))).toBe(true);
  });

  it('is refused with a standard whose range is not in the register', async () => {
    const centre = await buildWorkingCentre();
    await MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { $unset: { range: true } });
    const scale = await centre.scale();
    const { technician } = await workAt(registry.app, centre);
    const response = await technician.post('/verifications', entryFor(centre, { instrumentId: scale.id })).expect(409);
    expect((response.body as Problem).refusals).toMatchObject([{ rule: 'standard.noRange' }]);
  });

  it('is refused with a standard calibrated against a reference that had expired', async () => {
    const centre = await buildWorkingCentre();
    const reference = await buildStandard({
      centreId: centre.centre._id,
      certificates: [standardCertificate({ issuedOn: '2019-01-01', validUntil: '2021-12-31' })],
    });
    const certificate = standardCertificate({ traceableTo: 'own', calibratedAgainstId: reference._id });
    await MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { $set: { certificates: [certificate] } });
    const { technician } = await workAt(registry.app, centre);
    const entry = entryFor(centre, { instrumentId: (await centre.scale()).id });
    const response = await technician.post('/verifications', entry).expect(409);
    expect((response.body as Problem).refusals).toMatchObject([{ rule: 'standard.chain.expired' }]);
  });

  it('is refused for an instrument of another centre', async () => {
    const centre = await buildWorkingCentre();
    const elsewhere = await buildInstrument();
    const { technician } = await workAt(registry.app, centre);
    const response = await technician.post('/verifications', entryFor(centre, { instrumentId: elsewhere.id }));
    expect(response.status).toBe(409);
    expect((response.body as Problem).refusals?.map(({ rule }) => rule)).toContain('instrument.otherCentre');
  });

  it('is refused to a technician whose account has no verifier, with what to do', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const { post } = await useApi(registry.app, await buildPerson('technician', { organizationId: centre.centre._id }));
    const response = await post('/verifications', entryFor(centre, { instrumentId: scale.id })).expect(409);
    expect((response.body as Problem).refusals).toMatchObject([{ rule: 'verifier.none' }]);
  });

  it('follows the rule of the day: a mode that the law leaves out is refused, one that is not known is allowed and shown', async () => {
    const rule = { ...platformScaleRule, afterRepair: false, periodic: null, confidence: 'unconfirmed' } as const;
    await buildInstrumentType({ code: 'KL-05', nameVi: 'Cân đĩa', rules: [rule], procedureCode: 'counterScale' });
    const centre = await buildWorkingCentre({ designation: { scopeLines: [{ ...scope(), typeCode: 'KL-05' }] } });
    const scale = await centre.scale({ typeCode: 'KL-05' });
    const { technician, record } = await workAt(registry.app, centre);

    const entry = entryFor(centre, { instrumentId: scale.id, mode: 'afterRepair', repair: 'Thay cảm biến lực' });
    const refused = await technician.post('/verifications', entry).expect(409);
    expect((refused.body as Problem).refusals).toMatchObject([{ rule: 'mode.notControlled' }]);

    expect(await record({ instrumentId: scale.id, mode: 'periodic' })).toMatchObject({ status: 'draft' });
  });

  it('lets a stamp be used once in a centre', async () => {
    const centre = await buildWorkingCentre();
    const { technician, record } = await workAt(registry.app, centre);
    await record({ instrumentId: (await centre.scale()).id, stampNumber: '26V00009' });
    const again = entryFor(centre, { instrumentId: (await centre.scale()).id, stampNumber: '26 v00009' });
    const response = await technician.post('/verifications', again).expect(409);
    expect((response.body as Problem).refusals).toMatchObject([{ rule: 'stamp.taken' }]);
  });
});

describe('the gates', () => {
  it('close again at submission and at approval', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const { technician, head, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: scale.id });
    await MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { $set: setOfGrams() });
    const tooSmall = await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(409);
    expect((tooSmall.body as Problem).refusals).toMatchObject([{ rule: 'standards.range' }]);

    const { range, nominals } = centre.standard;
    const asBefore = { range, nominals, status: 'quarantined' };
    await MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { $set: asBefore });
    const atSubmission = await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(409);
    expect((atSubmission.body as Problem).refusals).toMatchObject([{ rule: 'standard.quarantined' }]);

    await MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { $set: { status: 'inUse' } });
    await submit(id);
    centre.designation.set({ withdrawnOn: '2026-11-01' });
    await centre.designation.save();
    const approval = { to: 'approved', password: testPassword };
    const atApproval = await head.post(`/verifications/${id}/transitions`, approval).expect(409);
    expect((atApproval.body as Problem).refusals).toMatchObject([{ rule: 'designation.notInForce' }]);
  });

  it('refuse an approval when the instrument is no longer the one that was judged', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const { head, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: scale.id });
    await submit(id);
    const min = { value: '1.1', unit: 'kg' };
    await InstrumentModel.updateOne({ _id: scale._id }, { $set: { 'characteristics.min': min } });
    const approval = { to: 'approved', password: testPassword };
    const response = await head.post(`/verifications/${id}/transitions`, approval).expect(409);
    expect((response.body as Problem).refusals).toMatchObject([
      { rule: 'evaluation.outdated' },
      { rule: 'submission.changed' },
    ]);
  });

  it('refuse an approval of what was submitted when its state was not kept yet', async () => {
    const centre = await buildWorkingCentre();
    const { head, record, submit } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    await VerificationModel.updateOne({ _id: id }, { $unset: { frozen: true } });
    const approval = { to: 'approved', password: testPassword };
    const response = await head.post(`/verifications/${id}/transitions`, approval).expect(409);
    expect((response.body as Problem).refusals?.map(({ rule }) => rule)).toContain('submission.notFrozen');
  });

  it('refuse at its field what a record of that kind does not have', async () => {
    const { errors = [], refusals = [] } = await refusedEntry({ entry: { adjustment: 'Chỉnh góc' } });
    expect([...errors, ...refusals]).toMatchObject([{ rule: 'kind.noSuchField', field: 'adjustment' }]);
  });

  it('open no other procedure in the place of one that does not serve the type', async () => {
    const centre = await buildWorkingCentre();
    const { get } = await signIn(registry.app, centre.technician);
    const form = `/verifications/new?instrumentId=${(await centre.scale()).id}`;
    expect((await get(`${form}&procedureCode=platformScale`)).status).toBe(200);
    const refused = await get(`${form}&procedureCode=waterMeter`);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('waterMeter') as string]);
  });
});

function scope() {
  return {
    activity: 'verification',
    typeCode: 'KL-04',
    subject: 'Cân bàn',
    accuracyClasses: [] as string[],
    modes: ['initial', 'periodic', 'afterRepair'] as ('initial' | 'periodic' | 'afterRepair')[],
  } as const;
}

function card(overrides: { expiresOn?: string; fields?: string[] }) {
  return { number: '1', issuedOn: '2020-01-01', expiresOn: '2030-01-01', fields: ['Khối lượng'], ...overrides };
}

function setOfGrams(): Partial<MeasurementStandard> {
  return {
    range: { from: { value: '1', unit: 'g' }, to: { value: '500', unit: 'g' } },
    nominals: [{ value: '500', unit: 'g', count: 1 }],
  };
}

function waterVessel(): Partial<MeasurementStandard> {
  return {
    quantity: 'volume',
    range: { from: { value: '10', unit: 'L' }, to: { value: '100', unit: 'L' } },
    nominals: [{ value: '100', unit: 'L', count: 1 }],
    accuracyClass: 'hạng II',
  };
}
