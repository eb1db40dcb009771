import type { Day } from '../../platform/i18n';
import { InstrumentModel, type InstrumentStatus } from './instrument.model';

/** How many instruments there are of some types, centres and statuses. For reports, which see everything. */
export async function countInstruments(
  filter: { typeCodes?: readonly string[]; status?: InstrumentStatus } = {},
): Promise<number> {
  const { typeCodes, status } = filter;
  return InstrumentModel.countDocuments({
    ...(typeCodes && { typeCode: { $in: [...typeCodes] } }),
    ...(status && { status }),
  });
}

/** Instruments that are not retired, by type. */
export async function countInstrumentsByType(): Promise<Map<string, number>> {
  const counts = await InstrumentModel.aggregate<{ _id: string; count: number }>([
    { $match: { status: { $in: ['inService', 'outOfService'] } } },
    { $group: { _id: '$typeCode', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [_id, count]));
}

/** How many instruments of a type were verified on a day or since. */
export async function countVerifiedSince(typeCode: string, day: Day): Promise<number> {
  return InstrumentModel.countDocuments({ typeCode, lastVerifiedOn: { $gte: day } });
}
