import { defineTexts, type Text } from '../../platform/i18n';
import type { Refusal } from '../../platform/http';
import type { ApprovalStatus } from './approval.model';
import type { ExceptionGroup } from './exception.rules';
import type { MemberState } from './member.model';

export const approvalTexts = defineTexts({
  title: { vi: 'Duyệt theo lô', en: 'Approval in lots' },
  lot: { vi: 'Lô duyệt', en: 'Approved lot' },
  lotOf: { vi: 'Lô ký lúc {at}', en: 'Lot signed at {at}' },
  review: { vi: 'Duyệt nhiều biên bản', en: 'Approve several records' },
  intro: {
    vi: 'Biên bản không đạt, sát giới hạn hoặc khác lần trước đứng trước để xem riêng; các biên bản còn lại đã đánh dấu sẵn. Bỏ dấu biên bản chưa muốn duyệt, rồi ký một lần cho cả lô.',
    en: 'Records that failed, come near a limit or differ from the last time stand first, to be looked at one by one; the rest are ticked. Untick what should wait, then sign the lot once.',
  },
  own: {
    vi: 'Sát giới hạn: sai số từ {near} % sai số cho phép trở lên; khác lần trước: sai số lệch từ {shift} % sai số cho phép trở lên, hoặc đặc tính của phương tiện đo đã đổi (quy định nội bộ của sổ).',
    en: 'Near a limit: an error of {near} % of the permissible error or more. Different from last time: an error that moved by {shift} % of the permissible error or more, or characteristics that changed (the registry’s own rule).',
  },
  tooMany: {
    vi: 'Chỉ hiện {most} biên bản đầu tiên; duyệt xong lô này rồi mở lại để duyệt tiếp.',
    en: 'Only the first {most} records are shown; sign this lot, then come back for the rest.',
  },
  nothing: { vi: 'Không có biên bản nào chờ duyệt.', en: 'No record waits for approval.' },
  record: { vi: 'Biên bản', en: 'Record' },
  open: { vi: 'Mở', en: 'Open' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  performer: { vi: 'Người thực hiện', en: 'Performed by' },
  doneOn: { vi: 'Ngày thực hiện', en: 'Performed on' },
  result: { vi: 'Kết quả', en: 'Result' },
  why: { vi: 'Vì sao xem riêng', en: 'Why it stands here' },
  nothingApart: { vi: 'Không có gì khác thường', en: 'Nothing sets it apart' },
  run: { vi: 'Lượt trên giàn', en: 'Run of a bench' },
  oneRun: { vi: 'một lượt', en: 'one run' },
  kind: { vi: 'Công việc', en: 'Work' },
  type: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'Until' },
  leftOut: { vi: 'Chưa duyệt được ({count})', en: 'Cannot be approved yet ({count})' },
  leftOutHint: {
    vi: 'Các biên bản này không nằm trong lô. Mở từng biên bản để xem và trả lại khi cần.',
    en: 'These records are not part of the lot. Open each to see it, and return it where needed.',
  },
  whyNot: { vi: 'Lý do', en: 'Reason' },
  restCount: {
    vi: '{count} biên bản còn lại, không có gì khác thường',
    en: 'The other {count} records: nothing sets them apart',
  },
  failedChecks: { vi: 'Không đạt', en: 'Failed' },
  nearLimit: { vi: '{point}: {share} % giới hạn', en: '{point}: {share} % of the limit' },
  moved: {
    vi: '{point}: lệch {share} % giới hạn so với lần trước ({number})',
    en: '{point}: moved by {share} % of the limit since {number}',
  },
  otherwise: {
    vi: '{field}: lần trước «{was}», nay «{is}»',
    en: '{field}: “{was}” last time, “{is}” now',
  },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  passwordHint: { vi: 'Nhập một lần để ký duyệt cả lô.', en: 'Typed once, it signs the whole lot.' },
  explained: {
    vi: 'Mỗi biên bản đạt được cấp một giấy chứng nhận có số; biên bản không đạt được khép lại, không cấp giấy. Biên bản nào đã đổi sau khi hiện ở đây thì riêng biên bản đó không được duyệt.',
    en: 'Each record that passed gets a numbered certificate; one that failed is closed without. A record that has changed since it was shown here is refused, and only that one.',
  },
  sign: { vi: 'Ký duyệt các biên bản đã đánh dấu', en: 'Sign the ticked records' },
  signed: { vi: 'Đã ký. Giấy chứng nhận đang được cấp.', en: 'Signed. The certificates are being issued.' },
  noneTicked: { vi: 'Chưa đánh dấu biên bản nào.', en: 'No record is ticked.' },
  unknownRecord: {
    vi: 'Có biên bản không có trong sổ của trung tâm.',
    en: 'Some record is not in the centre’s register.',
  },
  signedAt: { vi: 'Ký lúc', en: 'Signed at' },
  head: { vi: 'Người ký duyệt', en: 'Signed by' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  records: { vi: 'Các biên bản', en: 'Records' },
  howMany: { vi: 'Số biên bản', en: 'Records' },
  status: { vi: 'Trạng thái', en: 'Status' },
  finishedAt: { vi: 'Xong lúc', en: 'Finished at' },
  cancelReason: { vi: 'Lý do dừng', en: 'Reason for stopping' },
  state: { vi: 'Tình trạng', en: 'State' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  progress: {
    vi: 'Đã xử lý {done} trên {total} biên bản. Có thể đóng trang này: việc cấp giấy vẫn tiếp tục.',
    en: '{done} of {total} records are done. This page may be closed: the work goes on.',
  },
  reload: { vi: 'Xem lại', en: 'Look again' },
  certificates: { vi: 'Các giấy chứng nhận', en: 'Certificates' },
  failures: { vi: 'Các biên bản không đạt', en: 'Records of failure' },
  printCertificates: { vi: 'Tất cả giấy chứng nhận (PDF)', en: 'All certificates (PDF)' },
  printFailures: { vi: 'Biên bản không đạt (PDF)', en: 'Records of failure (PDF)' },
  labels: { vi: 'In nhãn', en: 'Labels' },
  noCertificates: { vi: 'Lô này chưa có giấy chứng nhận nào.', en: 'This lot has no certificate yet.' },
  noFailures: { vi: 'Lô này không có biên bản không đạt.', en: 'This lot has no record of a failure.' },
  cancel: { vi: 'Dừng', en: 'Stop' },
  cancelTitle: { vi: 'Dừng lô duyệt', en: 'Stop the lot' },
  cancelExplained: {
    vi: 'Giấy đã cấp vẫn giữ nguyên. Biên bản chưa đến lượt vẫn chờ duyệt như trước.',
    en: 'Certificates already issued stand. Records whose turn has not come stay submitted, as they were.',
  },
  cancelled: {
    vi: 'Đã dừng. Các biên bản chưa đến lượt vẫn chờ duyệt.',
    en: 'Stopped. The records whose turn had not come stay submitted.',
  },
  notRunning: { vi: 'Lô này đã xong hoặc đã dừng.', en: 'This lot is done or was stopped.' },
  notFound: { vi: 'Không có lô duyệt này.', en: 'That lot does not exist.' },
  accessEnded: {
    vi: 'Người ký không còn quyền duyệt của tổ chức này.',
    en: 'The person who signed may no longer approve for this centre.',
  },
  otherName: {
    vi: 'Tài khoản đã ký nay mang tên khác.',
    en: 'The account that signed bears another name by now.',
  },
  signedLongAgo: {
    vi: 'Đã quá {hours} giờ kể từ khi ký (quy định nội bộ của sổ); xem lại các biên bản còn lại rồi ký lại.',
    en: 'More than {hours} hours have passed since it was signed (the registry’s own rule); look through what is left and sign it again.',
  },
});

export const groupNames: Readonly<Record<ExceptionGroup, Text>> = defineTexts({
  failed: { vi: 'Không đạt ({count})', en: 'Failed ({count})' },
  near: { vi: 'Sát giới hạn ({count})', en: 'Near a limit ({count})' },
  changed: { vi: 'Khác lần trước ({count})', en: 'Different from last time ({count})' },
  rest: { vi: 'Còn lại ({count})', en: 'The rest ({count})' },
});

export const approvalStatusNames: Readonly<Record<ApprovalStatus, Text>> = defineTexts({
  running: { vi: 'Đang cấp', en: 'Being issued' },
  done: { vi: 'Xong', en: 'Done' },
  cancelled: { vi: 'Đã dừng', en: 'Stopped' },
});

export const memberStateNames: Readonly<Record<MemberState, Text>> = defineTexts({
  waiting: { vi: 'Chờ đến lượt', en: 'Waiting' },
  issued: { vi: 'Đã cấp', en: 'Issued' },
  failed: { vi: 'Không đạt, đã khép', en: 'Failed, closed' },
  refused: { vi: 'Không được duyệt', en: 'Refused' },
  left: { vi: 'Chưa duyệt', en: 'Left as it was' },
});

/** Why a record of a lot is not decided with it. */
export const approvalRefusals = {
  changed: {
    rule: 'approval.changed',
    text: {
      vi: 'Biên bản {number} đã đổi sau khi hiện ra để duyệt.',
      en: 'Record {number} has changed since it was shown for approval.',
    },
    remedy: { vi: 'Mở lại, xem bản mới rồi duyệt.', en: 'Open it again, read what is new, then approve it.' },
  },
  notWaiting: {
    rule: 'approval.notWaiting',
    text: { vi: 'Biên bản {number} không còn chờ duyệt.', en: 'Record {number} does not wait for approval any more.' },
    remedy: { vi: 'Mở biên bản để xem ai đã làm gì.', en: 'Open the record to see who did what.' },
  },
  inOtherLot: {
    rule: 'approval.inOtherLot',
    text: { vi: 'Biên bản {number} đang nằm trong một lô duyệt khác.', en: 'Record {number} is part of another lot.' },
    remedy: { vi: 'Đợi lô đó xong, hoặc dừng lô đó.', en: 'Wait until that lot is done, or stop it.' },
  },
  own: {
    rule: 'approval.own',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.1.1',
    text: {
      vi: 'Biên bản {number} do chính bạn lập hoặc ghi.',
      en: 'You carried out or recorded {number} yourself.',
    },
    remedy: { vi: 'Nhờ người có thẩm quyền khác duyệt.', en: 'Ask another authorized person to approve it.' },
  },
  other: {
    rule: 'approval.refused',
    remedy: { vi: 'Mở biên bản, xử lý rồi duyệt lại.', en: 'Open the record, put it right and approve it again.' },
  },
} as const satisfies Record<string, Partial<Refusal>>;
