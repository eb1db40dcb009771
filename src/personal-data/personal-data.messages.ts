import { defineTexts } from '../platform/i18n';

export const personalDataTexts = defineTexts({
  title: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  intro: {
    vi: 'Bảng này nêu mọi mục của sổ có ghi dữ liệu về một người: để làm gì, theo căn cứ nào, giữ đến khi nào và mục nào xóa được khi người đó yêu cầu.',
    en: 'This table names every field of the registry that holds data about a person: what for, on what basis, until when, and which can be erased when the person asks.',
  },
  notRead: {
    vi: 'Chưa đọc được văn bản nào về bảo vệ dữ liệu cá nhân, nên trang này không viện dẫn điều luật nào; chỗ chưa có nguồn xác nhận được đánh dấu.',
    en: 'No text on the protection of personal data was read, so no article is named here; what no source confirms is marked.',
  },
  record: { vi: 'Loại hồ sơ', en: 'Kind of record' },
  field: { vi: 'Mục', en: 'Field' },
  value: { vi: 'Nội dung', en: 'Content' },
  purpose: { vi: 'Để làm gì', en: 'What for' },
  basis: { vi: 'Căn cứ giữ', en: 'Basis of keeping' },
  until: { vi: 'Giữ đến khi', en: 'Kept until' },
  onRequest: { vi: 'Khi được yêu cầu xóa', en: 'When erasure is asked' },
  goes: { vi: 'Xóa được', en: 'Can be erased' },
  stays: { vi: 'Giữ lại theo căn cứ đã nêu', en: 'Stays, on the basis named' },
  mine: { vi: 'Dữ liệu về tôi', en: 'Data about me' },
  of: { vi: 'Dữ liệu về {name}', en: 'Data about {name}' },
  ofWhom: {
    vi: 'Sổ đang giữ những dữ liệu dưới đây về {name}.',
    en: 'The registry keeps the data below about {name}.',
  },
  nothing: { vi: 'Sổ không giữ dữ liệu nào về {name}.', en: 'The registry keeps nothing about {name}.' },
  count: { vi: '{count} hồ sơ', en: '{count} records' },
  more: { vi: 'và {count} giá trị khác trong tệp xuất', en: 'and {count} more in the export' },
  inExport: { vi: 'Xem trong tệp xuất', en: 'See the export' },
  kept: { vi: 'Đang giữ', en: 'What is kept' },
  named: { vi: 'Nơi khác có thể có tên người này', en: 'Where else the name may stand' },
  namedIntro: {
    vi: 'Tên người làm được ghi cạnh việc đã làm ở những loại hồ sơ dưới đây. Trang này không tìm từng hồ sơ theo tên, vì người khác có thể trùng tên; mỗi việc ấy đều có trong phần Nhật ký thay đổi của người đó.',
    en: 'In the kinds of record below a name stands beside what its bearer did. They are not searched by name, since others may bear the same; each of these acts is among the person’s entries of the audit trail.',
  },
  download: { vi: 'Tải về (JSON)', en: 'Download (JSON)' },
  contacts: { vi: 'Người liên hệ, người yêu cầu', en: 'Contacts and requesters' },
  contactsIntro: {
    vi: 'Tìm theo số điện thoại hoặc địa chỉ thư mà người đó đã để lại. Cả hai cách viết có và không có mã nước đều được tìm.',
    en: 'Searched by the phone number or mail address that the person left, with or without the code of the country.',
  },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  erasures: { vi: 'Các lần xóa', en: 'Erasures' },
  noSuchPerson: { vi: 'Sổ không có người này.', en: 'The registry does not know this person.' },
  staffHint: {
    vi: 'Dữ liệu về một người dùng hoặc một kiểm định viên mở từ trang của tài khoản hoặc của người đó.',
    en: 'Data about a user or a verifier opens from the page of the account or of the person.',
  },
});
