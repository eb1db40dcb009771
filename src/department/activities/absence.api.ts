import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import type { AbsenceRecord } from './absence.model';
import { attestAbsenceSchema, listAbsencesSchema, type AbsenceInput, type ListAbsences } from './absence.schema';
import { attestAbsence, findAbsences, getAbsence, withdrawAbsence } from './absence.service';
import { removeActivitySchema, type RemoveActivity } from './activity.schema';

const common = { tag: 'Activities' } as const;

export function absenceApi(clock: Clock): readonly Operation[] {
  return [
    operation<ListAbsences>({
      ...common,
      method: 'get',
      path: '/activities/absences',
      summary: 'The kinds of activities of which somebody attested that there was none in a year',
      access: 'read',
      door: requirePermission('activities.read'),
      query: listAbsencesSchema,
      answer: { status: 200, description: 'The attestations' },
      handle: async ({ req, query }) => {
        const found = await findAbsences(actorOf(req), query.year);
        return { json: { items: found.map(presentAbsence), nextCursor: null } };
      },
    }),
    operation<unknown, AbsenceInput>({
      ...common,
      method: 'post',
      path: '/activities/absences',
      summary: 'Attest that there was none of a kind in a year: only then is it counted as zero',
      access: 'write',
      door: requirePermission('activities.manage'),
      body: attestAbsenceSchema,
      answer: { status: 201, description: 'The attestation' },
      handle: async ({ req, body }) => {
        const moment = { at: clock.now(), today: dayInVietnam(clock.now()) };
        const absence = await attestAbsence(actorOf(req), body, moment);
        const location = `/api/v1/activities/absences/${String(absence._id)}`;
        return { json: presentAbsence(absence), location, version: absence.__v };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/activities/absences/:id',
      summary: 'One attestation',
      access: 'read',
      door: requirePermission('activities.read'),
      answer: { status: 200, description: 'The attestation' },
      handle: async ({ req, params }) => {
        const absence = await getAbsence(actorOf(req), params['id'] ?? '');
        return { json: presentAbsence(absence), version: absence.__v };
      },
    }),
    operation<unknown, RemoveActivity>({
      ...common,
      method: 'post',
      path: '/activities/absences/:id/withdraw',
      summary: 'Withdraw an attestation: there is no data of that year again',
      access: 'write',
      door: requirePermission('activities.manage'),
      body: removeActivitySchema,
      answer: { status: 204, description: 'Withdrawn' },
      handle: async ({ req, params, body, expectedVersion }) => {
        await withdrawAbsence(actorOf(req), params['id'] ?? '', body.reason, { at: clock.now(), expectedVersion });
        return { json: undefined };
      },
    }),
  ];
}

function presentAbsence({ _id, __v, kind, detail, year, attestedBy, attestedAt, provenance }: AbsenceRecord) {
  return { id: String(_id), version: __v, kind, detail, year, attestedBy, attestedAt, provenance };
}
