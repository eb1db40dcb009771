import { erased, kept, type Holding } from '../holding';

/** What lets a person in, and what the person did. */
export const accessHoldings: readonly Holding[] = [
  {
    ...{ model: 'Account', name: { vi: 'Tài khoản', en: 'Account' }, group: 'staff', keeping: 'inUse' },
    purpose: {
      vi: 'Cho người dùng đăng nhập, ghi tên người làm dưới hồ sơ và giấy tờ',
      en: 'To let people in, and to put their names under records and papers',
    },
    fields: {
      username: kept('Tên đăng nhập', 'User name'),
      displayName: kept('Họ và tên', 'Name'),
      nameOrder: kept('Vị trí trong danh sách tên', 'Place among names'),
      verifierId: kept('Kiểm định viên', 'Verifier'),
      email: erased('Thư điện tử', 'E-mail'),
      position: erased('Chức danh', 'Position'),
      signsFor: erased('Ký thay', 'Signs for'),
      'near.username': kept('Tên đăng nhập để so trùng', 'User name as compared'),
    },
  },
  {
    ...{ model: 'ApiToken', name: { vi: 'Khóa API', en: 'API token' }, group: 'staff', keeping: 'inUse' },
    isRemoved: true,
    purpose: { vi: 'Cho chương trình làm việc thay người dùng', en: 'To let a program act for a person' },
    fields: {
      accountId: erased('Tài khoản', 'Account'),
      name: erased('Tên khóa', 'Name of the token'),
    },
  },
  {
    ...{ model: 'CalendarFeed', name: { vi: 'Lịch theo địa chỉ bí mật', en: 'Calendar at a secret address' } },
    ...{ group: 'staff', keeping: 'inUse' },
    isRemoved: true,
    purpose: { vi: 'Cho điện thoại đọc lịch làm việc', en: 'To let a phone read the days of work' },
    fields: { accountId: erased('Tài khoản', 'Account') },
  },
  {
    ...{ model: 'Device', name: { vi: 'Thiết bị mang đi', en: 'Device away' }, group: 'staff', keeping: 'inUse' },
    purpose: {
      vi: 'Làm việc khi không có mạng; cắt thiết bị bị mất',
      en: 'To work without network; to cut off a lost one',
    },
    fields: { accountId: kept('Tài khoản', 'Account'), name: erased('Tên thiết bị', 'Name of the device') },
  },
  {
    ...{ model: 'KeptForm', name: { vi: 'Biểu mẫu chưa gửi', en: 'Unsent form' }, group: 'staff', keeping: 'byItself' },
    isRemoved: true,
    purpose: {
      vi: 'Giữ lại điều đã gõ khi mất mạng hoặc đóng trang',
      en: 'To keep what was typed when a page is lost',
    },
    fields: {
      accountId: erased('Tài khoản', 'Account'),
      address: erased('Trang', 'Page'),
      fields: erased('Nội dung đã gõ', 'What was typed'),
    },
  },
  {
    ...{ model: 'Session', name: { vi: 'Phiên đăng nhập', en: 'Session' }, group: 'staff', keeping: 'byItself' },
    isRemoved: true,
    purpose: { vi: 'Nhớ người đã đăng nhập', en: 'To know who has signed in' },
    fields: { 'session.accountId': erased('Tài khoản', 'Account') },
  },
  {
    ...{ model: 'PasswordTries', name: { vi: 'Lần thử mật khẩu', en: 'Tries of passwords' } },
    ...{ group: 'staff', keeping: 'byItself' },
    isRemoved: true,
    purpose: { vi: 'Chặn việc dò mật khẩu', en: 'To stop passwords from being guessed' },
    fields: { _id: erased('Tên đăng nhập', 'User name') },
  },
  {
    ...{ model: 'KeptAnswer', name: { vi: 'Câu trả lời đã gửi cho chương trình', en: 'Answer given to a program' } },
    ...{ group: 'staff', keeping: 'byItself' },
    purpose: { vi: 'Gửi lại yêu cầu mà không ghi hai lần', en: 'To repeat a request without writing twice' },
    fields: { answer: kept('Câu trả lời', 'Answer') },
  },
  {
    ...{ model: 'AuditEntry', name: { vi: 'Nhật ký thay đổi', en: 'Audit trail' }, group: 'staff', keeping: 'audit' },
    purpose: { vi: 'Chứng minh ai đã làm gì, lúc nào', en: 'To prove who did what, and when' },
    fields: {
      actorId: kept('Tài khoản', 'Account'),
      actorName: kept('Người thực hiện', 'Who'),
      'subject.name': kept('Hồ sơ', 'Record'),
      'changes.before': kept('Trước', 'Before'),
      'changes.after': kept('Sau', 'After'),
      reason: kept('Lý do', 'Why'),
    },
  },
  {
    ...{ model: 'Erasure', name: { vi: 'Lần xóa dữ liệu', en: 'Erasure' }, group: 'staff', keeping: 'audit' },
    purpose: { vi: 'Biết ai yêu cầu xóa, ai đã xóa', en: 'To know who asked for an erasure and who did it' },
    fields: {
      personId: kept('Tài khoản hoặc kiểm định viên', 'Account or verifier'),
      askedBy: kept('Ai yêu cầu', 'Who asked'),
      erasedBy: kept('Người thực hiện', 'Who did it'),
    },
  },
];
