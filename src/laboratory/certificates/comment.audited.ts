import { auditedKind, namesFrom } from '../../audit';
import { commentTexts as texts } from './comment.messages';
import { RecordCommentModel, type RecordComment } from './comment.model';

/** A comment in the audit trail: that it was written and struck; its words stand with the record alone. */
export const commentAudited = auditedKind<RecordComment>()({
  type: 'RecordComment',
  name: { vi: 'Trao đổi về biên bản', en: 'Comment on a record' },
  actions: {
    'comment.written': { vi: 'Viết trao đổi', en: 'Comment written' },
    'comment.struck': { vi: 'Gạch trao đổi', en: 'Comment struck' },
  },
  fields: {
    verificationId: { label: texts.record, of: 'Verification' },
    centreId: { label: { vi: 'Tổ chức kiểm định', en: 'Centre' }, of: 'Organization' },
    recordNumber: { vi: 'Số biên bản', en: 'Record number' },
    text: texts.text,
    writtenById: { label: { vi: 'Tài khoản đã viết', en: 'Account of the writer' }, of: 'Account' },
    writtenByName: texts.writtenBy,
    writtenAt: texts.writtenAt,
    struckAt: texts.struckAt,
    unreadByIds: { label: { vi: 'Người cần đọc', en: 'Who is to read it' }, of: 'Account' },
  },
  unshown: ['text', 'unreadByIds'],
  namesOf: namesFrom(RecordCommentModel, ['recordNumber'], ({ recordNumber }) => recordNumber),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof commentAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof commentAudited)['actions'], true> {}
}
