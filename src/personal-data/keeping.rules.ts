import { retentionClasses, type RetentionKey } from '../laboratory/assessment';
import type { Confidence } from '../metrology';
import { defineTexts, fill, type Text } from '../platform/i18n';

/** Why personal data is kept, and until when. */
interface Keeping {
  readonly basis: Text;
  /** Whether a source confirms the basis; what none confirms is the registry’s own rule. */
  readonly confidence: Confidence;
  readonly until: Text;
}

export type KeepingKey = RetentionKey | 'inUse' | 'asked' | 'sent' | 'byItself' | 'public';

const texts = defineTexts({
  years: { vi: '{years} năm, tính từ: {from}', en: '{years} years, counted from: {from}' },
  forever: { vi: 'Không thời hạn', en: 'Without end' },
  own: {
    vi: 'Quy tắc riêng của sổ; chưa đọc được văn bản nào về việc này',
    en: 'The registry’s own rule; no text about this was read',
  },
  inUse: {
    vi: 'Khi người đó còn làm việc với sổ; sau khi tài khoản bị khóa thì xóa theo yêu cầu',
    en: 'While the person works with the registry; erased on request once the account is disabled',
  },
  asked: {
    vi: 'Đến khi yêu cầu được trả lời và phiếu công việc kết thúc; sau đó xóa theo yêu cầu',
    en: 'Until the request is answered and the work order is closed; erased on request after that',
  },
  sent: {
    vi: 'Đến khi thư được gửi; sau đó xóa theo yêu cầu',
    en: 'Until the letter is sent; erased on request after that',
  },
  byItself: {
    vi: 'Tự mất: biểu mẫu chưa gửi sau 30 ngày, phiên đăng nhập sau 8 giờ, lần thử mật khẩu và câu trả lời cho chương trình sau một ngày',
    en: 'Goes by itself: unsent forms after 30 days, sessions after 8 hours, tries of passwords and answers to programs after a day',
  },
  public: {
    vi: 'Khi văn bản hoặc tổ chức còn trong sổ',
    en: 'While the document or the organization is in the register',
  },
});

const own = (until: Text): Keeping => ({ basis: texts.own, confidence: 'unconfirmed', until });

/** By which rule each kind of personal data is kept: the classes of retention, and the registry’s own rules. */
export const keepings = {
  ...(Object.fromEntries(
    retentionClasses.map(({ key, basis, confidence, years, from }) => [
      key,
      { basis, confidence, until: years && from ? fill(texts.years, { years, from }) : texts.forever },
    ]),
  ) as Record<RetentionKey, Keeping>),
  ...{ inUse: own(texts.inUse), asked: own(texts.asked), sent: own(texts.sent) },
  ...{ byItself: own(texts.byItself), public: own(texts.public) },
} satisfies Record<KeepingKey, Keeping>;
