import { requirePermission, resource, actorOf } from '../../access';
import type { Operation } from '../../platform/http';
import { operation, presentRecord } from '../../platform/http';
import { listRunsSchema, startRunSchema, type ListRuns, type StartRun } from './validation.schema';
import type { ValidationSettings } from './validation.routes';
import { verdictOn } from './validation.rules';
import { findValidations, getValidation, startValidation } from './validation.service';
import type { ValidationRunRecord } from './validation-run.model';

/** Runs against published cases, as programs start and read them. */
export function validationApi({ clock, version }: ValidationSettings): readonly Operation[] {
  const present = (run: ValidationRunRecord) => presentRun(run, clock.now());
  const { read, begin } = resource({
    ...({ tag: 'Assessment', path: '/assessment/validation/:id' } as const),
    ...({ reads: 'validation.read', writes: 'validation.run' } as const),
    ...{ clock, present },
  });
  return [
    operation<ListRuns>({
      ...{ tag: 'Assessment', method: 'get', path: '/assessment/validation', access: 'read' },
      door: requirePermission('validation.read'),
      summary: 'Runs of the program against published cases, newest first, without their cases',
      query: listRunsSchema,
      answer: { status: 200, description: 'A page of runs' },
      handle: async ({ req, query }) => {
        const page = await findValidations(actorOf(req), { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(present), nextCursor: page.next } };
      },
    }),
    begin<StartRun>({
      summary:
        'Run the published cases, `cases` = `published`, or those of a file, `own`, with `text`, what stands in it. One run at a time',
      answer: 'The run, at work; read it again for what comes of it',
      body: startRunSchema,
      run: (actor, { cases, name = 'cases.json', text }, at) => {
        const file = text === undefined ? undefined : { name, bytes: Buffer.from(text) };
        return startValidation(actor, { cases, file }, { at, version });
      },
    }),
    read({
      summary: 'A run with each case: its source, what is published, what the program calculates, the verdict',
      answer: 'The run',
      get: getValidation,
    }),
  ];
}

function presentRun(run: ValidationRunRecord, now: Date) {
  return { ...presentRecord(run, 'leaseUntil', 'status'), verdict: verdictOn(run, now) };
}
