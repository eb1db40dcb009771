import { defineTexts, type Text } from '../../platform/i18n';
import type { LoanKind, LoanState, ReturnCondition } from './loan.model';

export const loanTexts = defineTexts({
  title: { vi: 'Cho mượn chuẩn', en: 'Loans of standards' },
  intro: {
    vi: 'Chuẩn cho tổ chức khác mượn không dùng được cho công việc của tổ chức mình trong những ngày đó, và không xếp vào lịch hẹn.',
    en: 'A standard lent to another body serves no work of its own centre in those days, and is planned for no appointment.',
  },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  lend: { vi: 'Cho mượn', en: 'Lend' },
  lent: { vi: 'Đã ghi cho mượn chuẩn.', en: 'The loan is recorded.' },
  kind: { vi: 'Hình thức', en: 'Kind' },
  borrower: { vi: 'Bên mượn, người giữ', en: 'With whom' },
  borrowerHint: {
    vi: 'Tên tổ chức, phòng, người mượn, hoặc đợt lưu động',
    en: 'The body, unit, person or mobile job',
  },
  from: { vi: 'Từ ngày', en: 'From' },
  dueOn: { vi: 'Hẹn trả ngày', en: 'Expected back' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  lentBy: { vi: 'Người giao', en: 'Given out by' },
  state: { vi: 'Tình trạng', en: 'State' },
  overdue: { vi: 'Quá hạn trả', en: 'Overdue' },
  giveBack: { vi: 'Ghi nhận lại', en: 'Record the return' },
  returned: { vi: 'Đã ghi nhận lại chuẩn.', en: 'The return is recorded.' },
  returnedDamaged: {
    vi: 'Đã ghi nhận lại chuẩn bị hư hỏng. Giấy cũ chưa dùng được: hãy tạm dừng sử dụng chuẩn nếu cần, và ghi kiểm tra giữa kỳ hoặc đem hiệu chuẩn trước lần dùng tới.',
    en: 'The return is recorded, with damage. Its earlier certificates do not serve: quarantine it where needed, and record a check or have it calibrated before its next use.',
  },
  returnedOn: { vi: 'Ngày nhận lại', en: 'Came back on' },
  condition: { vi: 'Tình trạng khi nhận', en: 'Condition' },
  remark: { vi: 'Nhận xét', en: 'Remark' },
  remarkHint: { vi: 'Hư hỏng thì ghi rõ hư hỏng gì.', en: 'Where it is damaged, say how.' },
  remarkNeeded: { vi: 'Ghi rõ hư hỏng gì.', en: 'Say how it is damaged.' },
  receivedBy: { vi: 'Người nhận lại', en: 'Taken back by' },
  overlaps: {
    vi: 'Lần cho mượn trước đến {day} mới nhận lại: ngày cho mượn không được trước ngày đó.',
    en: 'The loan before came back on {day} only: this one does not begin earlier.',
  },
  none: { vi: 'Chưa cho mượn lần nào.', en: 'It was never lent.' },
  all: { vi: 'Mọi lần cho mượn', en: 'All loans' },
  overdueFigure: { vi: 'Chuẩn cho mượn quá hạn trả', en: 'Standards not returned in time' },
});

export const loanKindNames: Readonly<Record<LoanKind, Text>> = defineTexts({
  outside: { vi: 'Tổ chức khác mượn', en: 'To another body' },
  inside: { vi: 'Phòng, người trong tổ chức mượn', en: 'Within the centre' },
  job: { vi: 'Mang đi làm lưu động', en: 'Taken on a mobile job' },
});

export const loanStateNames: Readonly<Record<LoanState, Text>> = defineTexts({
  out: { vi: 'Đang cho mượn', en: 'Out' },
  returned: { vi: 'Đã nhận lại', en: 'Returned' },
});

export const returnConditionNames: Readonly<Record<ReturnCondition, Text>> = defineTexts({
  good: { vi: 'Tốt, đủ bộ', en: 'Good and whole' },
  damaged: { vi: 'Hư hỏng, thiếu hoặc nghi ngờ', en: 'Damaged, incomplete or doubtful' },
});
