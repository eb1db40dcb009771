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
