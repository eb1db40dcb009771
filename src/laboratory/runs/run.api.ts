import { actorOf, requirePermission } from '../../access';
import type { VerificationRecord, VerificationSettings } from '../certificates';
import { NotFoundError, operation, type Operation } from '../../platform/http';
import type { RefusedMember } from './run.rules';
import { runSchema, type Run } from './run.schema';
import { findRun, recordRun } from './run.service';

/** A lot of like instruments, as programs record them. */
export function runApi({ clock }: Pick<VerificationSettings, 'clock'>): readonly Operation[] {
  const tag = 'Verifications';
  return [
    operation<unknown, Run>({
      tag,
      method: 'post',
      path: '/verifications/runs',
      summary:
        'Record a lot of like instruments by one procedure, at most 200: what is the same for all once, and of each its checks and its own readings. Readings of a bench stand in `rows`, those of other steps in `readings` under the name of the step, joined row by row. An instrument that is not registered yet is given in `register`, and is entered in the register before its record. Each gets a record of its own; one that is refused says why and leaves the others. Sent again under the same `run` (a UUID of the sender), what has its record keeps it, and only the others are tried',
      access: 'write',
      door: requirePermission('verifications.record'),
      body: runSchema,
      answer: { status: 200, description: 'The records made, and what was refused with its reasons' },
      handle: async ({ req, body }) => {
        const { kept, refused } = await recordRun(actorOf(req), body, { at: clock.now() });
        return { json: { run: body.run, kept: kept.map(presentKept), refused: refused.map(presentRefused) } };
      },
    }),
    operation({
      tag,
      method: 'get',
      path: '/verifications/runs/:run',
      summary: 'The records of one run',
      access: 'read',
      door: requirePermission('verifications.read'),
      answer: { status: 200, description: 'Each instrument with its record' },
      handle: async ({ req, params }) => {
        const run = params['run'] ?? '';
        const records = await findRun(actorOf(req), run);
        if (records.length === 0) throw new NotFoundError();
        return { json: { run, kept: records.map(presentKept) } };
      },
    }),
  ];
}

function presentKept({ _id, number, instrumentId, instrumentCode, status, passed, __v: version }: VerificationRecord) {
  return { id: String(_id), number, instrumentId: String(instrumentId), instrumentCode, status, passed, version };
}

function presentRefused({ key, instrumentId, name, errors, questions, refusals }: RefusedMember) {
  return {
    ...{ key, instrumentId, name },
    errors: Object.entries(errors).map(([field, { vi }]) => ({ field, detail: vi })),
    questions: Object.entries(questions).map(([field, { key, vi }]) => ({ field, key, detail: vi })),
    refusals: refusals.map(({ rule, text, remedy }) => ({ rule, detail: text.vi, remedy: remedy.vi })),
  };
}
