import { refuseProposalSchema, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { RetentionTermRecord } from './retention-term.model';
import { confirmTermSchema, proposeTermSchema } from './retention-term.schema';
import { confirmTerm, findTerms, getTerm, proposeTerm, refuseTerm } from './retention-term.service';

/** How long classes of records are kept, by documents that two officers have read. */
export function retentionTermApi(clock: Clock): readonly Operation[] {
  const { listWhole, begin, read, step } = resource({
    ...{ tag: 'Assessment', path: '/assessment/retention/terms/:id', clock },
    ...{ reads: 'assessment.read', writes: 'retention.manage' },
    present: (term: RetentionTermRecord) => presentRecord(term),
  });
  return [
    listWhole({ summary: 'Terms that hold, and proposals', answer: 'The terms, the newest first', find: findTerms }),
    begin({
      summary: 'Propose by its document how long a class of records is kept',
      answer: 'The proposal',
      body: proposeTermSchema,
      run: proposeTerm,
    }),
    read({ summary: 'One term', answer: 'The term', get: getTerm }),
    step('confirmation', {
      summary: 'Confirm a term that somebody else proposed, with the password',
      answer: 'The term',
      body: confirmTermSchema,
      run: confirmTerm,
    }),
    step('refusal', { summary: 'Refuse a term', answer: 'The term', body: refuseProposalSchema, run: refuseTerm }),
  ];
}
