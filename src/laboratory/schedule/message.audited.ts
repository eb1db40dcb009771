import { auditedKind } from '../../audit';
import type { Message } from './message.model';
import { messageStatusNames, messageTexts as texts } from './schedule.messages';

/** A letter of the outbox in the audit trail. */
export const messageAudited = auditedKind<Message>()({
  type: 'Message',
  name: { vi: 'Thư', en: 'Message' },
  actions: { 'message.resent': { vi: 'Gửi lại thư', en: 'Message sent again' } },
  fields: {
    organizationId: { label: { vi: 'Tổ chức', en: 'Organization' }, of: 'Organization' },
    to: texts.to,
    recipientName: texts.recipient,
    recipientId: { label: { vi: 'Tổ chức nhận thư', en: 'Recipient organization' }, of: 'Organization' },
    subject: texts.subject,
    body: texts.body,
    status: { label: texts.status, values: messageStatusNames },
    attempts: texts.attempts,
    lastError: texts.lastError,
    nextAttemptAt: texts.nextAttemptAt,
    sentAt: texts.sentAt,
    resentAt: { vi: 'Đưa lại vào hàng chờ lúc', en: 'Put back in the queue' },
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof messageAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof messageAudited)['actions'], true> {}
}
