import mongoose from 'mongoose';
import { DocumentModel } from '../src/register/documents';
import { InstrumentTypeModel } from '../src/laboratory/instruments';
import { migrate } from '../src/migrate';
import { ActivityModel } from '../src/department/activities';
import { up as installation } from '../src/migrations/20261129-installation';
import { up as legalNumbers } from '../src/migrations/20261129-legal-numbers';
import { up as orderOfAccounts } from '../src/migrations/20261129-order-of-accounts';
import { up as orderOfNames } from '../src/migrations/20261129-order-of-names';
import { up as secondPerson } from '../src/migrations/20261129-second-person';
import { OrganizationModel } from '../src/register/organizations';
import { createLog } from '../src/platform/log';
import { orderKey, personOrderKey } from '../src/platform/text';
import { AccountModel } from '../src/register/accounts';
import { InstallationModel } from '../src/register/installation';
import { loadProvince } from '../src/seed/province';
import { buildActivity } from './support/activities';
import { buildOrganization } from './support/organizations';
import { buildPerson } from './support/people';
import { useRegistry } from './support/registry';

useRegistry();

it('a new registry begins with the documents of the country and the instrument types, loaded once, and with no province’s own', async () => {
  await migrate(createLog('silent'));
  const count = async () => [
    await OrganizationModel.countDocuments(),
    await DocumentModel.countDocuments(),
    await InstrumentTypeModel.countDocuments(),
  ];
  const loaded = await count();
  await migrate(createLog('silent'));
  expect(await count()).toEqual(loaded);
  expect(loaded).toEqual([0, 162, 90]);
});

it('the sample’s province is linked with its predecessors both ways', async () => {
  await loadProvince();
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

it('an account stored before the list stood by the names of people gets its place', async () => {
  const { username } = await buildPerson('technician', { displayName: 'Lê Thị An' });
  await AccountModel.collection.updateOne({ username }, { $unset: { nameOrder: '' } });
  await orderOfAccounts();
  expect((await AccountModel.findOne({ username }).lean())?.nameOrder).toBe(personOrderKey('Lê Thị An'));
});

describe('a registry from before the province was data of the installation', () => {
  const code = 'SO-KHCN';
  beforeEach(() => Promise.all([OrganizationModel.deleteOne({ code }), InstallationModel.deleteMany({})]));

  it.each([
    ['Sở Khoa học và Công nghệ tỉnh Lâm Đồng', { provinceKind: 'province', province: 'Lâm Đồng' }],
    ['Sở Khoa học và Công nghệ Thành phố Hải Phòng', { provinceKind: 'city', province: 'Hải Phòng' }],
  ])('is that of the province which its department names: %s', async (nameVi, told) => {
    const { _id } = await buildOrganization({ kind: 'agency', code, nameVi });
    await installation();
    await installation();
    expect(await InstallationModel.find().lean()).toMatchObject([{ ...told, departmentId: _id }]);
  });

  it('is of no known province where its department’s name does not tell', async () => {
    await buildOrganization({ kind: 'agency', code, nameVi: 'Sở Khoa học và Công nghệ' });
    await installation();
    expect(await InstallationModel.countDocuments()).toBe(0);
  });

  it('keeps its ledger: divisions named after one province’s resolution bear general names', async () => {
    const { _id } = await buildActivity({ kind: 'enterpriseSupport' });
    await ActivityModel.collection.updateOne({ _id }, { $set: { detail: 'resolution163' } });
    await installation();
    expect(await ActivityModel.findById(_id).lean()).toMatchObject({ detail: 'councilResolution' });
  });
});
