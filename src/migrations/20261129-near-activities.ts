import { ActivityModel } from '../department/activities';
import { fillNearKeys } from '../platform/database';

/** Entries of the ledger that were stored before they were held against nearly the same ones. */
export async function up(): Promise<void> {
  await fillNearKeys(ActivityModel);
}
