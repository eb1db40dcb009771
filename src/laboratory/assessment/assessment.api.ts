import { requirePermission } from '../../access';
import { operation, type Operation } from '../../platform/http';
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

/** What a centre shows its assessor: the clauses, and the program held against published cases. */
export function assessmentApi(settings: ValidationSettings): readonly Operation[] {
  return [...clauseApi, ...validationApi(settings)];
}
