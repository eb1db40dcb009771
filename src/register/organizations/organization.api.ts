import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { OrganizationRecord } from './organization.model';
import {
  changeOrganizationSchema,
  endOrganizationSchema,
  listOrganizationsSchema,
  registerOrganizationSchema,
  type EndOrganization,
  type ListOrganizations,
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
  const common = { tag: 'Organizations' } as const;
  return [
    operation<ListOrganizations>({
      ...common,
      method: 'get',
      path: '/organizations',
      summary: 'Agencies, centres, enterprises and communes',
      access: 'read',
      door: requirePermission('organizations.read'),
      query: listOrganizationsSchema,
      answer: { status: 200, description: 'A page of organizations' },
      handle: async ({ req, query }) => {
        const page = await findOrganizations(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentOrganization), nextCursor: page.next } };
      },
    }),
    operation<unknown, OrganizationInput>({
      ...common,
      method: 'post',
      path: '/organizations',
      summary: 'Register an organization',
      access: 'write',
      door: requirePermission('organizations.registerOwner', 'organizations.manage'),
      body: registerOrganizationSchema,
      answer: { status: 201, description: 'The organization' },
      handle: async ({ req, body }) => {
        const organization = await registerOrganization(actorOf(req), body, clock.now());
        return {
          json: presentOrganization(organization),
          location: `/api/v1/organizations/${String(organization._id)}`,
          version: organization.__v,
        };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/organizations/:id',
      summary: 'One organization',
      access: 'read',
      door: requirePermission('organizations.read'),
      answer: { status: 200, description: 'The organization' },
      handle: async ({ req, params }) => {
        const organization = await getOrganization(actorOf(req), params['id'] ?? '');
        return { json: presentOrganization(organization), version: organization.__v };
      },
    }),
    operation<unknown, Partial<OrganizationInput>>({
      ...common,
      method: 'patch',
      path: '/organizations/:id',
      summary: 'Change an organization; a field that is null is removed',
      access: 'write',
      door: requirePermission('organizations.manage'),
      body: changeOrganizationSchema,
      answer: { status: 200, description: 'The organization as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const organization = await changeOrganization(
          actorOf(req),
          params['id'] ?? '',
          body,
          clock.now(),
          expectedVersion,
        );
        return { json: presentOrganization(organization), version: organization.__v };
      },
    }),
    operation<unknown, EndOrganization>({
      ...common,
      method: 'post',
      path: '/organizations/:id/end',
      summary: 'End an organization and name its successors',
      access: 'write',
      door: requirePermission('organizations.manage'),
      body: endOrganizationSchema,
      answer: { status: 200, description: 'The organization, ended' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const organization = await endOrganization(
          actorOf(req),
          params['id'] ?? '',
          body,
          clock.now(),
          expectedVersion,
        );
        return { json: presentOrganization(organization), version: organization.__v };
      },
    }),
  ];
}

function presentOrganization(organization: OrganizationRecord) {
  return presentRecord(organization, 'searchWords', 'taxKey', 'nameOrder');
}
