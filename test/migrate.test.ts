import mongoose from 'mongoose';
import { DocumentModel } from '../src/register/documents';
import { InstrumentTypeModel } from '../src/laboratory/instruments';
import { migrate } from '../src/migrate';
import { up as legalNumbers } from '../src/migrations/20261129-legal-numbers';
import { up as orderOfNames } from '../src/migrations/20261129-order-of-names';
import { up as secondPerson } from '../src/migrations/20261129-second-person';
import { OrganizationModel } from '../src/register/organizations';
import { createLog } from '../src/platform/log';
import { orderKey } from '../src/platform/text';
import { buildOrganization } from './support/organizations';
import { useRegistry } from './support/registry';

useRegistry();

it('a new registry begins with the province, the documents and the instrument types, loaded once', async () => {
  await migrate(createLog('silent'));
  const count = async () => [
    await OrganizationModel.countDocuments(),
    await DocumentModel.countDocuments(),
    await InstrumentTypeModel.countDocuments(),
  ];
  const loaded = await count();
  await migrate(createLog('silent'));
  expect(await count()).toEqual(loaded);
  expect(loaded).toEqual([363, 194, 89]);
});

it('the new province is linked with its predecessors both ways', async () => {
  const province = await OrganizationModel.findOne({ code: 'QT-TINH' }).lean();
  const predecessors = await OrganizationModel.find({ _id: { $in: province?.predecessorIds ?? [] } }).lean();
  expect(predecessors.map(({ code }) => code).sort()).toEqual(['QT-CU', 'QT-QB']);
  for (const { successorIds, validUntil } of predecessors) {
    expect(successorIds.map(String)).toEqual([String(province?._id)]);
    expect(validUntil).toBe('2025-06-30');
  }
});

it('a rule that one officer had entered alone waits for a second one, and what it cut short holds on', async () => {
  const types = InstrumentTypeModel.collection;
  const rule = { legalBasis: '1/2026/TT-BKHCN', periodMonths: 12, source: 'Điều 1' };
  const before = { ...rule, effectiveFrom: '2024-10-15', effectiveTo: '2026-01-01', confidence: 'confirmed' };
  const alone = { ...rule, effectiveFrom: '2026-01-01', effectiveTo: null, periodMonths: 120, enteredBy: 'Cán bộ 1' };
  const unset = { $unset: { proposals: '' }, $set: { rules: [before, { ...alone, confidence: 'unconfirmed' }] } };
  await types.updateOne({ code: 'KL-04' }, unset);
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  await secondPerson(db);
  await secondPerson(db);
  const { rules, proposals } = await InstrumentTypeModel.findOne({ code: 'KL-04' }).orFail().lean();
  expect(rules).toMatchObject([{ effectiveFrom: '2024-10-15', effectiveTo: null, periodMonths: 12 }]);
  expect(proposals).toMatchObject([{ effectiveFrom: '2026-01-01', periodMonths: 120, proposedBy: 'Cán bộ 1' }]);
});

it('legal numbers that were one in the whole country become those of an issuer and a year', async () => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the database is not connected');
  await DocumentModel.collection.updateMany({}, { $unset: { issueKey: '' } });
  await DocumentModel.collection.createIndex({ numberKey: 1 }, { unique: true });
  await legalNumbers(db);
  await legalNumbers(db);
  expect(await DocumentModel.collection.indexExists('numberKey_1')).toBe(false);
  expect(await DocumentModel.countDocuments({ issueKey: { $exists: false } })).toBe(0);
  const { issueKey } = await DocumentModel.findOne({ number: '996/QĐ-TTg' }).orFail();
  expect(issueKey).toBe('00996/qd-ttg|2018|thutuongchinhphu');
});

it('a name stored before lists stood in Vietnamese order gets its place', async () => {
  const { _id } = await buildOrganization({ nameVi: 'Đông Hà' });
  await OrganizationModel.collection.updateOne({ _id }, { $unset: { nameOrder: '' } });
  await orderOfNames();
  expect((await OrganizationModel.findById(_id).lean())?.nameOrder).toBe(orderKey('Đông Hà'));
});
