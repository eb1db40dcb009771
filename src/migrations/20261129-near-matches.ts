import { DesignationModel, VerifierModel } from '../laboratory/centres';
import { InstrumentModel } from '../laboratory/instruments';
import { MeasurementStandardModel } from '../laboratory/standards';
import { fillNearKeys } from '../platform/database';
import { AccountModel } from '../register/accounts';
import { DocumentModel } from '../register/documents';
import { OrganizationModel } from '../register/organizations';

/** Records that were stored before their names and numbers were held against nearly the same ones. */
export async function up(): Promise<void> {
  await fillNearKeys(OrganizationModel);
  await fillNearKeys(AccountModel);
  await fillNearKeys(DocumentModel);
  await fillNearKeys(DesignationModel);
  await fillNearKeys(VerifierModel);
  await fillNearKeys(MeasurementStandardModel);
  await fillNearKeys(InstrumentModel);
  await InstrumentModel.collection.updateMany({}, { $unset: { nearSerialKey: 1 } });
  if (await InstrumentModel.collection.indexExists('nearSerialKey_1'))
    await InstrumentModel.collection.dropIndex('nearSerialKey_1');
}
