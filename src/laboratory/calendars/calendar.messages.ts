import { defineTexts, type Text } from '../../platform/i18n';
import type { CalendarKind } from './calendar.model';

export const calendarTexts = defineTexts({
  title: { vi: 'Lịch của tôi', en: 'My calendars' },
  what: {
    vi: 'Ứng dụng lịch trên điện thoại hay máy tính đăng ký theo dõi bằng một địa chỉ riêng và tự cập nhật. Ai có địa chỉ đều xem được lịch, không cần đăng nhập: chỉ đưa cho người cần.',
    en: 'The calendar program of a phone or computer subscribes to an address of its own and keeps itself up to date. Whoever has the address sees the calendar without signing in: give it only to those who need it.',
  },
  untilWhen: {
    vi: 'Địa chỉ hết hiệu lực khi bạn thu hồi hoặc tạo lại, khi bạn đổi mật khẩu, khi tài khoản bị khóa, đổi vai trò hay chuyển tổ chức.',
    en: 'An address ends when you revoke it or make it anew, when you change your password, and when your account is disabled or gets another role or organization.',
  },
  live: { vi: 'Địa chỉ đang dùng', en: 'Addresses in use' },
  make: { vi: 'Tạo địa chỉ', en: 'Make an address' },
  kind: { vi: 'Lịch', en: 'Calendar' },
  of: { vi: 'Của', en: 'Of' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  centreHint: { vi: 'Chỉ chọn cho lịch của tổ chức kiểm định.', en: 'Only for the calendar of a centre.' },
  owner: { vi: 'Chủ phương tiện đo', en: 'Owner of instruments' },
  ownerHint: {
    vi: 'Chỉ chọn cho lịch hạn kiểm định. Lịch này không có tên người, có thể đưa cho chủ phương tiện đo.',
    en: 'Only for the calendar of due days. It names no person and may be handed to the owner.',
  },
  madeAt: { vi: 'Tạo lúc', en: 'Made at' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  made: {
    vi: 'Địa chỉ của lịch, chỉ hiện một lần, hãy chép lại ngay: {address}',
    en: 'The address of the calendar, shown this once, so copy it now: {address}',
  },
  revoked: {
    vi: 'Đã thu hồi: địa chỉ này không còn mở được lịch.',
    en: 'Revoked: the address opens the calendar no more.',
  },
  remakeHint: {
    vi: 'Tạo lại cho cùng một lịch thì địa chỉ cũ của lịch đó hết hiệu lực.',
    en: 'Made anew, the earlier address of the same calendar ends.',
  },
  noSuchCentre: { vi: 'Chọn một tổ chức kiểm định.', en: 'Choose a centre.' },
  noSuchOwner: { vi: 'Chọn một chủ phương tiện đo.', en: 'Choose an owner of instruments.' },
  tooMany: {
    vi: 'Bạn đang có {most} địa chỉ. Hãy thu hồi những địa chỉ không còn dùng rồi tạo mới.',
    en: 'You have {most} addresses. Revoke those that are no longer used, then make a new one.',
  },
  notFound: {
    vi: 'Không có lịch ở địa chỉ này. Có thể địa chỉ đã bị thu hồi: hãy hỏi người đã đưa địa chỉ.',
    en: 'There is no calendar at this address. It may have been revoked: ask whoever gave it to you.',
  },
});

export const calendarKindNames: Readonly<Record<CalendarKind, Text>> = defineTexts({
  person: { vi: 'Việc của tôi', en: 'My work' },
  centre: { vi: 'Lịch của tổ chức kiểm định', en: 'A centre’s calendar' },
  owner: { vi: 'Hạn kiểm định phương tiện đo', en: 'Due days of instruments' },
});

/** What stands in the calendars themselves. */
export const eventTexts = defineTexts({
  named: { vi: '{kind} – {name}', en: '{kind} – {name}' },
  appointment: { vi: '{number}: {customer}', en: '{number}: {customer}' },
  appointmentOf: { vi: '{kind}. Số phương tiện đo: {count}.', en: '{kind}. Instruments: {count}.' },
  card: {
    vi: 'Hết hạn thẻ kiểm định viên {number} của {name}',
    en: 'Verifier’s card {number} of {name} expires',
  },
  ownCard: { vi: 'Hết hạn thẻ kiểm định viên {number} của bạn', en: 'Your verifier’s card {number} expires' },
  cardFields: { vi: 'Lĩnh vực: {fields}.', en: 'Fields: {fields}.' },
  standard: {
    vi: 'Hết hạn giấy chứng nhận của chuẩn {code} {name}',
    en: 'The certificate of standard {code} {name} ends',
  },
  upkeep: { vi: 'Bảo dưỡng chuẩn {code} {name}: {what}', en: 'Maintenance of standard {code} {name}: {what}' },
  designation: { vi: 'Hết hạn quyết định chỉ định {number}', en: 'Designation {number} ends' },
  noNumber: { vi: '(chưa rõ số)', en: '(number not known)' },
  due: { vi: 'Hạn kiểm định: {count} phương tiện đo', en: 'Verification due: {count} instruments' },
  dueOfType: { vi: '{count} × {type}', en: '{count} × {type}' },
  returned: { vi: 'Biên bản bị trả lại, chờ bạn sửa: {count}', en: 'Records returned to you: {count}' },
  drafts: { vi: 'Biên bản bạn chưa gửi duyệt: {count}', en: 'Your records not submitted yet: {count}' },
  toApprove: { vi: 'Biên bản chờ bạn duyệt: {count}', en: 'Records that wait for your approval: {count}' },
  toConsent: {
    vi: 'Biên bản chờ Sở đồng ý cấp giấy: {count}',
    en: 'Records that wait for the consent of the department: {count}',
  },
});
