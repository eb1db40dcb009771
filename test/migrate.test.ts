import { DocumentModel } from '../src/documents';
import { InstrumentTypeModel } from '../src/instruments';
import { migrate } from '../src/migrate';
import { OrganizationModel } from '../src/organizations';
import { createLog } from '../src/platform/log';
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
