import { Types, type QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, type Page, type PageRequest, type StoredFile } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { maintenanceTexts as texts } from './maintenance.messages';
import { MaintenanceModel, type Maintenance, type MaintenanceRecord } from './maintenance.model';
import type { MaintenanceFilter } from './maintenance.schema';
import { MeasurementStandardModel, type MeasurementStandardRecord } from './standard.model';
import { upkeepDueFilter } from './upkeep.rules';

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function maintenanceQuery(actor: Actor, { standardId, kind }: MaintenanceFilter): QueryFilter<Maintenance> {
  return {
    ...visibleTo(actor, 'standards.read', 'centreId'),
    ...(standardId && { standardId: new Types.ObjectId(standardId) }),
    ...(kind && { kind }),
  };
}

/** What was done to the standards that the reader may see, newest first. */
export async function findMaintenance(
  actor: Actor,
  filter: MaintenanceFilter,
  page: PageRequest,
): Promise<Page<MaintenanceRecord>> {
  const order = { field: 'performedOn', direction: -1 } as const;
  const found = await findPage(MaintenanceModel, maintenanceQuery(actor, filter), order, page);
  return found as Page<MaintenanceRecord>;
}

/** What was done to a standard last, newest first. */
export async function lastMaintenanceOf(standardId: Types.ObjectId, most: number): Promise<MaintenanceRecord[]> {
  return MaintenanceModel.find({ standardId })
    .sort({ performedOn: -1, _id: -1 })
    .limit(most)
    .lean<MaintenanceRecord[]>();
}

/** The document of what was done to a standard. */
export async function maintenanceFile(standardId: Types.ObjectId, id: string): Promise<StoredFile> {
  const found = await MaintenanceModel.findOne({ _id: id, standardId }).lean<MaintenanceRecord>();
  if (!found?.file) throw new NotFoundError(texts.noFile);
  return found.file;
}

/** The standards of every centre with upkeep that is due soon or overdue. */
export async function standardsDueForUpkeep(today: Day): Promise<MeasurementStandardRecord[]> {
  return MeasurementStandardModel.find(upkeepDueFilter(today)).sort({ upkeepDueOn: 1 }).lean();
}

/** How many standards that the reader sees have upkeep that is due soon or overdue. */
export async function countDueForUpkeep(actor: Actor, today: Day): Promise<number> {
  return MeasurementStandardModel.countDocuments({
    ...visibleTo(actor, 'standards.read', 'centreId'),
    ...upkeepDueFilter(today),
  });
}
