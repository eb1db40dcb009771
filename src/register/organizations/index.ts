export { organizationApi } from './organization.api';
export { agencyKindNames } from './organization.messages';
export {
  agencyKinds,
  OrganizationModel,
  provenanceFields,
  type AgencyKind,
  type Organization,
  type OrganizationKind,
  type OrganizationRecord,
  type Provenance,
} from './organization.model';
export { organizationRoutes } from './organization.routes';
export { registerOrganizationSchema } from './organization.schema';
export { existingOn, ownerKinds, statusOn } from './organization.rules';
export {
  findOrganizationChoices,
  findOrganizationIds,
  organizationQuery,
  organizationsById,
  registerOrganization,
} from './organization.service';
export { OrganizationLink, SaidBy, Source } from './organization.views';
