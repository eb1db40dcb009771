import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { standingOn } from '../certificates';
import { judgeAffected } from './affected.service';
import type { ImpactRecord } from './impact.model';
import { openImpact } from './impact.opening';
import { findAffected, findImpacts, getImpact, type Affected } from './impact.queries';
import {
  closeSchema,
  judgeSchema,
  listAffectedSchema,
  listImpactsSchema,
  lookSchema,
  openSchema,
  reopenSchema,
  type ListAffected,
  type OpenInput,
} from './impact.schema';
import { closeImpact, lookAgain, reopenImpact } from './impact.service';

const tag = 'Measurement standards';

/** Impact assessments of standards found faulty. */
export function impactApi(clock: Clock): readonly Operation[] {
  const kind = { tag, clock, path: '/impact-assessments/:id', reads: 'impacts.read', present } as const;
  const { list, read, step } = resource<ImpactRecord>({ ...kind, writes: 'impacts.judge' });
  const { step: looking } = resource<ImpactRecord>({ ...kind, writes: 'impacts.open' });
  const answer = 'The assessment as it is now';
  return [
    opening(clock),
    list({
      summary: 'Impact assessments of standards found faulty, newest first',
      answer: 'A page of assessments',
      query: listImpactsSchema,
      find: findImpacts,
    }),
    read({ summary: 'One assessment, without what is affected', answer: 'The assessment', get: getImpact }),
    affected(clock),
    looking('look-again', {
      summary: 'Add what is affected and not in the list yet; without `doubtedUntil` everything up to now',
      answer,
      body: lookSchema,
      run: lookAgain,
    }),
    step('judge', {
      summary:
        'Decide up to 200 of what is affected with one verdict and one reason; `withdraw` proposes, and withdraws nothing',
      answer,
      body: judgeSchema,
      run: judgeAffected,
    }),
    step('close', {
      summary: 'Close it, by somebody else than who opened it, once everything is decided',
      answer,
      body: closeSchema,
      run: closeImpact,
    }),
    step('reopen', { summary: 'Open it again, with the reason', answer, body: reopenSchema, run: reopenImpact }),
  ];
}

function opening(clock: Clock): Operation {
  return operation<unknown, OpenInput>({
    ...{ tag, method: 'post', access: 'write', door: requirePermission('impacts.open'), body: openSchema },
    path: '/measurement-standards/:id/impact-assessments',
    summary:
      'Open the impact assessment of a standard found faulty: everything that rests on it since it was last good is written down; If-Match is the standard’s version',
    answer: { status: 201, description: 'The assessment' },
    handle: async ({ req, params, body, expectedVersion }) => {
      const change = { at: clock.now(), expectedVersion };
      const shown = present(await openImpact(actorOf(req), params['id'] ?? '', body, change));
      return { json: shown, version: shown.version, location: `/api/v1/impact-assessments/${shown.id}` };
    },
  });
}

function affected(clock: Clock): Operation {
  return operation<ListAffected>({
    ...{ tag, method: 'get', access: 'read', door: requirePermission('impacts.read'), query: listAffectedSchema },
    path: '/impact-assessments/:id/affected',
    summary: 'What is affected, with the decisions of it and its certificate as that stands now; newest work first',
    answer: { status: 200, description: 'A page of affected work' },
    handle: async ({ req, params, query }) => {
      const assessment = await getImpact(actorOf(req), params['id'] ?? '');
      const page = await findAffected(assessment, query, { limit: query.limit, after: query.cursor });
      const today = dayInVietnam(clock.now());
      return { json: { items: page.items.map((each) => presentAffected(each, today)), nextCursor: page.next } };
    },
  });
}

function present(assessment: ImpactRecord) {
  return presentRecord(assessment, 'openedById');
}

function presentAffected({ certificate, ...work }: Affected, today: string) {
  const standing = certificate && { id: String(certificate._id), number: certificate.number };
  return {
    ...presentRecord(work),
    certificate: standing ? { ...standing, standing: standingOn(certificate, today) } : null,
  };
}
