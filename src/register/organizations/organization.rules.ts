import type { Day } from '../../platform/i18n';
import type { Organization, OrganizationKind } from './organization.model';

export type OrganizationStatus = 'active' | 'notYet' | 'merged' | 'ended';

/** What an organization is on a day: not yet there, active, merged into successors, or ended without any. */
export function statusOn(
  organization: Pick<Organization, 'validFrom' | 'validUntil' | 'successorIds'>,
  day: Day,
): OrganizationStatus {
  if (organization.validFrom && day < organization.validFrom) return 'notYet';
  if (!organization.validUntil || day <= organization.validUntil) return 'active';
  return organization.successorIds.length > 0 ? 'merged' : 'ended';
}

/** The filter that finds the organizations which existed on a day. */
export function existingOn(day: Day): Record<string, unknown> {
  return {
    $and: [
      { $or: [{ validFrom: { $exists: false } }, { validFrom: { $lte: day } }] },
      { $or: [{ validUntil: { $exists: false } }, { validUntil: { $gte: day } }] },
    ],
  };
}

/** Kinds that own or use instruments. */
export const ownerKinds: readonly OrganizationKind[] = ['enterprise', 'agency', 'centre'];
