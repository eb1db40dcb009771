import { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, type Page, type PageRequest } from '../../platform/database';
import { StorageReadingModel, type StorageReadingRecord } from './storage.model';
import type { ReadingFilter } from './storage.schema';

/** The conditions found where the standards that the reader may see are kept, newest first. */
export async function findStorageReadings(
  actor: Actor,
  { standardId }: ReadingFilter,
  page: PageRequest,
): Promise<Page<StorageReadingRecord>> {
  const filter = {
    ...visibleTo(actor, 'standards.read', 'centreId'),
    ...(standardId && { standardId: new Types.ObjectId(standardId) }),
  };
  const order = { field: 'on', direction: -1 } as const;
  return (await findPage(StorageReadingModel, filter, order, page)) as Page<StorageReadingRecord>;
}

/** The last conditions found of a standard, newest first. */
export async function lastReadingsOf(standardId: Types.ObjectId, most: number): Promise<StorageReadingRecord[]> {
  return StorageReadingModel.find({ standardId }).sort({ on: -1, _id: -1 }).limit(most).lean<StorageReadingRecord[]>();
}
