import { defineTexts } from '../platform/i18n';

export const erasureTexts = defineTexts({
  one: { vi: 'Xóa dữ liệu cá nhân', en: 'Erasure of personal data' },
  title: { vi: 'Các lần xóa dữ liệu cá nhân', en: 'Erasures of personal data' },
  begin: { vi: 'Xóa theo yêu cầu', en: 'Erase on request' },
  intro: {
    vi: 'Xóa các mục ghi “Xóa được” trong bảng bên dưới; mục khác giữ lại theo căn cứ đã nêu. Không lấy lại được. Lịch sử thay đổi còn ghi ai đã sửa gì, lúc nào, nhưng giá trị đã xóa cũng bị bỏ khỏi đó.',
    en: 'Erases the fields that “can be erased” in the table below; the others stay on the basis named. It cannot be taken back. The history goes on to say who changed what and when, but the erased values are taken out of it too.',
  },
  hashStays: {
    vi: 'Mã băm của mục nhật ký được giữ để chuỗi niêm phong còn kiểm tra được. Ai đoán đúng giá trị đã xóa thì có thể đối chiếu với mã băm đó.',
    en: 'The hash of the entry stays, so that the chain of seals can still be checked. Whoever guesses an erased value can hold the guess against it.',
  },
  askedBy: { vi: 'Ai yêu cầu', en: 'Who asked' },
  askedByHint: {
    vi: 'Ví dụ “Chính người đó” hoặc “Tổ chức nơi làm việc”: đừng ghi lại họ tên, số điện thoại vừa xóa.',
    en: 'For example “the person” or “the employer”: do not write the name or number that is being erased.',
  },
  document: { vi: 'Số và ngày văn bản yêu cầu', en: 'Number and day of the written request' },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  done: { vi: 'Đã xóa theo yêu cầu.', en: 'Erased as asked.' },
  at: { vi: 'Lúc', en: 'When' },
  by: { vi: 'Người thực hiện', en: 'Who did it' },
  group: { vi: 'Dữ liệu của', en: 'Whose data' },
  person: { vi: 'Tài khoản hoặc kiểm định viên', en: 'Account or verifier' },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  outcomes: { vi: 'Kết quả', en: 'What came of it' },
  model: { vi: 'Loại hồ sơ', en: 'Kind of record' },
  erased: { vi: 'Đã xóa', en: 'Erased' },
  keptToo: { vi: 'Giữ lại', en: 'Kept' },
  because: { vi: 'Quy tắc giữ lại', en: 'Rule by which it stayed' },
  redacted: { vi: 'Mục nhật ký bị bỏ bớt nội dung', en: 'Entries with values taken out' },
  outcome: { vi: '{name}: xóa {erased}', en: '{name}: {erased} erased' },
  outcomeKept: {
    vi: '{name}: xóa {erased}, giữ {kept} ({because})',
    en: '{name}: {erased} erased, {kept} kept ({because})',
  },
});

export const groupNames = defineTexts({
  staff: { vi: 'Người làm việc với sổ', en: 'Somebody who works with the registry' },
  contact: { vi: 'Người liên hệ, người yêu cầu', en: 'Contact or requester' },
});

/** Why a record stays as it is. */
export const keptBecause = defineTexts({
  waiting: { vi: 'yêu cầu chưa được trả lời', en: 'the request is not answered yet' },
  orderOpen: { vi: 'phiếu công việc chưa kết thúc', en: 'the work order has not ended' },
  notSent: { vi: 'thư chưa gửi', en: 'the letter is not sent yet' },
  notOwner: {
    vi: 'thông tin của tổ chức trong sổ chung, do Sở sửa',
    en: 'facts of an organization in the common register, changed by the department',
  },
});
export type KeptBecause = keyof typeof keptBecause;

export const erasureRefusals = {
  stillWorking: {
    rule: 'personalData.stillWorking',
    text: {
      vi: 'Người này còn tài khoản hoặc tư cách kiểm định viên đang hoạt động, nên dữ liệu còn cần cho công việc.',
      en: 'This person still has an active account or works as a verifier: the data is needed for the work.',
    },
    remedy: {
      vi: 'Khóa tài khoản và kết thúc việc làm kiểm định viên trước, rồi xóa.',
      en: 'Disable the account and end the work as a verifier first, then erase.',
    },
  },
  nothingToErase: {
    rule: 'personalData.nothingToErase',
    text: {
      vi: 'Không còn mục nào xóa được: dữ liệu đã được xóa, hoặc mọi hồ sơ tìm thấy đều phải giữ.',
      en: 'Nothing can be erased: it was erased before, or every record that was found has to stay.',
    },
    remedy: {
      vi: 'Xem cột “Khi được yêu cầu xóa”; hồ sơ đang xử lý xóa được sau khi kết thúc.',
      en: 'See the column “When erasure is asked”; what is under way can be erased once it has ended.',
    },
  },
} as const;
