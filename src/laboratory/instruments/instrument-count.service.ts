import type { Day } from '../../platform/i18n';
import { InstrumentModel } from './instrument.model';

/** How many instruments of a type were verified on a day or since. */
export async function countVerifiedSince(typeCode: string, day: Day): Promise<number> {
  return InstrumentModel.countDocuments({ typeCode, lastVerifiedOn: { $gte: day } });
}
