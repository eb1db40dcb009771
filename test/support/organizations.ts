import { OrganizationModel, type Organization } from '../../src/register/organizations';
import { searchWords } from '../../src/platform/database';

let sequence = 0;

/** A saved, valid enterprise. Say only what the test is about. */
export function buildOrganization(overrides: Partial<Organization> = {}) {
  sequence += 1;
  const nameVi = overrides.nameVi ?? `Cơ sở ${sequence}`;
  return OrganizationModel.create({
    kind: 'enterprise',
    code: `CS-${sequence}`,
    nameVi,
    predecessorIds: [],
    successorIds: [],
    searchWords: searchWords(overrides.code ?? `CS-${sequence}`, nameVi),
    ...overrides,
  });
}

export function buildCentre(overrides: Partial<Organization> = {}) {
  return buildOrganization({ kind: 'centre', nameVi: `Trung tâm ${sequence + 1}`, ...overrides });
}
