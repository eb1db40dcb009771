import { defineTexts, type Text } from '../../platform/i18n';
import type { Verdict } from './affected.model';
import type { GoodSource, ImpactStatus } from './impact.model';

export const impactTexts = defineTexts({
  title: { vi: 'Đánh giá ảnh hưởng của chuẩn không đạt', en: 'Impact of faulty standards' },
  one: { vi: 'Đánh giá ảnh hưởng', en: 'Impact assessment' },
  titleOf: { vi: 'Đánh giá ảnh hưởng: {code}, {day}', en: 'Impact assessment: {code}, {day}' },
  intro: {
    vi: 'Khi một chuẩn bị phát hiện không đạt, mọi kết quả dựa trên chuẩn từ lần cuối chuẩn còn đạt được xem lại từng cái (ISO/IEC 17025:2017, 6.4.9 và 7.10). Sổ không tự thu hồi giấy nào.',
    en: 'When a standard is found faulty, every result that rests on it since it was last known to be good is looked at, one by one (ISO/IEC 17025:2017, 6.4.9 and 7.10). The registry withdraws nothing by itself.',
  },
  notFound: { vi: 'Không có đánh giá ảnh hưởng này.', en: 'There is no such impact assessment.' },
  all: { vi: 'Các đánh giá ảnh hưởng của chuẩn này', en: 'The impact assessments of this standard' },
  open: { vi: 'Mở đánh giá ảnh hưởng', en: 'Open an impact assessment' },
  openExplained: {
    vi: 'Sổ tìm mọi biên bản và giấy dựa trên chuẩn trong thời gian nghi ngờ, kể cả qua chuẩn bậc dưới, và giữ lại danh sách ấy. Sau đó mỗi kết quả được một người quyết định.',
    en: 'The registry finds every record and certificate that rests on the standard in the time of doubt, through lower standards too, and keeps that list. Each is then decided by a person.',
  },
  stillInUse: {
    vi: 'Chuẩn này vẫn đang được dùng. Nếu chưa chắc chuẩn còn đạt, hãy tạm dừng sử dụng trước.',
    en: 'This standard is still in use. If it is in doubt, quarantine it first.',
  },
  opened: {
    vi: 'Đã mở đánh giá ảnh hưởng và ghi lại các kết quả bị ảnh hưởng.',
    en: 'The assessment is open; what is affected is written down.',
  },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  found: { vi: 'Đã phát hiện điều gì', en: 'What was found' },
  foundOn: { vi: 'Ngày phát hiện', en: 'Found on' },
  goodOn: { vi: 'Lần cuối chuẩn còn đạt', en: 'Last known to be good on' },
  goodHint: {
    vi: 'Để trống thì sổ lấy ngày mình biết: {known}. Ngày khác cần lý do.',
    en: 'Left empty, the day that the registry knows holds: {known}. Another day needs a reason.',
  },
  knownCheck: { vi: 'kiểm tra giữa kỳ đạt ngày {day}', en: 'the intermediate check that passed on {day}' },
  knownCertificate: { vi: 'giấy {number} ngày {day}', en: 'certificate {number} of {day}' },
  knownNothing: {
    vi: 'chưa có lần nào, nên mọi kết quả đều bị ảnh hưởng',
    en: 'there is none, so that everything is affected',
  },
  goodTyped: { vi: '{day} (người mở nêu)', en: '{day} (stated by whoever opened it)' },
  goodReason: { vi: 'Vì sao lấy ngày khác', en: 'Why another day holds' },
  goodReasonNeeded: {
    vi: 'Ngày này khác ngày sổ biết ({known}). Hãy nêu lý do.',
    en: 'This is not the day that the registry knows ({known}). Say why.',
  },
  goodSource: { vi: 'Căn cứ của ngày còn đạt', en: 'What shows that day' },
  goodCertificate: { vi: 'Giấy cho thấy chuẩn còn đạt', en: 'The certificate that shows it' },
  doubtedUntil: { vi: 'Ngày cuối của thời gian nghi ngờ', en: 'Last day in doubt' },
  doubtedUntilHint: {
    vi: 'Để trống khi chuẩn vẫn chưa được xác nhận lại: mọi kết quả tới nay đều được tìm.',
    en: 'Empty while the standard is not known to be good again: everything up to now is found.',
  },
  doubtedStill: { vi: 'vẫn còn nghi ngờ', en: 'in doubt still' },
  document: { vi: 'Tài liệu nguồn', en: 'Source document' },
  documentHint: {
    vi: 'Ví dụ số biên bản, giấy hiệu chuẩn hoặc phiếu công việc không phù hợp.',
    en: 'Such as the number of a report, a calibration certificate, or a record of nonconforming work.',
  },
  status: { vi: 'Trạng thái', en: 'State' },
  openedOn: { vi: 'Ngày mở', en: 'Opened on' },
  openedBy: { vi: 'Người mở', en: 'Opened by' },
  lookedAt: { vi: 'Tra sổ lần cuối lúc', en: 'Register last searched at' },
  affected: { vi: 'Kết quả bị ảnh hưởng', en: 'Affected results' },
  undecided: { vi: 'Chưa quyết định', en: 'Not decided' },
  progress: { vi: 'Đã quyết định {done} trên {total}', en: '{done} of {total} decided' },
  toWithdraw: { vi: 'Giấy cần thu hồi mà chưa thu hồi', en: 'Certificates to withdraw, not withdrawn yet' },
  judge: { vi: 'Quyết định từng kết quả', en: 'Decide the results' },
  judgeExplained: {
    vi: 'Đánh dấu các kết quả có cùng quyết định và cùng lý do. Quyết định trước vẫn được giữ. Mỗi lần nhiều nhất {most} kết quả.',
    en: 'Tick those with the same decision and the same reason. Earlier decisions are kept. At most {most} at a time.',
  },
  everyShown: { vi: 'Mọi kết quả đang hiện ({count})', en: 'All that are shown ({count})' },
  noneTicked: { vi: 'Chưa đánh dấu kết quả nào.', en: 'Nothing is ticked.' },
  notAmong: {
    vi: 'Có kết quả không thuộc đánh giá này.',
    en: 'Some of it does not belong to this assessment.',
  },
  verdict: { vi: 'Quyết định', en: 'Decision' },
  reason: { vi: 'Lý do, số liệu', en: 'Reason, figures' },
  reasonHint: {
    vi: 'Không ảnh hưởng: nêu số liệu so với sai số cho phép. Đã báo khách hàng: báo ai, bằng cách nào, ngày nào.',
    en: 'No effect: the figures against the limit. Customer informed: who, how, on which day.',
  },
  judged: { vi: 'Đã ghi quyết định.', en: 'The decision is saved.' },
  nothingToJudge: { vi: 'Không có kết quả nào ở đây.', en: 'There is nothing here.' },
  lookAgain: { vi: 'Tra lại sổ', en: 'Search the register again' },
  lookExplained: {
    vi: 'Sổ thêm các kết quả bị ảnh hưởng mà danh sách chưa có. Kết quả đã có trong danh sách không bị bỏ ra.',
    en: 'What is affected and not in the list yet is added. Nothing in the list is taken out.',
  },
  looked: {
    vi: 'Đã tra lại sổ: {count} kết quả trong danh sách.',
    en: 'The register was searched: {count} in the list.',
  },
  close: { vi: 'Kết thúc đánh giá', en: 'Close the assessment' },
  closeExplained: {
    vi: 'Người kết thúc không phải người đã mở (quy tắc riêng của sổ). Kết luận nêu cả việc chuẩn và công việc có được tiếp tục hay không (ISO/IEC 17025:2017, 7.10.1).',
    en: 'Whoever closes it is not who opened it (the registry’s own rule). The conclusion says whether the standard and the work may go on (ISO/IEC 17025:2017, 7.10.1).',
  },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  leftReason: { vi: 'Vì sao còn giấy chưa thu hồi', en: 'Why certificates were not withdrawn' },
  leftHint: {
    vi: 'Cần nêu khi còn giấy được đề nghị thu hồi mà vẫn còn hiệu lực: {count}.',
    en: 'Needed while certificates that were to be withdrawn still stand: {count}.',
  },
  leftNeeded: {
    vi: 'Còn {count} giấy được đề nghị thu hồi mà chưa thu hồi. Hãy thu hồi từng giấy, hoặc nêu vì sao không.',
    en: '{count} certificates that were to be withdrawn still stand. Withdraw each, or say why not.',
  },
  closed: { vi: 'Đã kết thúc đánh giá ảnh hưởng.', en: 'The assessment is closed.' },
  closedBy: { vi: 'Người kết thúc', en: 'Closed by' },
  closedAt: { vi: 'Kết thúc lúc', en: 'Closed at' },
  closings: { vi: 'Các lần kết thúc', en: 'Closings' },
  reopen: { vi: 'Mở lại', en: 'Open again' },
  reopenReason: { vi: 'Lý do mở lại', en: 'Why it is opened again' },
  reopened: { vi: 'Đã mở lại đánh giá ảnh hưởng.', en: 'The assessment is open again.' },
  reopenedBy: { vi: 'Người mở lại', en: 'Opened again by' },
  reopenedAt: { vi: 'Mở lại lúc', en: 'Opened again at' },
  save: { vi: 'Lưu', en: 'Save' },
  csv: { vi: 'Tải CSV', en: 'Download CSV' },
  pdf: { vi: 'In bản đánh giá (PDF)', en: 'Print the assessment (PDF)' },
  work: { vi: 'Kết quả bị ảnh hưởng', en: 'Affected result' },
  record: { vi: 'Biên bản', en: 'Record' },
  recordStatus: { vi: 'Trạng thái biên bản', en: 'State of the record' },
  recordStatusThen: { vi: 'Trạng thái biên bản khi tra sổ', en: 'State of the record when found' },
  kind: { vi: 'Loại công việc', en: 'Kind of work' },
  performedOn: { vi: 'Ngày thực hiện', en: 'Done on' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  certificateNow: { vi: 'Trạng thái giấy hiện nay', en: 'State of the certificate now' },
  through: { vi: 'Dùng chuẩn', en: 'By the standard' },
  underCertificate: { vi: '{code} (giấy {number})', en: '{code} (certificate {number})' },
  foundAt: { vi: 'Ghi vào danh sách lúc', en: 'Put in the list at' },
  judgements: { vi: 'Các lần quyết định', en: 'Decisions' },
  judgedBy: { vi: 'Người quyết định', en: 'Decided by' },
  judgedAt: { vi: 'Quyết định lúc', en: 'Decided at' },
  earlier: { vi: 'trước đó: {words}', en: 'before: {words}' },
  withdrawNow: { vi: 'Thu hồi giấy', en: 'Withdraw' },
  sample: { vi: 'Số liệu mẫu', en: 'Sample' },
  isClosed: { vi: 'Đánh giá ảnh hưởng này đã kết thúc.', en: 'This assessment is closed.' },
  isClosedRemedy: { vi: 'Mở lại, nêu lý do, rồi làm tiếp.', en: 'Open it again with the reason, then go on.' },
  isOpen: { vi: 'Đánh giá ảnh hưởng này đang mở.', en: 'This assessment is open.' },
  isOpenRemedy: { vi: 'Quyết định các kết quả rồi kết thúc.', en: 'Decide the results, then close it.' },
  alreadyOpen: {
    vi: 'Chuẩn này đã có một đánh giá ảnh hưởng đang mở.',
    en: 'There is an open impact assessment of this standard already.',
  },
  alreadyOpenRemedy: {
    vi: 'Làm tiếp đánh giá đang mở: tra lại sổ nếu có điều mới, hoặc kết thúc trước.',
    en: 'Go on with the open one: search the register again if there is news, or close it first.',
  },
  stillUndecided: {
    vi: 'Còn {count} kết quả chưa được quyết định.',
    en: '{count} results are not decided yet.',
  },
  stillUndecidedRemedy: { vi: 'Quyết định hết rồi mới kết thúc.', en: 'Decide all of them, then close.' },
  unseen: {
    vi: 'Trong sổ có {count} kết quả bị ảnh hưởng mà danh sách chưa có.',
    en: '{count} affected results in the register are not in the list yet.',
  },
  unseenRemedy: {
    vi: 'Tra lại sổ. Nếu chuẩn đã được xác nhận lại, ghi ngày cuối của thời gian nghi ngờ khi tra.',
    en: 'Search the register again. If the standard is known to be good again, say then which was the last day in doubt.',
  },
  samePerson: {
    vi: 'Bạn là người đã mở đánh giá này nên không tự kết thúc được (quy tắc riêng của sổ).',
    en: 'You opened this assessment, so you do not close it (the registry’s own rule).',
  },
  samePersonRemedy: {
    vi: 'Nhờ người đứng đầu hoặc cán bộ quản lý chất lượng khác kết thúc.',
    en: 'Ask the head, or another quality officer, to close it.',
  },
  noCertificate: {
    vi: 'Không có giấy để thu hồi: {records}.',
    en: 'There is no certificate to withdraw: {records}.',
  },
  noCertificateRemedy: { vi: 'Chọn quyết định khác cho các biên bản này.', en: 'Decide otherwise for these records.' },
});

export const impactStatusNames: Readonly<Record<ImpactStatus, Text>> = defineTexts({
  open: { vi: 'Đang đánh giá', en: 'Being assessed' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
});

export const goodSourceNames: Readonly<Record<GoodSource, Text>> = defineTexts({
  check: { vi: 'Kiểm tra giữa kỳ đạt', en: 'Intermediate check that passed' },
  certificate: { vi: 'Giấy hiệu chuẩn, kiểm định của chuẩn', en: 'Certificate of the standard' },
  typed: { vi: 'Người mở nêu', en: 'Stated by whoever opened it' },
  nothing: { vi: 'Sổ không biết lần nào', en: 'The registry knows of none' },
});

export const verdictNames: Readonly<Record<Verdict, Text>> = defineTexts({
  undecided: { vi: 'Chưa quyết định', en: 'Not decided' },
  noEffect: { vi: 'Không ảnh hưởng', en: 'No effect' },
  informed: { vi: 'Đã báo khách hàng', en: 'Customer informed' },
  reverify: { vi: 'Yêu cầu làm lại', en: 'To be done again' },
  withdraw: { vi: 'Đề nghị thu hồi giấy', en: 'To be withdrawn' },
});
