import { InstrumentModel } from '../laboratory/instruments';
import { fillNearKeys } from '../platform/database';

/** Instruments that were stored before their type approvals were held against nearly the same ones. */
export async function up(): Promise<void> {
  await fillNearKeys(InstrumentModel);
}
