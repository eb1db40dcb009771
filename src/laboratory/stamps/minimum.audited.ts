import { auditedKind } from '../../audit';
import { minimumTexts as texts } from './minimum.messages';
import type { StampMinimum } from './minimum.model';
import { stampTexts, stampUseNames } from './stamp.messages';

/** A minimum stock in the audit trail. */
export const minimumAudited = auditedKind<StampMinimum>()({
  type: 'StampMinimum',
  name: texts.title,
  actions: { 'stampMinimum.set': texts.set, 'stampMinimum.changed': texts.change },
  fields: {
    centreId: { label: stampTexts.centre, of: 'Organization' },
    use: { label: stampTexts.use, values: stampUseNames },
    series: stampTexts.series,
    minimum: { label: texts.minimum, isNumber: true },
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof minimumAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof minimumAudited)['actions'], true> {}
}
