import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { OrganizationRecord } from './organization.model';
import {
  changeOrganizationSchema,
  endOrganizationSchema,
  listOrganizationsSchema,
  registerOrganizationSchema,
  type OrganizationInput,
} from './organization.schema';
import {
  changeOrganization,
  endOrganization,
  findOrganizations,
  getOrganization,
  registerOrganization,
} from './organization.service';

export function organizationApi(clock: Clock): readonly Operation[] {
  const { list, read, change, step } = resource({
    ...{ tag: 'Organizations', path: '/organizations/:id', clock },
    ...{ reads: 'organizations.read', writes: 'organizations.manage', present: presentOrganization },
  });
  return [
    list({
      summary: 'Agencies, centres, enterprises and communes',
      answer: 'A page of organizations',
      query: listOrganizationsSchema,
      find: findOrganizations,
    }),
    operation<unknown, OrganizationInput>({
      method: 'post',
      path: '/organizations',
      tag: 'Organizations',
      summary: 'Register an organization',
      access: 'write',
      door: requirePermission('organizations.registerOwner', 'organizations.manage'),
      body: registerOrganizationSchema,
      answer: { status: 201, description: 'The organization' },
      handle: async ({ req, body }) => {
        const json = presentOrganization(await registerOrganization(actorOf(req), body, clock.now()));
        return { json, location: `/api/v1/organizations/${json.id}`, version: json.version };
      },
    }),
    read({ summary: 'One organization', answer: 'The organization', get: getOrganization }),
    change({
      summary: 'Change an organization; a field that is null is removed',
      answer: 'The organization as it is now',
      body: changeOrganizationSchema,
      run: changeOrganization,
    }),
    step('end', {
      summary: 'End an organization and name its successors',
      answer: 'The organization, ended',
      body: endOrganizationSchema,
      run: endOrganization,
    }),
  ];
}

function presentOrganization(organization: OrganizationRecord) {
  return presentRecord(organization, 'searchWords', 'taxKey', 'nameOrder');
}
