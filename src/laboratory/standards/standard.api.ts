import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { MeasurementStandardRecord } from './standard.model';
import { findStandards, getStandard } from './standard.queries';
import { standardActs, validityOn } from './standard.rules';
import {
  changeStandardSchema,
  listStandardsSchema,
  registerStandardSchema,
  standardActSchema,
  standardCertificateSchema,
  type CertificateInput,
  type ListStandards,
  type StandardActInput,
  type StandardInput,
} from './standard.schema';
import { actOnStandard, addCertificate, changeStandard, registerStandard } from './standard.service';

export function standardApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Measurement standards' } as const;
  const today = () => dayInVietnam(clock.now());
  const answer = (standard: MeasurementStandardRecord) => ({
    json: presentStandard(standard, today()),
    version: standard.__v,
  });
  return [
    operation<ListStandards>({
      ...common,
      method: 'get',
      path: '/measurement-standards',
      summary:
        'Measurement standards with their certificates; `validOn` keeps those with a certificate in force on a day',
      access: 'read',
      door: requirePermission('standards.read'),
      query: listStandardsSchema,
      answer: { status: 200, description: 'A page of measurement standards' },
      handle: async ({ req, query }) => {
        const page = await findStandards(actorOf(req), query, { limit: query.limit, after: query.cursor }, today());
        return { json: { items: page.items.map((each) => presentStandard(each, today())), nextCursor: page.next } };
      },
    }),
    operation<unknown, StandardInput>({
      ...common,
      method: 'post',
      path: '/measurement-standards',
      summary: 'Register a measurement standard',
      access: 'write',
      door: requirePermission('standards.manage'),
      body: registerStandardSchema,
      answer: { status: 201, description: 'The measurement standard' },
      handle: async ({ req, body }) => {
        const standard = await registerStandard(actorOf(req), body, clock.now());
        return { ...answer(standard), location: `/api/v1/measurement-standards/${String(standard._id)}` };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/measurement-standards/:id',
      summary: 'One measurement standard',
      access: 'read',
      door: requirePermission('standards.read'),
      answer: { status: 200, description: 'The measurement standard' },
      handle: async ({ req, params }) => answer(await getStandard(actorOf(req), params['id'] ?? '')),
    }),
    operation<unknown, Partial<StandardInput>>({
      ...common,
      method: 'patch',
      path: '/measurement-standards/:id',
      summary: 'Change a measurement standard; a field that is null is removed',
      access: 'write',
      door: requirePermission('standards.manage'),
      body: changeStandardSchema,
      answer: { status: 200, description: 'The measurement standard as it is now' },
      handle: async ({ req, params, body, expectedVersion }) =>
        answer(await changeStandard(actorOf(req), params['id'] ?? '', body, { at: clock.now(), expectedVersion })),
    }),
    operation<unknown, CertificateInput>({
      ...common,
      method: 'post',
      path: '/measurement-standards/:id/certificates',
      summary: 'Add a reviewed certificate to a measurement standard',
      access: 'write',
      door: requirePermission('standards.manage'),
      body: standardCertificateSchema,
      answer: { status: 201, description: 'The measurement standard as it is now' },
      handle: async ({ req, params, body, expectedVersion }) =>
        answer(await addCertificate(actorOf(req), params['id'] ?? '', body, { at: clock.now(), expectedVersion })),
    }),
    ...standardActs.map((act) =>
      operation<unknown, StandardActInput>({
        ...common,
        method: 'post',
        path: `/measurement-standards/:id/${act}`,
        summary: `${act[0]?.toUpperCase()}${act.slice(1)} a measurement standard, with the reason`,
        access: 'write',
        door: requirePermission('standards.manage'),
        body: standardActSchema,
        answer: { status: 200, description: 'The measurement standard as it is now' },
        handle: async ({ req, params, body, expectedVersion }) =>
          answer(
            await actOnStandard(actorOf(req), params['id'] ?? '', act, body.reason, {
              at: clock.now(),
              expectedVersion,
            }),
          ),
      }),
    ),
  ];
}

function presentStandard(standard: MeasurementStandardRecord, today: Day) {
  return { ...presentRecord(standard, 'searchWords'), validity: validityOn(standard, today) };
}
