import { actorOf, requirePermission } from '../../access';
import { operation, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { findRetention } from './retention.queries';
import { retentionTermApi } from './retention-term.api';
import { validationApi } from './validation.api';
import type { ValidationSettings } from './validation.routes';
import { clausesOf, shareOf, standard } from './clause.rules';
import { listClausesSchema, type ListClauses } from './clause.schema';

/** The same rows as the page `/assessment/iso-17025`. */
const clauseApi: readonly Operation[] = [
  operation<ListClauses>({
    ...{ tag: 'Assessment', method: 'get', path: '/assessment/iso-17025', access: 'read' },
    door: requirePermission('assessment.read'),
    summary: 'Each clause of ISO/IEC 17025:2017: what the program does for it, where, and what it leaves to people',
    query: listClausesSchema,
    answer: { status: 200, description: 'The clauses in the order of the standard, in the registry’s own words' },
    handle: ({ query }) => {
      const items = clausesOf(query.share).map((clause) => ({ ...clause, share: shareOf(clause) }));
      return Promise.resolve({ json: { standard, items, nextCursor: null } });
    },
  }),
];

/** The same rows as the page `/assessment/retention`. */
function retentionApi({ clock }: ValidationSettings): Operation {
  return operation({
    ...{ tag: 'Assessment', method: 'get', path: '/assessment/retention', access: 'read' },
    door: requirePermission('assessment.read'),
    summary: 'How long each class of records is kept and by what; `past`: how many you see that have been kept so long',
    answer: { status: 200, description: 'The classes; `years` null is without end' },
    handle: async ({ req }) => {
      const classes = await findRetention(actorOf(req), dayInVietnam(clock.now()));
      return { json: { items: classes.map(({ past = null, ...each }) => ({ ...each, past })), nextCursor: null } };
    },
  });
}

/** What a centre shows its assessor: the clauses, and the program held against published cases. */
export function assessmentApi(settings: ValidationSettings): readonly Operation[] {
  return [...clauseApi, retentionApi(settings), ...retentionTermApi(settings.clock), ...validationApi(settings)];
}
