import { auditedKind } from '../../audit';
import { calendarKindNames, calendarTexts as texts } from './calendar.messages';
import type { CalendarFeed } from './calendar.model';

/** A calendar's address in the audit trail: never its secret. */
export const calendarAudited = auditedKind<CalendarFeed>()({
  type: 'CalendarFeed',
  name: { vi: 'Địa chỉ lịch', en: 'Calendar address' },
  actions: {
    'calendar.made': { vi: 'Tạo địa chỉ lịch', en: 'Calendar address made' },
    'calendar.revoked': { vi: 'Thu hồi địa chỉ lịch', en: 'Calendar address revoked' },
  },
  fields: {
    accountId: { label: { vi: 'Tài khoản', en: 'Account' }, of: 'Account' },
    kind: { label: texts.kind, values: calendarKindNames },
    centreId: { label: texts.centre, of: 'Organization' },
    ownerId: { label: texts.owner, of: 'Organization' },
    language: {
      label: { vi: 'Ngôn ngữ', en: 'Language' },
      values: { vi: { vi: 'Tiếng Việt', en: 'Vietnamese' }, en: { vi: 'Tiếng Anh', en: 'English' } },
    },
    revokedAt: { vi: 'Thu hồi lúc', en: 'Revoked at' },
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof calendarAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof calendarAudited)['actions'], true> {}
}
