import mongoose from 'mongoose';
import request from 'supertest';
import { checkLedger, sealEntries, takeIn } from '../../../src/audit';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { DisposalMemberModel } from '../../../src/department/disposals/disposal-member.model';
import { DisposalModel } from '../../../src/department/disposals/disposal.model';
import { refusalsOf, type DisposalFacts } from '../../../src/department/disposals/disposal.rules';
import { resumeDisposals, whenDisposed } from '../../../src/department/disposals/disposal.running';
import { DisposedRecordModel } from '../../../src/department/disposals/disposed.model';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { InstallationModel } from '../../../src/register/installation';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildInstallation } from '../../support/installation';
import { buildPerson, signIn, testPassword } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();
const later = new Date('2037-12-01T02:00:00Z');
const decision = 'QĐ 15/QĐ-KT ngày 30/11/2037';
const kinds = async () => (await checkLedger()).findings.map(({ kind }) => kind);
const files = () => mongoose.connection.collection('files.files').countDocuments();

describe('what may be disposed of', () => {
  const free: DisposalFacts = {
    ...{ day: '2026-11-20', keptSince: '2027-12-01', isValid: false, isLast: false, isCorrected: false },
    ...{ hasOpenImpact: false, hasOpenOrder: false, isReported: false, isProven: true },
  };
  it.each<[string, Partial<DisposalFacts>, string[]]>([
    ['kept for its whole term', {}, []],
    ['on the last day of its term', { keptSince: '2026-11-20' }, ['disposal.termRuns']],
    ['a valid certificate', { isValid: true }, ['disposal.stillValid']],
    ['the last result of an instrument', { isLast: true }, ['disposal.lastOfInstrument']],
    ['one that another corrects', { isCorrected: true }, ['disposal.corrected']],
    ['in an open impact assessment', { hasOpenImpact: true }, ['disposal.openImpact']],
    ['of an open order', { hasOpenOrder: true }, ['disposal.openOrder']],
    ['counted by a report', { isReported: true }, ['disposal.reported']],
    ['bent', { isProven: false, isLast: true }, ['disposal.lastOfInstrument', 'disposal.bent']],
  ])('%s', (_what, facts, rules) => {
    expect(refusalsOf({ ...free, ...facts }).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('disposing of records by a decision', () => {
  it('two people decide, the files go with their history, a trace stays, and the chain is sound', async () => {
    await takeIn(testNow);
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const passed = await centre.scale();
    const failed = await centre.scale();
    const last = await centre.scale();
    const first = await work.verify({ instrumentId: passed.id });
    const second = await work.verify({ instrumentId: failed.id, outcome: 'fail' });
    const third = await work.verify({ instrumentId: last.id });
    await InstrumentModel.updateMany({ _id: { $in: [passed._id, failed._id] } }, { status: 'retired' });
    await sealEntries(() => testNow);
    const [one, two] = [await buildPerson('departmentOfficer'), await buildPerson('departmentOfficer')];
    const certificate = await CertificateModel.findById(first.certificate?.id).orFail().lean();
    const untouched = await files();
    const proposal = { centreId: String(centre.centre._id), until: '30/11/2026', document: decision, reason: 'Đủ hạn' };
    await buildInstallation({ projectFromYear: 2027 });

    // Without a confirmed term nothing is disposed of; whoever proposes the term does not confirm it.
    const officer = await signIn(registry.app, one);
    const other = await signIn(registry.app, two);
    expect((await officer.post('/disposals/new', proposal).expect(409)).text).toContain('chưa có thời hạn lưu');
    const term = { recordClass: 'certificates', years: '10', document: 'QĐ 7/QĐ-SKHCN, Điều 3' };
    await officer.post('/assessment/retention/terms/new', term).expect(303);
    const { _id: termId } = await mongoose.model('RetentionTerm').findOne().lean<{ _id: unknown }>().orFail();
    const confirm = `/assessment/retention/terms/${String(termId)}/confirm`;
    await officer.post(confirm, { password: testPassword }).expect(409);
    await other.post(confirm, { password: 'sai' }).expect(422);
    await other.post(confirm, { password: testPassword }).expect(303);
    expect((await officer.get('/assessment/retention').expect(200)).text).toContain('QĐ 7/QĐ-SKHCN, Điều 3');
    expect((await officer.post('/disposals/new', proposal).expect(422)).text).toContain('Không sau 19/11/2016');

    registry.clock.set(later);
    const head = await signIn(registry.app, centre.head);
    // What the reports count since the project began stays, however long it was kept.
    await InstallationModel.updateOne({}, { projectFromYear: 2026 });
    expect((await head.post('/disposals/new', proposal).expect(409)).text).toContain(
      'Không có hồ sơ nào tiêu hủy được',
    );
    await InstallationModel.updateOne({}, { projectFromYear: 2027 });
    const proposed = await head.post('/disposals/new', proposal).expect(303);
    const address = String(proposed.headers['location']);
    const page = await head.get(address).expect(200);
    expect(await faultsOf(page.text)).toEqual([]);
    expect(page.text).toContain('2 hồ sơ, 1 giấy chứng nhận');
    expect(page.text).not.toContain(third.number);
    expect((await head.get(`${address}.csv`).expect(200)).text).toContain(second.number);
    await head.get(`${address}/approve`).expect(403);
    const stranger = await signIn(registry.app, await buildPerson('centreHead'));
    await stranger.get(address).expect(404);
    await stranger.post('/disposals/new', proposal).expect(403);

    const approver = await signIn(registry.app, two);
    await approver.post(`${address}/approve`, { password: 'sai' }).expect(422);
    await approver.post(`${address}/approve`, { password: testPassword }).expect(303);
    await whenDisposed();
    expect((await head.get(address).expect(200)).text).toContain('đã tiêu hủy 2, giữ lại 0, còn chờ 0');
    expect(await VerificationModel.countDocuments()).toBe(1);
    expect(await CertificateModel.countDocuments()).toBe(1);
    expect(await files()).toBeLessThan(untouched);
    const history = await AuditEntryModel.find({ 'subject.id': { $in: [first.id, certificate._id] } }).lean();
    expect(JSON.stringify(history)).not.toContain(centre.owner.nameVi);
    expect(history.map(({ action }) => action)).toContain('record.disposed');
    const traces = await DisposedRecordModel.find().lean();
    expect(traces.map(({ number }) => number).sort()).toEqual([first.number, second.number, certificate.number].sort());
    expect(await kinds()).toEqual([]);
    await sealEntries(() => later);
    expect(await kinds()).toEqual([]);

    // The public page says so, by the code and by number and check characters.
    for (const asked of [
      certificate.publicCode,
      `?number=${certificate.number}&check=${certificate.checkCharacters}`,
    ]) {
      const shown = await request(registry.app).get(`/v/${asked}`).set('Accept', 'text/html').expect(200);
      expect(shown.text).toContain(`đã tiêu hủy theo quyết định ${decision}`);
    }
    const facts = await request(registry.app).get(`/v/${certificate.publicCode}`).set('Accept', 'application/json');
    expect(facts.body).toMatchObject({ standing: 'disposed', number: certificate.number, decision });

    // What nobody decided is still named: a certificate deleted by hand, and a trace that is taken away.
    const kept = await CertificateModel.collection.findOne({});
    await CertificateModel.collection.deleteOne({ _id: kept!._id });
    expect(await kinds()).toEqual(expect.arrayContaining(['recordDeleted', 'seriesGap']));
    await CertificateModel.collection.insertOne(kept as never);
    const trace = await DisposedRecordModel.collection.findOne({ of: 'Certificate' });
    await DisposedRecordModel.collection.deleteOne({ _id: trace!._id });
    expect(await kinds()).toEqual(expect.arrayContaining(['recordDeleted', 'seriesGap']));
    await DisposedRecordModel.collection.insertOne(trace as never);
    expect(await kinds()).toEqual([]);

    // Cut short, it goes on; two who go on at once dispose of nothing twice. Whoever proposed it does not approve it.
    await InstrumentModel.updateOne({ _id: last._id }, { status: 'retired' });
    const again = await approver.post('/disposals/new', { ...proposal, document: 'QĐ 16' }).expect(303);
    const next = String(again.headers['location']);
    expect((await approver.post(`${next}/approve`, { password: testPassword }).expect(409)).text).toContain(
      'cần hai người',
    );
    const id = next.split('/').at(-1) ?? '';
    const by = { approvedBy: one.name, approvedById: one.id, approvedAt: later };
    await DisposalModel.updateOne({ _id: id }, { status: 'running', leaseUntil: later, ...by });
    await Promise.all([resumeDisposals(registry.clock), resumeDisposals(registry.clock)]);
    expect((await DisposalModel.findById(id).orFail().lean()).status).toBe('done');
    expect(await DisposalMemberModel.countDocuments({ disposalId: id, state: 'disposed' })).toBe(1);
    expect(await DisposedRecordModel.countDocuments()).toBe(5);
    expect(await kinds()).toEqual([]);
  }, 120_000);
});
