import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { QualitySystemRecord } from './quality-system.model';
import { findQualitySystems, getQualitySystem } from './quality-system.queries';
import { percentOf } from './quality-system.rules';
import {
  changeQualitySystemSchema,
  listQualitySystemsSchema,
  recordDutySchema,
  recordStageSchema,
  registerQualitySystemSchema,
  type DutyInput,
  type ListQualitySystems,
  type QualitySystemChange,
  type QualitySystemInput,
  type StageInput,
} from './quality-system.schema';
import { changeQualitySystem, recordDuty, recordStage, registerQualitySystem } from './quality-system.service';

export function qualitySystemApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Quality systems' } as const;
  return [
    operation<ListQualitySystems>({
      ...common,
      method: 'get',
      path: '/quality-systems',
      summary: 'The ISO 9001 status of agencies',
      access: 'read',
      door: requirePermission('qualitySystems.read'),
      query: listQualitySystemsSchema,
      answer: { status: 200, description: 'A page of quality systems' },
      handle: async ({ req, query }) => {
        const page = await findQualitySystems(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentSystem), nextCursor: page.next } };
      },
    }),
    operation<unknown, QualitySystemInput>({
      ...common,
      method: 'post',
      path: '/quality-systems',
      summary: 'Register the quality system of an agency',
      access: 'write',
      door: requirePermission('qualitySystems.manage'),
      body: registerQualitySystemSchema,
      answer: { status: 201, description: 'The quality system' },
      handle: async ({ req, body }) => answer(await registerQualitySystem(actorOf(req), body, clock.now())),
    }),
    operation({
      ...common,
      method: 'get',
      path: '/quality-systems/:id',
      summary: 'One quality system',
      access: 'read',
      door: requirePermission('qualitySystems.read'),
      answer: { status: 200, description: 'The quality system' },
      handle: async ({ req, params }) => {
        const system = await getQualitySystem(actorOf(req), params['id'] ?? '');
        return { json: presentSystem(system), version: system.__v };
      },
    }),
    operation<unknown, QualitySystemChange>({
      ...common,
      method: 'patch',
      path: '/quality-systems/:id',
      summary: 'Change a quality system; a field that is null is removed',
      access: 'write',
      door: requirePermission('qualitySystems.manage'),
      body: changeQualitySystemSchema,
      answer: { status: 200, description: 'The quality system as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const id = params['id'] ?? '';
        const system = await changeQualitySystem(actorOf(req), id, body, clock.now(), expectedVersion);
        return { json: presentSystem(system), version: system.__v };
      },
    }),
    operation<unknown, StageInput>({
      ...common,
      method: 'post',
      path: '/quality-systems/:id/stages',
      summary: 'Record that a stage was reached',
      access: 'write',
      door: requirePermission('qualitySystems.manage'),
      body: recordStageSchema,
      answer: { status: 201, description: 'The quality system as it is now' },
      handle: async ({ req, params, body, expectedVersion }) =>
        answer(await recordStage(actorOf(req), params['id'] ?? '', body, undefined, clock.now(), expectedVersion)),
    }),
    operation<unknown, DutyInput>({
      ...common,
      method: 'post',
      path: '/quality-systems/:id/duties',
      summary: 'Record that a yearly duty was done',
      access: 'write',
      door: requirePermission('qualitySystems.manage'),
      body: recordDutySchema,
      answer: { status: 201, description: 'The quality system as it is now' },
      handle: async ({ req, params, body, expectedVersion }) =>
        answer(await recordDuty(actorOf(req), params['id'] ?? '', body, undefined, clock.now(), expectedVersion)),
    }),
  ];
}

function answer(system: QualitySystemRecord) {
  const location = `/api/v1/quality-systems/${String(system._id)}`;
  return { json: presentSystem(system), location, version: system.__v };
}

function presentSystem(system: QualitySystemRecord) {
  const coveragePercent = percentOf(system.proceduresCovered, system.proceduresPublished);
  return {
    ...presentRecord(system, 'searchWords', 'nameOrder'),
    ...(coveragePercent !== undefined && { coveragePercent }),
  };
}
