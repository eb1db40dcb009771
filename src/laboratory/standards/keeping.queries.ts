import type { Types } from 'mongoose';
import { lastLoansOf } from './loan.queries';
import { lastMaintenanceOf } from './maintenance.queries';
import { lastReadingsOf } from './storage.queries';
import { shownEntries, type Keeping } from './keeping.views';

/** The newest entries of how a standard is kept, for its page. */
export async function keepingOf(standardId: Types.ObjectId): Promise<Keeping> {
  const [loans, maintenance, readings] = await Promise.all([
    lastLoansOf(standardId, shownEntries),
    lastMaintenanceOf(standardId, shownEntries),
    lastReadingsOf(standardId, shownEntries),
  ]);
  return { loans, maintenance, readings };
}
