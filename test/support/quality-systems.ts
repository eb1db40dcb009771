import type { Organization } from '../../src/register/organizations';
import {
  QualitySystemModel,
  type QualityStage,
  type QualitySystem,
  type StageEntry,
} from '../../src/quality/quality-systems';
import { searchWords } from '../../src/platform/database';
import { buildOrganization } from './organizations';

export const edition2008 = 'TCVN ISO 9001:2008';
export const edition2015 = 'TCVN ISO 9001:2015';

/** A saved agency of the province. */
export function buildAgency(overrides: Partial<Organization> = {}) {
  return buildOrganization({ kind: 'agency', agencyKind: 'department', ...overrides });
}

/** A stage under the edition of 2015. */
export function stage(kind: QualityStage, on: string, editionNumber = edition2015): StageEntry {
  return { stage: kind, on, editionNumber };
}

/** The stages up to a declaration under the edition of 2015, all in one year. */
export function declaredIn(year: number): StageEntry[] {
  return [
    stage('building', `${year}-02-01`),
    stage('applied', `${year}-04-01`),
    stage('internalAudit', `${year}-06-01`),
    stage('managementReview', `${year}-07-01`),
    stage('declared', `${year}-08-01`),
  ];
}

/** A saved system of an agency (a new one, unless given). Say only what the test is about. */
export async function buildQualitySystem(overrides: Partial<QualitySystem> = {}) {
  const agencyId = overrides.agencyId ?? (await buildAgency())._id;
  const agencyName = overrides.agencyName ?? `Cơ quan ${String(agencyId).slice(-6)}`;
  return QualitySystemModel.create({
    agencyId,
    agencyName,
    agencyKind: 'department',
    editionNumber: edition2015,
    mandatory: true,
    stages: [],
    duties: [],
    searchWords: searchWords(agencyName),
    ...overrides,
  });
}
