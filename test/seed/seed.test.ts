import type { Types } from 'mongoose';
import mongoose, { type Model } from 'mongoose';
import { disordersOf, procedureForType, procedures, proposeValidUntil, type StatedDays } from '../../src/metrology';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { BudgetModel } from '../../src/laboratory/budgets';
import { ComparisonActionModel } from '../../src/laboratory/comparisons';
import { OwnProcedureModel } from '../../src/laboratory/procedures';
import { DesignationModel, VerifierModel } from '../../src/laboratory/centres';
import { CertificateModel, VerificationModel } from '../../src/laboratory/certificates';
import { examineVerification } from '../../src/laboratory/certificates/submission.service';
import { InstrumentModel, InstrumentTypeModel, ruleOn, stateKeyOf } from '../../src/laboratory/instruments';
import { standingOf } from '../../src/laboratory/instruments/legal-state.rules';
import { MethodModel } from '../../src/laboratory/methods';
import { OrganizationModel } from '../../src/register/organizations';
import { nextNumber, inTransaction } from '../../src/platform/database';
import { dayInVietnam } from '../../src/platform/i18n';
import { QualitySystemModel } from '../../src/quality/quality-systems';
import { demoAccounts, seedProvince } from '../../src/seed';
import { IntermediateCheckModel, MeasurementStandardModel, refusalsOfStandards } from '../../src/laboratory/standards';
import { refusalsOfStamp, StampLotModel, StampMovementModel } from '../../src/laboratory/stamps';
import { SeedRunModel } from '../../src/seed/seed-run.model';
import { testNow, useRegistry } from '../support/registry';

const size = { owners: 10, instruments: 60, verifications: 150 };
/** Where the QR codes of the certificates lead that are issued while it is loaded. */
const papers = { paperUrl: 'http://127.0.0.1:3000', digital: { version: 'bài thử' } };
const passwords = new Map(demoAccounts.map(({ username }) => [username, `mật khẩu của ${username}`]));

/** Generated ids stand before this one; what the services did has later ones, drawn anew each time. */
const firstDrawn = new mongoose.Types.ObjectId('600000000000000000000000');
const shown = { _id: { $gt: firstDrawn } };
const generated = { _id: { $lt: firstDrawn } };

function seed() {
  return seedProvince({ size, seed: 'bài thử', now: testNow, passwords, papers, progress: () => undefined });
}

