import { auditedKind } from '../../audit';
import { countStatusNames, countTexts as texts } from './count.messages';
import type { StampCount } from './count.model';
import { lotTexts } from './lot.messages';
import { stampTexts } from './stamp.messages';

/** A stock-taking in the audit trail. */
export const countAudited = auditedKind<StampCount>()({
  type: 'StampCount',
  name: texts.count,
  actions: { 'stampCount.begun': texts.begin, 'stampCount.changed': texts.change, 'stampCount.closed': texts.close },
  fields: {
    centreId: { label: stampTexts.centre, of: 'Organization' },
    holderId: { label: texts.whose, of: 'Verifier' },
    holderName: texts.whose,
    day: stampTexts.day,
    lines: texts.lines,
    status: { label: texts.status, values: countStatusNames },
    differences: texts.differences,
    explanation: texts.explanation,
    countedBy: texts.countedBy,
    closedBy: texts.closedBy,
    closedAt: texts.closedAt,
  },
  parts: {
    lotId: { label: texts.lot, of: 'StampLot' },
    numbers: stampTexts.numbers,
    found: texts.found,
    expected: texts.expected,
    missing: texts.missing,
    extra: texts.extra,
    first: lotTexts.firstNumber,
    last: lotTexts.lastNumber,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof countAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof countAudited)['actions'], true> {}
}