describe('the province’s sample data', () => {
  useRegistry();
  beforeAll(async () => void (await seed()));

  const kinds = [
    'Organization',
    'Designation',
    'Verifier',
    'MeasurementStandard',
    'Instrument',
    'Verification',
    'Certificate',
    'QualitySystem',
    'Account',
  ];
  it.each(kinds)('%s records are what their model keeps, and nothing else', async (name) => {
    const model = mongoose.model(name) as Model<unknown>;
    const records = await model.find().lean();
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      const kept = new model(record);
      await kept.validate();
      expect(kept.toObject()).toEqual(record);
    }
  });

  it('has exactly as many instruments and verifications as asked for, each marked as generated', async () => {
    expect(await InstrumentModel.countDocuments({ 'provenance.generated': true })).toBe(size.instruments);
    const planned = { ...generated, kind: 'verification' as const, generated: true };
    expect(await VerificationModel.countDocuments(planned)).toBe(size.verifications);
    expect(await CertificateModel.countDocuments({ generated: { $ne: true } })).toBe(0);
  });

  it('has every figure that a verification needs, confirmed as sample and marked so', async () => {
    const methods = await MethodModel.find().lean();
    const needed = procedures.flatMap(({ code, figures = [] }) =>
      figures.flatMap(({ name, neededFor }) => (neededFor.length > 0 ? [`${code} ${name}`] : [])),
    );
    const held = methods.flatMap(({ procedureCode, figures }) =>
      figures.flatMap(({ name, sample }) => (sample ? [`${procedureCode} ${name}`] : [])),
    );
    expect(held.sort()).toEqual(needed.sort());
  });

  it('keeps the days of every record in the order of the table of day rules', async () => {
    const today = dayInVietnam(testNow);
    const instruments = byId(await InstrumentModel.find().lean());
    const designations = byId(await DesignationModel.find().lean());
    const records = await VerificationModel.find({ kind: 'verification' }).lean();
    const certificates = await CertificateModel.find({ kind: 'verification' }).lean();
    const stated: [name: string, days: StatedDays][] = [
      ...[...instruments.values()].flatMap(({ code, yearMade, ownerships }) =>
        ownerships.map((each, at): [string, StatedDays] => {
          const next = ownerships[at + 1]?.from;
          return [code, { made: `${yearMade}-01-01`, owned: each.from, ownedNext: next, today }];
        }),
      ),
      ...records.map(({ number, instrumentId, designationId, performedOn, receivedOn }): [string, StatedDays] => {
        const { yearMade, ownerships } = instruments.get(String(instrumentId))!;
        const { validFrom, issuedOn } = designations.get(String(designationId))!;
        const lives = { made: `${yearMade}-01-01`, owned: ownerships[0]?.from, received: receivedOn };
        return [number, { ...lives, decided: issuedOn, designated: validFrom, performed: performedOn, today }];
      }),
      ...certificates.map(({ number, performedOn, validUntil }): [string, StatedDays] => [
        number,
        { performed: performedOn, valid: validUntil, today },
      ]),
      ...[...designations.values()].map(
        ({ _id, issuedOn, validFrom, validUntil, withdrawnOn }): [string, StatedDays] => [
          String(_id),
          { decided: issuedOn, designated: validFrom, designatedUntil: validUntil, withdrawn: withdrawnOn, today },
        ],
      ),
      ...(await VerifierModel.find().lean()).flatMap(({ name, cards }) =>
        cards.map(({ issuedOn, expiresOn }): [string, StatedDays] => [
          name,
          { carded: issuedOn, cardedUntil: expiresOn, today },
        ]),
      ),
      ...(await MeasurementStandardModel.find().lean()).flatMap(({ code, certificates: own }) =>
        own.map(({ issuedOn, validUntil }): [string, StatedDays] => [
          code,
          { certified: issuedOn, certifiedUntil: validUntil, today },
        ]),
      ),
      ...(await OrganizationModel.find().lean()).map(({ code, validFrom, validUntil }): [string, StatedDays] => [
        code,
        { begun: validFrom, ended: validUntil },
      ]),
    ];
    expect(stated.length).toBeGreaterThan(400);
    const disorders = stated.flatMap(([name, days]) =>
      disordersOf(days).map(({ message }) => `${name}: ${message.vi}`),
    );
    expect(disorders).toEqual([]);
  });

  it('stores evaluations that follow from their readings', async () => {
    const instruments = byId(await InstrumentModel.find().lean());
    for (const { instrumentId, typeCode, entered, evaluation, passed } of await VerificationModel.find({
      ...generated,
      kind: 'verification',
    }).lean()) {
      const characteristics = instruments.get(String(instrumentId))?.characteristics ?? {};
      const judged = procedureForType(typeCode)?.evaluate({ ...entered, characteristics });
      expect(evaluation).toEqual(judged?.evaluation);
      expect(passed).toBe(judged?.evaluation?.passed);
    }
  });

  it('reads water meters whose registers only go forward, as a centre would', async () => {
    const read = await VerificationModel.find({ 'entered.readings.flows': { $exists: true }, generated: true }).lean();
    const figure = (typed = '') => Number(typed.replaceAll('.', '').replace(',', '.'));
    const registers = read.map(({ entered }) =>
      (entered.readings['flows'] ?? []).flatMap((row) => [figure(row['startReading']), figure(row['endReading'])]),
    );
    expect(registers.length).toBeGreaterThan(0);
    for (const each of registers) expect(each).toEqual(each.toSorted((a, b) => a - b));
  });

  it('leaves the records that wait as they were submitted, so that their head can approve them', async () => {
    const waiting = await VerificationModel.find({ status: 'submitted' }).lean();
    expect(waiting.length).toBeGreaterThan(0);
    for (const record of waiting)
      expect((await examineVerification(record, dayInVietnam(testNow))).refusals).toEqual([]);
    expect(await VerificationModel.countDocuments({ status: 'approved', frozen: { $exists: false } })).toBe(0);
  });

  it('has calibrations with U and k, tests and inspections too, as their kinds are concluded, each marked', async () => {
    const others = await VerificationModel.find({ kind: { $ne: 'verification' } }).lean();
    expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['calibration', 'test', 'inspection']));
    expect(others.some(({ asLeft }) => asLeft)).toBe(true);
    for (const { kind, evaluation, conclusion, status, certificateId, generated } of others) {
      expect(generated).toBe(true);
      const ofRows = evaluation.points.filter(({ row }) => row !== null);
      if (kind !== 'calibration') expect(conclusion).toContain('số liệu mẫu');
      else
        expect(ofRows.every(({ uncertainty }) => !uncertainty || Number(uncertainty.k).toFixed(1) === '2.0')).toBe(
          true,
        );
      if (status === 'submitted') continue;
      const certificate = await CertificateModel.findById(certificateId).orFail().lean();
      expect(certificate).toMatchObject({ kind, generated: true, status: 'valid' });
      expect(certificate.validUntil).toBeUndefined();
      expect(certificate.lines.map(({ key }) => key)).toContain('watermark');
    }
    expect(others.filter(({ status }) => status === 'submitted')).toHaveLength(1);
  });

  it('shows calibrations by approved budgets and by a procedure of the centre’s own, done by its people', async () => {
    const records = await VerificationModel.find({ ...shown, kind: 'calibration' })
      .sort({ number: 1 })
      .lean();
    expect(records.map(({ procedureCode, status }) => [procedureCode, status])).toEqual([
      ['platformScale', 'approved'],
      ['weights', 'approved'],
      ['QT_AP_KE', 'approved'],
    ]);
    const [scale, weight] = records;
    for (const record of [scale, weight]) {
      expect(record?.budgeted?.found.length).toBeGreaterThan(0);
      expect(record?.budgeted?.found[0]?.lines.map(({ basis }) => basis?.vi).join()).toContain('giấy chứng nhận của');
    }
    expect(scale?.evaluation.decision).toMatchObject({ rule: { id: 'guard-binary' }, verdict: 'pass' });
    expect(scale?.evaluation.points[0]?.decision?.specificRisk).toBeDefined();
    expect(await BudgetModel.countDocuments({ status: 'approved', name: /số liệu mẫu/ })).toBe(2);
    expect(await OwnProcedureModel.countDocuments({ state: 'approved', nameVi: /số liệu mẫu/ })).toBe(1);
    const issued = await CertificateModel.countDocuments(shown);
    expect(await AuditEntryModel.countDocuments({ action: 'certificate.issued' })).toBe(issued);
  });

  it('shows stamps ordered, received, handed out and used, and leaves what waits to be decided as it was', async () => {
    const lots = await StampLotModel.find().sort({ use: 1, status: 1 }).lean();
    expect(lots.map(({ use, status }) => `${use} ${status}`)).toEqual([
      ...['calibration received', 'seal received', 'verification ordered', 'verification received'],
    ]);
    const records = await VerificationModel.find(shown).sort({ number: 1 }).lean();
    const used = await StampMovementModel.find({ kind: 'used', recordId: { $exists: true } }).lean();
    expect(records.some(({ kind }) => kind === 'verification')).toBe(true);
    expect(used.map(({ numbers, recordNumber }) => [recordNumber, numbers]).sort()).toEqual(
      records.map(({ number, stampNumber }) => [number, stampNumber]).sort(),
    );
    const waiting = await VerificationModel.find({
      kind: 'verification',
      status: 'submitted',
      centreId: lots[0]!.centreId,
    }).lean();
    for (const { centreId, verifierId, verifierName, stampNumber: stamp = '', performedOn: day } of waiting) {
      const of = { centreId: String(centreId), verifierId: String(verifierId), verifierName, day };
      expect(await refusalsOfStamp({ ...of, use: 'verification', stamp })).toEqual([]);
    }
  });

  it('shows a control chart with its limits, and what is planned about a comparison that failed', async () => {
    const checks = await IntermediateCheckModel.find().lean();
    expect(checks.every(({ outcome, artefact }) => outcome === 'passed' && artefact.includes('số liệu mẫu'))).toBe(
      true,
    );
    expect(checks.filter(({ limits }) => limits)).toHaveLength(4);
    expect(await ComparisonActionModel.find().lean()).toEqual([
      expect.objectContaining({ status: 'planned', generated: true }),
    ]);
  });

  it('has what the verification of a pressure gauge asks for: scope, card, and a standard certified by a chain', async () => {
    const gauge = await InstrumentModel.findOne({ typeCode: 'AS-01' }).orFail().lean();
    const day = dayInVietnam(testNow);
    const designations = await DesignationModel.find({ centreId: gauge.centreId }).lean();
    const lines = designations.flatMap(({ scopeLines }) => scopeLines);
    expect(lines.some(({ typeCode }) => typeCode === 'AS-01')).toBe(true);
    const verifier = await VerifierModel.findOne({ centreId: gauge.centreId, name: 'Kiểm định viên 01' })
      .orFail()
      .lean();
    expect(verifier.cards.at(-1)?.fields).toContain('Áp suất');
    const standards = byId(await MeasurementStandardModel.find({ quantity: 'pressure' }).lean());
    const working = [...standards.values()].filter(({ kind }) => kind === 'working');
    expect(working).toHaveLength(2);
    const rows = ['0', '2', '4', '6', '8', '10'].map((nominal) => ({ nominal, up: nominal, down: nominal }));
    const need = procedureForType('AS-01')?.standardNeed(gauge.characteristics, { errors: rows }) ?? null;
    expect(need).not.toBeNull();
    for (const standard of working)
      expect(refusalsOfStandards([standard], need, { day, known: standards })).toEqual([]);
  });

  it('uses for every piece of work standards that suit it, with whole chains on its day', async () => {
    const standards = byId(await MeasurementStandardModel.find().lean());
    const known = new Map([...standards].map(([id, each]) => [id, { ...each, status: 'inUse' as const }]));
    for (const { typeCode, performedOn, evaluation, standards: used } of await VerificationModel.find({
      kind: 'verification',
    }).lean()) {
      const { characteristics, readings } = evaluation.entered;
      const need = procedureForType(typeCode)?.standardNeed(characteristics, readings) ?? null;
      const chosen = used.flatMap(({ standardId }) => known.get(String(standardId)) ?? []);
      expect(chosen).toHaveLength(used.length);
      expect(refusalsOfStandards(chosen, need, { day: performedOn, known })).toEqual([]);
    }
  });

  it('numbers certificates without gaps in the order of their issue, per centre and year', async () => {
    const certificates = await CertificateModel.find({ kind: 'verification' })
      .sort({ issuedAt: 1, sequence: 1 })
      .lean();
    const last = new Map<string, number>();
    for (const { centreId, year, sequence } of certificates) {
      const series = `${String(centreId)}/${year}`;
      expect(sequence).toBe((last.get(series) ?? 0) + 1);
      last.set(series, sequence);
    }
    const [series, sequence] = [...last][0] ?? ['', 0];
    const [centreId, year] = series.split('/');
    const next = await inTransaction((session) => nextNumber(`certificate:${centreId}:verification:${year}`, session));
    expect(next).toBe(sequence + 1);
  });

  it('gives certificates to passes only, with the validity of the type’s rule of that day', async () => {
    const types = new Map((await InstrumentTypeModel.find().lean()).map((type) => [type.code, type]));
    const records = byId(await VerificationModel.find({ kind: 'verification' }).lean());
    for (const certificate of await CertificateModel.find({ kind: 'verification' }).lean()) {
      const record = records.get(String(certificate.verificationId));
      expect(record).toMatchObject({ passed: true, status: 'approved', certificateId: certificate._id });
      const months = ruleOn(types.get(certificate.typeCode)!, certificate.performedOn)?.periodMonths ?? null;
      expect(certificate.validUntil ?? null).toBe(proposeValidUntil(certificate.performedOn, months));
    }
    expect(await VerificationModel.countDocuments({ passed: false, certificateId: { $exists: true } })).toBe(0);
  });

  it('leaves each instrument as its last certificate says, and without one after a failure', async () => {
    const standing = await CertificateModel.find({ kind: 'verification', status: 'valid' })
      .sort({ performedOn: 1, issuedAt: 1 })
      .lean();
    for (const { _id, dueOn, lastCertificateId, failedOn, status } of await InstrumentModel.find().lean()) {
      const newest = standing.filter(({ instrumentId }) => instrumentId.equals(_id)).at(-1);
      expect(lastCertificateId).toEqual(newest?._id);
      expect(dueOn).toBe(failedOn ? undefined : newest?.validUntil);
      expect(status).toBe(failedOn ? 'outOfService' : 'inService');
    }
  });

  it('leaves every instrument in the legal state that its history says', async () => {
    const certificates = await CertificateModel.find({ kind: 'verification' }).lean();
    const failed = await VerificationModel.find({ status: 'failed' }, { instrumentId: 1, performedOn: 1 }).lean();
    for (const instrument of await InstrumentModel.find().lean()) {
      const own = ({ instrumentId }: { instrumentId: Types.ObjectId }) => instrumentId.equals(instrument._id);
      const history = {
        certificates: certificates.filter(own).map((each) => ({ ...each, id: each._id })),
        failures: failed.filter(own).map(({ performedOn }) => performedOn),
      };
      expect(instrument.stateKey).toBe(stateKeyOf({ status: instrument.status, ...standingOf(history, () => false) }));
    }
  });

  it('has converted the 40 and 125 agencies of 2023, as the province reported', async () => {
    const converted = {
      stages: {
        $elemMatch: { stage: 'declaredAnew', editionNumber: 'TCVN ISO 9001:2015', on: { $lte: '2023-11-30' } },
      },
    };
    expect(await QualitySystemModel.countDocuments({ ...converted, agencyKind: { $ne: 'communeCommittee' } })).toBe(40);
    expect(await QualitySystemModel.countDocuments({ ...converted, agencyKind: 'communeCommittee' })).toBe(125);
    expect(await QualitySystemModel.countDocuments()).toBe(165);
  });

  it('is begun anew when it was interrupted: nothing is doubled, and the same records are made', async () => {
    const first = await fingerprint();
    await SeedRunModel.updateOne({ _id: 'province' }, { $unset: { finishedAt: true } });
    expect(await seed()).toBe('loaded');
    expect(await fingerprint()).toEqual(first);
  }, 90_000);

  it('is loaded once, and never over a registry in use', async () => {
    expect(await seed()).toBe('alreadyThere');
    await SeedRunModel.deleteMany({});
    await expect(seed()).rejects.toThrow('empty registry');
  });
});

async function fingerprint() {
  const done = await VerificationModel.find(shown).sort({ number: 1 }).lean();
  const plain = { communeId: 0, parentId: 0, createdAt: 0, updatedAt: 0 } as const;
  return {
    organizations: await OrganizationModel.countDocuments(),
    instruments: await InstrumentModel.find({}, { ...plain, lastCertificateId: 0 })
      .sort({ code: 1 })
      .lean(),
    verifications: await VerificationModel.find(generated, { ...plain, publicCode: 0 })
      .sort({ _id: 1 })
      .lean(),
    certificates: await CertificateModel.find(generated, { ...plain, publicCode: 0, replacedById: 0 })
      .sort({ _id: 1 })
      .lean(),
    shown: done.map(({ number, instrumentCode, evaluation }) => ({ number, instrumentCode, evaluation })),
  };
}

function byId<T extends { _id: unknown }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [String(record._id), record]));
}
